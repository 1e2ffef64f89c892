import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { MINUTE } from '#lib/core/shared/time.ts';
import { dump } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard, sampleDeck } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	CHECKSUM,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import type { Storage, Wanted } from './index.ts';

const today: Wanted = { kind: 'today' };

async function cardsOf(
	storage: Storage,
	profile: ProfileId,
	wanted: Wanted = today,
	day = TODAY,
	minutes = 0
): Promise<string[]> {
	const { at, offset } = noonOf(day);
	const moment = { at: at + minutes * MINUTE, offset };
	const items = await storage.queue({ profile, moment, wanted, seed: 'seed' });
	return items.map((item) => item.card.replace(/^zandar\/(.*)#forward$/, '$1'));
}

describe('what to study today', () => {
	test("begins with new cards in the author's order, up to the limit", async () => {
		const { storage, profile } = await startWithDeck(30);
		value(await storage.setSchedulerSettings(profile, { newPerDay: 3 }));
		expect(await cardsOf(storage, profile)).toEqual(['n0', 'n1', 'n2']);
		value(await storage.log(answerOf(profile, sampleCard('zandar', 0), { rating: 4 })));
		expect(await cardsOf(storage, profile)).toEqual(['n1', 'n2']);
		expect(await cardsOf(storage, profile, today, TODAY + 1)).toEqual(['n1', 'n2', 'n3']);
	});

	test('brings the memory, and what the card is made of on request', async () => {
		const { storage, profile, deck } = await startWithDeck(1);
		const answered = value(await storage.log(answerOf(profile, sampleCard('zandar', 0))));
		const moment = noonOf(TODAY + 1);
		const items = await storage.queue({ profile, moment, wanted: today, seed: 's' });
		expect(items).toEqual([
			{
				card: sampleCard('zandar', 0),
				deck: deck.id,
				kind: 'step',
				isNew: false,
				dueAt: answered.schedule?.dueAt,
				memory: answered.schedule?.memory
			}
		]);
		expect(
			await storage.studyCards(profile, [sampleCard('zandar', 0), sampleCard('gone', 0)])
		).toEqual([
			{ card: sampleCard('zandar', 0), deck: deck.id, note: deck.notes[0], deckVersion: 1 }
		]);
	});

	test('asks a step a little early if nothing else is left, but not much', async () => {
		const { storage, profile } = await startWithDeck(1);
		value(await storage.log(answerOf(profile, sampleCard('zandar', 0))));
		expect(await cardsOf(storage, profile)).toEqual(['n0']);
		expect((await storage.today(profile, noonOf(TODAY))).nextStepIn).toBe(10 * MINUTE);
		const later = { learningSteps: [60 * MINUTE, 120 * MINUTE] };
		value(await storage.setSchedulerSettings(profile, later));
		value(await storage.log(answerOf(profile, sampleCard('zandar', 0), { rating: 1 })));
		expect(await cardsOf(storage, profile)).toEqual([]);
		expect(await cardsOf(storage, profile, today, TODAY, 45)).toEqual(['n0']);
	});

	test('takes new cards from each deck by turns', async () => {
		const { storage, profile } = await startWithDeck(5);
		const second = sampleDeck('dates', 5);
		value(await storage.installDeck({ deck: second, origin: 'shipped', checksum: CHECKSUM }));
		value(await storage.useDeck(profile, second.id, true));
		value(await storage.setSchedulerSettings(profile, { newPerDay: 4 }));
		expect((await cardsOf(storage, profile)).sort()).toEqual(
			['n0', 'n1', 'dates/n0#forward', 'dates/n1#forward'].sort()
		);
	});

	test('can be of one deck, also of one not in use', async () => {
		const { storage, profile } = await startWithDeck(2);
		const deck = sampleDeck('dates', 1);
		value(await storage.installDeck({ deck, origin: 'shipped', checksum: CHECKSUM }));
		const request = { profile, moment: noonOf(TODAY), wanted: today, seed: 's' };
		const items = await storage.queue({ ...request, deck: deck.id });
		expect(items.map((item) => item.card)).toEqual([sampleCard('dates', 0)]);
	});

	test('has the wrong ones of practice first, outside the limit', async () => {
		const { storage, profile } = await startWithDeck(9);
		value(await storage.setSchedulerSettings(profile, { newPerDay: 1 }));
		const wrong = answerOf(profile, sampleCard('zandar', 7), { rating: 1 });
		value(await storage.log({ ...wrong, kind: 'practice', mode: 'quiz' }));
		expect(await cardsOf(storage, profile)).toEqual(['n7', 'n0']);
		// Nor does the answer take the place of another new card.
		const answered = value(await storage.log(answerOf(profile, sampleCard('zandar', 7))));
		expect(answered.entry).toMatchObject({ kind: 'review', outsideLimit: true });
		expect(await cardsOf(storage, profile)).toEqual(['n0']);
		expect(await storage.today(profile, noonOf(TODAY))).toMatchObject({
			toDo: { fresh: 1 },
			done: { fresh: 0, answers: 1 }
		});
		// The second answer is one of a card that was begun, and the first new card counts again.
		const again = value(await storage.log(answerOf(profile, sampleCard('zandar', 7))));
		expect(again.entry).not.toHaveProperty('outsideLimit');
		value(await storage.log(answerOf(profile, sampleCard('zandar', 0))));
		expect((await storage.today(profile, noonOf(TODAY))).done.fresh).toBe(1);
	});

	test('passes over cards that are suspended, buried or retired', async () => {
		const { storage, profile, deck } = await startWithDeck(5);
		const mark = { profile, moment: noonOf(TODAY) };
		const [first, second, third] = [0, 1, 2].map((i) => sampleCard('zandar', i));
		await storage.log({ kind: 'suspend', op: 'suspend-1', ...mark, card: first!, on: true });
		await storage.log({ kind: 'bury', op: 'bury-one', ...mark, card: second!, until: TODAY + 1 });
		const notes = deck.notes.map((note) => ({ ...note, retired: third!.includes(note.id) }));
		const install = { deck: { ...deck, version: 2, notes }, origin: 'shipped' } as const;
		value(await storage.installDeck({ ...install, checksum: CHECKSUM }));
		expect(await cardsOf(storage, profile)).toEqual(['n3', 'n4']);
		expect(await cardsOf(storage, profile, today, TODAY + 1)).toEqual(['n1', 'n3', 'n4']);
	});

	test('finds the step among more overdue reviews than are read', async () => {
		const { storage, profile } = await startWithDeck(140);
		value(await storage.setSchedulerSettings(profile, { reviewsPerDay: 5, newPerDay: 0 }));
		for (let i = 0; i < 135; i++) {
			const moment = noonOf(TODAY - 300 + i);
			await storage.log(answerOf(profile, sampleCard('zandar', i), { rating: 4, moment }));
		}
		await storage.log(answerOf(profile, sampleCard('zandar', 139), { rating: 1 }));
		expect((await cardsOf(storage, profile, today, TODAY, 30))[0]).toBe('n139');
	}, 30_000);
});

describe('when today is done', () => {
	async function done() {
		const started = await startWithDeck(6);
		const { storage, profile } = started;
		value(await storage.setSchedulerSettings(profile, { newPerDay: 2 }));
		value(await storage.log(answerOf(profile, sampleCard('zandar', 0), { rating: 4 })));
		value(await storage.log(answerOf(profile, sampleCard('zandar', 1), { rating: 4 })));
		expect(await cardsOf(storage, profile)).toEqual([]);
		return started;
	}

	test('later cards can be studied ahead, soonest first', async () => {
		const { storage, profile, options } = await done();
		const rows = (await dump(options))['schedules'] as { card: string; dueAt: number }[];
		const [soonest] = rows.sort((a, b) => a.dueAt - b.dueAt);
		const [ahead] = await cardsOf(storage, profile, { kind: 'ahead', count: 1 });
		expect(soonest?.card).toContain(ahead);
		expect(await cardsOf(storage, profile, { kind: 'ahead', count: 9 })).toHaveLength(2);
	});

	test('a retired card takes the place of no other', async () => {
		const { storage, profile, deck } = await done();
		const [soonest, other] = await cardsOf(storage, profile, { kind: 'ahead', count: 2 });
		const notes = deck.notes.map((note) => ({ ...note, retired: note.id === soonest }));
		const install = { deck: { ...deck, version: 2, notes }, origin: 'shipped' } as const;
		value(await storage.installDeck({ ...install, checksum: CHECKSUM }));
		expect(await cardsOf(storage, profile, { kind: 'ahead', count: 1 })).toEqual([other]);
	});

	test('more new cards can be had, as many as asked for', async () => {
		const { storage, profile } = await done();
		expect(await cardsOf(storage, profile, { kind: 'more', count: 3 })).toEqual(['n2', 'n3', 'n4']);
	});

	test('recent mistakes can be gone over, the last first, each once', async () => {
		const { storage, profile } = await done();
		const wrong = async (i: number, day = TODAY) => {
			const answer = { rating: 1, moment: noonOf(day) } as const;
			return value(await storage.log(answerOf(profile, sampleCard('zandar', i), answer)));
		};
		await wrong(5, TODAY - 20);
		await wrong(0);
		await wrong(2);
		await wrong(0);
		const taken = await wrong(3);
		const undo = { kind: 'undo', op: 'undo-one', profile, moment: noonOf(TODAY) } as const;
		await storage.log({ ...undo, ref: taken.entry.id });
		const mistakes: Wanted = { kind: 'mistakes', count: 9 };
		expect(await cardsOf(storage, profile, mistakes)).toEqual(['n0', 'n2']);
	});
});

test('the numbers of today are what today then asks', async () => {
	const Answers = fc.array(
		fc.record({ card: fc.nat(11), rating: fc.constantFrom(1, 2, 3, 4), later: fc.nat(3) }),
		{ maxLength: 20 }
	);
	const limits = fc.record({ newPerDay: fc.nat(6), reviewsPerDay: fc.nat(6) });
	await fc.assert(
		fc.asyncProperty(Answers, limits, async (answers, changes) => {
			const { storage, profile } = await startWithDeck(12);
			value(await storage.setSchedulerSettings(profile, changes));
			let day = TODAY;
			for (const { card, rating, later } of answers) {
				day += later;
				const answer = { rating: rating as 1 | 2 | 3 | 4, moment: noonOf(day) };
				value(await storage.log(answerOf(profile, sampleCard('zandar', card), answer)));
			}
			// Two hours later, when no step is left waiting.
			const { at, offset } = noonOf(day);
			const moment = { at: at + 120 * MINUTE, offset };
			const { toDo } = await storage.today(profile, moment);
			const items = await storage.queue({ profile, moment, wanted: today, seed: 's' });
			const fresh = items.filter((item) => item.isNew).length;
			expect({ fresh, reviews: items.length - fresh }).toEqual(toDo);
			storage.close();
		}),
		{ numRuns: 30 }
	);
}, 60_000);
