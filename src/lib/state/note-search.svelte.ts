import type { KnownNote, Text } from '../core/deck/deck.ts';
import { findInNote, needleOf, type Needle } from '../core/deck/search.ts';
import type { DeckId } from '../core/shared/ids.ts';
import type { Lang } from '../core/shared/lang.ts';
import type { NoteRow } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import type { Ready } from './ready.ts';

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

/** Searches the notes of all decks while the learner types; a newer query ends an older one. */
export class NoteSearch {
	#app: App;
	#found = $state.raw<Found | null>(null);
	#turn = 0;

	constructor(app: App) {
		this.#app = app;
	}

	/** Null while nothing is looked for; until the first is found, what the query before found. */
	get found(): Found | null {
		return this.#found;
	}

	/** Looks for a query; nothing is looked for without a letter or a figure. */
	async look(query: string): Promise<void> {
		const turn = ++this.#turn;
		const needle = needleOf(query);
		if (!needle) {
			this.#found = null;
			return;
		}
		const ready = await this.#app.ready;
		const hits: Hit[] = [];
		let shownAt = performance.now();
		for await (const [title, notes] of everyNote(ready)) {
			if (turn !== this.#turn) return;
			hits.push(...this.#hitsAmong(needle, title, notes));
			if (hits.length >= MOST_FOUND) break;
			const isFirst = hits.length > 0 && this.#found?.needle !== needle;
			if (isFirst || performance.now() - shownAt > SHOWN_AFTER) {
				shownAt = performance.now();
				this.#found = { needle, hits: [...hits], done: false, more: false };
			}
		}
		if (turn !== this.#turn) return;
		const more = hits.length > MOST_FOUND;
		this.#found = { needle, hits: hits.slice(0, MOST_FOUND), done: true, more };
	}

	#hitsAmong(needle: Needle, deckTitle: Text, notes: readonly NoteRow[]): Hit[] {
		const { cardLang } = this.#app.preferences;
		return notes.flatMap(({ deck, content: note }) => {
			if (note.type === 'unknown' || note.retired === true) return [];
			const lang = findInNote(needle, note, cardLang);
			return lang === null ? [] : [{ deck, deckTitle, note, lang }];
		});
	}
}

/** The notes of all decks in pieces, those of the decks that are studied first. */
async function* everyNote({
	storage,
	profile
}: Ready): AsyncGenerator<[title: Text, notes: readonly NoteRow[]]> {
	const [decks, use] = await Promise.all([storage.decks(), storage.decksInUse(profile)]);
	const used = new Set(use.flatMap(({ deck, on }) => (on ? [deck] : [])));
	const ordered = [
		...decks.filter(({ id }) => used.has(id)),
		...decks.filter(({ id }) => !used.has(id))
	];
	let most = FIRST_CHUNK;
	for (const { id, head } of ordered) {
		let coming: Promise<NoteRow[]> | null = storage.notes(id, 0, most);
		while (coming) {
			const notes: NoteRow[] = await coming;
			const last = notes.at(-1);
			const isWhole = notes.length < most;
			most = CHUNK;
			// Read while these are looked at; whoever waits for them hears of what goes wrong.
			coming = last && !isWhole ? storage.notes(id, last.position + 1, most) : null;
			coming?.catch(() => {});
			yield [head.title, notes];
		}
	}
}
