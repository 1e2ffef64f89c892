import { cardsOf } from '#lib/core/card/cards-of.ts';
import type { Deck } from '#lib/core/deck/deck.ts';
import type { Database } from './database.ts';
import type { DeckOrigin, NoteRow } from './rows.ts';
import { writing } from './transactions.ts';

export type DeckToInstall = {
	readonly deck: Deck;
	readonly origin: DeckOrigin;
	/** SHA-256 of the compiled deck. */
	readonly checksum: string;
};

/** `kept`: that version, or a later one, is installed already. */
export type Installed = 'new' | 'updated' | 'kept';

/**
 * Stores a deck that comes by itself, as those of the app do; a newer version takes the place of an older one, and
 * progress stays with its cards.
 */
export async function installDeck(db: Database, install: DeckToInstall): Promise<Installed> {
	const isNew = await writing(db, [db.decks, db.notes, db.tallies], async () => {
		// A newcomer's decks have nothing to move, and the first card is near.
		const isPlain = !(await db.decks.get(install.deck.id)) && (await db.tallies.count()) === 0;
		if (isPlain) await putRows(db, install, notesOfFile(install.deck));
		return isPlain;
	});
	if (isNew) return 'new';
	const { updateDeck } = await import('./update-deck.ts');
	return updateDeck(db, install);
}

/** Writes a deck with these notes; inside a transaction that writes both tables. */
export async function putRows(
	db: Database,
	{ deck, origin, checksum }: DeckToInstall,
	rows: readonly NoteRow[]
): Promise<void> {
	await db.notes.bulkPut(rows);
	const { notes: _, ...head } = deck;
	const cards = rows.reduce((sum, row) => sum + row.cards.length, 0);
	await db.decks.put({ id: deck.id, version: deck.version, origin, checksum, cards, head });
}

/** The notes of a deck as they are stored. */
export function notesOfFile(deck: Deck): NoteRow[] {
	return deck.notes.map((content, position) => ({
		deck: deck.id,
		note: content.id,
		position,
		cards: cardsOf(deck.id, content).map((card) => card.id),
		content
	}));
}
