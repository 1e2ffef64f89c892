import { seededRandom } from '../shared/random.ts';
import type { CardId } from '../shared/ids.ts';
import type { Memory } from './memory.ts';

/** Days of fuzz that each day of an interval adds while it lies in the band. */
const BANDS = [
	{ from: 2.5, to: 7, days: 0.15 },
	{ from: 7, to: 20, days: 0.1 },
	{ from: 20, to: Infinity, days: 0.05 }
] as const;

export type Bounds = { readonly min: number; readonly max: number };

/** The seed of a card's next answer: what the buttons show is what is then stored. */
export function fuzzSeed(card: CardId, memory: Memory | null): string {
	return `${card}+${memory?.reps ?? 0}`;
}

/** Where in the band of fuzz an answer falls, 0 to 1; null (an empty seed) is no fuzz. */
export function fuzzFactor(seed: string): number | null {
	return seed === '' ? null : seededRandom(seed)();
}

/** An interval as whole days within bounds, spread so that cards learnt together part ways. */
export function fuzzedDays(interval: number, factor: number | null, bounds: Bounds): number {
	if (factor === null) return within(Math.round(interval), bounds);
	const { min, max } = fuzzBand(interval, bounds);
	return min + Math.floor(factor * (max - min + 1));
}

/** The whole days that an interval may become; at least two of them if the bounds and its length allow. */
export function fuzzBand(interval: number, bounds: Bounds): Bounds {
	const min = Math.min(bounds.min, bounds.max);
	const inside = within(interval, { min, max: bounds.max });
	const reach = fuzzReach(inside);
	const low = within(Math.round(inside - reach), { min, max: bounds.max });
	const high = within(Math.round(inside + reach), { min, max: bounds.max });
	const widen = high === low && high > 2 && high < bounds.max;
	return { min: low, max: widen ? high + 1 : high };
}

function fuzzReach(interval: number): number {
	if (interval < 2.5) return 0;
	return BANDS.reduce(
		(reach, band) => reach + band.days * Math.max(0, Math.min(interval, band.to) - band.from),
		1
	);
}

function within(value: number, { min, max }: Bounds): number {
	return Math.min(max, Math.max(min, value));
}
