import type { Collection } from 'dexie';
import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { StudyDay } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import type { BucketRow, TallyRow } from './rows.ts';

/** What a deck of which nothing was begun counts. */
export function emptyTally(profile: ProfileId, deck: DeckId): TallyRow {
	const none = { introduced: 0, firm: 0, heldBack: 0, wrong: 0 };
	return { profile, deck, ...none, freshFrom: 0, freshTurn: 0 };
}

/** All buckets of a deck, or those up to a day (inclusive). */
export function bucketsOf(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	upTo: StudyDay = Infinity
): Collection<BucketRow, [ProfileId, DeckId, StudyDay]> {
	return db.dueBuckets
		.where('[profile+deck+day]')
		.between([profile, deck, -Infinity], [profile, deck, upTo], true, true);
}
