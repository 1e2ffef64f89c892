import { retrievability } from '../scheduler/retrievability.ts';
import type { Millis, StudyDay } from '../shared/time.ts';
import type { ExamMemory, ExamSettings } from './exam.ts';
import { studyOn, type Studied } from './exam-outcome.ts';

/** What studying a card today is worth on the day of the exam. */
export type Gain = Studied & {
	/** By so much its expected recall rises, 0 to 1. */
	readonly gain: number;
};

/** [E4] The gain of studying a card (null: a new one) on a day before the exam, or on its very day. */
export function gainOf(
	card: ExamMemory | null,
	day: StudyDay,
	exam: StudyDay,
	settings: ExamSettings
): Gain {
	const studied = studyOn(card, day, settings);
	const { weights } = settings;
	const before = card === null ? 0 : retrievability(card, exam, weights);
	const after = studied.outcomes.reduce(
		(sum, { part, after: { stability } }) =>
			sum + part * retrievability({ stability, lastDay: day }, exam, weights),
		0
	);
	return { ...studied, gain: after - before };
}

/** Gain for an answer: what cards are compared by, since all answers are taken to be equally long. */
export function worthOf({ gain, answers }: Gain): number {
	return gain / answers;
}

export type Candidate<Item> = { readonly item: Item; readonly memory: ExamMemory | null };

/**
 * [E4] What to study on a day, the largest gain a minute first, and as much of it as fits into the time at the
 * learner's pace (milliseconds an answer); at least one card where anything is to be gained.
 */
export function orderByGain<Item>(
	candidates: readonly Candidate<Item>[],
	{ today, exam }: { readonly today: StudyDay; readonly exam: StudyDay },
	time: { readonly available: Millis; readonly pace: Millis },
	settings: ExamSettings
): Item[] {
	// New cards are all alike.
	const ofNew = gainOf(null, today, exam, settings);
	const valued = candidates.map(({ item, memory }) => ({
		item,
		gain: memory === null ? ofNew : gainOf(memory, today, exam, settings)
	}));
	const ordered = valued
		.filter(({ gain }) => gain.gain > 0)
		.sort((a, b) => worthOf(b.gain) - worthOf(a.gain));
	const chosen: Item[] = [];
	let answers = time.available / time.pace;
	for (const { item, gain } of ordered) {
		if (chosen.length > 0 && gain.answers > answers) break;
		answers -= gain.answers;
		chosen.push(item);
	}
	return chosen;
}
