import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalDays } from '../scheduler/fsrs.ts';
import type { Memory } from '../scheduler/memory.ts';
import { retrievability } from '../scheduler/retrievability.ts';
import { DEFAULT_SETTINGS } from '../scheduler/settings.ts';
import { daysUntilRecall, forgettingCurve } from './forgetting-curve.ts';

const { weights } = DEFAULT_SETTINGS;

function held(stability: number, lastDay = 20_000): Memory {
	return {
		stability,
		difficulty: 5,
		state: 'review',
		step: 0,
		reps: 1,
		lapses: 0,
		lastAt: 0,
		lastDay
	};
}

const memories = fc
	.double({ min: 0.001, max: 36_500, noNaN: true })
	.map((stability) => held(stability));
const spans = fc.integer({ min: 1, max: 36_500 });

describe('the forgetting curve', () => {
	it('[H2] goes through 0.9 after as many days as the card is stable for', () => {
		const curve = forgettingCurve(held(10), 20_020, weights, 2);
		expect(curve.map(({ day }) => day)).toEqual([20_000, 20_010, 20_020]);
		expect(curve.map(({ recall }) => recall)).toEqual([
			1,
			expect.closeTo(0.9, 10),
			expect.closeTo(0.84588465, 7)
		]);
	});

	it('[H2] begins at 1, falls, never below 0, and is the recall of each of its days', () => {
		fc.assert(
			fc.property(memories, spans, (memory, days) => {
				const curve = forgettingCurve(memory, memory.lastDay + days, weights);
				expect(curve[0]).toEqual({ day: memory.lastDay, recall: 1 });
				expect(curve.at(-1)?.day).toBeCloseTo(memory.lastDay + days, 6);
				const falls = curve.slice(1).every(({ day, recall }, i) => {
					const before = curve[i];
					return before !== undefined && day > before.day && recall < before.recall;
				});
				expect(falls).toBe(true);
				expect(curve.every(({ recall }) => recall > 0)).toBe(true);
				expect(curve.map(({ recall }) => recall)).toEqual(
					curve.map(({ day }) => retrievability(memory, day, weights))
				);
			})
		);
	});

	it('[H2] is a day long at least, also on the day of the review', () => {
		expect(forgettingCurve(held(3), 20_000, weights, 1).map(({ day }) => day)).toEqual([
			20_000, 20_001
		]);
	});
});

describe('the days until recall falls', () => {
	const retentions = fc.double({ min: 0.7, max: 0.97, noNaN: true });
	const decays = fc.double({ min: 0.1, max: 0.8, noNaN: true });

	it('[H3] are those after which the curve has that recall, whatever the decay', () => {
		fc.assert(
			fc.property(memories, retentions, decays, (memory, retention, decay) => {
				const w = weights.map((weight, i) => (i === 20 ? decay : weight));
				const days = daysUntilRecall(memory, retention, w);
				expect(retrievability(held(memory.stability, 0), days, w)).toBeCloseTo(retention, 8);
			})
		);
	});

	it('[H3] are, rounded, the interval that the scheduler plans', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 1, max: 3000, noNaN: true }),
				retentions,
				(stability, retention) => {
					const days = daysUntilRecall(held(stability), retention, weights);
					const planned = intervalDays(stability, retention, weights);
					expect(Math.abs(Math.max(1, days) - planned)).toBeLessThan(0.501);
				}
			)
		);
	});
});
