import { compareAnswer } from '../answer/compare-answer.ts';
import type { Card } from '../card/card.ts';
import { cardsOf } from '../card/cards-of.ts';
import type { AnswerFace } from '../card/face.ts';
import type { CardId } from '../shared/ids.ts';
import { fairFace } from './fair-face.ts';
import type { Answer } from './grade-answer.ts';
import { indexOf, type Pool } from './pool.ts';
import type { MarkedQuestion } from './question.ts';

/** Of a kind with very many notes, only so many are looked at. */
const LOOKED_AT = 200;

/**
 * The card whose answer was given instead of the right one: the first of the same kind, in the card's own deck before
 * others; `against`, whose answer was put among the options, before all. Null where the answer is no other card's, and
 * where it was right.
 */
export function mistakenFor(
	card: Card,
	question: MarkedQuestion,
	answer: Answer,
	pool: Pool,
	against?: Card
): CardId | null {
	const given = givenWords(question, answer);
	const { face } = question;
	if (given === null || face.wants !== 'answer' || isAnswerOf(face, given)) return null;
	const others = othersOfKind(card, face, pool);
	const other = (against ? [against, ...others] : others).find((each) => {
		const theirs = fairFace(each, face.lang, pool);
		return theirs.wants === 'answer' && theirs.kind === face.kind && isAnswerOf(theirs, given);
	});
	return other?.id ?? null;
}

function givenWords(question: MarkedQuestion, answer: Answer): string | null {
	if (question.form === 'typed' && answer.form === 'typed') return answer.text;
	if (question.form !== 'choice' || answer.form !== 'choice') return null;
	return question.options.find(({ id }) => id === answer.option)?.text ?? null;
}

function othersOfKind({ deck, note }: Card, { kind }: AnswerFace, pool: Pool): Card[] {
	if (kind === undefined) return [];
	const ownFirst = [...pool].sort((a, b) => Number(b.id === deck) - Number(a.id === deck));
	return ownFirst.flatMap((each) =>
		(indexOf(each).byKind.get(kind) ?? [])
			.filter((other) => each.id !== deck || other.id !== note.id)
			.slice(0, LOOKED_AT)
			.flatMap((other) => cardsOf(each.id, other))
	);
}

function isAnswerOf(face: AnswerFace, given: string): boolean {
	const { verdict } = compareAnswer({
		typed: given,
		match: face.match ?? 'text',
		answers: [face.answer, ...face.accepted],
		lang: face.answer.lang
	});
	return verdict === 'exact' || verdict === 'letters';
}
