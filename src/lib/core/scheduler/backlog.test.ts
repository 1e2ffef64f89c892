import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asBacklog, isBacklog, isSpread, settingsOn, usualOf, type Backlog } from './backlog.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const backlog: Backlog = { from: 100, until: 102, perDay: 15, holdNew: true };

describe('a backlog that is spread', () => {
	it('[B1] limits the reviews of its days, holds new cards back, and ends by itself', () => {
		const limits = [99, 100, 102, 103].map((day) => {
			const { reviewsPerDay, newPerDay } = settingsOn(DEFAULT_SETTINGS, backlog, day);
			return [reviewsPerDay, newPerDay];
		});
		expect(limits).toEqual([
			[200, 10],
			[15, 0],
			[15, 0],
			[200, 10]
		]);
	});

	it('[B1] lets new cards come where the learner wants them, and never raises a limit', () => {
		const settings = { ...DEFAULT_SETTINGS, reviewsPerDay: 5 };
		const open = settingsOn(settings, { ...backlog, holdNew: false }, 101);
		expect(open).toEqual(settings);
	});

	it('[B1] changes nothing but the two limits', () => {
		fc.assert(
			fc.property(fc.integer({ min: 90, max: 110 }), (day) => {
				const { reviewsPerDay, newPerDay, ...rest } = settingsOn(DEFAULT_SETTINGS, backlog, day);
				const { reviewsPerDay: _, newPerDay: __, ...before } = DEFAULT_SETTINGS;
				expect(rest).toEqual(before);
				expect(isSpread(backlog, day)).toBe(day >= 100 && day <= 102);
				expect([reviewsPerDay, newPerDay]).toEqual(isSpread(backlog, day) ? [15, 0] : [200, 10]);
			})
		);
	});

	it('[B1] is read as it was stored, and what makes no sense is none', () => {
		expect(asBacklog(JSON.parse(JSON.stringify(backlog)))).toEqual(backlog);
		expect(asBacklog({ ...backlog, holdNew: undefined })?.holdNew).toBe(true);
		for (const wrong of [
			null,
			7,
			{},
			{ ...backlog, perDay: 0 },
			{ ...backlog, perDay: 1.5 },
			{ ...backlog, until: 99 },
			{ ...backlog, until: 130 },
			{ ...backlog, from: 'x' }
		]) {
			expect(asBacklog(wrong)).toBeNull();
		}
	});
});

describe('a backlog', () => {
	it('[B2] is more than a learner does in a day, and nobody is bothered with ten cards', () => {
		expect([14, 15, 16, 42].map((overdue) => isBacklog(overdue, 15))).toEqual([
			false,
			false,
			true,
			true
		]);
		expect([10, 11].map((overdue) => isBacklog(overdue, 3))).toEqual([false, true]);
		expect([20, 21].map((overdue) => isBacklog(overdue, null))).toEqual([false, true]);
	});

	it('[B2] is measured by the answers of the days on which there were any', () => {
		expect([usualOf(60, 4), usualOf(60, 1), usualOf(1, 3), usualOf(0, 0)]).toEqual([
			15,
			60,
			1,
			null
		]);
	});
});
