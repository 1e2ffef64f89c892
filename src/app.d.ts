// No import or export at the top: only a file without them can declare a module that is not a file.
declare namespace App {}

/** The decks of `decks/`, compiled by `src/cli/vite-decks.ts`. */
declare module 'virtual:decks' {
	import type { Deck } from '#lib/core/deck/deck.ts';

	export type ShippedMedium = {
		/** As the deck names it. */
		readonly file: string;
		readonly sha256: string;
		/** Bytes. */
		readonly size: number;
		readonly url: string;
	};

	export type ShippedDeck = Pick<Deck, 'id' | 'version' | 'title' | 'langs'> & {
		/** Notes that are not retired, and the cards made of them. */
		readonly notes: number;
		readonly cards: number;
		/** Bytes of the compiled deck. */
		readonly size: number;
		readonly sha256: string;
		/** Where the compiled deck is, gzipped, with the base path; read it with `readCompiledDeck`. */
		readonly url: string;
		readonly media: readonly ShippedMedium[];
	};

	export const shippedDecks: readonly ShippedDeck[];
}
