import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { forecastOf } from './forecast.ts';
import { timeSpent } from './minutes.ts';

const TODAY = 20_779;

it('[P8] adds up the decks day by day, and what was due before today by itself', () => {
	const buckets = [
		{ day: TODAY - 40, cards: 2 },
		{ day: TODAY - 1, cards: 3 },
		{ day: TODAY, cards: 4 },
		{ day: TODAY, cards: 1 },
		{ day: TODAY + 2, cards: 6 },
		{ day: TODAY + 3, cards: 9 }
	];
	expect(forecastOf(buckets, TODAY, 3)).toEqual({
		days: [
			{ day: TODAY, cards: 5 },
			{ day: TODAY + 1, cards: 0 },
			{ day: TODAY + 2, cards: 6 }
		],
		backlog: 5,
		sum: 16
	});
});

it('[P8] counts every card that comes due before the end, once', () => {
	const bucket = fc.record({
		day: fc.integer({ min: TODAY - 50, max: TODAY + 50 }),
		cards: fc.nat(20)
	});
	fc.assert(
		fc.property(fc.array(bucket), fc.integer({ min: 1, max: 40 }), (buckets, length) => {
			const { days, backlog, sum } = forecastOf(buckets, TODAY, length);
			const until = buckets.filter(({ day }) => day < TODAY + length);
			expect(sum).toBe(until.reduce((total, { cards }) => total + cards, 0));
			expect(days.reduce((total, { cards }) => total + cards, backlog)).toBe(sum);
			expect(days).toHaveLength(length);
		})
	);
});

it('[P2][P7] tells the time of each of the last days, and the mean of those that were studied', () => {
	const on = (day: number, took: number) => ({ day, cards: 1, took, recall: [] });
	const spent = timeSpent(
		[on(TODAY - 3, 9), on(TODAY - 2, 4), on(TODAY, 2), on(TODAY + 1, 7)],
		TODAY,
		3
	);
	expect(spent.days).toEqual([
		{ day: TODAY - 2, took: 4 },
		{ day: TODAY - 1, took: 0 },
		{ day: TODAY, took: 2 }
	]);
	expect(spent).toMatchObject({ sum: 6, mean: 3 });
	expect(timeSpent([], TODAY, 3)).toMatchObject({ sum: 0, mean: 0 });
});
