import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, Device } from '../scheduler/fixtures/device.ts';
import type { AnyEntry } from '../scheduler/log-entry.ts';
import type { Memory } from '../scheduler/memory.ts';
import { DEFAULT_SETTINGS } from '../scheduler/settings.ts';
import { DAY, MINUTE, studyDay } from '../shared/time.ts';
import { addCard, emptyStanding, isFading } from './deck-standing.ts';
import { addMemory, emptyDistributions, DIFFICULTY_FROM, STABILITY_FROM } from './distributions.ts';
import { heedAnswers, type EverRight } from './ever-right.ts';

const moment = { at: Date.parse('2026-11-22T07:00Z'), offset: 300 };
const TODAY = studyDay(moment);
const context = { moment, settings: DEFAULT_SETTINGS };

function memory(stability: number, daysAgo: number): Memory {
	const lastAt = moment.at - daysAgo * DAY;
	const rest = { difficulty: 5, step: 0, reps: 3, lapses: 0, lastAt, lastDay: TODAY - daysAgo };
	return { ...rest, stability, state: 'review' };
}

const card = (stability: number, daysAgo: number, due = 9) => ({
	memory: memory(stability, daysAgo),
	dueAt: (TODAY + due) * DAY,
	suspended: false
});

describe('fading', () => {
	it('[P10] is below the desired retention, though not due yet', () => {
		// After as many days as the stability, recall is 0.9.
		expect(isFading(card(10, 9), context)).toBe(false);
		expect(isFading(card(10, 11), context)).toBe(true);
		const easier = { ...context, settings: { ...DEFAULT_SETTINGS, retention: 0.8 } };
		expect(isFading(card(10, 11), easier)).toBe(false);
	});

	it('[P10] is due, however well it is recalled; suspended is not', () => {
		expect(isFading(card(100, 1, 0), context)).toBe(true);
		expect(isFading({ ...card(100, 1, 0), suspended: true }, context)).toBe(false);
		expect(isFading({ memory: null, dueAt: null, suspended: false }, context)).toBe(false);
	});
});

describe('the standing of a deck', () => {
	it('[H1][P10][P11] counts what is begun, firm, fading and never right', () => {
		const standing = emptyStanding();
		addCard(standing, card(30, 1), true, context);
		addCard(standing, card(30, 40), true, context);
		addCard(standing, card(2, 1), false, context);
		addCard(standing, { ...card(2, 5), suspended: true }, false, context);
		addCard(standing, card(2, 0), undefined, context);
		addCard(standing, { memory: null, dueAt: null, suspended: false }, false, context);
		expect(standing).toEqual({ begun: 5, firm: 2, fading: 1, neverRight: 1 });
	});
});

describe('never right', () => {
	const A = aCard('d/a#forward');
	const after = (minutes: number) => ({ ...moment, at: moment.at + minutes * MINUTE });
	const read = (log: readonly AnyEntry[]) => {
		const everRight: EverRight = new Map();
		heedAnswers(everRight, log);
		return everRight.get(A);
	};

	it('[P11] is what no answer, in study or practice, ever got', () => {
		const device = new Device('phone');
		expect(read(device.log)).toBeUndefined();
		device.answer(A, 1, moment);
		device.practise(A, 1, after(1));
		expect(read(device.log)).toBe(false);
		device.practise(A, 2, after(2));
		device.answer(A, 1, after(3));
		expect(read(device.log)).toBe(true);
	});

	it('[P11] begins anew with a reset', () => {
		const device = new Device('phone');
		device.answer(A, 3, moment);
		device.reset(A, after(1));
		expect(read(device.log)).toBeUndefined();
		device.answer(A, 1, after(2));
		expect(read(device.log)).toBe(false);
	});
});

describe('distributions', () => {
	it('[P9] put a memory into the range that begins with it', () => {
		const sums = emptyDistributions();
		addMemory(sums, { stability: 0.5, difficulty: 1 });
		addMemory(sums, { stability: 21, difficulty: 1.99 });
		addMemory(sums, { stability: 20.99, difficulty: 2 });
		addMemory(sums, { stability: 36_500, difficulty: 10 });
		expect(sums).toEqual({
			stability: [1, 0, 1, 1, 0, 1],
			difficulty: [2, 1, 0, 0, 0, 0, 0, 0, 1]
		});
	});

	it('[P9] hold every card once', () => {
		const any = fc.record({
			stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
			difficulty: fc.double({ min: 1, max: 10, noNaN: true })
		});
		fc.assert(
			fc.property(fc.array(any), (memories) => {
				const { stability, difficulty } = emptyDistributions();
				for (const each of memories) addMemory({ stability, difficulty }, each);
				const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
				expect(sum(stability)).toBe(memories.length);
				expect(sum(difficulty)).toBe(memories.length);
				expect(stability).toHaveLength(STABILITY_FROM.length);
				expect(difficulty).toHaveLength(DIFFICULTY_FROM.length);
			})
		);
	});
});
