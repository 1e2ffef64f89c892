import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, Device } from '../scheduler/fixtures/device.ts';
import type { AnyEntry } from '../scheduler/log-entry.ts';
import type { CardId, EntryId } from '../shared/ids.ts';
import { seededRandom, shuffled } from '../shared/random.ts';
import { DAY, MINUTE, studyDay, type Moment } from '../shared/time.ts';
import { confusionsOf, mixedUpIn } from './confusions.ts';

const ACT = aCard('zandar/act-of-1992#forward');
const LAW = aCard('zandar/law-of-1993#forward');
const CODE = aCard('zandar/code-of-1994#forward');

function noonOf(day: number, minute = 0): Moment {
	return { at: Date.parse('2026-11-02T07:00Z') + day * DAY + minute * MINUTE, offset: 300 };
}

function mistake(learner: Device, card: CardId, other: CardId, moment: Moment): EntryId {
	return learner.append(moment, {
		kind: 'practice',
		card,
		mode: 'game',
		form: 'choice',
		lang: 'kk',
		rating: 1,
		took: 2000,
		mistakenFor: other,
		deckVersion: 1
	});
}

const pairsOf = (learner: Device) => confusionsOf(learner.log).map(({ cards }) => cards);

describe('which cards are mixed up', () => {
	it('counts both directions together, and says when it last happened', () => {
		const learner = new Device('phone');
		mistake(learner, ACT, LAW, noonOf(1));
		mistake(learner, LAW, ACT, noonOf(3));
		expect(confusionsOf(learner.log)).toEqual([
			{
				cards: [ACT, LAW],
				times: 2,
				lastAt: noonOf(3).at,
				lastDay: studyDay(noonOf(3)),
				settled: false
			}
		]);
	});

	it('finds them in reviews as in practice', () => {
		const learner = new Device('phone');
		learner.answer(ACT, 1, noonOf(1));
		learner.log = learner.log.map((entry) => ({ ...entry, mistakenFor: LAW }));
		expect(pairsOf(learner)).toEqual([[ACT, LAW]]);
	});

	it('finds none where answers were right, or wrong in no known way', () => {
		const learner = new Device('phone');
		learner.answer(ACT, 1, noonOf(1));
		learner.answer(LAW, 3, noonOf(1));
		learner.practise(CODE, 1, noonOf(1));
		expect(confusionsOf(learner.log)).toEqual([]);
	});

	it('does not count what was taken back, but what was taken back and given again', () => {
		const learner = new Device('phone');
		const slip = mistake(learner, ACT, LAW, noonOf(1));
		const undone = learner.undo(slip, noonOf(1, 1));
		expect(confusionsOf(learner.log)).toEqual([]);
		learner.undo(undone, noonOf(1, 2));
		expect(pairsOf(learner)).toEqual([[ACT, LAW]]);
	});

	it('puts the latest first, whatever was entered last', () => {
		const learner = new Device('phone');
		mistake(learner, ACT, LAW, noonOf(5));
		mistake(learner, ACT, CODE, noonOf(2));
		expect(pairsOf(learner)).toEqual([
			[ACT, LAW],
			[ACT, CODE]
		]);
	});

	it('moves a mistake to its true day where the clock was wrong', () => {
		const learner = new Device('phone');
		const ahead = mistake(learner, ACT, LAW, noonOf(400));
		mistake(learner, LAW, CODE, noonOf(2));
		learner.correctClock([{ id: ahead, day: studyDay(noonOf(1)) }], noonOf(3));
		expect(confusionsOf(learner.log).map(({ lastAt }) => lastAt)).toEqual([
			noonOf(2).at,
			noonOf(1).at
		]);
	});

	it('tells of no pair in an answer taken for itself', () => {
		const learner = new Device('phone');
		mistake(learner, ACT, ACT, noonOf(1));
		expect(mixedUpIn(learner.log[0] as AnyEntry)).toBeNull();
		expect(confusionsOf(learner.log)).toEqual([]);
	});
});

