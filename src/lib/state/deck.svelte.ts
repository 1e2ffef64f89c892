import { cardsOf } from '../core/card/cards-of.ts';
import type { Conflict } from '../core/deck/edits/apply-edits.ts';
import type { Deck, KnownNote, Note, Text } from '../core/deck/deck.ts';
import { isDeckId, type CardId, type DeckId } from '../core/shared/ids.ts';
import { isFirm } from '../core/stats/firm.ts';
import type { DeckCards, Introducing, NoteInConflict } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { takeBackLast } from './take-back-last.ts';

/** How a card of a note is held. */
export type Held = 'firm' | 'begun' | 'untouched' | 'suspended';

/** A fact of the deck with how firm its cards are. */
export type NoteOfDeck = { readonly note: KnownNote; readonly cards: readonly CardOfNote[] };

export type CardOfNote = { readonly id: CardId; readonly variant: string; readonly held: Held };

export type DeckFacts = {
	readonly id: DeckId;
	readonly title: Text;
	readonly notes: number;
	readonly cards: number;
	readonly firm: number;
	/** Introduced, and not firm yet. */
	readonly begun: number;
	/** Notes that this version of the app cannot ask. */
	readonly newer: number;
	/** All that can be asked, in the author's order. */
	readonly list: readonly NoteOfDeck[];
	readonly sources: Deck['sources'];
	readonly version: number;
	readonly licence: string | undefined;
	readonly inUse: boolean;
	/** It came as a file. */
	readonly isOwn: boolean;
	/** Whether its new cards come, and in which order. */
	readonly introducing: Introducing;
};

const AS_AUTHORED: Introducing = { on: true, seed: null };

/** One deck: what it is made from and how far it is held. */
export class DeckView {
	#app: App;
	#deck = $state.raw<DeckFacts | null>(null);
	#missing = $state(false);
	#conflicts = $state.raw<readonly NoteInConflict[]>([]);
	#removal = $state<'removed' | 'undone' | null>(null);
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

	/** What the learner has corrected and the author has changed since. */
	get conflicts(): readonly NoteInConflict[] {
		return this.#conflicts;
	}
	/** What was done on this page with a deck out of a file. */
	get removal(): 'removed' | 'undone' | null {
		return this.#removal;
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

	/** Takes a deck out of a file away; it goes into the trash, and its progress stays. */
	async remove(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const id = this.#id;
		if (!isDeckId(id)) return;
		if (this.#app.heed(await storage.removeDeck({ profile, deck: id, at: now().at })))
			this.#removal = 'removed';
	}

	/** Brings back what was taken away last. */
	async undoRemoval(): Promise<void> {
		if (await takeBackLast(this.#app, 'deck-removed')) this.#removal = 'undone';
	}

	/** Ends a conflict: the learner's words stay, or the author's take their place. */
	async settle(note: Note, { edit, authors }: Conflict, whose: 'mine' | 'authors'): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const deck = this.#deck?.id;
		if (!deck) return;
		const { field, lang, value } = edit;
		const values = [{ field, lang, value: whose === 'mine' ? value : authors }];
		const correction = { profile, deck, note: note.id, values, at: now().at };
		this.#app.heed(await storage.correctNote(correction));
	}

	/** Lets the new cards of the deck come, or holds them back. */
	async switchNew(on: boolean): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const id = this.#id;
		if (isDeckId(id)) this.#app.heed(await storage.switchNew(profile, id, on));
	}

	/** Puts the new cards of the deck into another order. */
	async orderNew(by: 'author' | 'mixed'): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const id = this.#id;
		if (isDeckId(id)) this.#app.heed(await storage.orderNew(profile, id, by));
	}

	async #read(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const row = (await storage.decks()).find(({ id }) => id === this.#id);
		const [deck] = row ? await storage.deckCards(profile, [row.id]) : [];
		this.#missing = deck === undefined;
		if (!row || !deck) return;
		const [use, tallies, introducing] = await Promise.all([
			storage.decksInUse(profile),
			storage.tallies(profile),
			storage.introducing(profile)
		]);
		const held = tallies.get(row.id);
		const { title, sources, licence } = row.head;
		const notes = deck.notes.filter((note) => note.retired !== true);
		const list = listOf(deck);
		this.#conflicts = await storage.conflicts(profile, row.id);
		this.#deck = {
			id: row.id,
			title,
			notes: notes.length,
			cards: list.reduce((sum, { cards }) => sum + cards.length, 0),
			firm: held?.firm ?? 0,
			begun: (held?.introduced ?? 0) - (held?.firm ?? 0),
			newer: notes.filter((note) => note.type === 'unknown').length,
			list,
			sources,
			version: deck.version,
			licence,
			isOwn: row.origin === 'file',
			inUse: use.some(({ deck: id, on }) => id === row.id && on),
			introducing: introducing.get(row.id) ?? AS_AUTHORED
		};
	}
}

function listOf(deck: DeckCards): NoteOfDeck[] {
	return deck.notes.flatMap((note) => {
		if (note.type === 'unknown' || note.retired === true) return [];
		const cards = cardsOf(deck.id, note).map(({ id, variant }) => {
			return { id, variant, held: heldAs(deck.schedules.get(id)) };
		});
		return cards.length === 0 ? [] : [{ note, cards }];
	});
}

type Schedule = DeckCards['schedules'] extends ReadonlyMap<unknown, infer S> ? S : never;

function heldAs(schedule: Schedule | undefined): Held {
	if (schedule?.suspended) return 'suspended';
	if (!schedule?.memory) return 'untouched';
	return isFirm(schedule.memory) ? 'firm' : 'begun';
}
