import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardParts, type CardId } from '../shared/ids.ts';
import { DAY, MINUTE, studyDay, studyTime, type Moment } from '../shared/time.ts';
import { aCard } from './fixtures/device.ts';
import type { Memory } from './memory.ts';
import { makeQueue, type DueCard, type QueueInput } from './queue.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const moment: Moment = { at: Date.parse('2026-11-22T13:00Z'), offset: 300 };
const today = studyDay(moment);
const now = studyTime(moment);

function dueCard(id: string, memory: Partial<Memory> = {}, dueAt = today * DAY): DueCard {
	const card = aCard(id);
	return {
		card,
		deck: cardParts(card).deck,
		dueAt,
		memory: {
			stability: 10,
			difficulty: 5,
			state: 'review',
			step: 0,
			reps: 3,
			lapses: 0,
			lastAt: moment.at - 10 * DAY,
			lastDay: today - 10,
			...memory
		}
	};
}

const reviews = (count: number): DueCard[] =>
	Array.from({ length: count }, (_, i) => dueCard(`d/r${i}#main`, { lastDay: today - 10 - i }));
const fresh = (count: number): CardId[] =>
	Array.from({ length: count }, (_, i) => aCard(`d/n${i}#main`));

function queue(input: Partial<QueueInput>) {
	return makeQueue({
		due: [],
		fresh: [],
		settings: DEFAULT_SETTINGS,
		doneToday: { fresh: 0, reviews: 0 },
		moment,
		seed: 'today',
		...input
	});
}

const cards = (input: Partial<QueueInput>): CardId[] => queue(input).map(({ card }) => card);
const kinds = (input: Partial<QueueInput>): string =>
	queue(input)
		.map(({ kind }) => kind[0])
		.join('');

