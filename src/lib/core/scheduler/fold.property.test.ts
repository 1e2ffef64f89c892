import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId, EntryId } from '../shared/ids.ts';
import { shuffled, seededRandom } from '../shared/random.ts';
import { DAY, studyDay, type Moment } from '../shared/time.ts';
import { answerCard } from './answer-card.ts';
import { aCard, Device } from './fixtures/device.ts';
import { foldCard, foldLog } from './fold.ts';
import { nextMemoryState } from './fsrs.ts';
import { cardOf } from './log-entry.ts';
import type { Due, Memory, Rating } from './memory.ts';
import { mergeLogs } from './merge-logs.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const CARDS = ['d/a#forward', 'd/a#reverse', 'd/b#main', 'e/c#c1'].map(aCard);
const START = Date.parse('2026-09-01T13:00Z');

const card = fc.constantFrom(...CARDS);
const rating = fc.constantFrom<Rating[]>(1, 2, 3, 3, 3, 4);
/** Minutes since the step before: mostly forwards, sometimes a clock gone wrong. */
const wait = fc.oneof(
	{ weight: 8, arbitrary: fc.integer({ min: 0, max: 60 * 24 * 40 }) },
	{ weight: 1, arbitrary: fc.integer({ min: -60 * 24 * 800, max: 60 * 24 * 4000 }) }
);
const offset = fc.constantFrom(300, 360, 300, -480, 0);
const weights = fc.constantFrom(1.4, 0.7, 0.2).map((factor) => ({
	name: `times ${factor}`,
	weights: DEFAULT_SETTINGS.weights.map((weight, i) => (i < 4 ? weight * factor : weight))
}));

const step = fc.record({
	act: fc.oneof(
		{
			weight: 10,
			arbitrary: fc.record({ kind: fc.constant('answer' as const), card, rating })
		},
		{ weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), back: fc.nat(5) }) },
		{
			weight: 3,
			arbitrary: fc.record({
				kind: fc.constant('practice' as const),
				card,
				rating,
				mode: fc.constantFrom('cram' as const, 'game' as const, 'live' as const)
			})
		},
		{ weight: 1, arbitrary: fc.record({ kind: fc.constant('reset' as const), card }) },
		{
			weight: 1,
			arbitrary: fc.record({ kind: fc.constant('suspend' as const), card, on: fc.boolean() })
		},
		{
			weight: 1,
			arbitrary: fc.record({ kind: fc.constant('bury' as const), card, days: fc.nat(9) })
		},
		{ weight: 1, arbitrary: fc.record({ kind: fc.constant('weights' as const), weights }) },
		{
			weight: 1,
			arbitrary: fc.record({
				kind: fc.constant('clock' as const),
				back: fc.nat(5),
				days: fc.nat(99)
			})
		}
	),
	wait,
	offset
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does steps on a device; the clock goes on from step to step. */
function live(device: Device, steps: readonly Step[], start = START): void {
	let at = start;
	for (const { act, wait, offset } of steps) {
		at += wait * 60_000;
		perform(device, act, { at, offset });
	}
}

function perform(device: Device, act: Step['act'], moment: Moment): void {
	switch (act.kind) {
		case 'answer':
			device.answer(act.card, act.rating, moment);
			return;
		case 'practice':
			device.practise(act.card, act.rating, moment, act.mode);
			return;
		case 'reset':
			device.reset(act.card, moment);
			return;
		case 'suspend':
			device.append(moment, { kind: 'suspend', card: act.card, on: act.on });
			return;
		case 'bury':
			device.append(moment, { kind: 'bury', card: act.card, until: studyDay(moment) + act.days });
			return;
		case 'weights':
			device.useWeights(act.weights.name, act.weights.weights, moment);
			return;
		case 'undo': {
			const entry = device.log[device.log.length - 1 - act.back];
			if (entry) device.undo(entry.id, moment);
			return;
		}
		case 'clock': {
			const entry = device.log[device.log.length - 1 - act.back];
			if (entry) device.correctClock([{ id: entry.id, day: entry.day - act.days }], moment);
		}
	}
}

const steps = fc.array(step, { maxLength: 40 });

describe('any life of a device', () => {
	it('[L15] schedules carried on answer by answer equal the fold of the whole log', () => {
		let carriedOn = 0;
		fc.assert(
			fc.property(steps, (steps) => {
				const device = new Device('phone');
				live(device, steps);
				carriedOn += device.carriedOn;
				expect(device.schedules).toEqual(foldLog(device.log, DEFAULT_SETTINGS));
			}),
			{ numRuns: 300 }
		);
		expect(carriedOn).toBeGreaterThan(300);
	});

	it('[L14] the fold of each card from its own entries equals the fold of the log, in whatever order they lie', () => {
		fc.assert(
			fc.property(steps, fc.string(), (steps, seed) => {
				const device = new Device('phone');
				live(device, steps);
				const mixed = shuffled(device.log, seededRandom(seed));
				expect(foldLog(mixed, DEFAULT_SETTINGS)).toEqual(device.schedules);
				const globals = mixed.filter((entry) => cardOf(entry) === null);
				for (const card of CARDS) {
					const entries = mixed.filter((entry) => cardOf(entry) === card);
					const schedule = foldCard({ card, entries, globals, settings: DEFAULT_SETTINGS });
					expect(schedule).toEqual(device.schedules.get(card) ?? null);
				}
			})
		);
	});

	it('[F4] no clock, zone or day makes a number that is none, an interval that is negative, or loses a card', () => {
		fc.assert(
			fc.property(steps, (steps) => {
				const device = new Device('phone');
				live(device, steps);
				for (const schedule of device.schedules.values()) {
					const { memory, due, dueAt, suspended } = schedule;
					// A card that was begun and is not suspended is always in the queue.
					expect(memory === null).toBe(due === null);
					expect(dueAt === null).toBe(due === null || suspended);
					const numbers = [...Object.values(memory ?? {}), ...Object.values(due ?? {}), dueAt ?? 0];
					for (const number of numbers) expect(number).not.toBeNaN();
				}
			})
		);
	});

	it('[L2][F4] an answer is never due before it was given', () => {
		fc.assert(
			fc.property(steps, (steps) => {
				const device = new Device('phone');
				live(device, steps);
				for (const entry of device.log) {
					if (entry.kind !== 'review' || !('due' in entry)) continue;
					const gap = 'day' in entry.due ? entry.due.day - entry.day : entry.due.at - entry.at;
					expect(gap).toBeGreaterThan(0);
				}
			})
		);
	});
});

