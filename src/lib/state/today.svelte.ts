import type { Text } from '../core/deck/deck.ts';
import { isBacklog, type Backlog } from '../core/scheduler/backlog.ts';
import type { DeckId } from '../core/shared/ids.ts';
import { MINUTE, studyDay, type StudyDay } from '../core/shared/time.ts';
import type { Today } from '../storage/index.ts';
import type { App } from './app.svelte.ts';
import { now } from './clock.ts';
import type { Ready } from './ready.ts';
import { MORE_CARDS } from './more-cards.ts';
import { shareByTurns } from './share-by-turns.ts';
import { installShippedDecks, useShippedDecks } from './shipped-decks.ts';
import { scopeOfSaved } from './saved-session.ts';
import { queryOfScope } from './study-scope.ts';

export type DeckOfToday = {
	readonly id: DeckId;
	readonly title: Text;
	readonly reviews: number;
	readonly fresh: number;
	readonly total: number;
	readonly firm: number;
	/** Introduced, and not firm yet. */
	readonly begun: number;
};

/** What there is when nothing is left of today. */
export type Beyond = Pick<TodayFacts, 'mistakes' | 'next' | 'ahead'>;

export type TodayFacts = {
	readonly day: StudyDay;
	readonly decks: readonly DeckOfToday[];
	readonly reviews: number;
	readonly fresh: number;
	readonly minutes: number;
	/** When nothing is left: when there will be something again. */
	readonly next: { readonly days: number; readonly cards: number } | null;
	readonly mistakes: number;
	/** New cards that may be taken beyond the limit. */
	readonly more: number;
	/** Whether there is anything to review ahead. */
	readonly ahead: boolean;
	/** So many cards are overdue, more than are done in a day, or a backlog is being spread; null if neither. */
	readonly backlog: { readonly overdue: number } | { readonly spread: Backlog } | null;
};

/** Time of an answer before any was measured. */
const FIRST_PACE = 12_000;

/** What today asks of the learner, kept up to date. */
export class TodayView {
	#app: App;
	#view = $state.raw<TodayFacts | null>(null);
	#leftSession = $state<string | null>(null);
	#turn = 0;

	constructor(app: App) {
		this.#app = app;
	}

	/** Null until it is known. */
	get view(): TodayFacts | null {
		return this.#view;
	}
	/** The query of the session that was left in the middle; null if none was. */
	get leftSession(): string | null {
		return this.#leftSession;
	}

	/** Reads now, after every change and when a new study day begins; gives the function that stops it. */
	watch(): () => void {
		return $effect.root(() => {
			$effect(() => {
				void this.#app.changes;
				void this.#read();
			});
			// Looked at again and again and not once at four: timers stand still while a computer sleeps.
			$effect(() => {
				const looking = setInterval(() => this.#heedNewDay(), MINUTE);
				return () => clearInterval(looking);
			});
		});
	}

	async addShippedDecks(): Promise<void> {
		const { storage, profile } = await this.#app.ready;
		// Without a network at the first visit there may be none yet.
		await installShippedDecks(storage, profile);
		await useShippedDecks(storage, profile);
	}

	#heedNewDay(): void {
		if (this.#view && this.#view.day !== studyDay(now())) void this.#read();
	}

	async #read(): Promise<void> {
		const turn = ++this.#turn;
		const ready = await this.#app.ready;
		const view = await readFacts(ready);
		if (turn !== this.#turn) return;
		this.#view = view;
		const scope = scopeOfSaved(ready.profile, view.day);
		this.#leftSession = scope === null ? null : queryOfScope(scope);
	}
}

async function readFacts(ready: Ready): Promise<TodayFacts> {
	const { storage, profile } = ready;
	const today = await storage.today(profile, now());
	const { reviews, fresh } = today.toDo;
	const done = reviews + fresh === 0;
	const left = today.decks.reduce((sum, deck) => sum + deck.fresh, 0);
	return {
		day: today.day,
		decks: decksOf(today),
		reviews,
		fresh,
		minutes: Math.ceil(((reviews + fresh) * (today.pace ?? FIRST_PACE)) / 60_000),
		more: Math.min(MORE_CARDS, left - fresh),
		backlog: backlogOf(today),
		...(done ? await lookAhead(ready, today, Math.min(today.newTomorrow, left)) : NOTHING_MORE)
	};
}

const NOTHING_MORE = { mistakes: 0, next: null, ahead: false };

/** What there is to do beyond today; nothing is told if it cannot be fetched. */
async function lookAhead(ready: Ready, today: Today, freshTomorrow: number): Promise<Beyond> {
	const door = await import('./beyond-today.ts').catch(() => null);
	return door ? door.lookBeyond(ready, today, freshTomorrow) : NOTHING_MORE;
}

function backlogOf({ decks, backlog, usual }: Today): TodayFacts['backlog'] {
	if (backlog) return { spread: backlog };
	const overdue = decks.reduce((sum, deck) => sum + deck.overdue, 0);
	return isBacklog(overdue, usual) ? { overdue } : null;
}

function decksOf({ decks, toDo }: Today): DeckOfToday[] {
	const shares = shareByTurns(
		toDo.fresh,
		decks.map((deck) => deck.fresh)
	);
	// All that are due, unless a limit holds some back.
	const reviews = shareByTurns(
		toDo.reviews,
		decks.map((deck) => deck.due)
	);
	return decks.map(({ deck, introduced, firm }, index) => ({
		id: deck.id,
		title: deck.head.title,
		reviews: reviews[index] ?? 0,
		fresh: shares[index] ?? 0,
		total: deck.cards,
		firm,
		begun: introduced - firm
	}));
}
