import { cardParts, type CardId, type DeckId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import type { NoteRow } from './rows.ts';

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

/** The note of each card, in the same order. */
export async function notesOf(
	db: Database,
	cards: readonly CardId[]
): Promise<(NoteRow | undefined)[]> {
	const keys = cards.map((card) => {
		const { deck, note } = cardParts(card);
		return [deck, note] as [DeckId, typeof note];
	});
	return db.notes.bulkGet(keys);
}
