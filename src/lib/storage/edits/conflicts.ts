import { conflictsOf, isRemoved, type Conflict } from '#lib/core/deck/edits/apply-edits.ts';
import type { Note } from '#lib/core/deck/deck.ts';
import type { DeckId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from '../database.ts';
import type { EditRow, NoteRow } from '../rows.ts';
import { editsOf } from './rows-of.ts';

/** A note whose author has changed what the learner had corrected. */
export type NoteInConflict = { readonly note: Note; readonly conflicts: readonly Conflict[] };

/** The notes of a deck of which the learner must decide whose words are to stand. */
export async function readConflicts(
	db: Database,
	profile: ProfileId,
	deck: DeckId
): Promise<NoteInConflict[]> {
	const rows = await readEdited(db, profile, deck);
	return rows.flatMap(({ row, edits }) => {
		const conflicts = isRemoved(edits) ? [] : conflictsOf(row.content, edits);
		return conflicts.length === 0 ? [] : [{ note: row.content, conflicts }];
	});
}

type Edited = { readonly row: NoteRow; readonly edits: readonly EditRow[] };

/** The notes that a learner has said anything of. */
function readEdited(db: Database, profile: ProfileId, deck: DeckId): Promise<Edited[]> {
	return db.transaction('r', [db.edits, db.notes], async () => {
		const byNote = new Map<string, EditRow[]>();
		for (const edit of await editsOf(db, profile, deck)) {
			const key = `${edit.deck}/${edit.note}`;
			byNote.set(key, [...(byNote.get(key) ?? []), edit]);
		}
		const edited = [...byNote.values()];
		const keys = edited.map(([one]): [DeckId, NoteId] => {
			// Each list has the edit that it was made for.
			const { deck, note } = one as EditRow;
			return [deck, note];
		});
		const rows = await db.notes.bulkGet(keys);
		return edited.flatMap((edits, i) => {
			const row = rows[i];
			return row ? [{ row, edits }] : [];
		});
	});
}
