import type { CopiedDeck } from '#lib/exchange/copy/copy-format.ts';
import type { Deck, Note } from '#lib/core/deck/deck.ts';
import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import type { Database } from '../database.ts';
import { readDeck } from '../decks.ts';
import { replaceDeck } from '../update-deck.ts';

/**
 * Which of two editions of a deck stays where copies meet: the larger version, then the larger checksum, so that all
 * devices arrive at the same one in whichever order they meet.
 */
export function isLaterDeck(
	a: { readonly version: number; readonly checksum: string },
	b: { readonly version: number; readonly checksum: string }
): boolean {
	return a.version === b.version ? a.checksum > b.checksum : a.version > b.version;
}

/** Unites a copied deck with the one here; whether that changed anything. Inside a transaction that writes all tables. */
export async function mergeDeck(db: Database, copied: CopiedDeck): Promise<boolean> {
	const next = await united(db, copied);
	if (!next) return false;
	// What is installed has been united with it, so it gives way whatever its version says.
	await replaceDeck(db, { ...next, origin: 'file' });
	return true;
}

/** Whether restoring a deck would change anything. */
export async function wouldAdd(db: Database, copied: CopiedDeck): Promise<boolean> {
	return (await united(db, copied)) !== null;
}

/** The edition that stays, with what only the other one has; null if that is what is here. */
async function united(db: Database, copied: CopiedDeck): Promise<CopiedDeck | null> {
	const row = await db.decks.get(copied.deck.id);
	if (!row) return copied;
	// The ids of the decks that come with the app are their own: a file must not speak in their name.
	if (row.origin === 'shipped') return null;
	const here = await readDeck(db, row.id);
	if (!here) return copied;
	const edition = { version: copied.deck.version, checksum: copied.checksum };
	const said = [canonicalJson(copied.deck), canonicalJson(here)] as const;
	const isSame = edition.version === row.version && edition.checksum === row.checksum;
	if (isSame && said[0] === said[1]) return null;
	// Of one edition only the lost notes can differ, and their order.
	const isLater = isSame ? said[0] > said[1] : isLaterDeck(edition, row);
	const [later, earlier] = isLater ? [copied.deck, here] : [here, copied.deck];
	const deck = uniteNotes(later, earlier);
	const checksum = isLater ? copied.checksum : row.checksum;
	if (checksum === row.checksum && canonicalJson(deck) === said[1]) return null;
	return { deck, checksum };
}

/**
 * A deck with the notes that only an earlier edition had, which nobody asks any more but whose answers are in the log.
 * Both sides put them at the end by their ids.
 */
export function uniteNotes(later: Deck, earlier: Deck): Deck {
	const known = new Map(later.notes.map((note) => [note.id, note]));
	const lost: Note[] = earlier.notes
		.filter(({ id }) => !known.has(id))
		.map((note) => ({ ...note, retired: true }));
	// Where the author's notes end does not show: those at the end that are not asked are taken for the lost ones.
	const asked = later.notes.reduce((end, { retired }, i) => (retired ? end : i + 1), 0);
	const tail = [...later.notes.slice(asked), ...lost];
	tail.sort((a, b) => (a.id < b.id ? -1 : 1));
	return { ...later, notes: [...later.notes.slice(0, asked), ...tail] };
}
