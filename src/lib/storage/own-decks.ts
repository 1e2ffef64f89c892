import { decideUpdate, type Decision } from '#lib/core/deck/decide-update.ts';
import type { Deck } from '#lib/core/deck/deck.ts';
import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis, Moment } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { IN_USE } from './decks.ts';
import { moveCards } from './move-cards.ts';
import { notesOfDeck } from './notes.ts';
import { recordOperation } from './operations/record.ts';
import { writeRegister } from './registers.ts';
import type { DeckRow, NoteRow, RowChange, TrashRow } from './rows.ts';
import { writing } from './transactions.ts';
import { changedCards, noteChanges, replaceDeck } from './update-deck.ts';

/** A deck that a learner has opened as a file. */
export type OpenedDeck = {
	readonly profile: ProfileId;
	readonly deck: Deck;
	/** SHA-256 of the compiled deck. */
	readonly checksum: string;
	readonly moment: Moment;
	/** The copy inside that was taken before. */
	readonly snapshot?: string;
};

/**
 * Installs a deck out of a file and takes it into use, in one transaction. Gives what the deck is beside the installed
 * one of its id, decided there and then: where it is neither new nor an update, the installed one stays as it is.
 */
export function addDeck(db: Database, opened: OpenedDeck): Promise<Decision> {
	const { profile, deck, checksum, snapshot, moment } = opened;
	return writing(db, db.tables, async () => {
		const installed = await db.decks.get(deck.id);
		const edition = { version: deck.version, checksum, origin: 'file' } as const;
		const decision = decideUpdate(edition, installed);
		if (!['new', 'update', 'same'].includes(decision)) return decision;
		const changes: RowChange[] = [];
		if (decision !== 'same') {
			changes.push(...(await replaceDeck(db, { deck, origin: 'file', checksum })));
		}
		changes.push(...(await use(db, profile, deck.id, true)));
		if (changes.length === 0) return decision;
		const what = decision === 'update' ? 'deck-updated' : 'deck-added';
		const before = snapshot === undefined ? {} : { snapshot };
		const { at } = moment;
		await recordOperation(db, profile, { at, what, about: deck.title, changes, ...before });
		return decision;
	});
}

export type DeckRemoval = {
	readonly profile: ProfileId;
	readonly deck: DeckId;
	readonly at: Millis;
};

/**
 * Takes a deck away from a learner. One that came as a file and that nobody else on this device uses goes into the
 * trash with its notes; what was learnt of it stays in the log.
 */
export function removeDeck(db: Database, removal: DeckRemoval): Promise<void> {
	const { profile, deck, at } = removal;
	return writing(db, db.tables, async () => {
		const changes = await use(db, profile, deck, false);
		const row = await db.decks.get(deck);
		if (row?.origin === 'file' && !(await isUsed(db, deck))) {
			changes.push(...(await throwAway(db, row, at)));
		}
		if (changes.length === 0) return;
		const about = row?.head.title;
		await recordOperation(db, profile, { at, what: 'deck-removed', about, changes });
	});
}

/** Whether any learner of this device uses a deck, also one who is in the trash. */
async function isUsed(db: Database, deck: DeckId): Promise<boolean> {
	const profiles = await db.profiles.toCollection().primaryKeys();
	const rows = await db.registers.bulkGet(
		profiles.map((id): [ProfileId, string] => [id, IN_USE + deck])
	);
	return rows.some((row) => isOn(row?.value));
}

async function throwAway(db: Database, deck: DeckRow, at: Millis): Promise<RowChange[]> {
	const id = `deck/${deck.id}`;
	const before = await db.trash.get(id);
	const notes = await notesOfDeck(db, deck.id);
	const trash: TrashRow = { id, kind: 'deck', at, deck, notes };
	await db.trash.put(trash);
	await db.decks.delete(deck.id);
	await db.notes.bulkDelete(keysOf(notes));
	await moveCards(db, deck.id, changedCards(notes, []));
	return [
		{ table: 'trash', key: id, before, after: trash },
		{ table: 'decks', key: deck.id, before: deck },
		...noteChanges(notes, [])
	];
}

/** Takes a deck into use or out of it, where it is not so already. */
async function use(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	on: boolean
): Promise<RowChange[]> {
	const before = await db.registers.get([profile, IN_USE + deck]);
	if (isOn(before?.value) === on) return [];
	return [await writeRegister(db, profile, IN_USE + deck, { on })];
}

function isOn(value: unknown): boolean {
	return (value as { on?: unknown } | null | undefined)?.on === true;
}

function keysOf(notes: readonly NoteRow[]): [DeckId, NoteRow['note']][] {
	return notes.map(({ deck, note }) => [deck, note]);
}
