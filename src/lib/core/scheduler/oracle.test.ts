import { describe, expect, it } from 'vitest';
import { seededRandom, type Random } from '../shared/random.ts';
import { intervalDays, nextMemoryState, type MemoryState } from './fsrs.ts';
import type { Rating } from './memory.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

// fsrs-rs through its own Node build: the model by other people, in another language, in 32-bit floats.
const binding = await import('@open-spaced-repetition/binding').catch(() => null);
const here = `${process.platform}-${process.arch}`;

const RATINGS = [1, 2, 3, 4] as const;

const fitted = [
	0.04, 1.5, 4.1, 12.3, 6.9, 0.71, 2.4, 0.02, 1.62, 0.13, 0.91, 1.7, 0.08, 0.33, 1.9, 0.45, 2.1,
	0.6, 0.12, 0.09, 0.21
];

const weightSets: [string, number[]][] = [
	['the default weights', [...DEFAULT_SETTINGS.weights]],
	['fitted weights', fitted]
];

function oracle(weights: number[], memory: MemoryState | null, elapsed: number, rating: Rating) {
	const { BindingMemoryState, FSRSBinding } = present();
	const given = memory && new BindingMemoryState(memory.stability, memory.difficulty);
	const states = new FSRSBinding(weights).nextStates(given, 0.9, elapsed);
	const item = { 1: states.again, 2: states.hard, 3: states.good, 4: states.easy }[rating];
	return { stability: item.memory.stability, difficulty: item.memory.difficulty };
}

function present() {
	if (!binding) throw new Error(`No build of fsrs-rs for ${here}`);
	return binding;
}

function relative(ours: number, theirs: number): number {
	return Math.abs(ours - theirs) / theirs;
}

// The package has no build for every system.
const suite = binding ? describe : describe.skip;
suite.each(weightSets)(`against fsrs-rs with %s (on ${here})`, (_, weights) => {
	it('[F7] one step agrees within 1e-5 over a grid of difficulty, stability, elapsed days and rating', () => {
		let worst = 0;
		let cases = 0;
		for (const difficulty of [1, 2.5, 5, 7.5, 9, 10])
			for (const stability of [0.01, 0.1, 0.5, 1, 2.3, 7, 20, 60, 180, 500, 2000, 10_000])
				for (const elapsed of [0, 1, 2, 5, 10, 30, 100, 365, 1500])
					for (const rating of RATINGS) {
						const ours = nextMemoryState({ stability, difficulty }, elapsed, rating, weights);
						const theirs = oracle(weights, { stability, difficulty }, elapsed, rating);
						worst = Math.max(
							worst,
							relative(ours.stability, theirs.stability),
							relative(ours.difficulty, theirs.difficulty)
						);
						cases += 1;
					}
		expect(cases).toBe(2592);
		expect(worst).toBeLessThan(1e-5);
	});

	it('[F5][F7] a first answer agrees, also where the weight is below 0.1', () => {
		for (const rating of RATINGS) {
			const ours = nextMemoryState(null, 0, rating, weights);
			const theirs = oracle(weights, null, 0, rating);
			expect(relative(ours.stability, theirs.stability)).toBeLessThan(1e-5);
			expect(relative(ours.difficulty, theirs.difficulty)).toBeLessThan(1e-5);
		}
	});

	it('[F7] generated histories of 6,000 reviews agree within 1e-3 to the end', () => {
		const random = seededRandom('six thousand reviews');
		let worst = 0;
		for (let card = 0; card < 300; card++) {
			let ours: MemoryState | null = null;
			let theirs: MemoryState | null = null;
			for (let review = 0; review < 20; review++) {
				const elapsed: number = ours === null ? 0 : gap(ours.stability, random);
				const rating = RATINGS[Math.floor(random() ** 0.7 * 4)] ?? 3;
				ours = nextMemoryState(ours, elapsed, rating, weights);
				theirs = oracle(weights, theirs, elapsed, rating);
				worst = Math.max(
					worst,
					relative(ours.stability, theirs.stability),
					relative(ours.difficulty, theirs.difficulty)
				);
			}
		}
		expect(worst).toBeLessThan(1e-3);
		// A difference of nothing at all would mean that the two are one.
		expect(worst).toBeGreaterThan(0);
	});

	it('[F2][F7] intervals agree within a day of 32-bit rounding', () => {
		for (const retention of [0.7, 0.8, 0.85, 0.9, 0.95, 0.97])
			for (const stability of [0.5, 1, 3, 10, 45, 300, 1000]) {
				const { BindingMemoryState, FSRSBinding } = present();
				const given = new BindingMemoryState(stability, 5);
				const { good } = new FSRSBinding(weights).nextStates(given, retention, 1);
				const ours = intervalDays(good.memory.stability, retention, weights);
				const theirs = Math.min(36_500, Math.max(1, Math.round(good.interval)));
				expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(theirs > 1000 ? 1 : 0);
			}
	});
});

/** Days until the next review: often the same day, else around the stability, sometimes far too late. */
function gap(stability: number, random: Random): number {
	const chance = random();
	if (chance < 0.3) return 0;
	return Math.min(3000, Math.ceil(stability * random() * (chance > 0.9 ? 4 : 1.3)));
}
