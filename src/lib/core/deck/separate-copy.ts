import type { DeckId } from '../shared/ids.ts';
import type { Deck } from './deck.ts';

/** Characters of an id that are kept before its random letters. */
const LONGEST = 39;

/** The id of a separate copy of a deck: its own, with `-` and eight random letters. Throws on other letters. */
export function copyId(id: DeckId, letters: string): DeckId {
	if (!/^[a-z]{8}$/.test(letters)) throw new Error(`Not eight letters: ${letters}`);
	// A slug cut short and letters make a slug again.
	return `${id.slice(0, LONGEST)}-${letters}` as DeckId;
}

/** The same deck under an id of its own, and so with progress of its own. */
export function separateCopy(deck: Deck, letters: string): Deck {
	return { ...deck, id: copyId(deck.id, letters) };
}
