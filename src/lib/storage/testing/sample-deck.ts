import * as v from 'valibot';
import type { BasicNote, Deck, Note } from '#lib/core/deck/deck.ts';
import { CardId, DeckId, NoteId } from '#lib/core/shared/ids.ts';

/** A deck of `size` basic notes `n0`, `n1` ... with one card each. */
export function sampleDeck(id: string, size: number, changes: Partial<Deck> = {}): Deck {
	return {
		format: 'qaitala/1',
		id: v.parse(DeckId, id),
		version: 1,
		langs: ['kk'],
		title: { kk: id },
		authors: [],
		sources: {},
		changelog: [],
		notes: Array.from({ length: size }, (_, i) => sampleNote(`n${i}`)),
		...changes
	};
}

export function sampleNote(id: string, changes: Partial<BasicNote> = {}): Note {
	return {
		id: v.parse(NoteId, id),
		type: 'basic',
		question: { kk: `${id}?` },
		answer: { kk: `${id}!` },
		tags: [],
		...changes
	};
}

/** Card `n<i>` of a sample deck. */
export function sampleCard(deck: string, i: number): CardId {
	return v.parse(CardId, `${deck}/n${i}#forward`);
}
