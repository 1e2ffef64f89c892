import * as v from 'valibot';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DeckId } from '../shared/id-schemas.ts';
import type { DayTally, Recall } from './day-tally.ts';
import { retentionByDeck, retentionOver, RETENTION_DAYS, shareOf } from './retention.ts';

const TODAY = 20_779;
const LAWS = v.parse(DeckId, 'zandar');
const DATES = v.parse(DeckId, 'daty');

const recall = (asked: number, recalled: number): Recall => ({ asked, recalled });

function on(day: number, deck: typeof LAWS, young: Recall, mature = recall(0, 0)): DayTally {
	return { day, cards: 1, took: 0, recall: [{ deck, young, mature }] };
}

it('[P7] holds today and the days before it, and none to come', () => {
	const days = [
		on(TODAY - 7, LAWS, recall(1, 0)),
		on(TODAY - 6, LAWS, recall(10, 9)),
		on(TODAY, DATES, recall(0, 0), recall(4, 4)),
		on(TODAY + 1, LAWS, recall(5, 0))
	];
	expect(retentionOver(days, TODAY, 7)).toEqual({
		young: recall(10, 9),
		mature: recall(4, 4),
		all: recall(14, 13)
	});
	expect(retentionOver(days, TODAY, Infinity).all).toEqual(recall(15, 13));
	expect(retentionOver([], TODAY, 30).all).toEqual(recall(0, 0));
});

it('[P5] is told for each deck, in the order asked for, without those that had no review', () => {
	const days = [on(TODAY, LAWS, recall(2, 1)), on(TODAY - 1, LAWS, recall(1, 1), recall(1, 1))];
	expect(retentionByDeck(days, TODAY, 30, [DATES, LAWS])).toEqual([
		{ deck: LAWS, young: recall(3, 2), mature: recall(1, 1), all: recall(4, 3) }
	]);
	expect(
		retentionByDeck([...days, on(TODAY, DATES, recall(1, 0))], TODAY, 30, [DATES, LAWS])
	).toHaveLength(2);
});

it('[P5] has no share where nothing was asked', () => {
	expect(shareOf(recall(0, 0))).toBeNull();
	expect(shareOf(recall(8, 6))).toBe(0.75);
});

it('[P7] a longer time holds all of a shorter one, and the decks together what all hold', () => {
	const day = fc.record({
		ago: fc.integer({ min: -3, max: 400 }),
		deck: fc.constantFrom(LAWS, DATES),
		young: fc.nat(9),
		mature: fc.nat(9)
	});
	fc.assert(
		fc.property(fc.array(day), (drawn) => {
			const days = drawn.map(({ ago, deck, young, mature }) =>
				on(TODAY - ago, deck, recall(young, young), recall(mature, 0))
			);
			let before = 0;
			for (const length of RETENTION_DAYS) {
				const { young, mature, all } = retentionOver(days, TODAY, length);
				expect(all).toEqual(recall(young.asked + mature.asked, young.recalled));
				expect(all.asked).toBeGreaterThanOrEqual(before);
				before = all.asked;
				const byDeck = retentionByDeck(days, TODAY, length, [LAWS, DATES]);
				expect(byDeck.reduce((sum, deck) => sum + deck.all.asked, 0)).toBe(all.asked);
			}
		})
	);
});
