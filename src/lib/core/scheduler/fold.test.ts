import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, studyDay, studyTime, type Moment } from '../shared/time.ts';
import type { EntryId } from '../shared/ids.ts';
import { intervalDays } from './fsrs.ts';
import { aCard, Device } from './fixtures/device.ts';
import { foldCard, foldLog, foldNext, FOLD_VERSION } from './fold.ts';
import type { AnyEntry, ReviewEntry } from './log-entry.ts';
import type { Memory } from './memory.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const card = aCard('zandar/law-4200#forward');
const start: Moment = { at: Date.parse('2026-09-01T13:00Z'), offset: 300 };
const after = (days: number, minutes = 0): Moment => ({
	...start,
	at: start.at + days * DAY + minutes * MINUTE
});
const dayOf = (days: number): number => studyDay(after(days));
const otherWeights = DEFAULT_SETTINGS.weights.map((weight, i) => (i < 4 ? weight * 2 : weight));

/** A device that has learnt the card: due days after the first evening. */
function learnt(name = 'phone'): Device {
	const device = new Device(name);
	device.answer(card, 3, after(0));
	device.answer(card, 3, after(0, 10));
	device.answer(card, 3, after(2));
	return device;
}

function scheduleOf(device: Device) {
	const schedule = device.schedules.get(card);
	if (!schedule) throw new Error('The card has no schedule');
	return schedule;
}

function lastReview(device: Device): ReviewEntry {
	const reviews = device.log.filter((entry): entry is ReviewEntry => entry.kind === 'review');
	const last = reviews[reviews.length - 1];
	if (!last) throw new Error('No review');
	return last;
}

describe('a folded log', () => {
	it('[L1][L2] stands where the last answer left it', () => {
		const device = learnt();
		const { after: memory, due, id } = lastReview(device);
		expect(scheduleOf(device)).toMatchObject({ card, deck: 'zandar', memory, due, last: id });
		expect(scheduleOf(device).fold).toBe(FOLD_VERSION);
		expect(foldLog(device.log, DEFAULT_SETTINGS).get(card)).toEqual(scheduleOf(device));
	});

	it('gives nothing for a card that the log does not name', () => {
		const { log: entries } = learnt();
		const other = { card: aCard('zandar/other#main'), entries, globals: [] };
		expect(foldCard({ ...other, settings: DEFAULT_SETTINGS })).toBeNull();
	});

	it('[L2] a change of retention or limits moves no due day', () => {
		const device = learnt();
		const settings = { ...DEFAULT_SETTINGS, retention: 0.75, newPerDay: 0 };
		expect(foldLog(device.log, settings).get(card)?.due).toEqual(scheduleOf(device).due);
	});

	it('[L12] new weights change the memory and leave the due day', () => {
		const device = learnt();
		const before = scheduleOf(device);
		const set = device.useWeights('mine', otherWeights, after(3));
		expect(scheduleOf(device).due).toEqual(before.due);
		expect(scheduleOf(device).memory?.stability).not.toBe(before.memory?.stability);
		expect(device.inForce).toMatchObject({ parameters: 'mine', weights: otherWeights });
		device.undo(set, after(3, 1));
		expect(scheduleOf(device)).toEqual(before);
	});

	it('[L12] the last weights are in force, those of another model carried and not used', () => {
		const device = learnt();
		device.useWeights(
			'first',
			otherWeights.map((weight) => weight * 1.01),
			after(3)
		);
		device.useWeights('mine', otherWeights, after(3, 1));
		const before = scheduleOf(device);
		expect(device.inForce.parameters).toBe('mine');
		device.useWeights('fsrs7', [...otherWeights, 1, 2, 3], after(3, 2));
		expect(scheduleOf(device)).toEqual(before);
		expect(device.inForce.parameters).toBe('mine');
		const only = new Device('tablet', { ...DEFAULT_SETTINGS, weights: otherWeights });
		for (const days of [0, 0, 2]) only.answer(card, 3, after(days, only.log.length * 10));
		expect(before.memory?.stability).toBe(scheduleOf(only).memory?.stability);
	});

	it('[L13] an unknown kind changes nothing, even if it names the card', () => {
		const device = learnt();
		const unknown = {
			...lastReview(device),
			kind: 'dream',
			id: 'phone000:99' as EntryId,
			order: 99
		};
		const entries: AnyEntry[] = [...device.log, unknown];
		expect(foldLog(entries, DEFAULT_SETTINGS).get(card)).toEqual(scheduleOf(device));
	});
});

