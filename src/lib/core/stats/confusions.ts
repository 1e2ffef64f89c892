import { happened, readGlobals, type Happened } from '../scheduler/globals.ts';
import {
	isKnown,
	type AnyEntry,
	type PracticeEntry,
	type ReviewEntry
} from '../scheduler/log-entry.ts';
import type { CardId } from '../shared/ids.ts';
import type { Millis, StudyDay } from '../shared/time.ts';

/** Two cards that a learner takes for one another. */
export type Confusion = {
	/** The smaller id first: which one was taken for which is counted together. */
	readonly cards: readonly [CardId, CardId];
	readonly times: number;
	/** When it last happened. */
	readonly lastAt: Millis;
	readonly lastDay: StudyDay;
	/** Told apart since, and for good as it seems: see `SETTLING_DAYS`. */
	readonly settled: boolean;
};

/**
 * A pair is settled once each of its cards was answered right on so many study days after the last time they were
 * mixed up. Two answers within one sitting would only show that the correction is still in the ear.
 */
export const SETTLING_DAYS = 2;

type AnswerEntry = ReviewEntry | PracticeEntry;
type Answered = Happened & { readonly entry: AnswerEntry };

/**
 * The pairs of cards that are mixed up according to these entries, which may come in any order: first those that are
 * not settled, then the settled, the latest first. What a standing void takes back does not count.
 */
export function confusionsOf(entries: readonly AnyEntry[]): Confusion[] {
	const globals = readGlobals(entries);
	const answers = entries
		.filter((entry): entry is AnswerEntry => isAnswer(entry) && !globals.voided.has(entry.id))
		.map((entry): Answered => ({ ...happened(entry, globals), entry }));
	const rights = daysRight(answers);
	return [...mixUps(answers).values()]
		.map(({ cards, all }) => {
			const { at, day } = all.reduce((last, one) => (one.at > last.at ? one : last));
			const settled = cards.every((card) => isToldApart(rights.get(card) ?? [], day));
			return { cards, times: all.length, lastAt: at, lastDay: day, settled };
		})
		.sort(byUrgency);
}

/** The two cards of an answer that was given for another; null if the entry tells of none. */
export function mixedUpIn(entry: AnyEntry): readonly [CardId, CardId] | null {
	if (!isAnswer(entry) || entry.mistakenFor === undefined) return null;
	const { card, mistakenFor } = entry;
	if (card === mistakenFor) return null;
	return card < mistakenFor ? [card, mistakenFor] : [mistakenFor, card];
}

type MixUps = { readonly cards: readonly [CardId, CardId]; readonly all: Answered[] };

function mixUps(answers: readonly Answered[]): Map<string, MixUps> {
	const found = new Map<string, MixUps>();
	for (const answered of answers) {
		const cards = mixedUpIn(answered.entry);
		if (!cards) continue;
		// No card id holds a space.
		const key = cards.join(' ');
		const before = found.get(key);
		if (before) before.all.push(answered);
		else found.set(key, { cards, all: [answered] });
	}
	return found;
}

function daysRight(answers: readonly Answered[]): Map<CardId, Answered[]> {
	const right = new Map<CardId, Answered[]>();
	for (const answered of answers) {
		const { entry } = answered;
		if (!isRight(entry)) continue;
		const ofCard = right.get(entry.card);
		if (ofCard) ofCard.push(answered);
		else right.set(entry.card, [answered]);
	}
	return right;
}

// Not on the day of the mistake itself: there the correction is still in the ear.
function isToldApart(rights: readonly Answered[], since: StudyDay): boolean {
	const days = new Set(rights.map(({ day }) => day).filter((day) => day > since));
	return days.size >= SETTLING_DAYS;
}

// A slip of the pen that is another card's answer is a mix-up, however it was rated.
function isRight(entry: AnswerEntry): boolean {
	return entry.rating > 1 && entry.mistakenFor === undefined;
}

function isAnswer(entry: AnyEntry): entry is AnswerEntry {
	return isKnown(entry) && (entry.kind === 'review' || entry.kind === 'practice');
}

function byUrgency(a: Confusion, b: Confusion): number {
	if (a.settled !== b.settled) return a.settled ? 1 : -1;
	return b.lastAt - a.lastAt || b.times - a.times || (a.cards.join() < b.cards.join() ? -1 : 1);
}
