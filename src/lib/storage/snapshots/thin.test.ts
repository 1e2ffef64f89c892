import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/core/shared/time.ts';
import { tooMany } from './thin.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

/** The days back, of those given, that are left. */
function left(daysBack: readonly number[]): number[] {
	const copies = daysBack.map((back) => ({ back, at: NOW - back * DAY }));
	const gone = new Set(tooMany(copies, NOW));
	return copies.filter((copy) => !gone.has(copy)).map(({ back }) => back);
}

describe('of copies inside', () => {
	test('all of the last two days stay', () => {
		const often = Array.from({ length: 40 }, (_, i) => i / 24);
		expect(left(often)).toEqual(often);
	});

	test('the latest of an older day stays', () => {
		expect(left([3, 3.1, 3.2, 4, 4.3])).toEqual([3, 4]);
	});

	test('a year of daily ones leaves twelve days, ten weeks and nine months', () => {
		const year = Array.from({ length: 800 }, (_, i) => i);
		const kept = left(year);
		expect(kept).toHaveLength(2 + 12 + 10 + 9);
		expect(kept.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, i) => i));
		expect(kept.at(-1)).toBeGreaterThan(290);
	});

	test('one from the future stays', () => {
		expect(left([-400, -1, 0])).toEqual([-400, -1, 0]);
	});

	test('the same are left however often it is asked, and the latest always', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 1 }), (days) => {
				const kept = left(days);
				expect(left(kept)).toEqual(kept);
				expect(kept).toContain(Math.min(...days));
			})
		);
	});

	test('thinned every day, a year of them still reaches nine months back', () => {
		let copies: { at: number }[] = [];
		for (let day = 0; day < 500; day++) {
			const now = NOW + day * DAY;
			copies.push({ at: now });
			const gone = new Set(tooMany(copies, now));
			copies = copies.filter((copy) => !gone.has(copy));
		}
		const end = NOW + 499 * DAY;
		expect(copies.length).toBeLessThanOrEqual(2 + 12 + 10 + 9);
		expect((end - Math.min(...copies.map(({ at }) => at))) / DAY).toBeGreaterThan(270);
	});
});
