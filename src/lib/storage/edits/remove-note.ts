import { cardsOf } from '#lib/core/card/cards-of.ts';
import { isRemoved } from '#lib/core/deck/edits/apply-edits.ts';
import { REMOVED } from '#lib/core/deck/edits/edit.ts';
import type { DeckId, EntryId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Operation } from '../append-entry.ts';
import type { Database } from '../database.ts';
import { recordOperation } from '../operations/record.ts';
import { markCard } from '../review-log.ts';
import type { NoteRow } from '../rows.ts';
import { writing } from '../transactions.ts';
import { putEdits } from './correct-note.ts';
import { editsOf } from './rows-of.ts';
import { titleOf } from './title-of.ts';

/** By whom and when a note is thrown away, or taken back; the same `op` sent twice is done once. */
export type NoteRemoval = Operation & { readonly deck: DeckId; readonly note: NoteId };

/** `same` it was so already; `gone` there is no such note. */
export type Removed = 'done' | 'same' | 'gone';

/** Throws a note away for one learner: it is asked and listed no more, and its progress stays. One transaction. */
export function removeNote(db: Database, removal: NoteRemoval): Promise<Removed> {
	return putRemoved(db, removal, true);
}

/** Takes a note back that the learner had thrown away, with its cards. */
export function restoreNote(db: Database, removal: NoteRemoval): Promise<Removed> {
	return putRemoved(db, removal, false);
}

function putRemoved(db: Database, removal: NoteRemoval, on: boolean): Promise<Removed> {
	const { profile, deck, note, moment } = removal;
	return writing(db, db.tables, async () => {
		const [row, installed] = await Promise.all([db.notes.get([deck, note]), db.decks.get(deck)]);
		if (!row || !installed) return 'gone';
		// Said of another edition it is said all the same.
		if (isRemoved(await editsOf(db, profile, deck, note)) === on) return 'same';
		const edit = { field: REMOVED, lang: '', value: on ? true : null } as const;
		const changes = await putEdits(db, row, installed.version, { profile, values: [edit] });
		const entries = await suspendAll(db, removal, row, on);
		const about = titleOf(row.content);
		const what = on ? 'note-removed' : 'edit';
		await recordOperation(db, profile, { at: moment.at, what, about, changes, entries });
		return 'done';
	});
}

/** Suspends the cards that are not suspended yet, or lets those come that are; gives the entries that say so. */
async function suspendAll(
	db: Database,
	{ op, profile, moment, deck }: NoteRemoval,
	row: NoteRow,
	on: boolean
): Promise<EntryId[]> {
	const entries: EntryId[] = [];
	for (const { id: card } of cardsOf(deck, row.content)) {
		const schedule = (await db.schedules.get([profile, card]))?.schedule;
		if ((schedule?.suspended ?? false) === on) continue;
		const mark = { op: `${op}/${card}`, profile, moment, card, kind: 'suspend', on } as const;
		entries.push((await markCard(db, mark)).entry.id);
	}
	return entries;
}

/**
 * Suspends what has come to the notes that learners of this device (or only those given) threw away: a card that their
 * author added, or the same card from another device. Gives the entries that say so.
 */
export function settleRemoved(
	db: Database,
	{ op, moment }: Pick<Operation, 'op' | 'moment'>,
	learners?: readonly ProfileId[]
): Promise<EntryId[]> {
	return writing(db, db.tables, async () => {
		const settled: EntryId[] = [];
		for (const profile of learners ?? (await db.profiles.toCollection().primaryKeys()))
			for (const edit of await editsOf(db, profile)) {
				const { deck, note } = edit;
				const row = isRemoved([edit]) ? await db.notes.get([deck, note]) : undefined;
				if (!row) continue;
				const removal = { op: `${op}/${profile}/${note}`, profile, moment, deck, note };
				settled.push(...(await suspendAll(db, removal, row, true)));
			}
		return settled;
	});
}
