import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudyDay } from '../shared/time.ts';
import { beginsMonth, calendarWeeks, cutsOf, mondayOf, runOf, studiedSince } from './calendar.ts';
import type { DayTally } from './day-tally.ts';

/** Sunday, 22 November 2026. */
const TODAY = 20_779;

const on = (day: StudyDay, cards = 5): DayTally => ({ day, cards, took: 1000, recall: [] });
const back = (...days: readonly number[]) => days.map((ago) => on(TODAY - ago));

describe('days studied', () => {
	it('[P1] of this month and this year, to their first days', () => {
		// 22 days back is 31 October, 325 is 1 January, 326 the year before.
		expect(studiedSince(back(0, 21, 22, 325, 326), TODAY)).toEqual({ month: 2, year: 4 });
	});

	it('[P1] are none with no answer, and none to come', () => {
		expect(studiedSince([on(TODAY, 0), on(TODAY + 1)], TODAY)).toEqual({ month: 0, year: 0 });
	});
});

describe('a run', () => {
	it('[P3] is not broken by missed days, nor by today while it lasts', () => {
		expect(runOf(back(1, 2, 4, 5), TODAY)).toBe(4);
		expect(runOf(back(0, 1, 2), TODAY)).toBe(3);
	});

	it('[P3] goes on after six missed days and ends with seven', () => {
		expect(runOf(back(0, 7), TODAY)).toBe(2);
		expect(runOf(back(0, 8), TODAY)).toBe(1);
		expect(runOf(back(7), TODAY)).toBe(1);
		expect(runOf(back(8), TODAY)).toBe(0);
		expect(runOf([], TODAY)).toBe(0);
	});

	it('[P3] never becomes less by studying on one more day', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 30 }), fc.nat(60), (days, another) => {
				const before = runOf(back(...days), TODAY);
				const after = runOf(back(...new Set([...days, another])), TODAY);
				expect(after).toBeGreaterThanOrEqual(before);
				expect(before).toBeLessThanOrEqual(days.length);
			})
		);
	});
});

describe('the calendar', () => {
	it('[P4] has Monday first and today in its last week', () => {
		expect(mondayOf(TODAY)).toBe(TODAY - 6);
		expect(mondayOf(TODAY + 1)).toBe(TODAY + 1);
		expect(mondayOf(-1)).toBe(-3);
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 40_000 }),
				fc.integer({ min: 1, max: 30 }),
				(day, n) => {
					const weeks = calendarWeeks([], day, n, { second: 2, third: 3 });
					const days = weeks.flat();
					expect(days).toHaveLength(7 * n);
					const shown = days.flatMap((each) => each?.day ?? []);
					expect(shown.at(-1)).toBe(day);
					expect(shown).toEqual(shown.map((_, i) => shown[0]! + i));
					// 5 January 1970 was a Monday.
					expect((shown[0]! - 4) % 7 === 0).toBe(true);
				}
			)
		);
	});

	it('knows the first of a month', () => {
		expect([TODAY - 22, TODAY - 21, TODAY - 20].map(beginsMonth)).toEqual([false, true, false]);
	});

	it('shows how much by three sizes', () => {
		const days = [on(TODAY - 3, 1), on(TODAY - 2, 4), on(TODAY - 1, 9), on(TODAY, 0)];
		const [week] = calendarWeeks(days, TODAY, 1, { second: 4, third: 8 });
		expect(week!.map((each) => each?.level)).toEqual([0, 0, 0, 1, 2, 3, 0]);
	});

	it('cuts the sizes so that each third of the days studied has its own', () => {
		expect(cutsOf([])).toEqual({ second: 2, third: 3 });
		const usual = [10, 12, 20, 24, 30, 36].map((cards, i) => on(TODAY - i, cards));
		expect(cutsOf(usual)).toEqual({ second: 20, third: 30 });
		// One night before an examination makes no other day small.
		expect(cutsOf([...usual, on(TODAY - 9, 400)])).toEqual({ second: 20, third: 30 });
		fc.assert(
			fc.property(fc.array(fc.nat(500)), (counts) => {
				const { second, third } = cutsOf(counts.map((cards, i) => on(TODAY - i, cards)));
				expect(second).toBeGreaterThan(1);
				expect(third).toBeGreaterThan(second);
			})
		);
	});
});
