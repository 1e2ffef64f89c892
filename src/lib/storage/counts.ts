import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { StudyDay } from '#lib/core/shared/time.ts';
import { bucketsOf, emptyTally } from './buckets.ts';
import type { Database } from './database.ts';
import type { BucketRow, Place } from './rows.ts';

/** A card's move from one place of counting to another. */
export type Change = {
	readonly deck: DeckId;
	readonly before: Place;
	readonly after: Place;
	/** Position of the note whose card can be introduced again; null for all other moves. */
	readonly freshAgainAt: number | null;
};

const TALLIED = ['introduced', 'firm', 'heldBack', 'wrong'] as const;

/**
 * Adds up moves into `dueBuckets` and `tallies`, after the rows of `schedules` were asked to be written. Counts that do not
 * fit the rows are counted anew: an answer is worth more than a counter.
 */
export async function addCounts(
	db: Database,
	profile: ProfileId,
	changes: readonly Change[]
): Promise<void> {
	const byDeck = new Map<DeckId, Change[]>();
	for (const change of changes) {
		const list = byDeck.get(change.deck);
		if (list) list.push(change);
		else byDeck.set(change.deck, [change]);
	}
	for (const [deck, moves] of byDeck) {
		const fits = await Promise.all([
			addToTally(db, profile, deck, moves),
			addToBuckets(db, profile, deck, moves)
		]);
		if (!fits.every(Boolean)) await recount(db, profile, deck);
	}
}

async function addToTally(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	moves: readonly Change[]
): Promise<boolean> {
	const old = (await db.tallies.get([profile, deck])) ?? emptyTally(profile, deck);
	const tally = { ...old };
	for (const { before, after } of moves) {
		for (const key of TALLIED) tally[key] += after[key] - before[key];
	}
	const again = moves.flatMap(({ freshAgainAt }) => (freshAgainAt === null ? [] : [freshAgainAt]));
	if (again.length > 0) {
		tally.freshFrom = again.reduce((least, at) => Math.min(least, at), tally.freshFrom);
		tally.freshTurn += 1;
	}
	await db.tallies.put(tally);
	return TALLIED.every((key) => tally[key] >= 0);
}

async function addToBuckets(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	moves: readonly Change[]
): Promise<boolean> {
	const steps = new Map<StudyDay, number>();
	const step = (day: StudyDay | null, by: number): void => {
		if (day !== null) steps.set(day, (steps.get(day) ?? 0) + by);
	};
	for (const { before, after } of moves) {
		step(before.bucket, -1);
		step(after.bucket, 1);
	}
	const moved = [...steps].filter(([, by]) => by !== 0);
	const old = await db.dueBuckets.bulkGet(
		moved.map(([day]): [ProfileId, DeckId, StudyDay] => [profile, deck, day])
	);
	const full: BucketRow[] = [];
	const empty: [ProfileId, DeckId, StudyDay][] = [];
	for (const [i, [day, by]] of moved.entries()) {
		const cards = (old[i]?.cards ?? 0) + by;
		if (cards < 0) return false;
		if (cards > 0) full.push({ profile, deck, day, cards });
		else empty.push([profile, deck, day]);
	}
	await Promise.all([
		full.length > 0 && db.dueBuckets.bulkPut(full),
		empty.length > 0 && db.dueBuckets.bulkDelete(empty)
	]);
	return true;
}

/** Counts a deck's buckets and tally anew from the places of its rows. */
export async function recount(db: Database, profile: ProfileId, deck: DeckId): Promise<void> {
	const tally = { ...((await db.tallies.get([profile, deck])) ?? emptyTally(profile, deck)) };
	for (const key of TALLIED) tally[key] = 0;
	const days = new Map<StudyDay, number>();
	await db.schedules
		.where('[profile+deck]')
		.equals([profile, deck])
		.each(({ place }) => {
			for (const key of TALLIED) tally[key] += place[key];
			if (place.bucket !== null) days.set(place.bucket, (days.get(place.bucket) ?? 0) + 1);
		});
	await db.tallies.put({ ...tally, freshFrom: 0, freshTurn: tally.freshTurn + 1 });
	await bucketsOf(db, profile, deck).delete();
	await db.dueBuckets.bulkPut([...days].map(([day, cards]) => ({ profile, deck, day, cards })));
}
