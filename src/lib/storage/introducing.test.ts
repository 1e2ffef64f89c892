import { describe, expect, test } from 'vitest';
import type { Note } from '#lib/core/deck/deck.ts';
import { sampleCard, sampleDeck, sampleNote } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	CHECKSUM,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import type { QueueRequest } from './index.ts';

type Started = Awaited<ReturnType<typeof startWithDeck>>;

async function queueOf(
	{ storage, profile }: Started,
	changes: Partial<QueueRequest> = {}
): Promise<string[]> {
	const request = { profile, moment: noonOf(TODAY), wanted: { kind: 'today' as const }, seed: 's' };
	const items = await storage.queue({ ...request, ...changes });
	return items.map(({ card }) => card);
}

const sorted = (cards: readonly string[]) => [...cards].sort();
const ids = (...numbers: number[]) => numbers.map((i) => sampleCard('zandar', i));

describe('new cards of a deck', () => {
	test('can be held back, without touching what was begun, and let come again', async () => {
		const started = await startWithDeck(5);
		const { storage, profile, deck } = started;
		value(await storage.log(answerOf(profile, sampleCard('zandar', 0))));
		value(await storage.switchNew(profile, deck.id, false));
		const inTenMinutes = { ...noonOf(TODAY), at: noonOf(TODAY).at + 600_000 };
		expect(await queueOf(started, { moment: inTenMinutes })).toEqual(ids(0));
		expect(await queueOf(started, { wanted: { kind: 'more', count: 9 } })).toEqual([]);
		const held = await storage.today(profile, noonOf(TODAY));
		expect(held.decks[0]).toMatchObject({ fresh: 0, due: 1 });
		expect(held.toDo).toEqual({ reviews: 1, fresh: 0 });

		value(await storage.switchNew(profile, deck.id, true));
		expect(await queueOf(started, { moment: inTenMinutes })).toHaveLength(5);
		expect((await storage.today(profile, noonOf(TODAY))).decks[0]).toMatchObject({ fresh: 4 });
	});

	test('that are held back leave the room to other decks', async () => {
		const started = await startWithDeck(5);
		const { storage, profile, deck } = started;
		const second = sampleDeck('dates', 3);
		value(await storage.installDeck({ deck: second, origin: 'shipped', checksum: CHECKSUM }));
		value(await storage.useDeck(profile, second.id, true));
		value(await storage.setSchedulerSettings(profile, { newPerDay: 3 }));
		value(await storage.switchNew(profile, deck.id, false));
		expect(await queueOf(started)).toEqual([0, 1, 2].map((i) => sampleCard('dates', i)));
		expect((await storage.today(profile, noonOf(TODAY))).toDo.fresh).toBe(3);
	});

	test('that were wrong in practice come in any case', async () => {
		const started = await startWithDeck(5);
		const { storage, profile, deck } = started;
		value(await storage.switchNew(profile, deck.id, false));
		const wrong = answerOf(profile, sampleCard('zandar', 3), { rating: 1 });
		value(await storage.log({ ...wrong, kind: 'practice', mode: 'quiz' }));
		expect(await queueOf(started)).toEqual(ids(3));
		const today = await storage.today(profile, noonOf(TODAY));
		expect(today.decks[0]).toMatchObject({ fresh: 1, wrong: 1 });
		expect(today.toDo.fresh).toBe(1);
	});

	test("come mixed or in the author's order, each once and the same on every look", async () => {
		const started = await startWithDeck(120);
		const { storage, profile, deck } = started;
		value(await storage.setSchedulerSettings(profile, { newPerDay: 200 }));
		const authors = await queueOf(started);
		expect(authors.slice(0, 3)).toEqual(ids(0, 1, 2));
		value(await storage.orderNew(profile, deck.id, 'mixed'));
		const mixed = await queueOf(started);
		expect(mixed).not.toEqual(authors);
		expect(sorted(mixed)).toEqual(sorted(authors));
		expect(await queueOf(started)).toEqual(mixed);

		const [first, second] = mixed;
		value(await storage.log(answerOf(profile, first as never, { rating: 4 })));
		expect((await queueOf(started))[0]).toBe(second);
		value(await storage.orderNew(profile, deck.id, 'author'));
		expect((await queueOf(started)).slice(0, 2)).toEqual(
			authors.filter((card) => card !== first).slice(0, 2)
		);
	});

	test('that are buried or suspended are passed over in a mixed order too', async () => {
		const started = await startWithDeck(4);
		const { storage, profile, deck } = started;
		value(await storage.orderNew(profile, deck.id, 'mixed'));
		const mark = { profile, moment: noonOf(TODAY) };
		const [first, second] = ids(0, 1);
		await storage.log({ kind: 'suspend', op: 'suspend-1', ...mark, card: first!, on: true });
		await storage.log({ kind: 'bury', op: 'bury-one', ...mark, card: second!, until: TODAY + 1 });
		expect(sorted(await queueOf(started))).toEqual(ids(2, 3));
	});

	test('are as the author has them until something is set; switch and order are set apart', async () => {
		const { storage, profile, deck } = await startWithDeck(1);
		expect([...(await storage.introducing(profile))]).toEqual([]);
		value(await storage.orderNew(profile, deck.id, 'mixed'));
		value(await storage.switchNew(profile, deck.id, false));
		expect((await storage.introducing(profile)).get(deck.id)).toEqual({
			on: false,
			seed: expect.stringMatching(/./)
		});
		value(await storage.orderNew(profile, deck.id, 'author'));
		expect((await storage.introducing(profile)).get(deck.id)).toEqual({ on: false, seed: null });
	});
});

