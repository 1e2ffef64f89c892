import { cardsOfDeck } from '../core/card/cards-of.ts';
import type { Deck, Note } from '../core/deck/deck.ts';
import { decideUpdate, type Decision } from '../core/deck/decide-update.ts';
import { deckChanges, type DeckChanges } from '../core/deck/deck-changes.ts';
import type { Problem } from '../core/deck/problem.ts';
import type { DeckId } from '../core/shared/ids.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { readDeckFile, type ReadingFailure } from './read-deck-file.ts';

/** What a chosen file would bring. */
export type DeckPreview = {
	readonly deck: Deck;
	readonly notes: number;
	readonly cards: number;
	/** What it is beside the installed deck of its id. */
	readonly decision: Decision;
	/** Of the installed deck of its id; null where there is none. */
	readonly installedVersion: number | null;
	/** What an update would change; the notes themselves, not only their ids. */
	readonly changes: {
		readonly added: readonly Note[];
		readonly changed: readonly Note[];
		readonly retired: readonly Note[];
		readonly changelog: DeckChanges['changelog'];
	} | null;
};

type Opened = { readonly deck: Deck; readonly checksum: string };

/** Opening a deck file: looking at what it says, then installing it as new, as an update or as a separate copy. */
export class DeckFile {
	#app: App;
	#busy = $state(false);
	#name = $state<string | null>(null);
	#problems = $state.raw<readonly Problem[]>([]);
	#failure = $state<ReadingFailure | null>(null);
	#preview = $state.raw<DeckPreview | null>(null);
	#installed = $state.raw<{ readonly id: DeckId; readonly decision: Decision } | null>(null);
	#opened: Opened | null = null;
	#reading: AbortController | null = null;

	constructor(app: App) {
		this.#app = app;
	}

	get busy(): boolean {
		return this.#busy;
	}
	/** Of the file that was chosen last. */
	get name(): string | null {
		return this.#name;
	}
	/** What is wrong with the file, in its order; an error among them keeps it from being a deck. */
	get problems(): readonly Problem[] {
		return this.#problems;
	}
	get failure(): ReadingFailure | null {
		return this.#failure;
	}
	get preview(): DeckPreview | null {
		return this.#preview;
	}
	get installed(): { readonly id: DeckId; readonly decision: Decision } | null {
		return this.#installed;
	}

	/** Reads a file and shows what it would bring; changes nothing. */
	async look(file: File): Promise<void> {
		this.stop();
		const reading = new AbortController();
		this.#reading = reading;
		this.#name = file.name;
		this.#problems = [];
		this.#failure = null;
		this.#installed = null;
		this.#preview = null;
		this.#busy = true;
		const read = await readDeckFile(file, reading.signal);
		// Another file was chosen, or the learner has left.
		if (read === null || this.#reading !== reading) return;
		if (typeof read === 'string') this.#failure = read;
		else {
			this.#problems = read.problems;
			const { deck, checksum } = read;
			if (deck && checksum) await this.#show({ deck, checksum });
		}
		this.#busy = false;
	}

	/** Gives up what is being read. */
	stop(): void {
		this.#reading?.abort();
		this.#reading = null;
		this.#busy = false;
	}

	/** Installs what is shown: a new deck, or an update. */
	async install(): Promise<void> {
		if (this.#opened) await this.#add(this.#opened);
	}

	/** Installs it beside the deck that has its id, with progress of its own. */
	async installCopy(): Promise<void> {
		const opened = this.#opened;
		if (!opened) return;
		const { storage } = await this.#app.ready;
		const [{ separateCopy }, { compileDeck }] = await Promise.all([
			import('../core/deck/separate-copy.ts'),
			import('../core/deck/compile-deck.ts')
		]);
		// An operation's id is random, of letters and the figures 2 to 7.
		const letters = storage.newOp().slice(0, 8);
		const deck = separateCopy(
			opened.deck,
			letters.replace(/\d/g, (figure) => 'abcdefgh'.charAt(Number(figure)))
		);
		await this.#add({ deck, checksum: compileDeck(deck).sha256 });
	}

	async #show(opened: Opened): Promise<void> {
		const { storage } = await this.#app.ready;
		const { deck, checksum } = opened;
		const row = (await storage.decks()).find(({ id }) => id === deck.id);
		const edition = { version: deck.version, checksum, origin: 'file' } as const;
		const decision = decideUpdate(edition, row);
		const before = decision === 'update' ? await storage.deck(deck.id) : undefined;
		this.#opened = opened;
		this.#preview = {
			deck,
			notes: deck.notes.filter((note) => note.retired !== true).length,
			cards: cardsOfDeck(deck).length,
			decision,
			installedVersion: row?.version ?? null,
			changes: before ? changesOf(before, deck) : null
		};
	}

	async #add({ deck, checksum }: Opened): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		try {
			const { storage, profile } = await this.#app.ready;
			// Progress hangs on the notes: before they become others it is copied.
			const isUpdate = this.#preview?.decision === 'update';
			const copy = isUpdate ? await storage.keepSnapshot(profile, 'deck-update', now().at) : null;
			if (copy && !this.#app.heed(copy)) return;
			const inside = copy?.saved ? { snapshot: copy.value.id } : {};
			const added = await storage.addDeck({ profile, deck, checksum, moment: now(), ...inside });
			if (!this.#app.heed(added) || !added.saved) return;
			const isDone = ['new', 'update', 'same'].includes(added.value);
			if (isDone) this.#installed = { id: deck.id, decision: added.value };
			// Another tab has installed something of that id meanwhile.
			else if (this.#opened) await this.#show(this.#opened);
			if (isDone) this.#preview = null;
		} finally {
			this.#busy = false;
		}
	}
}

function changesOf(before: Deck, after: Deck): DeckPreview['changes'] {
	const { added, changed, retired, changelog } = deckChanges(before, after);
	const of = (deck: Deck, ids: readonly string[]) => {
		const wanted = new Set(ids);
		return deck.notes.filter(({ id }) => wanted.has(id));
	};
	return {
		added: of(after, added),
		changed: of(after, changed),
		retired: of(before, retired),
		changelog
	};
}
