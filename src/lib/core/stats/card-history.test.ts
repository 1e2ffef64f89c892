import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, Device } from '../scheduler/fixtures/device.ts';
import type { AnyEntry } from '../scheduler/log-entry.ts';
import { DAY, studyDay, type Moment } from '../shared/time.ts';
import { historyOf } from './card-history.ts';

const card = aCard('zandar/law#forward');
const other = aCard('zandar/law#reverse');
const moment = (day: number): Moment => ({ at: day * DAY + DAY / 2, offset: 300 });

const told = (entries: readonly AnyEntry[]) =>
	historyOf(card, entries).map(({ entry, undone }) => [entry.kind, undone]);

describe('the history of a card', () => {
	it('[H4] tells all that happened to it and nothing of others, the newest first', () => {
		const device = new Device('phone');
		device.answer(card, 3, moment(1));
		device.answer(other, 3, moment(1));
		device.practise(card, 1, moment(2));
		device.append(moment(3), { kind: 'suspend', card, on: true });
		device.useWeights('mine', [1], moment(3));
		expect(told(device.log)).toEqual([
			['suspend', false],
			['practice', false],
			['review', false]
		]);
	});

	it('[H4] says what was taken back, and no more when that was taken back too', () => {
		const device = new Device('phone');
		const answer = device.answer(card, 3, moment(1));
		const undo = device.undo(answer, moment(1));
		expect(told(device.log)).toEqual([['review', true]]);
		device.undo(undo, moment(1));
		expect(told(device.log)).toEqual([['review', false]]);
	});

	it('[H4] tells of the clock only where it moved one of its days, and shows the right day', () => {
		const device = new Device('phone');
		const mine = device.answer(card, 3, moment(400));
		const others = device.answer(other, 3, moment(400));
		const right = studyDay(moment(10));
		device.correctClock([{ id: others, day: right }], moment(10));
		expect(told(device.log)).toEqual([['review', false]]);
		device.correctClock([{ id: mine, day: right }], moment(10));
		const [clock, review] = historyOf(card, device.log);
		expect(clock?.entry.kind).toBe('clock');
		expect(review).toMatchObject({ day: right, at: moment(10).at });
	});

	it('[H4] keeps an entry of a newer version that names the card', () => {
		const device = new Device('phone');
		device.answer(card, 3, moment(1));
		const [review] = device.log as [AnyEntry];
		const newer = { ...review, id: `${device.id}:90`, order: 9, kind: 'sung', card } as AnyEntry;
		const elsewhere = { ...newer, id: `${device.id}:91`, card: other } as AnyEntry;
		expect(told([elsewhere, newer, review])).toEqual([
			['sung', false],
			['review', false]
		]);
	});

	it('[H4] is the same in whatever order the entries came, each once', () => {
		const acts = fc.array(fc.constantFrom('answer', 'suspend', 'undo', 'other'), { maxLength: 12 });
		fc.assert(
			fc.property(acts, fc.infiniteStream(fc.nat()), (names, turns) => {
				const device = new Device('phone');
				for (const name of names) {
					const last = device.log.at(-1);
					if (name === 'answer') device.answer(card, 3, moment(1));
					if (name === 'suspend') device.append(moment(1), { kind: 'suspend', card, on: true });
					if (name === 'other') device.answer(other, 3, moment(1));
					if (name === 'undo' && last) device.undo(last.id, moment(1));
				}
				const lines = historyOf(card, device.log);
				const own = device.log.filter((entry) => 'card' in entry && entry.card === card);
				expect(lines.map(({ entry }) => entry.id).sort()).toEqual(own.map(({ id }) => id).sort());
				const shuffled = device.log
					.map((entry) => ({ entry, turn: turns.next().value as number }))
					.sort((a, b) => a.turn - b.turn)
					.map(({ entry }) => entry);
				expect(historyOf(card, shuffled)).toEqual(lines);
			})
		);
	});
});
