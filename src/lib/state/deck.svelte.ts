import type { Source, Text } from '../core/deck/deck.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';

export type DeckFacts = {
	readonly title: Text;
	readonly notes: number;
	readonly cards: number;
	readonly firm: number;
	/** Introduced, and not firm yet. */
	readonly begun: number;
	/** Notes that this version of the app cannot ask. */
	readonly newer: number;
	readonly sources: readonly Source[];
	readonly version: number;
	readonly licence: string | undefined;
	readonly inUse: boolean;
};

/** One deck: what it is made from and how far it is held. */
export class DeckView {
	#app: App;
	#deck = $state.raw<DeckFacts | null>(null);
	#missing = $state(false);
	#id = '';

	constructor(app: App) {
		this.#app = app;
	}

	get deck(): DeckFacts | null {
		return this.#deck;
	}
	/** There is no such deck on this device. */
	get missing(): boolean {
		return this.#missing;
	}

	/** Reads the deck now and after every change; gives the function that stops it. */
	open(id: string): () => void {
		this.#id = id;
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
	}

	/** Adds the deck to what is studied, or takes it out; progress stays. */
	async use(on: boolean): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const row = (await storage.decks()).find(({ id }) => id === this.#id);
		if (row) this.#app.heed(await storage.useDeck(profile, row.id, on));
	}

	async #read(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const row = (await storage.decks()).find(({ id }) => id === this.#id);
		const deck = row && (await storage.deck(row.id));
		this.#missing = deck === undefined;
		if (!row || !deck) return;
		const use = await storage.decksInUse(profile);
		const today = await storage.today(profile, now());
		const held = today.decks.find((each) => each.deck.id === row.id);
		const notes = deck.notes.filter((note) => note.retired !== true);
		this.#deck = {
			title: deck.title,
			notes: notes.length,
			cards: row.cards,
			firm: held?.firm ?? 0,
			begun: (held?.introduced ?? 0) - (held?.firm ?? 0),
			newer: notes.filter((note) => note.type === 'unknown').length,
			sources: Object.values(deck.sources),
			version: deck.version,
			licence: deck.licence,
			inUse: use.some(({ deck: id, on }) => id === row.id && on)
		};
	}
}
