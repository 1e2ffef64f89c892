import { applyEdits, isRemoved } from '#lib/core/deck/edits/apply-edits.ts';
import type { Note } from '#lib/core/deck/deck.ts';
import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from '../database.ts';
import type { EditRow } from '../rows.ts';
import { editsOf } from './rows-of.ts';

/**
 * A note as its learner has it: with their corrections, and retired if they have thrown it away. One that is being asked
 * (they may have let a card of it come again) is only corrected.
 */
export type Overlay = (deck: DeckId, note: Note, asked?: boolean) => Note;

/** Reads all corrections of a learner: they are few. */
export async function readOverlay(db: Database, profile: ProfileId): Promise<Overlay> {
	const edits = new Map<string, EditRow[]>();
	for (const row of await editsOf(db, profile)) {
		const key = `${row.deck}/${row.note}`;
		edits.set(key, [...(edits.get(key) ?? []), row]);
	}
	return (deck, note, asked = false) => {
		const own = edits.get(`${deck}/${note.id}`);
		if (!own) return note;
		const edited = applyEdits(note, own);
		return isRemoved(own) && !asked ? { ...edited, retired: true } : edited;
	};
}
