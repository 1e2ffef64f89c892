import { cardsOf } from '../core/card/cards-of.ts';
import { faceOf } from '../core/card/face-of.ts';
import type { Face } from '../core/card/face.ts';
import { localize, type Localized } from '../core/card/localize.ts';
import type { Deck } from '../core/deck/deck.ts';
import { retrievability } from '../core/scheduler/retrievability.ts';
import type { Schedule } from '../core/scheduler/schedule.ts';
import { CARD, type CardId, type DeckId } from '../core/shared/ids.ts';
import { studyDay, type Moment } from '../core/shared/time.ts';
import { historyOf, type HistoryLine } from '../core/stats/card-history.ts';
import {
	daysUntilRecall,
	forgettingCurve,
	type CurvePoint
} from '../core/stats/forgetting-curve.ts';
import type { CardInfo, LogRequest } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';

/** The forgetting curve of a card, with what stands on it. */
export type Curve = {
	readonly points: readonly CurvePoint[];
	readonly today: CurvePoint;
	/** Where recall falls to the desired retention; between two days, as it is reckoned. */
	readonly falls: CurvePoint;
};

/** What a learner can do with a card; each can be taken back at once. */
export type CardAct = 'suspend' | 'resume' | 'bury' | 'unbury' | 'flag' | 'unflag' | 'reset';

/** Why a card that is known cannot be shown: its note was withdrawn, or needs a newer version. */
export type Unasked = 'gone' | 'newer';

type Doing = Pick<Extract<LogRequest, { kind: 'suspend' }>, 'kind' | 'on'> | Other;
type Other =
	| Pick<Extract<LogRequest, { kind: 'bury' }>, 'kind' | 'until'>
	| Pick<Extract<LogRequest, { kind: 'flag' }>, 'kind' | 'flag'>
	| Pick<Extract<LogRequest, { kind: 'reset' }>, 'kind'>;

type Known = { readonly id: CardId; readonly info: CardInfo; readonly moment: Moment };

/** One card: what it asks, how it is remembered, what happened to it, and what can be done with it. */
export class CardView {
	#app: App;
	#id: CardId | null = null;
	#known = $state.raw<Known | null>(null);
	#missing = $state(false);
	#last = $state.raw<{ readonly act: CardAct; readonly op: string } | null>(null);
	#undone = $state(false);
	#busy = false;

	#face = $derived.by(() => this.#known && faceNow(this.#known, this.#app.preferences.cardLang));
	#curve = $derived(this.#known && curveOf(this.#known));
	#history = $derived(this.#known ? historyOf(this.#known.id, this.#known.info.entries) : []);

	constructor(app: App) {
		this.#app = app;
	}

