import type { KnownNote, Text } from '../core/deck/deck.ts';
import { findInNote, isNarrower, needleOf, type Needle } from '../core/deck/search.ts';
import type { DeckId } from '../core/shared/ids.ts';
import type { Lang } from '../core/shared/lang.ts';
import type { NoteRow } from '../storage/index.ts';
import type { App } from './app.svelte.ts';

/** A note that was found, and the language in which it was. */
export type Hit = {
	readonly deck: DeckId;
	readonly deckTitle: Text;
	readonly note: KnownNote;
	readonly lang: Lang;
};

export type Found = {
	readonly needle: Needle;
	readonly hits: readonly Hit[];
	/** All notes have been looked at, or as many found as are shown. */
	readonly done: boolean;
	/** There may be more than these. */
	readonly more: boolean;
};

/** Notes looked at between two looks at what the learner does: at first few, so that something is there soon. */
const FIRST_CHUNK = 200;
const CHUNK = 500;

/** Nobody reads on so far; what a wider query would find is held in memory no longer. */
export const MOST_FOUND = 1000;

/** Milliseconds after which what has been found meanwhile is shown. */
const SHOWN_AFTER = 150;

/** One way through all notes, as far as it has come. */
type Scan = {
	needle: Needle;
	/** What it found so far. */
	hits: readonly Hit[];
	readonly notes: AsyncGenerator<[title: Text, notes: readonly NoteRow[]]>;
	/** All notes have been looked at. */
	isOver: boolean;
	/** While it goes on; null once it has come to its end, or found enough for now. */
	running: Promise<void> | null;
};

/**
 * Searches the notes of all decks while the learner types. A query that only narrows the one before sifts what that
 * found, and goes on where it was; any other begins anew.
 */
export class NoteSearch {
	#app: App;
	#found = $state.raw<Found | null>(null);
	#scan: Scan | null = null;

	constructor(app: App) {
		this.#app = app;
	}

	/** Null while nothing is looked for; until the first is found, what the query before found. */
	get found(): Found | null {
		return this.#found;
	}

	/** Looks for a query; nothing is looked for without a letter or a figure. */
	async look(query: string): Promise<void> {
		const needle = needleOf(query);
		if (!needle) {
			this.#scan = null;
			this.#found = null;
			return;
		}
		let scan = this.#scan;
		if (scan && isNarrower(needle, scan.needle)) {
			scan.needle = needle;
			scan.hits = scan.hits.flatMap(({ deck, deckTitle, note }) =>
				this.#hit(needle, deckTitle, deck, note)
			);
			if (scan.hits.length > 0) this.#show(scan, scan.running === null && scan.isOver);
		} else {
			const notes = everyNote(this.#app);
			scan = { needle, hits: [], notes, isOver: false, running: null };
			this.#scan = scan;
		}
		scan.running ??= this.#run(scan);
		await scan.running;
	}

	async #run(scan: Scan): Promise<void> {
		let shownAt = performance.now();
		while (!scan.isOver && scan.hits.length < MOST_FOUND) {
			const { done, value } = await scan.notes.next();
			if (this.#scan !== scan) return;
			scan.isOver = done === true;
			if (done) break;
			const [title, notes] = value;
			const found = notes.flatMap(({ deck, content: note }) =>
				note.type === 'unknown' || note.retired === true
					? []
					: this.#hit(scan.needle, title, deck, note)
			);
			scan.hits = [...scan.hits, ...found];
			const isFirst = scan.hits.length > 0 && this.#found?.needle !== scan.needle;
			if (isFirst || performance.now() - shownAt > SHOWN_AFTER) {
				shownAt = performance.now();
				this.#show(scan, false);
			}
		}
		scan.running = null;
		this.#show(scan, true);
	}

	#show({ needle, hits, isOver }: Scan, done: boolean): void {
		const more = hits.length > MOST_FOUND || (hits.length === MOST_FOUND && !isOver);
		this.#found = { needle, hits: hits.slice(0, MOST_FOUND), done, more };
	}

	/** The note as it was found, in a list; an empty one where the needle is not in it. */
	#hit(needle: Needle, deckTitle: Text, deck: DeckId, note: KnownNote): Hit[] {
		const lang = findInNote(needle, note, this.#app.preferences.cardLang);
		return lang === null ? [] : [{ deck, deckTitle, note, lang }];
	}
}

/** The notes of all decks in pieces, those of the decks that are studied first. */
async function* everyNote(
	app: Pick<App, 'ready'>
): AsyncGenerator<[title: Text, notes: readonly NoteRow[]]> {
	const { storage, profile } = await app.ready;
	const [decks, use] = await Promise.all([storage.decks(), storage.decksInUse(profile)]);
	const used = new Set(use.flatMap(({ deck, on }) => (on ? [deck] : [])));
	const ordered = [
		...decks.filter(({ id }) => used.has(id)),
		...decks.filter(({ id }) => !used.has(id))
	];
	let most = FIRST_CHUNK;
	for (const { id, head } of ordered) {
		let coming: Promise<NoteRow[]> | null = storage.notes(id, 0, most, profile);
		while (coming) {
			const notes: NoteRow[] = await coming;
			const last = notes.at(-1);
			const isWhole = notes.length < most;
			most = CHUNK;
			// Read while these are looked at; whoever waits for them hears of what goes wrong.
			coming = last && !isWhole ? storage.notes(id, last.position + 1, most, profile) : null;
			coming?.catch(() => {});
			yield [head.title, notes];
		}
	}
}
