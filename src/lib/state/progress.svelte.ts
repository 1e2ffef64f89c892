import type { KnownNote, Text } from '../core/deck/deck.ts';
import type { SchedulerSettings } from '../core/scheduler/schedule.ts';
import type { CardId, DeckId } from '../core/shared/ids.ts';
import { studyDay, type StudyDay } from '../core/shared/time.ts';
import type { DayTally } from '../core/stats/day-tally.ts';
import { emptyStanding, type DeckStanding } from '../core/stats/deck-standing.ts';
import type { Distributions } from '../core/stats/distributions.ts';
import type { Forecast } from '../core/stats/forecast.ts';
import type { DeckRow, HeldCards, StudyLog } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import type { Ready } from './ready.ts';

/** Days that the forecast looks ahead, today among them. */
export const DAYS_AHEAD = 30;

/** Pairs that are shown: what is mixed up most pressingly, not all that ever was. */
const MOST_PAIRS = 5;

export type DeckTitle = { readonly id: DeckId; readonly title: Text };

/** What is known once the log has been read. */
export type Studied = {
	readonly today: StudyDay;
	readonly days: readonly DayTally[];
	/** In force, with the desired retention. */
	readonly settings: SchedulerSettings;
	/** The decks that are studied. */
	readonly decks: readonly DeckTitle[];
};

export type DeckHeld = DeckTitle & { readonly total: number; readonly standing: DeckStanding };

/** Two cards that are taken for one another, by their notes. */
export type MixedUpPair = {
	readonly id: string;
	readonly times: number;
	readonly notes: readonly [KnownNote, KnownNote];
};

/** What is known once the schedules have been read too. */
export type Held = {
	readonly decks: readonly DeckHeld[];
	/** The most pressing pairs. */
	readonly mixedUp: readonly MixedUpPair[];
	readonly distributions: Distributions;
	readonly forecast: Forecast;
};

/** Where a learner stands, over all decks that are studied. */
export class ProgressView {
	#app: App;
	#studied = $state.raw<Studied | null>(null);
	#held = $state.raw<Held | null>(null);
	#turn = 0;

	constructor(app: App) {
		this.#app = app;
	}

	/** Null until the log has been read. */
	get studied(): Studied | null {
		return this.#studied;
	}
	/** Null until the schedules have been read, which is after the log. */
	get held(): Held | null {
		return this.#held;
	}

	/** Reads now and after every change; gives the function that stops it. */
	watch(): () => void {
		const stop = $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
		});
		return () => {
			this.#turn += 1;
			stop();
		};
	}

	async #read(): Promise<void> {
		const turn = ++this.#turn;
		const wanted = () => turn === this.#turn;
		const ready = await this.#app.ready;
		const { storage, profile } = ready;
		const moment = now();
		const [rows, use] = await Promise.all([storage.decks(), storage.decksInUse(profile)]);
		const byId = new Map(rows.map((row) => [row.id, row]));
		const used = use.flatMap(({ deck, on }) => (on ? (byId.get(deck) ?? []) : []));
		const log = await storage.studyLog(profile, wanted);
		if (!log || !wanted()) return;
		this.#studied = {
			today: studyDay(moment),
			days: log.days,
			settings: log.settings,
			decks: used.map(({ id, head }) => ({ id, title: head.title }))
		};
		const request = { decks: used.map(({ id }) => id), moment, ahead: DAYS_AHEAD, log };
		const held = await storage.heldCards(profile, request, wanted);
		const mixedUp = await pairsOf(ready, log);
		if (held && wanted()) this.#held = { ...held, decks: decksOf(used, held), mixedUp };
	}
}

/** Those that are not told apart yet; a pair is left out of which a note is gone. */
async function pairsOf(
	{ storage, profile }: Ready,
	{ confusions }: StudyLog
): Promise<MixedUpPair[]> {
	// A few more than are shown, since the notes of some may be gone.
	const pairs = confusions.filter(({ settled }) => !settled).slice(0, 4 * MOST_PAIRS);
	const cards = await storage.studyCards(
		profile,
		pairs.flatMap((pair) => pair.cards)
	);
	const notes = new Map<CardId, KnownNote>();
	for (const { card, note } of cards) if (note.type !== 'unknown') notes.set(card, note);
	return pairs
		.flatMap(({ cards: [a, b], times }) => {
			const one = notes.get(a);
			const other = notes.get(b);
			return one && other ? [{ id: `${a} ${b}`, times, notes: [one, other] as const }] : [];
		})
		.slice(0, MOST_PAIRS);
}

function decksOf(rows: readonly DeckRow[], { decks }: HeldCards): DeckHeld[] {
	return rows.map(({ id, head, cards }) => ({
		id,
		title: head.title,
		total: cards,
		standing: decks.get(id) ?? emptyStanding()
	}));
}
