import type { AskedTask } from '../core/quiz/modes/ask-task.ts';
import { askableOf } from '../core/quiz/modes/card-tasks.ts';
import { markTask, type MarkedTask } from '../core/quiz/modes/mark-task.ts';
import type { Material, TaskAnswer } from '../core/quiz/modes/mode.ts';
import { askedAt, resultOf, type Round } from '../core/quiz/modes/round.ts';

/** An answer of the round, with what was asked then. */
export type PlayedTask = {
	readonly asked: AskedTask;
	readonly answer: TaskAnswer;
	readonly marked: MarkedTask;
	/** Which question of the round it was, from 1. */
	readonly nth: number;
};

/** The answer at that place of `round.done`; null where there is none, or its cards cannot be shown any more. */
export function playedAt(round: Round, place: number, material: Material): PlayedTask | null {
	const done = round.done[place];
	if (!done || !askableOf(material)(done.task)) return null;
	const asked = askedAt(round, place, material);
	return { asked, answer: done.answer, marked: markTask(asked, done.answer), nth: place + 1 };
}

/** The answers that were wrong, in the order asked; of a card its first. */
export function mistakesOf(round: Round, material: Material): readonly PlayedTask[] {
	const wrong = new Set(resultOf(round).mistakes);
	return round.done.flatMap(({ marks }, place) => {
		const firsts = marks.filter(({ card, rating }) => rating === 1 && wrong.delete(card));
		const played = firsts.length > 0 ? playedAt(round, place, material) : null;
		return played ? [played] : [];
	});
}
