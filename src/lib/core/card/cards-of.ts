import type { KnownNote, Note } from '../deck/deck.ts';
import { cardId, cardParts, type CardId, type DeckId } from '../shared/ids.ts';
import type { Card } from './card.ts';
import { clozeNumbers } from '../deck/cloze.ts';

/** What of a deck is needed to make its cards. */
export type NotesOfDeck = { readonly id: DeckId; readonly notes: readonly Note[] };

/** The cards of a note in the author's order; none for what is retired, reserved or unknown. */
export function cardsOf(deck: DeckId, note: Note): Card[] {
	if (note.type === 'unknown' || note.retired === true) return [];
	return variantsOf(note).map((variant) => ({
		id: cardId({ deck, note: note.id, variant }),
		deck,
		note,
		variant
	}));
}

/** All cards of a deck in the author's order. */
export function cardsOfDeck(deck: NotesOfDeck): Card[] {
	return deck.notes.flatMap((note) => cardsOf(deck.id, note));
}

/** The card with that id, or undefined if the deck has it no longer (or never had). */
export function findCard(deck: NotesOfDeck, id: CardId): Card | undefined {
	const parts = cardParts(id);
	if (parts.deck !== deck.id) return undefined;
	const note = deck.notes.find((each) => each.id === parts.note);
	return note && cardsOf(deck.id, note).find((card) => card.id === id);
}

function variantsOf(note: KnownNote): string[] {
	switch (note.type) {
		case 'basic':
			return note.reversed === true ? ['forward', 'reverse'] : ['forward'];
		case 'event':
			return ['date', 'what'];
		case 'cloze':
			return clozeNumbers(note.text.kk).map((number) => `c${number}`);
		case 'truefalse':
		case 'ordering':
		case 'matching':
			return ['main'];
		case 'occlusion':
			return [];
	}
}
