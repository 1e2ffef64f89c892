import { intervalDays } from '../scheduler/fsrs.ts';
import { retrievability } from '../scheduler/retrievability.ts';
import type { StudyDay } from '../shared/time.ts';
import { daysOfCurve, type ExamCards, type ExamSettings, type Point } from './exam.ts';
import { Gathering, type Group } from './exam-groups.ts';
import { studyOn } from './exam-outcome.ts';

export type ForecastInput = {
	readonly cards: ExamCards;
	readonly today: StudyDay;
	readonly exam: StudyDay;
	readonly settings: ExamSettings;
	/** New cards of these that come in a day, in the mean. */
	readonly newPerDay: number;
};

type Scheduled = Group & { readonly dueDay: StudyDay };

/**
 * [E3] How much will be remembered from today to the exam if the learner studies what is due, when it is due, and new
 * cards as they come. Works on expected values (`studyOn`), cards that are nearly alike as one. Halts after each day,
 * so that a screen can draw in between.
 */
export function* forecast(input: ForecastInput): Generator<undefined, Point[]> {
	const { cards, today, exam, settings, newPerDay } = input;
	const all = cards.begun.length + cards.fresh + cards.heldBack;
	const shown = new Set(daysOfCurve(today, exam));
	const points: Point[] = [];
	let waiting: Scheduled[] = cards.begun.map((card) => ({ ...card, cards: 1 }));
	let fresh = cards.fresh;
	for (let day = today; day <= exam; day++) {
		if (shown.has(day)) points.push({ day, share: shareOf(waiting, day, all, settings) });
		const begun = Math.min(fresh, newPerDay);
		fresh -= begun;
		if (day < exam) waiting = studied(waiting, day, begun, settings);
		yield;
	}
	return points;
}

function shareOf(
	groups: readonly Group[],
	day: StudyDay,
	all: number,
	{ weights }: ExamSettings
): number {
	if (all === 0) return 0;
	return (
		groups.reduce((sum, each) => sum + each.cards * retrievability(each, day, weights), 0) / all
	);
}

/** All cards as they are scheduled after a day on which what is due was studied, and some cards begun. */
function studied(
	groups: readonly Scheduled[],
	day: StudyDay,
	begun: number,
	settings: ExamSettings
): Scheduled[] {
	const { weights, retention } = settings;
	const due = groups
		.filter(({ dueDay }) => dueDay <= day)
		.map((group) => ({ group, recall: retrievability(group, day, weights) }))
		.sort((a, b) => a.recall - b.recall);
	const rest = groups.filter(({ dueDay }) => dueDay > day);
	const after = new Gathering(day);
	const study = (card: Group | null, cards: number): void => {
		for (const outcome of studyOn(card, day, settings).outcomes)
			after.add(outcome.after, day, outcome.part * cards);
	};
	let room = settings.reviewsPerDay;
	for (const { group } of due) {
		const cards = Math.min(room, group.cards);
		room -= cards;
		if (cards > 0) study(group, cards);
		if (cards < group.cards) rest.push({ ...group, cards: group.cards - cards });
	}
	if (begun > 0) study(null, begun);
	const scheduled = after.groups().map((group) => ({
		...group,
		dueDay: day + intervalDays(group.stability, retention, weights)
	}));
	return [...rest, ...scheduled];
}
