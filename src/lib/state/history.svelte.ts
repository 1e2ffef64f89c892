import { localize, type Localized } from '../core/card/localize.ts';
import { noteInWords } from '../core/card/note-in-words.ts';
import type { Text } from '../core/deck/deck.ts';
import type { CardId } from '../core/shared/ids.ts';
import type { DoneThing, SnapshotRow, Thrown } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import { atDesk } from './copies-desk.ts';

export type { DoneThing, SnapshotRow, Thrown };

/** What became of taking something back or doing it again. */
export type Said = 'back' | 'again' | 'changed' | 'gone' | 'notSaved';

/** What was done on this device and can be taken back, what was thrown away, and the copies inside. */
export class History {
	#app: App;
	#done = $state.raw<readonly DoneThing[] | null>(null);
	#thrown = $state.raw<readonly Thrown[]>([]);
	#snapshots = $state.raw<readonly SnapshotRow[]>([]);
	#asked = $state.raw<ReadonlyMap<CardId, Localized>>(new Map());
	#titles = $state.raw<ReadonlyMap<string, Text>>(new Map());
	#said = $state.raw<Said | null>(null);
	#restored = $state.raw<Thrown | null>(null);
	#taken = $state<boolean | null>(null);
	#busy = $state(false);
	#turn: Promise<void> = Promise.resolve();

	constructor(app: App) {
		this.#app = app;
	}

	/** Latest first; null until it is known. */
	get done(): readonly DoneThing[] | null {
		return this.#done;
	}
	get thrown(): readonly Thrown[] {
		return this.#thrown;
	}
	/** Latest first. */
	get snapshots(): readonly SnapshotRow[] {
		return this.#snapshots;
	}
	get said(): Said | null {
		return this.#said;
	}
	/** What was taken out of the trash last. */
	get restored(): Thrown | null {
		return this.#restored;
	}
	/** Whether the copy that was asked for was taken; null if none was asked for. */
	get taken(): boolean | null {
		return this.#taken;
	}
	get busy(): boolean {
		return this.#busy;
	}

	/** What a card asks; null if its note is gone. */
	asked(card: CardId): Localized | null {
		return this.#asked.get(card) ?? null;
	}

	/** The title of a deck in the language of the app; its id where it is not here any more. */
	titleOf(deck: string): Localized {
		const title = this.#titles.get(deck);
		return title ? localize(title, this.#app.i18n.lang) : { text: deck, lang: 'kk' };
	}

	/** Reads now and after every change; gives the function that stops it. */
	watch(): () => void {
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
	}

	/** Takes back what was done, or does it again; a second tap of a double tap does nothing. */
	swap(thing: DoneThing): Promise<void> {
		return this.#inTurn(async () => {
			const isAsItWas = this.#done?.some(
				(one) => isSame(one, thing) && one.undone === thing.undone
			);
			if (isAsItWas) await this.#swap(thing);
		});
	}

	/** The latest that was not taken back. */
	takeBackLast(): Promise<void> {
		return this.#inTurn(async () => {
			const last = this.#done?.find(({ undone }) => !undone);
			if (last) await this.#swap(last);
		});
	}

	/** The earliest of those that were taken back after all that still stands. */
	doAgain(): Promise<void> {
		return this.#inTurn(async () => {
			const done = this.#done ?? [];
			const standing = done.findIndex(({ undone }) => !undone);
			const last = done[(standing < 0 ? done.length : standing) - 1];
			if (last) await this.#swap(last);
		});
	}

	/** Takes something out of the trash. */
	restore(thrown: Thrown): Promise<void> {
		return this.#inTurn(async () => {
			const { storage, profile } = await this.#app.ready;
			const saved = await storage.restoreThrown(profile, thrown, now());
			if (this.#app.heed(saved)) this.#restored = thrown;
		});
	}

	/** Takes a copy inside now. */
	snapshotNow(): Promise<void> {
		return this.#inTurn(async () => {
			const { storage, profile } = await this.#app.ready;
			this.#taken = (await atDesk((desk) => desk.snapshot(profile, 'daily', now().at))).saved;
			this.#snapshots = await storage.snapshots(profile);
		});
	}

	async #read(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const done = await storage.done(profile);
		const cards = done.flatMap((thing) =>
			thing.kind === 'entry' && 'card' in thing.entry ? [thing.entry.card] : []
		);
		const lang = this.#app.preferences.cardLang;
		const asked = new Map<CardId, Localized>();
		for (const { card, note } of await storage.studyCards(profile, [...new Set(cards)])) {
			const words = note.type === 'unknown' ? null : noteInWords(note, lang);
			if (words) asked.set(card, words.asked);
		}
		this.#asked = asked;
		this.#titles = new Map((await storage.decks()).map(({ id, head }) => [id, head.title]));
		this.#thrown = await storage.thrown(profile);
		this.#snapshots = await storage.snapshots(profile);
		this.#done = done;
	}

	async #swap(thing: DoneThing): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		const { undone, order } = thing;
		const doing = thing.kind === 'entry' ? { entry: thing.entry.id, undone } : { order, undone };
		const op = storage.newOp();
		const saved = await storage.takeBack({ op, profile, moment: now(), doing });
		if (!saved.saved) this.#said = 'notSaved';
		else if (saved.value === 'done') this.#said = thing.undone ? 'again' : 'back';
		else this.#said = saved.value;
		await this.#read();
	}

	/** One after another: what is asked for while something is done waits for it. */
	#inTurn(work: () => Promise<void>): Promise<void> {
		const before = this.#turn;
		const turn = (async () => {
			await before;
			this.#busy = true;
			this.#said = null;
			this.#restored = null;
			this.#taken = null;
			await work().finally(() => (this.#busy = false));
		})();
		this.#turn = turn.catch(() => {});
		return turn;
	}
}

function isSame(one: DoneThing, other: DoneThing): boolean {
	return one.kind === other.kind && one.order === other.order;
}
