import type { Deck, EventNote, Text } from '../core/deck/deck.ts';
import { ZOOM_STEPS, type TimelineEvent, type ZoomStep } from '../core/deck/timeline.ts';
import type { DeckId } from '../core/shared/ids.ts';
import type { App } from './app.svelte.ts';
import { readKeptTimeline, type KeptTimeline } from './kept-timeline.ts';

/** A deck that has events, as it stands on the line. */
export type TimelineDeck = {
	readonly id: DeckId;
	readonly title: Text;
	readonly version: number;
	readonly licence: string | undefined;
	readonly sources: Deck['sources'];
	readonly events: readonly TimelineEvent[];
};

const KEPT = 'timeline';

/** The events of the decks that a learner studies, which of these decks are shown, and how near. Writes no log. */
export class TimelineView {
	#app: App;
	#decks = $state.raw<readonly TimelineDeck[] | null>(null);
	/** Null for all, also for those that will be added. */
	#chosen = $state.raw<readonly string[] | null>(null);
	#step = $state<ZoomStep>('year');
	#wanted: string | null = null;
	#turn = 0;

	constructor(app: App) {
		this.#app = app;
	}

	/** The decks with events; null until they are known. */
	get decks(): readonly TimelineDeck[] | null {
		return this.#decks;
	}
	/** Those of them that are shown. */
	get shown(): readonly TimelineDeck[] {
		const decks = this.#decks ?? [];
		// Where there is no choice, none that was made before hides the only one.
		if (decks.length === 1) return decks;
		return decks.filter(({ id }) => this.#chosen?.includes(id) ?? true);
	}
	get step(): ZoomStep {
		return this.#step;
	}

	/** Reads now and after every change; `wanted` is a deck to begin with alone. Gives the function that stops it. */
	open(wanted: string | null): () => void {
		this.#wanted = wanted;
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
	}

	/** Shows the events of a deck, or leaves them out. */
	choose(deck: DeckId, on: boolean): void {
		const others = this.shown.map(({ id }) => id).filter((id) => id !== deck);
		this.#chosen = on ? [...others, deck] : others;
		void this.#keep();
	}

	/** Goes a step nearer (1) or farther (-1), as far as there is one. */
	zoom(by: 1 | -1): void {
		const next = ZOOM_STEPS[ZOOM_STEPS.indexOf(this.#step) + by];
		if (!next) return;
		this.#step = next;
		void this.#keep();
	}

	async #read(): Promise<void> {
		const turn = ++this.#turn;
		const { storage, profile } = await this.#app.ready;
		const [rows, use, stored] = await Promise.all([
			storage.decks(),
			storage.decksInUse(profile),
			storage.kept(profile, KEPT)
		]);
		const studied = use.filter(({ on }) => on).map(({ deck }) => deck);
		const wanted = rows.find(({ id }) => id === this.#wanted)?.id;
		const ids = wanted && !studied.includes(wanted) ? [...studied, wanted] : studied;
		const read = await Promise.all(ids.map((id) => storage.deck(id, profile)));
		if (turn !== this.#turn) return;
		const decks = read.flatMap((deck) => (deck ? withEvents(deck) : []));
		if (this.#decks === null) {
			const kept = readKeptTimeline(stored);
			const alone = decks.find(({ id }) => id === wanted);
			this.#step = kept.step;
			this.#chosen = alone ? [alone.id] : kept.decks;
		}
		this.#decks = decks;
	}

	async #keep(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const kept: KeptTimeline = { decks: this.#chosen, step: this.#step };
		// Where it cannot be kept, the next visit begins with all decks; nothing is lost.
		await storage.keep(profile, KEPT, kept);
	}
}

function withEvents({ id, title, version, licence, sources, notes }: Deck): TimelineDeck[] {
	const events = notes
		.filter((note): note is EventNote => note.type === 'event' && note.retired !== true)
		.map((note) => ({ deck: id, note }));
	return events.length === 0 ? [] : [{ id, title, version, licence, sources, events }];
}
