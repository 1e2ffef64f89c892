import { describe, expect, test } from 'vitest';
import type { DeckId } from '#lib/core/shared/ids.ts';
import type { Note } from '#lib/core/deck/deck.ts';
import { sampleCard, sampleDeck, sampleNote } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	CHECKSUM,
	memoryDatabase,
	noonOf,
	startStorage,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import type { ExamScope } from './index.ts';

type Started = Awaited<ReturnType<typeof startWithDeck>>;

const ids = (...numbers: number[]) => numbers.map((i) => sampleCard('zandar', i));

async function queueOf(
	{ storage, profile }: Started,
	{ deck, tag }: ExamScope,
	{ minutes = 60, day = TODAY } = {}
): Promise<string[]> {
	const items = await storage.queue({
		profile,
		moment: noonOf(day),
		wanted: { kind: 'exam', minutes },
		...(deck === undefined ? {} : { deck }),
		...(tag === undefined ? {} : { tag }),
		seed: 's'
	});
	return items.map(({ card }) => card);
}

/** A deck whose cards were learnt on these days before today, each in one day. */
async function startLearnt(size: number, daysAgo: Record<number, number>): Promise<Started> {
	const started = await startWithDeck(size);
	const { storage, profile } = started;
	for (const [i, days] of Object.entries(daysAgo)) {
		for (const minute of [0, 20]) {
			const moment = noonOf(TODAY - days);
			const later = { ...moment, at: moment.at + minute * 60_000 };
			const answer = answerOf(profile, sampleCard('zandar', Number(i)), { moment: later });
			value(await storage.log(answer));
		}
	}
	return started;
}

describe('the date of an exam', () => {
	test('is set, changed and taken away, for a deck, a tag of it and a tag of all', async () => {
		const { storage, profile, deck } = await startWithDeck(1);
		const set = async (scope: ExamScope, day: number | null) =>
			value(await storage.setExam(profile, scope, day === null ? null : { day, goal: 0.9 }));
		await set({ deck: deck.id }, TODAY + 30);
		await set({ deck: deck.id, tag: 'a/b' }, TODAY + 10);
		await set({ tag: 'law' }, TODAY + 20);
		expect(await storage.exams(profile)).toEqual([
			{ deck: 'zandar', tag: 'a/b', day: TODAY + 10, goal: 0.9 },
			{ tag: 'law', day: TODAY + 20, goal: 0.9 },
			{ deck: 'zandar', day: TODAY + 30, goal: 0.9 }
		]);
		await set({ tag: 'law' }, null);
		await set({ deck: deck.id }, TODAY + 5);
		expect((await storage.exams(profile)).map(({ day }) => day - TODAY)).toEqual([5, 10]);
	});

	test('goes along with a copy', async () => {
		const { storage, profile, deck } = await startWithDeck(1);
		value(await storage.setExam(profile, { deck: deck.id }, { day: TODAY + 3, goal: 0.8 }));
		const copy = await storage.copy(profile);
		expect(copy.registers).toContainEqual(
			expect.objectContaining({ key: 'exam/zandar', value: { day: TODAY + 3, goal: 0.8 } })
		);
		const other = await startStorage(memoryDatabase());
		value(await other.storage.restoreCopy(copy, other.profile));
		expect(await other.storage.exams(other.profile)).toEqual([
			{ deck: 'zandar', day: TODAY + 3, goal: 0.8 }
		]);
	});

	test('is never nonsense', async () => {
		const { storage, profile, deck } = await startWithDeck(1);
		const exam = { day: TODAY, goal: 90 };
		await expect(storage.setExam(profile, { deck: deck.id }, exam)).rejects.toThrow(RangeError);
	});
});

describe('the cards of an exam', () => {
	test('are those of the deck as they stand: begun, new and held back', async () => {
		const { storage, profile, deck } = await startLearnt(6, { 0: 3, 1: 5 });
		const mark = { profile, moment: noonOf(TODAY), card: sampleCard('zandar', 2) };
		value(await storage.log({ kind: 'suspend', op: 'suspend-1', ...mark, on: true }));
		const read = () => storage.examFacts(profile, { deck: deck.id }, noonOf(TODAY));
		const { cards, newPerDay, pace } = await read();
		expect(cards.begun.map(({ lastDay }) => lastDay - TODAY).sort()).toEqual([-3, -5]);
		expect(cards).toMatchObject({ fresh: 3, heldBack: 0 });
		expect(newPerDay).toBe(10);
		expect(pace).toBe(4000);
		value(await storage.switchNew(profile, deck.id, false));
		expect(await read()).toMatchObject({ newPerDay: 0, cards: { fresh: 0, heldBack: 3 } });
	});

	test('share the new cards of a day with the other decks', async () => {
		const started = await startWithDeck(6);
		const { storage, profile, deck } = started;
		const second = sampleDeck('dates', 3);
		value(await storage.installDeck({ deck: second, origin: 'shipped', checksum: CHECKSUM }));
		const perDay = async (id: DeckId) =>
			(await storage.examFacts(profile, { deck: id }, noonOf(TODAY))).newPerDay;
		expect(await perDay(second.id)).toBe(0);
		value(await storage.useDeck(profile, second.id, true));
		expect(await perDay(deck.id)).toBe(5);
	});

	test('stood otherwise on a day that has passed', async () => {
		const started = await startLearnt(3, { 0: 20, 1: 5 });
		const { storage, profile, deck } = started;
		value(await storage.log(answerOf(profile, sampleCard('zandar', 0))));
		const then = await storage.examFactsThen(profile, { deck: deck.id }, noonOf(TODAY), TODAY - 7);
		expect(then.cards.begun.map(({ lastDay }) => lastDay)).toEqual([TODAY - 20]);
		expect(then.cards.fresh).toBe(2);
		const today = await storage.examFacts(profile, { deck: deck.id }, noonOf(TODAY));
		expect(today.cards.begun.map(({ lastDay }) => lastDay).sort()).toEqual([TODAY - 5, TODAY]);
	});
});

