import type { NotesOfDeck } from '#lib/core/card/cards-of.ts';
import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { decksInUse, notesOfDeck } from './decks.ts';

/** Notes of one deck that wrong options are looked for in: enough to choose from, few enough to read at once. */
const MOST = 600;

/**
 * The notes out of which wrong options for the cards of a deck may come: its own first, then those of the other
 * decks in use. Of a very long deck only the beginning.
 */
export function readPool(
	db: Database,
	profile: ProfileId,
	own: readonly DeckId[]
): Promise<NotesOfDeck[]> {
	return db.transaction('r', [db.registers, db.decks, db.notes], async () => {
		const used = (await decksInUse(db, profile)).map(({ id }) => id);
		const decks = [...new Set([...own, ...used])];
		const pool: NotesOfDeck[] = [];
		for (const id of decks.slice(0, own.length + 8)) {
			const rows = await notesOfDeck(db, id, 0, MOST);
			pool.push({ id, notes: rows.map(({ content }) => content) });
		}
		return pool;
	});
}