describe('settled pairs', () => {
	function afterMistake(): Device {
		const learner = new Device('phone');
		mistake(learner, ACT, LAW, noonOf(1));
		return learner;
	}

	it('are those of which both were right on two later study days; they come last', () => {
		const learner = afterMistake();
		for (const day of [2, 4]) {
			learner.answer(ACT, 3, noonOf(day));
			learner.practise(LAW, 3, noonOf(day));
		}
		expect(confusionsOf(learner.log)).toMatchObject([{ cards: [ACT, LAW], settled: true }]);
		mistake(learner, ACT, CODE, noonOf(0));
		expect(confusionsOf(learner.log)).toMatchObject([
			{ cards: [ACT, CODE], settled: false },
			{ cards: [ACT, LAW], settled: true }
		]);
	});

	it('are not settled within one sitting, nor by one card alone, nor by what was right before', () => {
		const sitting = afterMistake();
		for (const minute of [0, 5, 9]) {
			sitting.answer(ACT, 3, noonOf(2, minute));
			sitting.answer(LAW, 3, noonOf(2, minute));
		}
		// Asked again in the same round, and once more the next day: that is one later day.
		const round = afterMistake();
		for (const [day, minute] of [
			[1, 2],
			[2, 0]
		] as const) {
			round.practise(ACT, 3, noonOf(day, minute));
			round.practise(LAW, 3, noonOf(day, minute));
		}
		const alone = afterMistake();
		for (const day of [2, 3, 4]) alone.answer(ACT, 3, noonOf(day));
		const before = new Device('phone');
		for (const day of [-3, -2]) {
			before.answer(ACT, 3, noonOf(day));
			before.answer(LAW, 3, noonOf(day));
		}
		mistake(before, ACT, LAW, noonOf(1));
		for (const learner of [sitting, round, alone, before]) {
			expect(confusionsOf(learner.log)).toMatchObject([{ settled: false }]);
		}
	});

	it('open again with the next mistake', () => {
		const learner = afterMistake();
		for (const day of [2, 4]) {
			learner.answer(ACT, 3, noonOf(day));
			learner.answer(LAW, 3, noonOf(day));
		}
		mistake(learner, LAW, ACT, noonOf(5));
		expect(confusionsOf(learner.log)).toMatchObject([{ times: 2, settled: false }]);
	});
});

describe('any log', () => {
	const card = fc.constantFrom(ACT, LAW, CODE);
	type Act = {
		card: CardId;
		other: CardId | null;
		right: boolean;
		day: number;
		undo: number | null;
	};
	const act: fc.Arbitrary<Act> = fc.record({
		card,
		other: fc.option(card, { nil: null, freq: 2 }),
		right: fc.boolean(),
		day: fc.nat(9),
		undo: fc.option(fc.nat(6), { nil: null, freq: 4 })
	});

	function logOf(acts: readonly Act[]): AnyEntry[] {
		const learner = new Device('phone');
		for (const { card: asked, other, right, day, undo } of acts) {
			const back = undo === null ? undefined : learner.log.at(-1 - undo);
			if (back) learner.undo(back.id, noonOf(day));
			else if (other !== null && !right) mistake(learner, asked, other, noonOf(day));
			else learner.practise(asked, right ? 3 : 1, noonOf(day));
		}
		return learner.log;
	}

	it('gives the same pairs in whatever order its entries come', () => {
		fc.assert(
			fc.property(fc.array(act, { maxLength: 30 }), fc.string(), (acts, seed) => {
				const log = logOf(acts);
				expect(confusionsOf(shuffled(log, seededRandom(seed)))).toEqual(confusionsOf(log));
			})
		);
	});

	it('counts each standing mistake in one pair, and the pairs of unsettled before settled', () => {
		fc.assert(
			fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
				const log = logOf(acts);
				const found = confusionsOf(log);
				const pairs = found.map(({ cards }) => cards.join(' '));
				expect(new Set(pairs).size).toBe(pairs.length);
				for (const { cards } of found) expect(cards[0] < cards[1]).toBe(true);
				expect(found.reduce((sum, { times }) => sum + times, 0)).toBe(standingMistakes(log));
				const settled = found.map((each) => Number(each.settled));
				expect(settled).toEqual([...settled].sort());
			})
		);
	});

	/** By walking from the last entry back, as the log defines it. */
	function standingMistakes(log: readonly AnyEntry[]): number {
		const voided = new Set<string>();
		let count = 0;
		for (const entry of [...log].reverse()) {
			if (voided.has(entry.id)) continue;
			if (entry.kind === 'void') voided.add((entry as { ref: EntryId } & AnyEntry).ref);
			if (mixedUpIn(entry)) count += 1;
		}
		return count;
	}
});
