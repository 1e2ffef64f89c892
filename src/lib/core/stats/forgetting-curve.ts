import type { Memory } from '../scheduler/memory.ts';
import { retrievability } from '../scheduler/retrievability.ts';
import type { StudyDay } from '../shared/time.ts';

/** How well a card is recalled on a day; between two whole days the curve is drawn at fractions of a day. */
export type CurvePoint = {
	readonly day: StudyDay;
	/** Probability of recall, 0 to 1. */
	readonly recall: number;
};

/** Pieces that the curve is drawn in: fine enough for a line across a desk's screen. */
const PIECES = 48;

/** The forgetting curve of a card from its last review to a day, at equal distances, both ends included. */
export function forgettingCurve(
	memory: Memory,
	until: StudyDay,
	weights: readonly number[],
	pieces = PIECES
): CurvePoint[] {
	const days = Math.max(1, until - memory.lastDay);
	return Array.from({ length: pieces + 1 }, (_, i) => {
		const day = memory.lastDay + (days * i) / pieces;
		return { day, recall: retrievability(memory, day, weights) };
	});
}

/**
 * Days after the last review until recall falls to `retention` (above 0, below 1), not rounded: the forgetting curve of
 * FSRS-6 (see `retrievability`) solved for time.
 */
export function daysUntilRecall(
	memory: Memory,
	retention: number,
	weights: readonly number[]
): number {
	const decay = -(weights[20] ?? 0.1542);
	const factor = 0.9 ** (1 / decay) - 1;
	return (memory.stability / factor) * (retention ** (1 / decay) - 1);
}
