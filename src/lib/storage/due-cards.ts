import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import { DAY, type Millis } from '#lib/core/shared/time.ts';
import { bucketsOf } from './buckets.ts';
import type { Database } from './database.ts';
import type { ScheduleRow } from './rows.ts';

/** Cards read of a backlog, over all decks, for each review that the day allows; and a few more. */
const READ_FOR_ONE = 2;
const READ_AT_LEAST = 100;
const READ_AT_MOST = 1000;
const READ_OF_A_DECK = 20;

/**
 * Begun cards of these decks whose time has come: the steps, and of a long backlog of reviews those that wait longest.
 * A backlog of thousands is not read whole, or the first card would be long in coming.
 */
export async function readDue(
	db: Database,
	profile: ProfileId,
	decks: readonly DeckId[],
	{ reviewsPerDay, until }: { readonly reviewsPerDay: number; readonly until: Millis }
): Promise<ScheduleRow[]> {
	const most = Math.min(READ_AT_MOST, READ_FOR_ONE * reviewsPerDay + READ_AT_LEAST);
	const waiting = await Promise.all(
		decks.map((deck) => countWaiting(db, profile, deck, Math.floor(until / DAY)))
	);
	const shares = shared(waiting, most);
	const rows = new Map<CardId, ScheduleRow>();
	for (const [i, deck] of decks.entries()) {
		for (const index of ['[profile+deck+stepAt]', '[profile+deck+dueAt]']) {
			const due = await db.schedules
				.where(index)
				.between([profile, deck, -Infinity], [profile, deck, until], true, true)
				// Never none: a count that has gone wrong must not keep a card from coming back.
				.limit(Math.max(READ_OF_A_DECK, shares[i] ?? 0))
				.toArray();
			for (const row of due) rows.set(row.card, row);
		}
	}
	return [...rows.values()];
}

/** Cards of a deck that come due on that day or did before: a sum of a few small rows. */
async function countWaiting(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	day: number
): Promise<number> {
	const buckets = await bucketsOf(db, profile, deck, day).toArray();
	return buckets.reduce((sum, { cards }) => sum + cards, 0);
}

/** As fair parts of `most` as the numbers allow: what one deck does not need, the others get. */
function shared(wanted: readonly number[], most: number): number[] {
	const parts = wanted.map(() => 0);
	const bySize = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
	let left = most;
	for (const [done, i] of bySize.entries()) {
		const part = Math.min(wanted[i] ?? 0, Math.ceil(left / (bySize.length - done)));
		parts[i] = part;
		left -= part;
	}
	return parts;
}
