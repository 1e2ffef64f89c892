import type { Face } from '../core/card/face.ts';
import type { Localized } from '../core/card/localize.ts';
import { faceIn } from '../core/quiz/modes/against-face.ts';
import type { AskedTask } from '../core/quiz/modes/ask-task.ts';
import { askableOf } from '../core/quiz/modes/card-tasks.ts';
import { markTask, type MarkedTask } from '../core/quiz/modes/mark-task.ts';
import type { Material, TaskAnswer } from '../core/quiz/modes/mode.ts';
import { answerTask, askedAt, askedIn, resultOf, type Round } from '../core/quiz/modes/round.ts';
import type { CardId } from '../core/shared/ids.ts';

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

/** The round with its last answer as a guess, to what `before` asks; null where it cannot have been one. */
export function guessInstead(
	before: Round,
	last: Round,
	material: Material
): (Pick<PlayedTask, 'asked' | 'answer'> & { readonly round: Round }) | null {
	const done = last.done.at(-1);
	const asked = askedIn(before, material);
	if (done?.answer.kind !== 'card' || !asked) return null;
	const { answer } = done.answer;
	if (answer.form !== 'choice' && answer.form !== 'truefalse') return null;
	const guess: TaskAnswer = { kind: 'card', answer: { ...answer, guessed: true } };
	const { round } = answerTask(before, material, guess, before.askedAt + done.took);
	return { asked, answer: guess, round };
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

/** A card that was wrong in a game, with what was given for it. */
export type WrongCard = {
	readonly face: Face;
	/** The answer that was given instead; null where none was. */
	readonly given: Localized | null;
	/** On a line the place where the event was put, from 1. */
	readonly place?: number;
};

/** The cards whose first answer was wrong and that are still there, in the order asked. */
export function wrongCardsOf(round: Round, material: Material): readonly WrongCard[] {
	const wrong = new Set(resultOf(round).mistakes);
	return mistakesOf(round, material).flatMap(({ asked, answer, marked }) =>
		marked.marks
			.filter(({ card, rating }) => rating === 1 && wrong.delete(card))
			.map(({ card }) => ({ face: faceIn(card, material), ...givenFor(card, asked, answer) }))
	);
}

function givenFor(
	card: CardId,
	asked: AskedTask,
	answer: TaskAnswer
): Pick<WrongCard, 'given' | 'place'> {
	if (asked.kind === 'pairs' && answer.kind === 'pairs') {
		const own = asked.left.find((item) => item.card === card);
		const right = own && answer.instead?.[own.id];
		return { given: asked.right.find(({ id }) => id === right) ?? null };
	}
	if (asked.kind === 'line' && answer.kind === 'line') {
		const own = asked.items.find((item) => item.card === card);
		const place = own ? answer.order.indexOf(own.id) : -1;
		return place < 0 ? { given: null } : { given: null, place: place + 1 };
	}
	if (asked.kind !== 'card' || answer.kind !== 'card') return { given: null };
	const { question } = asked;
	const chosen = answer.answer.form === 'choice' ? answer.answer.option : null;
	if (question.form !== 'choice') return { given: null };
	return { given: question.options.find(({ id }) => id === chosen) ?? null };
}
