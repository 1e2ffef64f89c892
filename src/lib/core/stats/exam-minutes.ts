import { retrievability } from '../scheduler/retrievability.ts';
import { MINUTE, type Millis, type StudyDay } from '../shared/time.ts';
import {
	daysOfCurve,
	forgettingCurve,
	type ExamCards,
	type ExamSettings,
	type Point
} from './exam.ts';
import { gainOf, worthOf } from './exam-gain.ts';
import { gathered, type Group } from './exam-groups.ts';

export type MinutesInput = {
	readonly cards: ExamCards;
	readonly today: StudyDay;
	readonly exam: StudyDay;
	/** The share to be remembered on the day, 0 to 1. */
	readonly goal: number;
	/** Time of an answer. */
	readonly pace: Millis;
	readonly settings: ExamSettings;
};

/** What so many minutes a day reach. */
export type Reached = { readonly minutes: number; readonly share: number };

export type MinutesPlan = {
	/** Minutes a day that reach the goal, 0 if nothing is needed; null if it cannot be reached. */
	readonly needed: number | null;
	/** The goal with the minutes needed, or the most that can be reached with the fewest minutes that bring it. */
	readonly best: Reached;
	/** How `best` is come to. */
	readonly curve: readonly Point[];
	/** What was tried, by minutes. */
	readonly tried: readonly Reached[];
};

/** Minutes a day that are tried; more than two hours for one exam are asked of nobody. */
const LADDER = [10, 30, 60, 120] as const;

/** Between two minutes so close nobody chooses; a minute at the least. */
const CLOSE = 0.1;

/** Shares so close are the same to a learner. */
const SAME = 0.005;

/**
 * [E5][E6] How many minutes a day reach the goal by the exam, if each goes where it gains most (`gainOf`). Less time can
 * always be spent, so what fewer minutes reach, more do too. Halts after each day that was reckoned.
 */
export function* planMinutes(input: MinutesInput): Generator<undefined, MinutesPlan> {
	const { cards, today, exam, goal, settings } = input;
	const nothing = forgettingCurve(cards, today, exam, settings.weights);
	let tried: Plan[] = [{ minutes: 0, curve: nothing, share: endOf(nothing) }];
	if (today < exam) {
		for (const minutes of LADDER) {
			if ((tried.at(-1)?.share ?? 1) >= goal) break;
			tried = yield* withTried(tried, minutes, input);
		}
		// Between the last that fell short and the first that did not.
		for (;;) {
			const enough = tried.findIndex(({ share }) => share >= goal);
			const least = tried[enough - 1]?.minutes ?? 0;
			const most = tried[enough]?.minutes ?? 0;
			if (enough < 1 || most - least <= Math.max(1, CLOSE * most)) break;
			tried = yield* withTried(tried, Math.floor((least + most) / 2), input);
		}
	}
	return planOf(tried, goal);
}

type Plan = Reached & { readonly curve: readonly Point[] };

function* withTried(
	tried: readonly Plan[],
	minutes: number,
	input: MinutesInput
): Generator<undefined, Plan[]> {
	const curve = yield* studyByGain(input, minutes);
	const all = [...tried, { minutes, curve, share: endOf(curve) }].sort(
		(a, b) => a.minutes - b.minutes
	);
	return all.reduce<Plan[]>((plans, plan) => {
		const fewer = plans.at(-1);
		const better = fewer && fewer.share > plan.share ? { ...fewer, minutes: plan.minutes } : plan;
		return [...plans, better];
	}, []);
}

function planOf(tried: readonly Plan[], goal: number): MinutesPlan {
	const enough = tried.find(({ share }) => share >= goal);
	const most = Math.max(...tried.map(({ share }) => share));
	// One of them is the most.
	const best = enough ?? (tried.find(({ share }) => share >= most - SAME) as Plan);
	return {
		needed: enough?.minutes ?? null,
		best: { minutes: best.minutes, share: best.share },
		curve: best.curve,
		tried: tried.map(({ minutes, share }) => ({ minutes, share }))
	};
}

function endOf(curve: readonly Point[]): number {
	return curve.at(-1)?.share ?? 0;
}

type Held = { readonly groups: readonly Group[]; readonly fresh: number };

/**
 * [E4] How much is remembered from today to the exam with so many minutes a day, always on what gains most at that
 * moment. Of a far-off exam a few days are reckoned as one, on the first of them.
 */
export function* studyByGain(
	{ cards, today, exam, pace, settings }: MinutesInput,
	minutes: number
): Generator<undefined, Point[]> {
	const all = cards.begun.length + cards.fresh + cards.heldBack;
	const points: Point[] = [];
	let held: Held = {
		groups: cards.begun.map((card) => ({ ...card, cards: 1 })),
		fresh: cards.fresh
	};
	const shareOn = (day: StudyDay): number =>
		all === 0 ? 0 : recalled(held.groups, day, settings.weights) / all;
	const days = daysOfCurve(today, exam);
	for (const [i, day] of days.entries()) {
		points.push({ day, share: shareOn(day) });
		const until = days[i + 1];
		if (until === undefined) break;
		const answers = ((until - day) * minutes * MINUTE) / pace;
		held = spend(held, answers, day, exam, settings);
		yield;
	}
	return points;
}

function recalled(groups: readonly Group[], day: StudyDay, weights: readonly number[]): number {
	return groups.reduce((sum, each) => sum + each.cards * retrievability(each, day, weights), 0);
}

/** The cards after so many answers on a day, spent where they gain most. */
function spend(
	{ groups, fresh }: Held,
	answers: number,
	day: StudyDay,
	exam: StudyDay,
	settings: ExamSettings
): Held {
	// What was studied today already is left for another day, as the session leaves it.
	const rested = groups.filter(({ lastDay }) => lastDay >= day);
	const open = groups.filter(({ lastDay }) => lastDay < day);
	const candidates = [
		...gathered(open, day).map((group) => ({ group, cards: group.cards })),
		{ group: null, cards: fresh }
	]
		.map((each) => ({ ...each, gain: gainOf(each.group, day, exam, settings) }))
		.sort((a, b) => worthOf(b.gain) - worthOf(a.gain));
	const after: Group[] = [...rested];
	let left = answers;
	let unbegun = fresh;
	for (const { group, cards, gain } of candidates) {
		const studied = gain.gain > 0 ? Math.min(cards, left / gain.answers) : 0;
		left -= studied * gain.answers;
		for (const { part, after: state } of gain.outcomes)
			if (studied > 0) after.push({ ...state, lastDay: day, cards: studied * part });
		if (group === null) unbegun -= studied;
		else if (studied < cards) after.push({ ...group, cards: cards - studied });
	}
	return { groups: after, fresh: unbegun };
}
