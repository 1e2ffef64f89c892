import { Dexie } from 'dexie';
import { cardsOf } from '#lib/core/card/cards-of.ts';
import type { Deck } from '#lib/core/deck/deck.ts';
import type { CardId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { notesOfDeck } from './notes.ts';
import type { DeckOrigin, DeckRow, NoteRow } from './rows.ts';
import { writing } from './transactions.ts';

export type DeckToInstall = {
	readonly deck: Deck;
	readonly origin: DeckOrigin;
	/** SHA-256 of the compiled deck. */
	readonly checksum: string;
};

/** `kept`: that version, or a later one, is installed already. */
export type Installed = 'new' | 'updated' | 'kept';

/** Stores a deck; a newer version takes the place of an older one, and progress stays with its cards. */
export async function installDeck(db: Database, install: DeckToInstall): Promise<Installed> {
	// Fetched here and not where it is needed: a transaction is short.
	if (await isBegun(db)) await cardMover();
	const tables = [db.decks, db.notes, db.profiles, db.schedules, db.dueBuckets, db.tallies];
	return writing(db, tables, () => putDeck(db, install));
}

/** The same inside a transaction that writes these tables. */
export async function putDeck(db: Database, install: DeckToInstall): Promise<Installed> {
	const { deck, origin, checksum } = install;
	const installed = await db.decks.get(deck.id);
	if (installed && !isNewer(install, installed)) return 'kept';

	const old = await notesOfDeck(db, deck.id);
	const rows = noteRows(deck, old);
	await db.notes.bulkPut(rows);
	const { notes: _, ...head } = deck;
	const cards = rows.reduce((sum, row) => sum + row.cards.length, 0);
	await db.decks.put({ id: deck.id, version: deck.version, origin, checksum, cards, head });
	if (await isBegun(db)) {
		const { moveCards } = await Dexie.waitFor(cardMover());
		await moveCards(db, deck.id, changedCards(old, rows));
	}
	return installed ? 'updated' : 'new';
}

/** Whether a deck takes the place of the installed one of its id. */
export function isNewer(
	{ deck, checksum, origin }: DeckToInstall,
	installed: Pick<DeckRow, 'version' | 'checksum' | 'origin'>
): boolean {
	// The ids of the decks that come with the app are their own: a file must not speak in their name.
	if (origin !== installed.origin) return origin === 'shipped';
	if (deck.version !== installed.version) return deck.version > installed.version;
	return checksum !== installed.checksum;
}

/** Rows of a deck's notes; one that the new version has lost stays, and is asked no more. */
function noteRows(deck: Deck, old: readonly NoteRow[]): NoteRow[] {
	const rows = deck.notes.map((content, position): NoteRow => ({
		deck: deck.id,
		note: content.id,
		position,
		cards: cardsOf(deck.id, content).map((card) => card.id),
		content
	}));
	const kept = new Set(rows.map((row) => row.note));
	const lost = old.filter((row) => !kept.has(row.note));
	return [...rows, ...lost.map((row, i) => retire(row, rows.length + i))];
}

function retire(row: NoteRow, position: number): NoteRow {
	return { ...row, position, cards: [], content: { ...row.content, retired: true } };
}

/** Cards that are asked in only one of the two versions. */
function changedCards(before: readonly NoteRow[], after: readonly NoteRow[]): Set<CardId> {
	const old = new Set(before.flatMap((row) => row.cards));
	const now = new Set(after.flatMap((row) => row.cards));
	const gone = [...old].filter((card) => !now.has(card));
	return new Set([...gone, ...[...now].filter((card) => !old.has(card))]);
}

/** Whether any learner has ever begun a card: a newcomer's decks have nothing to move, and the first card is near. */
async function isBegun(db: Database): Promise<boolean> {
	return (await db.tallies.limit(1).count()) > 0;
}

function cardMover() {
	return import('./move-cards.ts');
}