describe('undo', () => {
	it('[L4] M2: the undo of an answer given eleven days late restores the old due day', () => {
		const device = learnt();
		const before = scheduleOf(device);
		const late = device.answer(card, 3, after(33));
		expect(scheduleOf(device).due).not.toEqual(before.due);
		device.undo(late, after(33, 1));
		expect(scheduleOf(device)).toEqual(before);
	});

	it('[L4] of the first answer leaves a card that was never touched', () => {
		const device = new Device('phone');
		const first = device.answer(card, 3, after(0));
		device.undo(first, after(0, 1));
		expect(device.schedules.has(card)).toBe(false);
	});

	it('[L4] can itself be undone', () => {
		const device = learnt();
		const before = scheduleOf(device);
		const undo = device.undo(before.last as EntryId, after(3));
		expect(scheduleOf(device)).not.toEqual(before);
		const redo = device.undo(undo, after(3, 1));
		expect(scheduleOf(device)).toEqual(before);
		device.undo(redo, after(3, 2));
		expect(scheduleOf(device)).not.toEqual(before);
	});

	it('[L4] takes back suspending, burying and flagging', () => {
		const device = learnt();
		const before = scheduleOf(device);
		for (const mark of [
			{ kind: 'suspend', card, on: true },
			{ kind: 'bury', card, until: dayOf(40) },
			{ kind: 'flag', card, flag: 3 }
		] as const) {
			const id = device.append(after(3), mark);
			expect(scheduleOf(device)).not.toEqual(before);
			device.undo(id, after(3, 1));
			expect(scheduleOf(device)).toEqual(before);
		}
	});

	it('[L3] a due day computed again keeps retention and seed of its answer', () => {
		const wide = { ...DEFAULT_SETTINGS, retention: 0.8 };
		const device = new Device('phone', wide);
		const first = device.answer(card, 4, after(0));
		device.answer(card, 3, after(30));
		device.undo(first, after(30, 1));
		device.answer(card, 4, after(31));
		const { due } = scheduleOf(device);
		// An answer that names an undone one as its predecessor is displaced, and nothing else has changed.
		const moved = device.log.map((entry) =>
			entry.kind === 'review' && entry.order === 4 ? { ...entry, prev: first } : entry
		);
		for (const settings of [wide, { ...DEFAULT_SETTINGS, retention: 0.95 }]) {
			expect(foldLog(moved, settings).get(card)?.due).toEqual(due);
		}
	});

	it('[L3][L4] of an answer in the middle computes the due day again', () => {
		const device = new Device('phone', { ...DEFAULT_SETTINGS, fuzz: false });
		device.answer(card, 3, after(0));
		const middle = device.answer(card, 4, after(0, 10));
		device.answer(card, 3, after(20));
		device.undo(middle, after(20, 1));
		// What would have been given without the Easy in between: the second step, on day 20.
		const fresh = new Device('phone', device.settings);
		fresh.answer(card, 3, after(0));
		fresh.answer(card, 3, after(20));
		expect(scheduleOf(device)).toMatchObject({
			memory: scheduleOf(fresh).memory,
			due: scheduleOf(fresh).due
		});
	});
});

describe('reset and import', () => {
	it('[L5] M5: after a reset the history before it does not count', () => {
		const device = learnt();
		device.answer(card, 3, after(30));
		device.reset(card, after(31));
		expect(scheduleOf(device)).toMatchObject({ memory: null, due: null, dueAt: null });
		const untouched = new Device('tablet');
		for (const target of [device, untouched]) target.answer(card, 4, after(32));
		for (const target of [device, untouched]) target.answer(card, 3, after(41));
		expect(scheduleOf(device).memory).toEqual(scheduleOf(untouched).memory);
		expect(scheduleOf(device).due).toEqual(scheduleOf(untouched).due);
	});

	it('[L5] folding changes neither the entries nor their order', () => {
		const device = learnt();
		device.reset(card, after(31));
		const reversed = [...device.log].reverse();
		const copy = structuredClone(reversed);
		foldLog(reversed, DEFAULT_SETTINGS);
		expect(reversed).toEqual(copy);
	});

	it('[L6] an import sets memory and due day, and answers go on from there', () => {
		const memory: Memory = {
			stability: 50,
			difficulty: 4,
			state: 'review',
			step: 0,
			reps: 9,
			lapses: 1,
			lastAt: after(-40).at,
			lastDay: dayOf(-40)
		};
		const device = new Device('phone');
		device.import(card, memory, { day: dayOf(10) }, after(0));
		expect(scheduleOf(device)).toMatchObject({ memory, due: { day: dayOf(10) } });
		device.answer(card, 3, after(10));
		expect(scheduleOf(device).memory).toMatchObject({ reps: 10, lapses: 1 });
		expect(scheduleOf(device).memory?.stability).toBeGreaterThan(100);
	});
});

