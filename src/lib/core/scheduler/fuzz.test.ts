import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzBand, fuzzedDays, fuzzFactor, fuzzSeed } from './fuzz.ts';
import { aCard } from './fixtures/device.ts';

describe('fuzz', () => {
	it.each([
		[1.5, 1, 100, 2],
		[0.1, 1, 100, 1],
		[101, 1, 100, 100]
	])('[Z4] %f within %i and %i is %i without a seed (Anki fuzz.rs)', (days, min, max, expected) => {
		expect(fuzzedDays(days, fuzzFactor(''), { min, max })).toBe(expected);
	});

	it.each([
		[1, 1, 1000, 1, 1, 1],
		[2.49, 1, 1000, 2, 2, 2],
		[2.5, 1, 1000, 2, 3, 4],
		[7, 1, 1000, 5, 7, 9],
		[17, 1, 1000, 14, 17, 20],
		[37, 1, 1000, 33, 37, 41],
		[2, 2, 1000, 2, 2, 2],
		[2, 3, 1000, 3, 4, 4],
		[2, 3, 3, 3, 3, 3],
		[6.9, 3, 1000, 5, 7, 9],
		[7.1, 3, 1000, 5, 7, 9],
		[19.9, 3, 1000, 17, 20, 23],
		[20, 3, 1000, 17, 20, 23],
		[20.1, 3, 1000, 17, 20, 23],
		[100, 101, 1000, 101, 105, 108],
		[100, 1, 99, 92, 96, 99],
		[100, 97, 103, 97, 100, 103]
	])(
		'[Z1] %f within %i and %i spreads over %i, %i and %i (Anki fuzz.rs)',
		(days, min, max, low, middle, high) => {
			const at = (factor: number): number => fuzzedDays(days, factor, { min, max });
			expect([at(0), at(0.5), at(0.99)]).toEqual([low, middle, high]);
		}
	);

	it('[Z1] never leaves its bounds, even where they contradict each other', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 40_000, noNaN: true }),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				fc.integer({ min: 1, max: 40_000 }),
				fc.integer({ min: 1, max: 36_500 }),
				(days, factor, min, max) => {
					const fuzzed = fuzzedDays(days, factor, { min, max });
					expect(Number.isInteger(fuzzed)).toBe(true);
					expect(fuzzed).toBeGreaterThanOrEqual(Math.min(min, max));
					expect(fuzzed).toBeLessThanOrEqual(max);
					const band = fuzzBand(days, { min, max });
					expect(band.min).toBeLessThanOrEqual(band.max);
				}
			)
		);
	});

	it('[Z2] the seed changes with card and repetitions only', () => {
		const memory = {
			stability: 3,
			difficulty: 5,
			state: 'review',
			step: 0,
			reps: 4,
			lapses: 0,
			lastAt: 1,
			lastDay: 1
		} as const;
		const card = aCard('d/n#forward');
		expect(fuzzSeed(card, memory)).toBe(fuzzSeed(card, { ...memory, lastAt: 7, stability: 9 }));
		expect(fuzzSeed(card, memory)).not.toBe(fuzzSeed(card, { ...memory, reps: 5 }));
		expect(fuzzSeed(card, memory)).not.toBe(fuzzSeed(aCard('d/n#reverse'), memory));
	});
});
