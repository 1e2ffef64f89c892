import type { NotesOfDeck } from '#lib/core/card/cards-of.ts';
import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { decksInUse } from './decks.ts';
import { notesOfDeck } from './notes.ts';
import { overlayOf } from './overlay-of.ts';

/**
 * Notes that wrong options are looked for in, over all decks: enough to choose from, few enough to read before the
 * first card is shown.
 */
const MOST = 600;

/** Of each deck at least so many: what is of the same kind must be among them. */
const OF_A_DECK = 60;

/** Beside the decks that are studied, so many others are looked into. */
const OTHER_DECKS = 8;

/**
 * The notes out of which wrong options for the cards of a deck may come: its own first, then those of the other
 * decks in use. Of long decks only the beginning.
 */
export async function readPool(
	db: Database,
	profile: ProfileId,
	own: readonly DeckId[]
): Promise<NotesOfDeck[]> {
	const [mine, pool] = await Promise.all([overlayOf(db, profile), asAuthored(db, profile, own)]);
	if (!mine) return pool;
	return pool.map(({ id, notes }) => ({ id, notes: notes.map((note) => mine(id, note)) }));
}

function asAuthored(
	db: Database,
	profile: ProfileId,
	own: readonly DeckId[]
): Promise<NotesOfDeck[]> {
	return db.transaction('r', [db.registers, db.decks, db.notes], async () => {
		const used = (await decksInUse(db, profile)).map(({ id }) => id);
		const decks = [...new Set([...own, ...used])].slice(0, own.length + OTHER_DECKS);
		const pool: NotesOfDeck[] = [];
		let left = MOST;
		for (const [done, id] of decks.entries()) {
			// What a short deck leaves, the next ones get.
			const most = Math.max(OF_A_DECK, Math.ceil(left / (decks.length - done)));
			const rows = await notesOfDeck(db, id, 0, most);
			left -= rows.length;
			pool.push({ id, notes: rows.map(({ content }) => content) });
		}
		return pool;
	});
}