/** What answering gives without any log: each undo goes back to the snapshot taken before. */
class Notebook {
	cards = new Map<CardId, { memory: Memory; due: Due }>();
	#history: [CardId, { memory: Memory; due: Due } | undefined][] = [];

	answer(card: CardId, rating: Rating, moment: Moment, settings = DEFAULT_SETTINGS): void {
		const before = this.cards.get(card);
		this.#history.push([card, before]);
		const answer = { card, memory: before?.memory ?? null, rating, moment, settings };
		const { after, due } = answerCard(answer);
		this.cards.set(card, { memory: after, due });
	}

	reset(card: CardId): void {
		this.#history.push([card, this.cards.get(card)]);
		this.cards.delete(card);
	}

	undo(): void {
		const last = this.#history.pop();
		if (!last) return;
		const [card, before] = last;
		if (before) this.cards.set(card, before);
		else this.cards.delete(card);
	}
}

describe('against a notebook that knows no log', () => {
	it('[L1][L2][L4][L5] the fold equals what answering live gave, through undo and reset', () => {
		const acts = fc.array(
			fc.record({
				kind: fc.constantFrom('answer', 'answer', 'answer', 'undo', 'reset'),
				card,
				rating,
				wait,
				offset
			}),
			{ maxLength: 50 }
		);
		fc.assert(
			fc.property(acts, (acts) => {
				const device = new Device('phone');
				const notebook = new Notebook();
				const undoable: EntryId[] = [];
				let at = START;
				for (const { kind, card, rating, wait, offset } of acts) {
					at += wait * 60_000;
					const moment = { at, offset };
					if (kind === 'answer') {
						undoable.push(device.answer(card, rating, moment));
						notebook.answer(card, rating, moment);
					} else if (kind === 'reset') {
						undoable.push(device.reset(card, moment));
						notebook.reset(card);
					} else {
						const ref = undoable.pop();
						if (ref) device.undo(ref, moment);
						notebook.undo();
					}
				}
				const folded = foldLog(device.log, DEFAULT_SETTINGS);
				for (const card of CARDS) {
					const { memory = null, due = null } = folded.get(card) ?? {};
					const noted = notebook.cards.get(card) ?? { memory: null, due: null };
					expect({ memory, due }).toEqual(noted);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('[L12] under new weights the memory is that of a history lived under them, the due day that of the old', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ rating, days: fc.nat(60) }), { minLength: 1, maxLength: 20 }),
				weights,
				(history, { name, weights }) => {
					const device = new Device('phone');
					const one = CARDS[0] as CardId;
					let at = START;
					let state: { stability: number; difficulty: number } | null = null;
					for (const [i, { rating, days }] of history.entries()) {
						at += days * DAY;
						device.answer(one, rating, { at, offset: 300 });
						state = nextMemoryState(state, i === 0 ? 0 : days, rating, weights);
					}
					const { due } = device.schedules.get(one) ?? {};
					device.useWeights(name, weights, { at: at + 1000, offset: 300 });
					expect(device.schedules.get(one)?.memory).toMatchObject({ ...state });
					expect(device.schedules.get(one)?.due).toEqual(due);
				}
			)
		);
	});
});

describe('many devices', () => {
	const lives = fc.array(fc.array(step, { maxLength: 12 }), { minLength: 2, maxLength: 4 });

	/** Devices that share a beginning, then live apart. */
	function household(lives: Step[][]): Device[] {
		const [first = [], ...others] = lives;
		const origin = new Device('origin');
		live(origin, first);
		const devices = others.map((steps, i) => {
			const device = new Device(`device${i}`);
			device.receive(origin);
			live(device, steps, START + 30 * DAY);
			return device;
		});
		return [origin, ...devices];
	}

	it('[L14][U1] merged in any order, in any groups, however often, they end in the same schedules', () => {
		fc.assert(
			fc.property(lives, fc.string(), (lives, seed) => {
				const devices = household(lives);
				const all = mergeLogs(...devices.map(({ log }) => log));
				expect(all.conflicts).toEqual([]);
				const expected = foldLog(all.entries, DEFAULT_SETTINGS);
				const random = seededRandom(seed);
				for (const device of shuffled(devices, random)) {
					device.receive(...shuffled(devices, random));
					device.receive(...shuffled(devices, random));
				}
				for (const device of devices) {
					device.receive(...shuffled(devices, random));
					expect(device.schedules).toEqual(expected);
				}
			})
		);
	});
});
