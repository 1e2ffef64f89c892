import type { CardId } from '../../shared/ids.ts';
import { LONGEST_ANSWER, type Millis } from '../../shared/time.ts';
import { askTask, type AskedTask } from './ask-task.ts';
import { askableOf, cardsIn } from './card-tasks.ts';
import { MODES } from './index.ts';
import { markTask, type MarkedTask } from './mark-task.ts';
import type { Done, Material, ModeId, Setup, Task, TaskAnswer } from './mode.ts';

/** One round of a mode: plain JSON, so that it survives a reload. */
export type Round = {
	readonly version: 1;
	readonly mode: ModeId;
	/** With the material it gives the same questions again. */
	readonly seed: string;
	readonly setup: Setup;
	/** Still to be asked, the open one first; empty when the round is over. */
	readonly tasks: readonly Task[];
	readonly done: readonly Done[];
	readonly startedAt: Millis;
	/** When the open task was put. */
	readonly askedAt: Millis;
};

/** A new round; null where nothing of what was chosen can be asked in this mode. */
export function beginRound(
	mode: ModeId,
	material: Material,
	setup: Setup,
	seed: string,
	now: Millis
): Round | null {
	const tasks = MODES[mode].plan(material, setup, seed);
	if (tasks.length === 0) return null;
	return { version: 1, mode, seed, setup, tasks, done: [], startedAt: now, askedAt: now };
}

/** The open task as it is to be shown; null when the round is over. */
export function askedIn(round: Round, material: Material): AskedTask | null {
	return round.tasks.length > 0 ? askedAt(round, round.done.length, material) : null;
}

/** The task at that place of the round, from 0, answered or not, as it is shown there. Throws where there is none. */
export function askedAt(
	{ tasks, done, seed }: Round,
	place: number,
	material: Material
): AskedTask {
	const task = done[place]?.task ?? tasks[place - done.length];
	if (!task) throw new Error(`No question at place ${place} in this round`);
	return askTask(task, material, `${seed}/${place}`);
}

/**
 * The round without the tasks that cannot be asked any more, and how many these were. What was answered stays, although
 * it could not be shown again: it counts, and its place tells later answers apart.
 */
export function withoutMissing(
	round: Round,
	material: Material
): { readonly round: Round; readonly leftOut: number } {
	const tasks = round.tasks.filter(askableOf(material));
	return { round: { ...round, tasks }, leftOut: round.tasks.length - tasks.length };
}

/** Answers the open task and goes on to the next; throws if the round is over. */
export function answerTask(
	round: Round,
	material: Material,
	answer: TaskAnswer,
	now: Millis
): { readonly round: Round; readonly marked: MarkedTask } {
	const [task, ...rest] = round.tasks;
	const asked = askedIn(round, material);
	if (!task || !asked) throw new Error('The round is over');
	const marked = markTask(asked, answer);
	const took = Math.min(Math.max(0, now - round.askedAt), LONGEST_ANSWER);
	const done: readonly Done[] = [...round.done, { task, answer, marks: marked.marks, took }];
	const tasks = MODES[round.mode].after(rest, done, material);
	return { round: { ...round, tasks, done, askedAt: now }, marked };
}

/** How a round went: of each card its first answer counts, as it is what was known. */
export type RoundResult = {
	readonly right: number;
	readonly asked: number;
	/** Cards whose first answer was wrong, in the order asked. */
	readonly mistakes: readonly CardId[];
	readonly took: Millis;
};

/** The result of a round, also of one that is not over. */
export function resultOf({ done }: Round): RoundResult {
	const first = new Map<CardId, boolean>();
	for (const { marks } of done) {
		for (const { card, rating } of marks) if (!first.has(card)) first.set(card, rating > 1);
	}
	const mistakes = [...first].filter(([, isRight]) => !isRight).map(([card]) => card);
	return {
		right: first.size - mistakes.length,
		asked: first.size,
		mistakes,
		took: done.reduce((sum, { took }) => sum + took, 0)
	};
}

/** The tasks in which a card was wrong the first time, each as it was asked then, in that order. */
export function wrongTasksOf(round: Round): readonly Task[] {
	const wrong = new Set(resultOf(round).mistakes);
	return round.done.flatMap(({ task, marks }) => {
		const firsts = marks.filter(({ card, rating }) => rating === 1 && wrong.delete(card));
		return firsts.length > 0 ? [task] : [];
	});
}

/** How far the round is, in questions; cramming adds to the total until all is right. */
export function progressOf({ tasks, done }: Round): { done: number; total: number } {
	return { done: done.length, total: done.length + tasks.length };
}

/** How far a round of learning is, in cards: done are those that come no more. */
export function learntIn({ tasks, done }: Round): { done: number; total: number } {
	const open = new Set(tasks.flatMap(cardsIn));
	const all = new Set([...open, ...done.flatMap(({ task }) => cardsIn(task))]);
	return { done: all.size - open.size, total: all.size };
}
