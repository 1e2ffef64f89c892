import { cardParts, type CardId, type DeckId } from '../shared/ids.ts';
import { hash32 } from '../shared/random.ts';
import { studyDay, studyTime, type Millis, type Moment } from '../shared/time.ts';
import type { Memory } from './memory.ts';
import { retrievability } from './retrievability.ts';
import type { SchedulerSettings } from './schedule.ts';
import { spread } from './spread.ts';

/** A card that has been begun, with when it comes back in study time. */
export type DueCard = {
	readonly card: CardId;
	readonly deck: DeckId;
	readonly dueAt: Millis;
	readonly memory: Memory;
};

export type QueueItem = {
	readonly card: CardId;
	readonly deck: DeckId;
	/** A learning step, a review on its day, or a card's first time. */
	readonly kind: 'step' | 'review' | 'new';
};

export type QueueInput = {
	/** Begun cards of the decks in use; those whose time has not come are left out. */
	readonly due: readonly DueCard[];
	/** New cards in the author's order. */
	readonly fresh: readonly CardId[];
	/** New cards that were wrong in practice: before the other new ones and outside the limit. */
	readonly wrong?: readonly CardId[];
	/** Cards answered this study day: their siblings wait, as long as others are there. */
	readonly seenToday?: readonly CardId[];
	readonly settings: SchedulerSettings;
	/** What the learner has done this study day over all decks. */
	readonly doneToday: { readonly fresh: number; readonly reviews: number };
	readonly moment: Moment;
	/** Decides between cards of equal rank. */
	readonly seed: string;
};

/** What to study now, in order; the rules are in RULES.md. */
export function makeQueue(input: QueueInput): QueueItem[] {
	const due = input.due.filter(({ dueAt }) => dueAt <= studyTime(input.moment));
	const steps = dueSteps(due);
	const reviews = dueReviews(due, input);
	const fresh = newCards(due, input);
	const last = steps[steps.length - 1];
	const rest = spread(mixed(reviews, fresh), noteOf, last && noteOf(last));
	return [...steps, ...rest];
}

function dueSteps(due: readonly DueCard[]): QueueItem[] {
	return due
		.filter(isInSteps)
		.sort((a, b) => a.dueAt - b.dueAt || compareIds(a.card, b.card))
		.map(({ card, deck }) => ({ card, deck, kind: 'step' }));
}

/** The cards most at risk first, as many as the day still allows. */
function dueReviews(
	due: readonly DueCard[],
	{ settings, doneToday, moment, seed }: QueueInput
): QueueItem[] {
	const today = studyDay(moment);
	return due
		.filter((card) => !isInSteps(card))
		.map((card) => ({
			...card,
			recall: retrievability(card.memory, today, settings.weights),
			turn: hash32(`${seed}:${card.card}`)
		}))
		.sort(
			(a, b) =>
				a.recall - b.recall || a.dueAt - b.dueAt || a.turn - b.turn || compareIds(a.card, b.card)
		)
		.slice(0, Math.max(0, settings.reviewsPerDay - doneToday.reviews))
		.map(({ card, deck }) => ({ card, deck, kind: 'review' }));
}

function newCards(
	due: readonly DueCard[],
	{ fresh, wrong = [], seenToday = [], settings, doneToday }: QueueInput
): QueueItem[] {
	const again = new Set(wrong);
	const met = new Set([...seenToday, ...due.map(({ card }) => card), ...again].map(noteKey));
	const room = Math.max(0, settings.newPerDay - doneToday.fresh);
	const others = fresh.filter((card) => !again.has(card));
	return [...again, ...introduced(others, met, room)].map(toNew);
}

// Siblings of what is met today come last: a sibling asked right after gives its answer away.
function introduced(fresh: readonly CardId[], met: Set<string>, room: number): CardId[] {
	const chosen: CardId[] = [];
	const siblings: CardId[] = [];
	for (const card of fresh) {
		if (chosen.length >= room) return chosen;
		const note = noteKey(card);
		(met.has(note) ? siblings : chosen).push(card);
		met.add(note);
	}
	return [...chosen, ...siblings.slice(0, room - chosen.length)];
}

/** Both orders in one, the new cards evenly among the reviews. */
function mixed(reviews: readonly QueueItem[], fresh: readonly QueueItem[]): QueueItem[] {
	const places = [reviews, fresh].flatMap((items) =>
		items.map((item, i) => ({ item, place: (i + 1) / (items.length + 1) }))
	);
	return places.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

function isInSteps({ memory }: DueCard): boolean {
	return memory.state !== 'review';
}

function toNew(card: CardId): QueueItem {
	return { card, deck: cardParts(card).deck, kind: 'new' };
}

function noteKey(card: CardId): string {
	return card.slice(0, card.indexOf('#'));
}

function noteOf({ card }: QueueItem): string {
	return noteKey(card);
}

function compareIds(a: CardId, b: CardId): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
