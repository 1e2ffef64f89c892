import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { cardsOfDeck } from '../lib/core/card/cards-of.ts';
import { compileDeck, type CompiledDeck } from '../lib/core/deck/compile-deck.ts';
import type { Deck, KnownNote } from '../lib/core/deck/deck.ts';
import { sha256Hex } from '../lib/core/shared/hash.ts';
import type { Lang } from '../lib/core/shared/lang.ts';
import { checkFile, problemLines } from './check-file.ts';
import { mediaOf } from './check-media.ts';
import { deckFiles } from './deck-files.ts';

/** A file to put on the site, named after its content. */
export type SiteFile = { readonly path: string; readonly content: string | Uint8Array };

export type ShippedMedium = {
	readonly file: string;
	readonly sha256: string;
	readonly size: number;
	readonly path: string;
};

/** What a list of decks shows of one, and where the deck itself is on the site. */
export type ShippedDeck = Pick<Deck, 'id' | 'version' | 'title' | 'langs'> &
	Pick<CompiledDeck, 'notes' | 'size' | 'sha256'> & {
		readonly cards: number;
		readonly path: string;
		readonly media: readonly ShippedMedium[];
	};

export type ShippedDecks = {
	readonly list: readonly ShippedDeck[];
	readonly files: readonly SiteFile[];
};

/** Where compiled decks and their media stand on the site; as all in `immutable`, they never change. */
const FOLDER = '_app/immutable/decks';

/** Compiles all decks of a folder; throws with the lines of `deck check` if one of them is broken. */
export function shipDecks(folder: string, lang: Lang): ShippedDecks {
	const decks = deckFiles([folder]).map((file) => ({ file, parsed: checkFile(file) }));
	const broken = decks.filter(({ parsed }) => !parsed.deck);
	if (broken.length > 0) {
		const lines = broken.flatMap(({ file, parsed }) => problemLines(file, parsed, lang));
		throw new Error(`\n${lines.join('\n')}`);
	}
	const shipped = decks.flatMap(({ file, parsed }) =>
		parsed.deck ? [shipDeck(parsed.deck, dirname(file))] : []
	);
	return {
		list: shipped.map(({ deck }) => deck),
		// Two decks may hold the same picture.
		files: [
			...new Map(shipped.flatMap(({ files }) => files.map((file) => [file.path, file]))).values()
		]
	};
}

function shipDeck(deck: Deck, folder: string): { deck: ShippedDeck; files: SiteFile[] } {
	const { json, sha256, size, notes } = compileDeck(deck);
	const path = `${FOLDER}/${deck.id}.${sha256.slice(0, 8)}.deck`;
	const media = mediaFiles(deck).map((file) => shipMedium(join(folder, 'media', file), file));
	const { id, version, title, langs } = deck;
	const cards = cardsOfDeck(deck).length;
	return {
		deck: {
			id,
			version,
			title,
			langs,
			notes,
			cards,
			size,
			sha256,
			path,
			media: media.map(({ medium }) => medium)
		},
		files: [{ path, content: zipped(json) }, ...media.map(({ site }) => site)]
	};
}

/** A phone keeps all decks for offline: zipped they take a quarter of the room, on whatever server they lie. */
function zipped(json: string): Uint8Array {
	return gzipSync(json, { level: 9 });
}

function mediaFiles(deck: Deck): string[] {
	const known = deck.notes.filter((note): note is KnownNote => note.type !== 'unknown');
	return [...new Set(known.flatMap(mediaOf).map(({ file }) => file))];
}

function shipMedium(source: string, file: string): { medium: ShippedMedium; site: SiteFile } {
	const content = readFileSync(source);
	const sha256 = sha256Hex(content);
	const dot = file.lastIndexOf('.');
	const path = `${FOLDER}/media/${file.slice(0, dot)}.${sha256.slice(0, 8)}${file.slice(dot)}`;
	return { medium: { file, sha256, size: content.length, path }, site: { path, content } };
}
