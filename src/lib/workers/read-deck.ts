import { compileDeck } from '#lib/core/deck/compile-deck.ts';
import { parseDeck, type ParsedDeck } from '#lib/core/deck/parse-deck.ts';

/** What a deck file says; without a checksum if it is no deck. */
export type DeckFileRead = ParsedDeck & { readonly checksum: string | null };

/** The parser and its checks, away from the screen: a large file keeps them busy for seconds. */
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
	const parsed = parseDeck(data);
	const checksum = parsed.deck && compileDeck(parsed.deck).sha256;
	postMessage({ ...parsed, checksum } satisfies DeckFileRead);
});
