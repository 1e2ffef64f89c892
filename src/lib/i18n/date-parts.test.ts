import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { datePartsOf, studyDayOf } from './date-parts.ts';

test('a study day has the date that its number stands for', () => {
	expect(datePartsOf(20_779)).toEqual({ day: 22, month: 11, year: 2026 });
	expect(studyDayOf({ day: 22, month: 11, year: 2026 })).toBe(20_779);
});

test.each([
	{ day: 31, month: 6, year: 2027 },
	{ day: 29, month: 2, year: 2027 },
	{ day: 0, month: 1, year: 2027 },
	{ day: 1.5, month: 1, year: 2027 },
	{ day: Number.NaN, month: 1, year: 2027 }
])('there is no date $day.$month.$year', (parts) => {
	expect(studyDayOf(parts)).toBeNull();
});

test('a date and its parts say the same', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
			expect(studyDayOf(datePartsOf(day))).toBe(day);
		})
	);
});
