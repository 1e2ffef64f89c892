import { takesPlace } from '#lib/core/deck/decide-update.ts';
import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import type { Deck } from '#lib/core/deck/deck.ts';
import type { CardId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { notesOfFile, putRows, type DeckToInstall, type Installed } from './install-deck.ts';
import { moveCards } from './move-cards.ts';
import { notesOfDeck } from './notes.ts';
import type { NoteRow, RowChange } from './rows.ts';
import { writing } from './transactions.ts';

/** Stores a deck over an older version, or beside progress that waits for it. */
export function updateDeck(db: Database, install: DeckToInstall): Promise<Installed> {
	return writing(db, db.tables, () => putDeck(db, install));
}

/** The same inside a transaction that writes all tables; nobody is asked, so the same edition stays in any order. */
export async function putDeck(db: Database, install: DeckToInstall): Promise<Installed> {
	const { deck, origin, checksum } = install;
	const installed = await db.decks.get(deck.id);
	if (installed && !takesPlace({ version: deck.version, origin, checksum }, installed))
		return 'kept';
	await replaceDeck(db, install);
	return installed ? 'updated' : 'new';
}

/** Puts a deck in the place of whatever has its id, and its cards where they now belong; gives what was changed. */
export async function replaceDeck(db: Database, install: DeckToInstall): Promise<RowChange[]> {
	const { deck } = install;
	const [before, old] = await Promise.all([db.decks.get(deck.id), notesOfDeck(db, deck.id)]);
	const rows = withLost(deck, old);
	await putRows(db, install, rows);
	await moveCards(db, deck.id, changedCards(old, rows));
	const after = await db.decks.get(deck.id);
	return [{ table: 'decks', key: deck.id, before, after }, ...noteChanges(old, rows)];
}

/** What was changed among the notes of a deck. */
export function noteChanges(before: readonly NoteRow[], after: readonly NoteRow[]): RowChange[] {
	const old = new Map(before.map((row) => [row.note, row]));
	const now = new Map(after.map((row) => [row.note, row]));
	return [...new Set([...old.keys(), ...now.keys()])].flatMap((note): RowChange[] => {
		const [one, other] = [old.get(note), now.get(note)];
		if (canonicalJson(one ?? null) === canonicalJson(other ?? null)) return [];
		const key = [(one ?? other)?.deck, note];
		return [{ table: 'notes', key, before: one, after: other }];
	});
}

/** The notes of the new version; one that it has lost stays, and is asked no more. */
function withLost(deck: Deck, old: readonly NoteRow[]): NoteRow[] {
	const rows = notesOfFile(deck);
	const kept = new Set(rows.map((row) => row.note));
	const lost = old.filter((row) => !kept.has(row.note));
	return [...rows, ...lost.map((row, i) => retire(row, rows.length + i))];
}

function retire(row: NoteRow, position: number): NoteRow {
	return { ...row, position, cards: [], content: { ...row.content, retired: true } };
}

/** Cards that are asked in only one of the two versions. */
export function changedCards(before: readonly NoteRow[], after: readonly NoteRow[]): Set<CardId> {
	const old = new Set(before.flatMap((row) => row.cards));
	const now = new Set(after.flatMap((row) => row.cards));
	const gone = [...old].filter((card) => !now.has(card));
	return new Set([...gone, ...[...now].filter((card) => !old.has(card))]);
}
