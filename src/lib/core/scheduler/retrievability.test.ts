import * as fc from 'fast-check';
import { forgetting_curve } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Memory } from './memory.ts';
import { retrievability } from './retrievability.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const { weights } = DEFAULT_SETTINGS;

function held(stability: number, lastDay = 0): Memory {
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

describe('recall', () => {
	it('[F3] after 0, 1, 2, 3 days follows ts-fsrs algorithm.test.ts', () => {
		const curve = [0, 1, 2, 3].map((day) => retrievability(held(1), day, weights));
		const published = [1, 0.9, 0.84588465, 0.8093881];
		curve.forEach((recall, i) => expect(recall).toBeCloseTo(published[i] ?? NaN, 7));
	});

	it('[F3] after 0, 1, 2, 3 days with decay 0.2 follows fsrs-rs inference.rs', () => {
		const w = weights.map((weight, i) => (i === 20 ? 0.2 : weight));
		const curve = [0, 1, 2, 3].map((day) => retrievability(held(1), day, w));
		const published = [1, 0.9, 0.84028935, 0.7985001];
		curve.forEach((recall, i) => expect(recall).toBeCloseTo(published[i] ?? NaN, 6));
	});

	it('[F3] is what ts-fsrs says of it, whatever the decay, to the eight digits that it gives', () => {
		const memories = fc.record({
			stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
			days: fc.integer({ min: 0, max: 36_500 }),
			decay: fc.double({ min: 0.1, max: 0.8, noNaN: true })
		});
		fc.assert(
			fc.property(memories, ({ stability, days, decay }) => {
				const w = weights.map((weight, i) => (i === 20 ? decay : weight));
				const theirs = forgetting_curve(w, days, stability);
				expect(Math.abs(retrievability(held(stability), days, w) - theirs)).toBeLessThan(1e-6);
			})
		);
	});

	it('[F3] is certain on the day itself, and where a clock has gone back', () => {
		expect([4, 5].map((day) => retrievability(held(3, 5), day, weights))).toEqual([1, 1]);
	});
});
