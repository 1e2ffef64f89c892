import { expect, test } from 'vitest';
import type { Memory } from '#lib/core/scheduler/memory.ts';
import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import { DAY } from '#lib/core/shared/time.ts';
import { withDatabase } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	memoryDatabase,
	startStorage,
	TODAY
} from '../../../tests/fixtures/storage/test-storage.ts';
import type { Database } from './database.ts';
import { readDue } from './due-cards.ts';
import type { ScheduleRow } from './rows.ts';

const memory: Memory = {
	stability: 5,
	difficulty: 5,
	state: 'review',
	step: 0,
	reps: 3,
	lapses: 0,
	lastAt: 0,
	lastDay: 0
};

/** Gives a deck so many cards that are due, one on each day up to today, the last of them today. */
async function putBacklog(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	size: number
): Promise<void> {
	const days = Array.from({ length: size }, (_, i) => TODAY - size + 1 + i);
	const rows = days.map((day, i): ScheduleRow => {
		const card = sampleCard(deck, i);
		const schedule = { card, deck, memory, dueAt: day * DAY } as unknown as Schedule;
		const place = { bucket: day, introduced: 1, firm: 0, heldBack: 0, wrong: 0 } as const;
		return { profile, card, deck, dueAt: day * DAY, place, schedule };
	});
	await db.schedules.bulkPut(rows);
	await db.dueBuckets.bulkPut(days.map((day) => ({ profile, deck, day, cards: 1 })));
}

async function dueOf(backlogs: readonly number[], reviewsPerDay: number): Promise<number[]> {
	const options = memoryDatabase();
	const { profile } = await startStorage(options);
	const decks = backlogs.map((_, i) => `deck-${i}` as DeckId);
	let due: { deck: DeckId }[] = [];
	await withDatabase(options, async (db) => {
		for (const [i, deck] of decks.entries()) await putBacklog(db, profile, deck, backlogs[i] ?? 0);
		due = await readDue(db, profile, decks, { reviewsPerDay, until: TODAY * DAY });
	});
	return decks.map((deck) => due.filter((card) => card.deck === deck).length);
}

test('a backlog that the day can hold is read whole', async () => {
	expect(await dueOf([3, 0, 40], 20)).toEqual([3, 0, 40]);
});

test('of a longer one no more is read than the day can use, fairly from all decks', async () => {
	expect(await dueOf([10, 300, 400], 50)).toEqual([10, 95, 95]);
});

test('a long one in a single deck gets all the room there is', async () => {
	expect(await dueOf([5, 400], 50)).toEqual([5, 195]);
});

test('what waits longest comes first', async () => {
	const options = memoryDatabase();
	const { profile } = await startStorage(options);
	const deck = 'long' as DeckId;
	await withDatabase(options, async (db) => {
		await putBacklog(db, profile, deck, 300);
		const due = await readDue(db, profile, [deck], { reviewsPerDay: 10, until: TODAY * DAY });
		expect(due.map(({ card }) => card)).toEqual(
			Array.from({ length: 120 }, (_, i) => sampleCard(deck, i))
		);
	});
});

test('a count that has gone wrong keeps no card from coming back', async () => {
	const options = memoryDatabase();
	const { profile } = await startStorage(options);
	const deck = 'drifted' as DeckId;
	await withDatabase(options, async (db) => {
		await putBacklog(db, profile, deck, 4);
		await db.dueBuckets.clear();
		const due = await readDue(db, profile, [deck], { reviewsPerDay: 10, until: TODAY * DAY });
		expect(due).toHaveLength(4);
	});
});