describe('a session before an exam', () => {
	test('has what gains most first, also what is not due, and new cards beyond the limit', async () => {
		const started = await startLearnt(5, { 0: 1, 1: 30, 2: 8 });
		const { storage, profile, deck } = started;
		value(await storage.setSchedulerSettings(profile, { newPerDay: 0 }));
		value(await storage.setExam(profile, { deck: deck.id }, { day: TODAY + 10, goal: 0.9 }));
		const queue = await queueOf(started, { deck: deck.id });
		expect([...queue].sort()).toEqual(ids(0, 1, 2, 3, 4));
		expect(queue.indexOf(ids(0)[0]!)).toBe(4);
		expect(queue.indexOf(ids(1)[0]!)).toBeLessThan(queue.indexOf(ids(2)[0]!));
	});

	test('has as much as fits into the minutes', async () => {
		const started = await startWithDeck(100);
		const { storage, profile, deck } = started;
		value(await storage.setExam(profile, { deck: deck.id }, { day: TODAY + 10, goal: 0.9 }));
		// A minute is five answers at the first pace, and a new card takes 3.24 of them.
		expect(await queueOf(started, { deck: deck.id }, { minutes: 1 })).toEqual(ids(0));
		expect(await queueOf(started, { deck: deck.id }, { minutes: 10 })).toHaveLength(15);
	});

	test('moves no due day: its answers are reviews with their true elapsed days', async () => {
		const started = await startLearnt(2, { 0: 1, 1: 4 });
		const { storage, profile, deck } = started;
		value(await storage.setExam(profile, { deck: deck.id }, { day: TODAY + 1, goal: 0.9 }));
		const standing = async () => {
			const [cards] = await storage.deckCards(profile, [deck.id]);
			return cards?.schedules;
		};
		const before = await standing();
		const [first] = await queueOf(started, { deck: deck.id });
		expect(await standing()).toEqual(before);
		const saved = value(await storage.log(answerOf(profile, first as never)));
		expect(saved.entry).toMatchObject({ kind: 'review', before: { lastDay: TODAY - 4 } });
		// What has been studied today is not asked again today.
		expect(await queueOf(started, { deck: deck.id })).not.toContain(first);
	});

	test('is of its tag only, over all decks or in one', async () => {
		const started = await startWithDeck(1);
		const { storage, profile } = started;
		const tagged = (id: number, ...tags: string[]): Note => sampleNote(`n${id}`, { tags });
		const notes = [tagged(0), tagged(1, 'akim'), tagged(2, 'law'), tagged(3, 'law', 'akim')];
		const deck = sampleDeck('zandar', 0, { version: 2, notes });
		value(await storage.installDeck({ deck, origin: 'shipped', checksum: CHECKSUM }));
		value(await storage.setExam(profile, { tag: 'akim' }, { day: TODAY + 9, goal: 0.9 }));
		expect(await queueOf(started, { tag: 'akim' })).toEqual(ids(1, 3));
		expect(await queueOf(started, { deck: deck.id, tag: 'akim' })).toEqual([]);
		const facts = await storage.examFacts(profile, { tag: 'akim' }, noonOf(TODAY));
		expect(facts).toMatchObject({ cards: { fresh: 2 }, newPerDay: 5 });
	});

	test('is empty without an exam, and after it', async () => {
		const started = await startWithDeck(3);
		const { storage, profile, deck } = started;
		expect(await queueOf(started, { deck: deck.id })).toEqual([]);
		expect(await queueOf(started, {})).toEqual([]);
		value(await storage.setExam(profile, { deck: deck.id }, { day: TODAY, goal: 0.9 }));
		expect(await queueOf(started, { deck: deck.id })).toHaveLength(3);
		expect(await queueOf(started, { deck: deck.id }, { day: TODAY + 1 })).toEqual([]);
	});

	test('lets no new cards come where the learner holds them back', async () => {
		const started = await startLearnt(3, { 0: 4 });
		const { storage, profile, deck } = started;
		value(await storage.setExam(profile, { deck: deck.id }, { day: TODAY + 9, goal: 0.9 }));
		value(await storage.switchNew(profile, deck.id, false));
		expect(await queueOf(started, { deck: deck.id })).toEqual(ids(0));
	});
});
