import { hash32 } from '../../shared/random.ts';
import type { Millis } from '../../shared/time.ts';
import type { AskedTask } from './ask-task.ts';
import { askableOf } from './card-tasks.ts';
import type { Material, TaskAnswer } from './mode.ts';
import { answerTask, askedAt, type Round } from './round.ts';

/**
 * A round on paper, as a printed exam is: answered in any order, changed at will, and marked when it is handed in. It
 * lies beside its round, in which nothing is answered before. Plain JSON.
 */
export type Paper = {
	/** The question that lies open, from 0. */
	readonly at: number;
	/** For each question what stands there so far. */
	readonly drafts: readonly (TaskAnswer | null)[];
	/** For each question how long it lay open before `openedAt`. */
	readonly spent: readonly Millis[];
	readonly openedAt: Millis;
	/** For each question what it looked like: a draft names options by their places, which must still be the same. */
	readonly looks: readonly number[];
	/** What stands there is final, and on its way to the log. */
	readonly handedIn: boolean;
};

/** An answer of a paper that was handed in; `round` is as it was once that was answered. */
export type HandedIn = {
	readonly round: Round;
	/** Null where the question could not be asked any more: then nothing is marked. */
	readonly asked: AskedTask | null;
	readonly answer: TaskAnswer;
};

/** An empty paper with the questions of a round that was just begun. */
export function beginPaper(round: Round, material: Material, now: Millis): Paper {
	const { tasks } = round;
	return {
		at: 0,
		looks: tasks.map((_, place) => lookOf(askedAt(round, place, material))),
		drafts: tasks.map(() => null),
		spent: tasks.map(() => 0),
		openedAt: now,
		handedIn: false
	};
}

/** The paper with that answer to the open question, in place of what stood there; null wipes it out. */
export function writeOn(paper: Paper, draft: TaskAnswer | null): Paper {
	return { ...paper, drafts: paper.drafts.map((each, n) => (n === paper.at ? draft : each)) };
}

/** Opens another question, or the same anew; the time of the one that lay open is added to it. */
export function turnTo(paper: Paper, place: number, now: Millis): Paper {
	const open = lainOpen(paper, now);
	const spent = paper.spent.map((each, n) => (n === paper.at ? each + open : each));
	return { ...paper, at: place, spent, openedAt: now };
}

/** How long all questions lay open until now. */
export function spentOn(paper: Paper, now: Millis): Millis {
	return paper.spent.reduce((sum, each) => sum + each, lainOpen(paper, now));
}

/** The questions that can still be asked, each as it was: not those whose cards are gone or whose options have changed. */
export function questionsOn(
	round: Round,
	{ looks }: Paper,
	material: Material
): readonly { readonly place: number; readonly asked: AskedTask }[] {
	const isAskable = askableOf(material);
	return round.tasks.flatMap((task, place) => {
		if (!isAskable(task)) return [];
		const asked = askedAt(round, place, material);
		return lookOf(asked) === looks[place] ? [{ place, asked }] : [];
	});
}

/** Whether something stands there for the whole of a question; half a set of pairs is no whole answer. */
export function isWhole(asked: AskedTask, draft: TaskAnswer | null): boolean {
	if (draft?.kind !== 'card' || asked.kind !== 'card') return draft !== null;
	const { answer } = draft;
	const { question } = asked;
	if (answer.form === 'typed') return answer.text.trim() !== '';
	if (answer.form !== 'matching' || question.form !== 'matching') return true;
	return question.left.every(({ id }) => answer.partner[id] !== undefined);
}

/** Answers the round with what stands on the paper, question by question; what is empty counts as not known. */
export function handIn(round: Round, paper: Paper, material: Material): readonly HandedIn[] {
	const questions = new Map(
		questionsOn(round, paper, material).map(({ place, asked }) => [place, asked])
	);
	const steps: HandedIn[] = [];
	let current = round;
	for (const [place, task] of round.tasks.entries()) {
		const asked = questions.get(place) ?? null;
		const draft = paper.drafts[place] ?? null;
		const answer = draft ?? blank(asked);
		if (asked) {
			const spent = paper.spent[place] ?? 0;
			current = answerTask({ ...current, askedAt: 0 }, material, answer, spent).round;
		} else {
			// It keeps its place, so that those after it are told apart as before.
			const done = [...current.done, { task, answer, marks: [], took: 0 }];
			current = { ...current, tasks: current.tasks.slice(1), done };
		}
		steps.push({ round: current, asked, answer });
	}
	return steps;
}

function lookOf(asked: AskedTask): number {
	if (asked.kind !== 'card') return 0;
	const { question } = asked;
	if (question.form === 'choice') return hash32(JSON.stringify(question.options));
	if (question.form === 'ordering') return hash32(JSON.stringify(question.items));
	if (question.form !== 'matching') return hash32(question.form);
	return hash32(JSON.stringify([question.left, question.right]));
}

function lainOpen({ openedAt, handedIn }: Paper, now: Millis): Millis {
	return handedIn ? 0 : Math.max(0, now - openedAt);
}

function blank(asked: AskedTask | null): TaskAnswer {
	const form = asked?.kind === 'card' ? asked.question.form : null;
	if (form === 'flip' || form === 'cloze') return { kind: 'flip', known: false };
	if (asked?.kind === 'pairs') return { kind: 'pairs', missed: asked.left.map(({ id }) => id) };
	if (asked?.kind === 'line') return { kind: 'line', order: [] };
	return { kind: 'card', answer: { form: 'unknown' } };
}
