import type { Text } from '../core/deck/deck.ts';
import type { SchedulerSettings } from '../core/scheduler/schedule.ts';
import type { DeckId } from '../core/shared/ids.ts';
import { studyDay, type StudyDay } from '../core/shared/time.ts';
import type { DayTally } from '../core/stats/day-tally.ts';
import { emptyStanding, type DeckStanding } from '../core/stats/deck-standing.ts';
import type { Distributions } from '../core/stats/distributions.ts';
import type { Forecast } from '../core/stats/forecast.ts';
import type { DeckRow, HeldCards } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';

/** Days that the forecast looks ahead, today among them. */
export const DAYS_AHEAD = 30;

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

/** What is known once the schedules have been read too. */
export type Held = {
	readonly decks: readonly DeckHeld[];
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
		const { storage, profile } = await this.#app.ready;
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
		if (held && wanted()) this.#held = { ...held, decks: decksOf(used, held) };
	}
}

function decksOf(rows: readonly DeckRow[], { decks }: HeldCards): DeckHeld[] {
	return rows.map(({ id, head, cards }) => ({
		id,
		title: head.title,
		total: cards,
		standing: decks.get(id) ?? emptyStanding()
	}));
}
