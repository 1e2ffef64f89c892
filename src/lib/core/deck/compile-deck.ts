import { sha256Hex } from '../shared/hash.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { Deck } from './deck.ts';

export type CompiledDeck = {
	readonly json: string;
	/** Of the UTF-8 bytes of `json`, 64 hex digits. */
	readonly sha256: string;
	/** Bytes of `json`. */
	readonly size: number;
	/** Notes that are not retired. */
	readonly notes: number;
};

/** A deck as the one JSON text that it always has, with what a list of decks must know of it. */
export function compileDeck(deck: Deck): CompiledDeck {
	const json = canonicalJson(deck);
	const notes = deck.notes.filter((note) => !note.retired).length;
	return { json, sha256: sha256Hex(json), size: utf8Length(json), notes };
}

/** Bytes of a text in UTF-8. */
function utf8Length(text: string): number {
	let length = 0;
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
	}
	return length;
}
