import type { DeckId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from '../database.ts';
import type { EditRow } from '../rows.ts';

/** The edits of a learner, or those of a deck or of a note of it. */
export function editsOf(
	db: Database,
	profile: ProfileId,
	deck?: DeckId,
	note?: NoteId
): Promise<EditRow[]> {
	const way = [profile, deck, note].filter((part) => part !== undefined);
	return db.edits
		.where('[profile+deck+note+field+lang]')
		.between(way, [...way, []])
		.toArray();
}