describe('the queue', () => {
	it('is empty when there is nothing', () => {
		expect(queue({})).toEqual([]);
	});

	it('[Q1] starts with due steps, the longest waiting before all, outside the limits', () => {
		const later = dueCard('d/s1#main', { state: 'learning' }, now - MINUTE);
		const sooner = dueCard('d/s2#main', { state: 'relearning' }, now - 5 * MINUTE);
		const due = [later, ...reviews(2), sooner];
		const settings = { ...DEFAULT_SETTINGS, reviewsPerDay: 0 };
		expect(cards({ due, settings })).toEqual([sooner.card, later.card]);
		expect(kinds({ due })).toBe('ssrr');
	});

	it('[Q1] leaves out what is not due yet', () => {
		const due = [
			dueCard('d/s1#main', { state: 'learning' }, now + 1),
			dueCard('d/s2#main', { state: 'learning' }, now),
			dueCard('d/r1#main', {}, (today + 1) * DAY)
		];
		expect(cards({ due })).toEqual(['d/s2#main']);
	});

	it('[Q2] asks first what is most at risk, not what is longest overdue', () => {
		const firm = dueCard(
			'd/firm#main',
			{ stability: 300, lastDay: today - 300 },
			(today - 30) * DAY
		);
		const weak = dueCard('d/weak#main', { stability: 2, lastDay: today - 9 });
		expect(cards({ due: [firm, weak] })).toEqual([weak.card, firm.card]);
	});

	it('[Q2] holds the limit of reviews over all decks and what was done today', () => {
		const due = [...reviews(5), dueCard('e/other#main', { lastDay: today - 99 })];
		const settings = { ...DEFAULT_SETTINGS, reviewsPerDay: 5 };
		const chosen = cards({ due, settings, doneToday: { fresh: 0, reviews: 2 } });
		expect(chosen).toEqual(['e/other#main', 'd/r4#main', 'd/r3#main']);
		expect(queue({ due, settings, doneToday: { fresh: 0, reviews: 9 } })).toEqual([]);
	});

	it('[Q3] introduces new cards in the author’s order, as many as the day allows', () => {
		expect(cards({ fresh: fresh(30) })).toEqual(fresh(10));
		expect(cards({ fresh: fresh(30), doneToday: { fresh: 8, reviews: 0 } })).toEqual(fresh(2));
		expect(cards({ fresh: fresh(30), doneToday: { fresh: 11, reviews: 0 } })).toEqual([]);
	});

	it('[Q3] lays new cards evenly among the reviews', () => {
		expect(kinds({ due: reviews(6), fresh: fresh(2) })).toBe('rrnrrnrr');
	});

	it('[Q4] new cards wrong in practice come first and beside the limit', () => {
		const wrong = [aCard('d/n7#main'), aCard('d/n20#main')];
		const chosen = cards({ fresh: fresh(30), wrong, doneToday: { fresh: 9, reviews: 0 } });
		expect(chosen).toEqual([...wrong, 'd/n0#main']);
	});

	it('[Q5] a new card waits on a day when its sibling was seen, is due or is new too', () => {
		const both = ['forward', 'reverse'].flatMap((v) => [aCard(`d/a#${v}`), aCard(`d/b#${v}`)]);
		const settings = { ...DEFAULT_SETTINGS, newPerDay: 2 };
		const others = [aCard('d/x#main'), aCard('d/y#main')];
		const choose = (input: Partial<QueueInput>): CardId[] =>
			cards({ fresh: [...both, ...others], settings, ...input });
		expect(choose({})).toEqual(['d/a#forward', 'd/b#forward']);
		expect(choose({ seenToday: [aCard('d/a#reverse')] })).toEqual(['d/b#forward', 'd/x#main']);
		expect(choose({ due: [dueCard('d/b#x1')] })).not.toContain('d/b#forward');
	});

	it('[Q5] unless no other card is left', () => {
		const pair = [aCard('d/a#forward'), aCard('d/a#reverse'), aCard('d/b#main')];
		expect(cards({ fresh: pair })).toEqual(['d/a#forward', 'd/b#main', 'd/a#reverse']);
		expect(cards({ fresh: pair.slice(0, 1), seenToday: pair.slice(1, 2) })).toEqual([
			'd/a#forward'
		]);
	});

	it('[Q6] due siblings lie far apart', () => {
		const due = [
			dueCard('d/a#forward', { lastDay: today - 90 }),
			dueCard('d/a#reverse', { lastDay: today - 91 }),
			...reviews(10)
		];
		const order = cards({ due });
		const gap = order.indexOf(aCard('d/a#forward')) - order.indexOf(aCard('d/a#reverse'));
		expect(Math.abs(gap)).toBeGreaterThanOrEqual(5);
	});

	it('[Q6] the first review is no sibling of the last step', () => {
		const step = dueCard('d/r2#x1', { state: 'learning' }, now - 1);
		const order = cards({ due: [step, ...reviews(3)] });
		expect(order[0]).toBe(step.card);
		expect(order[1]).not.toBe('d/r2#main');
	});

	it('[Q7] is the same for the same input, and another for another seed', () => {
		const due = Array.from({ length: 20 }, (_, i) => dueCard(`d/r${i}#main`));
		expect(cards({ due })).toEqual(cards({ due: [...due].reverse() }));
		expect(cards({ due })).not.toEqual(cards({ due, seed: 'tomorrow' }));
	});

	it('[Q2][Q3][Q4] gives each card at most once and never more than the limits', () => {
		const ids = fc.uniqueArray(
			fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 1, max: 6 })),
			{ selector: ([note, n]) => `${note}${n}`, maxLength: 30 }
		);
		fc.assert(
			fc.property(
				ids,
				fc.nat(30),
				fc.nat(8),
				fc.nat(8),
				fc.nat(8),
				(ids, cut, limit, done, wrongs) => {
					const all = ids.map(([note, n]) => aCard(`d/${note}#c${n}`));
					const due = all
						.slice(0, cut)
						.map((card, i) =>
							dueCard(card, i % 3 === 0 ? { state: 'learning' } : { lastDay: today - 1 - i })
						);
					const unseen = all.slice(cut);
					const wrong = unseen.slice(0, wrongs);
					const settings = { ...DEFAULT_SETTINGS, newPerDay: limit, reviewsPerDay: limit };
					const doneToday = { fresh: done, reviews: done };
					const items = queue({ due, fresh: unseen, wrong, settings, doneToday });
					const count = (kind: string): number => items.filter((item) => item.kind === kind).length;
					const room = Math.max(0, limit - done);
					expect(new Set(items.map(({ card }) => card)).size).toBe(items.length);
					expect(count('step')).toBe(Math.ceil(due.length / 3));
					expect(count('review')).toBe(Math.min(room, due.length - count('step')));
					expect(count('new')).toBe(wrong.length + Math.min(room, unseen.length - wrong.length));
				}
			)
		);
	});
});
