import { cardsOf } from '#lib/core/card/cards-of.ts';
import type { Deck } from '#lib/core/deck/deck.ts';
import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { putSchedules } from './put-schedules.ts';
import { putRegister, readRegisters } from './registers.ts';
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
export function installDeck(db: Database, install: DeckToInstall): Promise<Installed> {
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
	await moveCards(db, deck.id, changedCards(old, rows));
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

/** Puts the cards that joined or left the deck where they now belong, for every learner. */
async function moveCards(db: Database, deck: DeckId, changed: ReadonlySet<CardId>): Promise<void> {
	for (const profile of await db.profiles.toCollection().primaryKeys()) {
		const moved = new Map<CardId, Schedule>();
		await db.schedules
			.where('[profile+deck]')
			.equals([profile, deck])
			.each(({ card, schedule }) => {
				if (changed.has(card)) moved.set(card, schedule);
			});
		await putSchedules(db, profile, moved);
		// The notes may stand in another order now.
		const tally = await db.tallies.get([profile, deck]);
		if (tally) await db.tallies.put({ ...tally, freshFrom: 0, freshTurn: tally.freshTurn + 1 });
	}
}

/** A deck's notes in the author's order, from a position on and at most so many. */
export function notesOfDeck(
	db: Database,
	deck: DeckId,
	from = 0,
	most = Infinity
): Promise<NoteRow[]> {
	return db.notes
		.where('[deck+position]')
		.between([deck, from], [deck, Infinity])
		.limit(most)
		.toArray();
}

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

const IN_USE = 'deck/';

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
