import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { intervalDays, LIBRARY, nextMemoryState, type MemoryState } from './fsrs.ts';
import type { Rating } from './memory.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const { weights } = DEFAULT_SETTINGS;

function replay(ratings: readonly Rating[], elapsed: readonly number[], w = weights): MemoryState {
	let state: MemoryState | null = null;
	ratings.forEach((rating, i) => {
		state = nextMemoryState(state, elapsed[i] ?? 0, rating, w);
	});
	if (state === null) throw new Error('No ratings');
	return state;
}

describe('published vectors', () => {
	it.each([
		[1, 0.212, 6.4133],
		[2, 1.2931, 5.11217071],
		[3, 2.3065, 2.11810397],
		[4, 8.2956, 1]
	] as const)(
		'[F1] a first answer %i gives S %f and D %f (ts-fsrs FSRS-6.test.ts, first repeat)',
		(rating, stability, difficulty) => {
			const state = nextMemoryState(null, 0, rating, weights);
			expect(state.stability).toBe(stability);
			expect(state.difficulty).toBeCloseTo(difficulty, 8);
		}
	);

	it('[F1] A, G, G, G, G, G at 0, 0, 1, 3, 8, 21 days ends at S 53.62691, D 6.3574867 (fsrs-rs inference.rs, ts-fsrs FSRS-6.test.ts)', () => {
		const state = replay([1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21]);
		expect(state.stability).toBeCloseTo(53.62691, 4);
		expect(state.difficulty).toBeCloseTo(6.3574867, 4);
	});

	it('[F2] S = 1 at retentions 0.1 to 1.0 gives 36,500 … 1 days (fsrs-rs inference.rs test_next_interval, under our ceiling)', () => {
		const retentions = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
		expect(retentions.map((retention) => intervalDays(1, retention, weights))).toEqual([
			36_500, 34_793, 2508, 387, 90, 27, 9, 3, 1, 1
		]);
	});

	it('[F1] difficulty 5 moves by rating as in ts-fsrs algorithm.test.ts, next_difficulty', () => {
		const moved = ([1, 2, 3, 4] as const).map(
			(rating) => nextMemoryState({ stability: 10, difficulty: 5 }, 3, rating, weights).difficulty
		);
		expect(moved).toEqual([8.34176237, 6.66599536, 4.99022837, 3.31446137]);
	});

	it('[F1] a same-day answer follows ts-fsrs algorithm.test.ts, next_short_term_stability', () => {
		const moved = ([1, 2, 3, 4] as const).map(
			(rating) => nextMemoryState({ stability: 5, difficulty: 5 }, 0, rating, weights).stability
		);
		expect(moved).toEqual([1.596818, 5, 5, 8.12960956]);
	});
});

describe('around the library', () => {
	it('names the library that is installed', () => {
		const file = new URL('../../../../node_modules/ts-fsrs/package.json', import.meta.url);
		const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
		expect(LIBRARY).toBe(`ts-fsrs@${version}`);
	});

	it('leaves Date.prototype as it was', () => {
		for (const method of ['scheduler', 'diff', 'format', 'dueFormat']) {
			expect(method in Date.prototype).toBe(false);
		}
	});

	it('[F4] a clock set back counts as no time passed, where the library throws (M4)', () => {
		const before = { stability: 10, difficulty: 5 };
		expect(nextMemoryState(before, -5, 3, weights)).toEqual(nextMemoryState(before, 0, 3, weights));
	});

	it('[F5] a first stability below 0.1 is kept (M7)', () => {
		const w = weights.map((weight, i) => (i === 0 ? 0.04 : weight));
		expect(nextMemoryState(null, 0, 1, w).stability).toBe(0.04);
	});
});
