import type { KnownNote } from '../deck/deck.ts';
import type { CardId, DeckId } from '../shared/ids.ts';

/** How a card is asked. A facet of the card: all forms and languages share one memory. */
export type Form = 'flip' | 'choice' | 'typed' | 'cloze' | 'truefalse' | 'ordering' | 'matching';

/** One thing to remember out of a note. */
export type Card = {
	readonly id: CardId;
	readonly deck: DeckId;
	readonly note: KnownNote;
	/** `forward`, `reverse`, `c1` ..., `date`, `what`, `m1` ... or `main`, fixed by the note's type. */
	readonly variant: string;
};
