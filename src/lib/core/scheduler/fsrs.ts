import { FSRSAlgorithm, FSRSVersion } from 'ts-fsrs';
import type { Memory, Rating } from './memory.ts';

// ts-fsrs hangs four methods on Date.prototype when it is loaded, and has no entry without them.
// Nothing here uses them, and a host object is no place for a library to leave things.
for (const method of ['scheduler', 'diff', 'format', 'dueFormat']) {
	Reflect.deleteProperty(Date.prototype, method);
}

/** The two numbers that FSRS keeps of a card. */
export type MemoryState = Pick<Memory, 'stability' | 'difficulty'>;

/** For example `ts-fsrs@5.4.2`. */
export const LIBRARY = `ts-fsrs@${FSRSVersion.replace(/^v(\S+).*$/, '$1')}`;
export const MODEL = 'FSRS-6';

/** Bounds of stability and of intervals, in days. */
export const MIN_STABILITY = 0.001;
export const MAX_INTERVAL = 36_500;

type Model = {
	readonly algorithm: FSRSAlgorithm;
	/** Interval divided by stability, by desired retention. */
	readonly modifiers: Map<number, number>;
};

// Building the algorithm costs more than a step of it, and a log is folded under one set of weights.
const models = new WeakMap<readonly number[], Model>();

function modelOf(weights: readonly number[]): Model {
	const known = models.get(weights);
	if (known) return known;
	const algorithm = new FSRSAlgorithm({
		w: weights,
		enable_fuzz: false,
		enable_short_term: true,
		// One step or none leaves the bounds of the short-term weights alone, as fsrs-rs has them.
		relearning_steps: []
	});
	const model: Model = { algorithm, modifiers: new Map() };
	models.set(weights, model);
	return model;
}

/**
 * Stability and difficulty after an answer, given whole study days since the last one
 * (0 on the same day; anything below counts as 0).
 */
export function nextMemoryState(
	memory: MemoryState | null,
	elapsedDays: number,
	rating: Rating,
	weights: readonly number[]
): MemoryState {
	const { algorithm } = modelOf(weights);
	const next = algorithm.next_state(memory, Math.max(0, elapsedDays), rating);
	if (memory !== null) return { stability: next.stability, difficulty: next.difficulty };
	return { stability: firstStability(algorithm, rating), difficulty: next.difficulty };
}

// ts-fsrs floors the first stability at 0.1 day, fsrs-rs and py-fsrs at 0.001: theirs is the model.
function firstStability(algorithm: FSRSAlgorithm, rating: Rating): number {
	return Math.max(MIN_STABILITY, algorithm.parameters.w[rating - 1] ?? MIN_STABILITY);
}

/**
 * Days until recall falls to `retention` (above 0, at most 1), not rounded, within 1 and 36,500.
 */
export function exactIntervalDays(
	stability: number,
	retention: number,
	weights: readonly number[]
): number {
	return Math.min(MAX_INTERVAL, Math.max(1, stability * modifierOf(retention, weights)));
}

/** `exactIntervalDays` as a whole number of days. */
export function intervalDays(
	stability: number,
	retention: number,
	weights: readonly number[]
): number {
	return Math.round(exactIntervalDays(stability, retention, weights));
}

function modifierOf(retention: number, weights: readonly number[]): number {
	const { algorithm, modifiers } = modelOf(weights);
	const known = modifiers.get(retention);
	if (known !== undefined) return known;
	const modifier = algorithm.calculate_interval_modifier(retention);
	modifiers.set(retention, modifier);
	return modifier;
}
