import type { Memory } from '../scheduler/memory.ts';

/** Where ranges of stability begin, in days; the first begins at 0. Three weeks is where firm begins. */
export const STABILITY_FROM = [0, 1, 7, 21, 90, 365] as const;

/** Where ranges of difficulty begin; the last one ends at 10, which it holds. */
export const DIFFICULTY_FROM = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** How many cards lie in each range, in the order of `STABILITY_FROM` and `DIFFICULTY_FROM`. */
export type Distributions = { readonly stability: number[]; readonly difficulty: number[] };

export function emptyDistributions(): Distributions {
	return {
		stability: STABILITY_FROM.map(() => 0),
		difficulty: DIFFICULTY_FROM.map(() => 0)
	};
}

/** Adds a card's memory to its two ranges. */
export function addMemory(
	{ stability, difficulty }: Distributions,
	memory: Pick<Memory, 'stability' | 'difficulty'>
): void {
	addTo(stability, STABILITY_FROM, memory.stability);
	addTo(difficulty, DIFFICULTY_FROM, memory.difficulty);
}

function addTo(counts: number[], from: readonly number[], value: number): void {
	const above = from.findIndex((start) => value < start);
	const index = Math.max(0, (above === -1 ? from.length : above) - 1);
	counts[index] = (counts[index] ?? 0) + 1;
}
