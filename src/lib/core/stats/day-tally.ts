import {
	compareEntries,
	isKnown,
	type AnyEntry,
	type PracticeEntry,
	type ReviewEntry
} from '../scheduler/log-entry.ts';
import { cardParts, type CardId, type DeckId } from '../shared/ids.ts';
import { LONGEST_ANSWER, type Millis, type StudyDay } from '../shared/time.ts';
import { isFirm } from './firm.ts';

/** Cards that were asked, and how many of them were recalled. */
export type Recall = { readonly asked: number; readonly recalled: number };

/** Recall of the cards of a deck: below three weeks of stability, and from there on. */
export type DeckRecall = {
	readonly deck: DeckId;
	readonly young: Recall;
	readonly mature: Recall;
};

/** What a study day comes to. */
export type DayTally = {
	readonly day: StudyDay;
	/** Cards that were answered, each once; 0 on a day without study. */
	readonly cards: number;
	/** Time of all answers. */
	readonly took: Millis;
	/** Of cards asked in `review`, by deck. */
	readonly recall: readonly DeckRecall[];
};

type Answer = ReviewEntry | PracticeEntry;

const NONE: Recall = { asked: 0, recalled: 0 };

/** What the entries of a day come to; in any order, without those that were taken back. */
export function tallyDay(day: StudyDay, entries: readonly AnyEntry[]): DayTally {
	const answers = entries.filter(isAnswer);
	return {
		day,
		cards: new Set(answers.map(({ card }) => card)).size,
		took: answers.reduce((sum, { took }) => sum + Math.min(took, LONGEST_ANSWER), 0),
		recall: recallOf(answers)
	};
}

/** Whether the entry is a learner's answer, by review or practice. */
export function isAnswer(entry: AnyEntry): entry is Answer {
	return isKnown(entry) && (entry.kind === 'review' || entry.kind === 'practice');
}

function recallOf(answers: readonly Answer[]): DeckRecall[] {
	const byDeck = new Map<DeckId, DeckRecall>();
	for (const { card, rating, before } of firstReviews(answers)) {
		if (before?.state !== 'review') continue;
		const { deck } = cardParts(card);
		const recall = byDeck.get(deck) ?? { deck, young: NONE, mature: NONE };
		const age = isFirm(before) ? 'mature' : 'young';
		const one: Recall = { asked: 1, recalled: rating > 1 ? 1 : 0 };
		byDeck.set(deck, { ...recall, [age]: addRecall(recall[age], one) });
	}
	return [...byDeck.values()];
}

/** Of each card the first: what is asked again on the same day was seen a moment ago. */
function firstReviews(answers: readonly Answer[]): ReviewEntry[] {
	const firsts = new Map<CardId, ReviewEntry>();
	for (const entry of answers) {
		if (entry.kind !== 'review') continue;
		const known = firsts.get(entry.card);
		if (!known || compareEntries(entry, known) < 0) firsts.set(entry.card, entry);
	}
	return [...firsts.values()];
}

export function addRecall(a: Recall, b: Recall): Recall {
	return { asked: a.asked + b.asked, recalled: a.recalled + b.recalled };
}
