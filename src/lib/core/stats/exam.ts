import type { MemoryState } from '../scheduler/fsrs.ts';
import { retrievability } from '../scheduler/retrievability.ts';
import type { SchedulerSettings } from '../scheduler/schedule.ts';
import type { Millis, StudyDay } from '../shared/time.ts';

/** What of a begun card decides how it will be recalled on the day of an exam. */
export type ExamMemory = MemoryState & {
	/** Study day of its last review; between two days where several cards are reckoned as one. */
	readonly lastDay: StudyDay;
};

/** The cards that an exam is about, without suspended ones. */
export type ExamCards = {
	readonly begun: readonly (ExamMemory & { readonly dueDay: StudyDay })[];
	/** How many were never begun and may come. */
	readonly fresh: number;
	/** How many were never begun and do not come, since the learner holds new cards back. */
	readonly heldBack: number;
};

/** How much is remembered at the beginning of a study day, 0 to 1. */
export type Point = { readonly day: StudyDay; readonly share: number };

/** Time of an answer before any was measured, and the least that is believed: whoever only taps learns nothing. */
const FIRST_PACE: Millis = 12_000;
const LEAST_PACE: Millis = 1000;

/** The time of an answer to reckon with, out of the mean of the last ones (null before the first). */
export function paceOf(measured: Millis | null): Millis {
	return Math.max(LEAST_PACE, measured ?? FIRST_PACE);
}

export type ExamSettings = Pick<
	SchedulerSettings,
	'retention' | 'reviewsPerDay' | 'learningSteps' | 'relearningSteps' | 'weights'
>;

/**
 * [E1] The share of the cards, 0 to 1, that is remembered on a day if nothing more is studied: the mean of their
 * retrievability (the forgetting curve of FSRS-6). A card that was never begun counts as not known. 0 of no cards.
 */
export function shareRemembered(
	{ begun, fresh, heldBack }: ExamCards,
	day: StudyDay,
	weights: readonly number[]
): number {
	const all = begun.length + fresh + heldBack;
	if (all === 0) return 0;
	return begun.reduce((sum, card) => sum + retrievability(card, day, weights), 0) / all;
}

/** Days of a curve, at most so many: a phone is no wider. */
const MOST_POINTS = 60;

/** [E1] `shareRemembered` from today to the exam. */
export function forgettingCurve(
	cards: ExamCards,
	today: StudyDay,
	exam: StudyDay,
	weights: readonly number[]
): Point[] {
	return daysOfCurve(today, exam).map((day) => ({
		day,
		share: shareRemembered(cards, day, weights)
	}));
}

/** Today, the exam, and days between them, evenly back from the exam. */
export function daysOfCurve(today: StudyDay, exam: StudyDay): StudyDay[] {
	const stride = Math.max(1, Math.ceil((exam - today) / MOST_POINTS));
	const days: StudyDay[] = [];
	for (let day = exam; day > today; day -= stride) days.push(day);
	return [...days, today].reverse();
}