describe('a session of one tag', () => {
	async function startTagged(): Promise<Started> {
		const started = await startWithDeck(1);
		const { storage } = started;
		const tagged = (id: number, ...tags: string[]): Note => sampleNote(`n${id}`, { tags });
		const notes = [tagged(0), tagged(1, 'akim'), tagged(2, 'law'), tagged(3, 'law', 'akim')];
		const deck = sampleDeck('zandar', 0, { version: 2, notes });
		value(await storage.installDeck({ deck, origin: 'shipped', checksum: CHECKSUM }));
		return { ...started, deck };
	}

	test("has its new cards only, in the author's order or mixed, under the day's limit", async () => {
		const started = await startTagged();
		const { storage, profile, deck } = started;
		expect(await queueOf(started, { tag: 'akim' })).toEqual(ids(1, 3));
		expect(await queueOf(started, { deck: deck.id, tag: 'akim' })).toEqual(ids(1, 3));
		expect(await queueOf(started, { tag: 'no-such' })).toEqual([]);
		value(await storage.orderNew(profile, deck.id, 'mixed'));
		expect(sorted(await queueOf(started, { tag: 'law' }))).toEqual(ids(2, 3));
		value(await storage.setSchedulerSettings(profile, { newPerDay: 1 }));
		expect(await queueOf(started, { tag: 'akim' })).toHaveLength(1);
		const more = await queueOf(started, { tag: 'akim', wanted: { kind: 'more', count: 5 } });
		expect(sorted(more)).toEqual(ids(1, 3));
		value(await storage.switchNew(profile, deck.id, false));
		expect(await queueOf(started, { tag: 'akim' })).toEqual([]);
	});

	test('has its due cards, those that come later, and its mistakes', async () => {
		const started = await startTagged();
		const { storage, profile } = started;
		for (const i of [0, 1, 2])
			value(await storage.log(answerOf(profile, sampleCard('zandar', i), { rating: 1 })));
		value(await storage.setSchedulerSettings(profile, { newPerDay: 0 }));
		const later = { moment: noonOf(TODAY + 1), tag: 'akim' };
		expect(await queueOf(started, later)).toEqual(ids(1));
		const ahead = { kind: 'ahead', count: 9 } as const;
		expect(await queueOf(started, { tag: 'akim', wanted: ahead })).toEqual(ids(1));
		expect(await queueOf(started, { ...later, wanted: ahead })).toEqual([]);
		const mistakes = { kind: 'mistakes', count: 9 } as const;
		expect(await queueOf(started, { tag: 'law', wanted: mistakes })).toEqual(ids(2));
	});

	test('has what was wrong in practice first', async () => {
		const started = await startTagged();
		const { storage, profile } = started;
		for (const i of [0, 3]) {
			const wrong = answerOf(profile, sampleCard('zandar', i), { rating: 1 });
			value(await storage.log({ ...wrong, kind: 'practice', mode: 'quiz' }));
		}
		expect(await queueOf(started, { tag: 'akim' })).toEqual(ids(3, 1));
	});
});

test('the counts of all decks are read at once', async () => {
	const { storage, profile, deck } = await startWithDeck(3);
	expect((await storage.tallies(profile)).size).toBe(0);
	value(await storage.log(answerOf(profile, sampleCard('zandar', 0))));
	expect((await storage.tallies(profile)).get(deck.id)).toMatchObject({ introduced: 1, firm: 0 });
});

test('notes are read a piece at a time', async () => {
	const { storage, deck } = await startWithDeck(5);
	const read = async (from: number, most: number) =>
		(await storage.notes(deck.id, from, most)).map(({ note }) => String(note));
	expect(await read(0, 2)).toEqual(['n0', 'n1']);
	expect(await read(3, 9)).toEqual(['n3', 'n4']);
});