describe('suspend and bury', () => {
	it('[L7] a suspended card is in no queue until it is let go', () => {
		const device = learnt();
		const before = scheduleOf(device);
		device.append(after(3), { kind: 'suspend', card, on: true });
		expect(scheduleOf(device)).toMatchObject({ suspended: true, dueAt: null, due: before.due });
		device.append(after(4), { kind: 'suspend', card, on: false });
		expect(scheduleOf(device)).toEqual(before);
	});

	it('[L8] a buried card is counted under the day on which it comes back', () => {
		const device = learnt();
		device.append(after(3), { kind: 'bury', card, until: dayOf(200) });
		expect(scheduleOf(device).dueAt).toBe(dayOf(200) * DAY);
		device.append(after(3), { kind: 'bury', card, until: dayOf(3) });
		expect(scheduleOf(device).dueAt).toBe(studyDay(after(0)) * DAY + daysDue(device) * DAY);
	});

	function daysDue(device: Device): number {
		const { due } = scheduleOf(device);
		return due && 'day' in due ? due.day - dayOf(0) : NaN;
	}
});

describe('practice', () => {
	it('[L9] wrong in a class brings the card home that evening, its memory untouched', () => {
		const device = learnt();
		const before = scheduleOf(device);
		device.practise(card, 1, after(5), 'live');
		expect(scheduleOf(device)).toMatchObject({ memory: before.memory, due: { day: dayOf(5) } });
		device.answer(card, 3, after(5, 120));
		expect(scheduleOf(device).memory?.lastDay).toBe(dayOf(5));
		// An early review with its true three days grows less than one at its time.
		const grown = (scheduleOf(device).memory?.stability ?? 0) / (before.memory?.stability ?? 1);
		expect(grown).toBeGreaterThan(1);
	});

	it.each(['cram', 'right'])('[L9] %s practice moves nothing', (how) => {
		const device = learnt();
		const before = scheduleOf(device);
		if (how === 'cram') device.practise(card, 1, after(5), 'cram');
		else device.practise(card, 3, after(5), 'game');
		expect(scheduleOf(device)).toEqual(before);
	});

	it('[L9] never puts a card off that is due before', () => {
		const device = learnt();
		const before = scheduleOf(device);
		device.practise(card, 1, after(300), 'game');
		expect(scheduleOf(device).due).toEqual(before.due);
	});

	it('[L9] leaves a step of the same day where it is', () => {
		const device = new Device('phone');
		device.answer(card, 1, after(0));
		const { due } = scheduleOf(device);
		device.practise(card, 1, { ...start, at: start.at + 1000 }, 'game');
		expect(scheduleOf(device).due).toEqual(due);
	});

	it('[L9] later is by the clock: a class result that arrives after the answer at home changes nothing', () => {
		const phone = learnt();
		const tablet = new Device('tablet');
		tablet.practise(card, 1, after(1), 'live');
		for (let i = 0; i < 9; i++) tablet.practise(card, 3, after(1, i), 'live');
		phone.receive(tablet);
		const practice = phone.log.find((entry) => entry.kind === 'practice');
		expect(practice?.order).toBeLessThan(lastReview(phone).order);
		expect(scheduleOf(phone).due).toEqual(lastReview(phone).due);
		// And one that was made after the answer counts although its order is small.
		const later = new Device('schoolpc');
		later.practise(card, 1, after(3), 'live');
		phone.receive(later);
		expect(scheduleOf(phone).due).toEqual({ day: dayOf(3) });
	});

	it('[L10] a new card that was wrong stays new and is marked, until it is begun', () => {
		const device = new Device('phone');
		device.practise(card, 3, after(0));
		expect(scheduleOf(device)).toMatchObject({ memory: null, due: null, wrongInPractice: false });
		device.practise(card, 1, after(0, 1));
		device.practise(card, 3, after(0, 2));
		expect(scheduleOf(device)).toMatchObject({ memory: null, due: null, wrongInPractice: true });
		device.answer(card, 3, after(0, 3));
		expect(scheduleOf(device).wrongInPractice).toBe(false);
		device.reset(card, after(1));
		expect(scheduleOf(device).wrongInPractice).toBe(false);
	});
});

