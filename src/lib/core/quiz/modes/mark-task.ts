import { flipOf } from '../../card/form-for.ts';
import { gradeAnswer, type Graded } from '../grade-answer.ts';
import type { AskedTask, LineTask, PairsTask } from './ask-task.ts';
import type { Mark, TaskAnswer } from './mode.ts';

/** How a task was answered: as a whole, and for each of its cards. */
export type MarkedTask = {
	readonly verdict: Graded['verdict'];
	readonly marks: readonly Mark[];
	/** For a line: the ids that stand where they belong. */
	readonly inPlace?: readonly string[];
	/** For a card that the program marks: what the screen shows of it. */
	readonly graded?: Graded;
};

const AGAIN = 1;
const GOOD = 3;

/** Marks an answer, fairly to the form. Throws if it is an answer to something else. */
export function markTask(asked: AskedTask, answer: TaskAnswer): MarkedTask {
	if (asked.kind === 'card') return markCard(asked, answer);
	if (asked.kind === 'pairs' && answer.kind === 'pairs') return markPairs(asked, answer.missed);
	if (asked.kind === 'line' && answer.kind === 'line') return markLine(asked, answer.order);
	throw new Error(`A task of ${asked.kind} cannot take an answer of ${answer.kind}`);
}

function markCard(asked: Extract<AskedTask, { kind: 'card' }>, answer: TaskAnswer): MarkedTask {
	const { question } = asked;
	const { card } = question.face;
	if (question.form === 'flip' || question.form === 'cloze') {
		if (answer.kind !== 'flip') throw new Error(`${card} is judged by the learner`);
		const rating = answer.known ? GOOD : AGAIN;
		const verdict = answer.known ? 'right' : 'wrong';
		return { verdict, marks: [{ card, form: flipOf(card), rating }] };
	}
	if (answer.kind !== 'card') throw new Error(`${card} is marked by the program`);
	const graded = gradeAnswer(question, answer.answer);
	const { verdict, rating } = graded;
	return { verdict, graded, marks: [{ card, form: question.form, rating }] };
}

function markPairs({ left }: PairsTask, missed: readonly string[]): MarkedTask {
	const marks = left.map(({ id, card }): Mark => ({
		card,
		form: 'matching',
		rating: missed.includes(id) ? AGAIN : GOOD
	}));
	return { verdict: verdictOn(marks), marks };
}

/**
 * Partial credit: right are those of the longest run of events that stand in order among themselves. Whoever puts one
 * event too early has moved all others by a place, and still has only one wrong.
 */
function markLine({ items, order }: LineTask, given: readonly string[]): MarkedTask {
	const places = given.map((id) => order.indexOf(id)).filter((place) => place >= 0);
	const run = longestRise(places);
	const inPlace = order.filter((_, place) => run.includes(place));
	const marks = items.map(({ id, card }): Mark => ({
		card,
		form: 'ordering',
		rating: inPlace.includes(id) ? GOOD : AGAIN
	}));
	return { verdict: verdictOn(marks), marks, inPlace };
}

/** Two thirds right are nearly right, as with any ordering. */
function verdictOn(marks: readonly Mark[]): Graded['verdict'] {
	const right = marks.filter(({ rating }) => rating > AGAIN).length;
	if (right === marks.length) return 'right';
	// Whole numbers, so that two of three are two thirds on every machine.
	return right * 3 >= marks.length * 2 ? 'nearly' : 'wrong';
}

/** The longest rising run within different numbers, not necessarily of neighbours; the first one, if there are several. */
export function longestRise(numbers: readonly number[]): number[] {
	const runs: number[][] = [];
	for (const [index, number] of numbers.entries()) {
		const before = runs
			.slice(0, index)
			.filter((run) => (run.at(-1) ?? -Infinity) < number)
			.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
		runs.push([...before, number]);
	}
	return runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
}