	/** There is no such card, and never was here. */
	get missing(): boolean {
		return this.#missing;
	}
	get known(): boolean {
		return this.#known !== null;
	}
	get deckId(): DeckId | null {
		return this.#known?.info.deck?.id ?? null;
	}
	get deckTitle(): Localized | null {
		const title = this.#known?.info.deck?.head.title;
		return title ? localize(title, this.#app.i18n.lang) : null;
	}
	get sources(): Deck['sources'] {
		return this.#known?.info.deck?.head.sources ?? {};
	}
	/** What it asks and wants; null where `unasked` says why. */
	get face(): Face | null {
		return this.#face;
	}
	get unasked(): Unasked | null {
		if (!this.#known || this.#face) return null;
		const note = this.#known.info.note;
		return note && note.retired !== true ? 'newer' : 'gone';
	}
	/** The learner has thrown its note away. */
	get removed(): boolean {
		return this.#known?.info.removed ?? false;
	}
	/** Null if nothing was ever done with it. */
	get schedule(): Schedule | null {
		return this.#known?.info.schedule ?? null;
	}
	/** When all of this was looked up. */
	get moment(): Moment {
		return this.#known?.moment ?? now();
	}
	/** Desired probability of recall. */
	get retention(): number {
		return this.#known?.info.settings.retention ?? 0.9;
	}
	/** Null while the card is new. */
	get curve(): Curve | null {
		return this.#curve;
	}
	get history(): readonly HistoryLine[] {
		return this.#history;
	}
	/** Not before that study day; null where it is not put off. */
	get buriedUntil(): number | null {
		const until = this.schedule?.buriedUntil ?? null;
		return until !== null && until > studyDay(this.moment) ? until : null;
	}
	/** What was done last on this page, and can be taken back. */
	get last(): CardAct | null {
		return this.#last?.act ?? null;
	}
	/** It was taken back. */
	get undone(): boolean {
		return this.#undone;
	}

	/** Reads the card now and after every change; gives the function that stops it. */
	open(id: string | null): () => void {
		this.#id = isCard(id) ? id : null;
		this.#known = null;
		this.#last = null;
		this.#undone = false;
		this.#missing = this.#id === null;
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
	}

	/** Keeps it from being asked, until it is resumed. */
	suspend(on: boolean): Promise<void> {
		return this.#do(on ? 'suspend' : 'resume', { kind: 'suspend', on });
	}

	/** Puts it off until tomorrow, or lets it come today after all. */
	bury(on: boolean): Promise<void> {
		const until = studyDay(now()) + (on ? 1 : 0);
		return this.#do(on ? 'bury' : 'unbury', { kind: 'bury', until });
	}

	/** Sets a flag; 0 takes it off. */
	flag(flag: number): Promise<void> {
		return this.#do(flag === 0 ? 'unflag' : 'flag', { kind: 'flag', flag });
	}

	/** Makes it new again. */
	reset(): Promise<void> {
		return this.#do('reset', { kind: 'reset' });
	}

	/** Takes back what was done last; what still waits to be saved is simply dropped. */
	async undo(): Promise<void> {
		const last = this.#last;
		if (!last || this.#busy) return;
		const { storage, profile } = await this.#app.ready;
		await this.#alone(async () => {
			if (storage.forget(last.op)) return;
			const op = storage.newOp();
			await storage.log({ kind: 'undo', op, profile, moment: now(), of: last.op });
		});
		this.#last = null;
		this.#undone = true;
	}

	// Saved first, then shown; what cannot be saved waits, and the screen says so (`app.unsaved`).
	async #do(act: CardAct, doing: Doing): Promise<void> {
		const card = this.#id;
		if (card === null || this.#busy) return;
		const { storage, profile } = await this.#app.ready;
		const op = storage.newOp();
		await this.#alone(async () => {
			await storage.log({ ...doing, op, profile, moment: now(), card });
		});
		this.#last = { act, op };
		this.#undone = false;
	}

	/** A second tap of a double tap does nothing. */
	async #alone(work: () => Promise<void>): Promise<void> {
		this.#busy = true;
		try {
			await work();
		} finally {
			this.#busy = false;
		}
	}

	async #read(): Promise<void> {
		const id = this.#id;
		if (id === null) return;
		const { storage, profile } = await this.#app.ready;
		const info = await storage.cardInfo(profile, id);
		// Another card has been opened meanwhile.
		if (id !== this.#id) return;
		const known = { id, info, moment: now() };
		this.#missing = !isThere(known);
		this.#known = this.#missing ? null : known;
	}
}

/** Whether there is anything to say of it: it is asked, needs a newer version, or something happened to it once. */
function isThere(known: Known): boolean {
	const { id, info } = known;
	return (
		cardOf(known) !== undefined ||
		info.note?.type === 'unknown' ||
		historyOf(id, info.entries).length > 0
	);
}

function isCard(id: string | null): id is CardId {
	return id !== null && CARD.test(id);
}

function cardOf({ id, info: { deck, note } }: Known) {
	return deck && note ? cardsOf(deck.id, note).find((card) => card.id === id) : undefined;
}

function faceNow(known: Known, lang: Face['lang']): Face | null {
	const card = cardOf(known);
	return card ? faceOf(card, lang) : null;
}

/** How far beyond today and the day on which recall falls to the goal the curve is drawn. */
const BEYOND = 1.3;

function curveOf({ info: { schedule, settings }, moment }: Known): Curve | null {
	const memory = schedule?.memory;
	if (!memory) return null;
	const { weights, retention } = settings;
	const today = Math.max(studyDay(moment), memory.lastDay);
	const falls = daysUntilRecall(memory, retention, weights);
	const days = Math.max(today - memory.lastDay, falls) * BEYOND;
	return {
		points: forgettingCurve(memory, memory.lastDay + Math.ceil(days), weights),
		today: { day: today, recall: retrievability(memory, today, weights) },
		falls: { day: memory.lastDay + falls, recall: retention }
	};
}