describe('a wrong clock', () => {
	const tenYears = 3652;

	it('[L11][L3] ten years ahead and right again: a correction brings card, memory and due day back', () => {
		const wrong = learnt();
		const id = wrong.answer(card, 3, after(12 + tenYears));
		wrong.correctClock([{ id, day: dayOf(12) }], after(13));
		const right = learnt();
		right.answer(card, 3, after(12));
		expect(scheduleOf(wrong)).toEqual(scheduleOf(right));
	});

	it('[L11] a step that lies in the future comes back too', () => {
		const wrong = new Device('phone');
		const id = wrong.answer(card, 1, after(tenYears));
		wrong.correctClock([{ id, day: dayOf(0) }], after(0, 5));
		expect(scheduleOf(wrong).due).toEqual({ at: after(0, 1).at });
		expect(scheduleOf(wrong).dueAt).toBe(studyTime(after(0, 1)));
	});

	it('[L11] of two corrections the later holds, and undoing it brings back the earlier', () => {
		const device = learnt();
		const id = device.answer(card, 3, after(12 + tenYears));
		device.correctClock([{ id, day: dayOf(11) }], after(13));
		const first = scheduleOf(device);
		const second = device.correctClock([{ id, day: dayOf(12) }], after(13, 1));
		expect(scheduleOf(device).memory?.lastDay).toBe(dayOf(12));
		device.undo(second, after(13, 2));
		expect(scheduleOf(device)).toEqual(first);
	});

	it('[L11][L8] a card buried until tomorrow then comes back the day after it was buried', () => {
		const device = learnt();
		const id = device.append(after(tenYears), { kind: 'bury', card, until: dayOf(tenYears + 1) });
		device.correctClock([{ id, day: dayOf(12) }], after(12));
		expect(scheduleOf(device).buriedUntil).toBe(dayOf(13));
	});

	it('[L3] a correction of an earlier answer leaves the due day that a later one stored', () => {
		const device = new Device('phone');
		const id = device.answer(card, 4, after(tenYears));
		device.answer(card, 3, after(9));
		const { due, memory } = scheduleOf(device);
		device.correctClock([{ id, day: dayOf(0) }], after(9, 5));
		expect(scheduleOf(device).due).toEqual(due);
		// Nine days went by after all, not none.
		expect(scheduleOf(device).memory?.stability).toBeGreaterThan(memory?.stability ?? NaN);
	});

	it('[F4] back a day, back a year, and right again: answers go on', () => {
		const device = learnt();
		for (const days of [11, 10, -354, 11.5, 30]) {
			device.answer(card, 3, after(days));
			const { due, memory } = scheduleOf(device);
			expect(due && 'day' in due && due.day).toBeGreaterThan(dayOf(days));
			expect(memory?.stability).toBeGreaterThan(0);
		}
	});
});

describe('two devices', () => {
	it('[L3][L14] the answer that no longer follows what it followed gets its day computed again', () => {
		const settings = { ...DEFAULT_SETTINGS, fuzz: false };
		const phone = new Device('phone', settings);
		phone.answer(card, 4, after(0));
		const tablet = new Device('tablet', settings);
		tablet.receive(phone);
		phone.answer(card, 3, after(8));
		tablet.answer(card, 3, after(9));
		const stored = scheduleOf(tablet).due;
		tablet.receive(phone);
		phone.receive(tablet);
		expect(scheduleOf(phone)).toEqual(scheduleOf(tablet));
		const { memory, due } = scheduleOf(phone);
		expect(memory?.reps).toBe(3);
		expect(due).not.toEqual(stored);
		expect(due).toEqual({
			day: dayOf(9) + intervalDays(memory?.stability ?? NaN, 0.9, settings.weights)
		});
	});
});

describe('carrying a schedule on', () => {
	const folded = (device: Device) => foldLog(device.log, device.settings).get(card);

	it('[L9][L15] an answer under a clock set back is still followed by the wrong practice', () => {
		const device = learnt();
		device.practise(card, 1, after(5), 'game');
		device.answer(card, 3, after(4));
		expect(scheduleOf(device).due).toEqual({ day: dayOf(5) });
		expect(scheduleOf(device)).toEqual(folded(device));
	});

	it('[L8][L15] a step that was buried finds its moment again', () => {
		const device = new Device('phone');
		device.answer(card, 1, after(0));
		const { dueAt } = scheduleOf(device);
		device.append(after(0), { kind: 'bury', card, until: dayOf(200) });
		device.append(after(0), { kind: 'bury', card, until: dayOf(0) });
		expect(scheduleOf(device).dueAt).toBe(dueAt);
		expect(scheduleOf(device)).toEqual(folded(device));
	});

	it('[L15] reads the log again for what is about no single card', () => {
		const device = learnt();
		const before = scheduleOf(device);
		device.undo(before.last as EntryId, after(3));
		const entry = device.log[device.log.length - 1] as AnyEntry;
		expect(foldNext(before, entry, [], DEFAULT_SETTINGS)).toBe('refold');
	});

	it('[L15] reads the log again for a schedule of another fold', () => {
		const device = learnt();
		const old = { ...scheduleOf(device), fold: FOLD_VERSION - 1 };
		device.answer(card, 3, after(12));
		expect(foldNext(old, lastReview(device), [], DEFAULT_SETTINGS)).toBe('refold');
	});

	it('[L15] needs no log for an ordinary answer', () => {
		expect(learnt().carriedOn).toBe(3);
	});
});
