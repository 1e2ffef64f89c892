import type { Note } from '#lib/core/deck/deck.ts';
import { cardParts, type CardId, type DeckId, type ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { notesOf } from './notes.ts';
import { overlayOf } from './overlay-of.ts';

/** What a card is made of. */
export type StudyCard = {
	readonly card: CardId;
	readonly deck: DeckId;
	readonly note: Note;
	readonly deckVersion: number;
};

/** The notes of these cards; those whose note is gone are left out. */
export async function readStudyCards(
	db: Database,
	profile: ProfileId,
	cards: readonly CardId[]
): Promise<StudyCard[]> {
	const [mine, studied] = await Promise.all([overlayOf(db, profile), asAuthored(db, cards)]);
	return mine
		? studied.map((each) => ({ ...each, note: mine(each.deck, each.note, true) }))
		: studied;
}

function asAuthored(db: Database, cards: readonly CardId[]): Promise<StudyCard[]> {
	return db.transaction('r', [db.decks, db.notes], async () => {
		const notes = await notesOf(db, cards);
		const versions = new Map<DeckId, number>();
		for (const { id, version } of await db.decks.toArray()) versions.set(id, version);
		return cards.flatMap((card, i) => {
			const note = notes[i]?.content;
			const { deck } = cardParts(card);
			return note ? [{ card, deck, note, deckVersion: versions.get(deck) ?? 0 }] : [];
		});
	});
}
