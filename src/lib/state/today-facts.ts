import type { Text } from '../core/deck/deck.ts';
import { isBacklog, type Backlog } from '../core/scheduler/backlog.ts';
import type { DeckId } from '../core/shared/ids.ts';
import type { StudyDay } from '../core/shared/time.ts';
import type { Today } from '../storage/index.ts';
import { now } from './clock.ts';
import { MORE_CARDS } from './more-cards.ts';
import type { Ready } from './ready.ts';
import { shareByTurns } from './share-by-turns.ts';

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

/** Reads what today asks of a learner. */
export async function readFacts(ready: Ready): Promise<TodayFacts> {
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
