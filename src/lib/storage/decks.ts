import type { Deck } from '#lib/core/deck/deck.ts';
import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { notesOfDeck } from './notes.ts';
import { putRegister, readRegisters } from './registers.ts';
import type { DeckRow } from './rows.ts';
import { writing } from './transactions.ts';

export function readDecks(db: Database): Promise<DeckRow[]> {
	return db.decks.toArray();
}

/** A deck as it was installed; undefined if it is not. */
export async function readDeck(db: Database, id: DeckId): Promise<Deck | undefined> {
	const row = await db.decks.get(id);
	if (!row) return undefined;
	const notes = await notesOfDeck(db, id);
	return { ...row.head, notes: notes.map((note) => note.content) };
}

/** Before the id of a deck: the register that says whether it is in use. */
export const IN_USE = 'deck/';

/** Adds a deck to a learner's own, or takes it away; the deck and the progress stay on the device. */
export function useDeck(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	on: boolean
): Promise<void> {
	return writing(db, [db.registers], () => putRegister(db, profile, IN_USE + deck, { on }));
}

/** The decks that a learner has taken away or added, by the order in which that was done; also those not installed. */
export async function readUse(
	db: Database,
	profile: ProfileId
): Promise<{ deck: DeckId; on: boolean }[]> {
	const rows = await readRegisters(db, profile, IN_USE);
	rows.sort((a, b) => a.order - b.order || (a.device < b.device ? -1 : 1));
	return rows.map(({ key, value }) => ({
		// The key was made of a deck id by `useDeck`.
		deck: key.slice(IN_USE.length) as DeckId,
		on: (value as { on?: unknown } | null)?.on === true
	}));
}

/** The installed decks that a learner studies. */
export async function decksInUse(db: Database, profile: ProfileId): Promise<DeckRow[]> {
	const use = (await readUse(db, profile)).filter(({ on }) => on);
	const rows = await db.decks.bulkGet(use.map(({ deck }) => deck));
	return rows.filter((row) => row !== undefined);
}
