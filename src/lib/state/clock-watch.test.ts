import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../core/shared/time.ts';
import { clockNews, readMoment } from './clock-watch.ts';

const THEN = { at: Date.UTC(2026, 10, 23, 7), offset: 300 };
const later = (by: number, offset = 300) => ({ at: THEN.at + by, offset });

describe('of the clock', () => {
	test('nothing is said on a first visit, nor while it goes on', () => {
		expect(clockNews(null, THEN)).toBeNull();
		for (const by of [0, MINUTE, 30 * DAY, 400 * DAY])
			expect(clockNews(THEN, later(by))).toBeNull();
	});

	test('a step back of less than an hour is no news, a longer one is', () => {
		expect(clockNews(THEN, later(-59 * MINUTE))).toBeNull();
		expect(clockNews(THEN, later(-2 * 60 * MINUTE))).toMatchObject({ kind: 'behind' });
		expect(clockNews(THEN, later(-400 * DAY))).toMatchObject({ kind: 'behind' });
	});

	test('years that passed at once are news', () => {
		expect(clockNews(THEN, later(10 * 365 * DAY))).toMatchObject({ kind: 'ahead', last: THEN });
	});

	test('another time zone is news of its own', () => {
		expect(clockNews(THEN, later(DAY, 360))).toMatchObject({ kind: 'zone' });
		expect(clockNews(THEN, later(-DAY, 360))).toMatchObject({ kind: 'behind' });
	});

	test('a moment is as it was kept; what makes no sense is none', () => {
		expect(readMoment(JSON.parse(JSON.stringify(THEN)))).toEqual(THEN);
		for (const other of [undefined, null, 7, {}, { at: 'now', offset: 0 }])
			expect(readMoment(other)).toBeNull();
	});
});
