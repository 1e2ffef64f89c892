import type { Card, Form } from '../card/card.ts';
import type { AnswerFace, Face, OrderFace, PairsFace } from '../card/face.ts';
import { flipOf, isTypable } from '../card/form-for.ts';
import type { Localized } from '../card/localize.ts';
import type { Lang } from '../shared/lang.ts';
import { seededRandom, shuffled, type Random } from '../shared/random.ts';
import { answerOf, WRONG_OPTIONS, wrongOptions } from './distractors.ts';
import { fairFace } from './fair-face.ts';
import { mixed } from './mixed.ts';
import { otherAnswers } from './other-answers.ts';
import type { Pool } from './pool.ts';
import type { Item, MatchingQuestion, Option, OrderingQuestion, Question } from './question.ts';
import { isSoundOrder } from './sound-order.ts';
import { isSound } from './soundness.ts';

export type CardRequest = {
	readonly card: Card;
	readonly lang: Lang;
	readonly pool: Pool;
	readonly seed: string;
	/** A card whose answer is to stand among the options. */
	readonly against?: Card;
};

/**
 * The card as a question in that form; in the form that turns it over where it cannot be asked so.
 * The same seed gives the same question.
 */
export function askCard(request: CardRequest & { readonly form: Form }): Question {
	const face = fairFace(request.card, request.lang, request.pool);
	return markedQuestion(request, face) ?? { form: flipOf(request.card.id), face };
}

/** All forms in which the card can be asked; the one that turns it over is always there, and last. */
export function askableForms(request: CardRequest): Form[] {
	const face = fairFace(request.card, request.lang, request.pool);
	const marked = (['choice', 'typed', 'truefalse', 'ordering', 'matching'] as const).filter(
		(form) => markedQuestion({ ...request, form }, face) !== null
	);
	return [...marked, flipOf(request.card.id)];
}

/** Whether there are enough sound wrong options to ask the card by choice. */
export function hasChoice(request: CardRequest): boolean {
	return wrongOptions(request).length === WRONG_OPTIONS;
}

/** Whether the card can be asked by choice with the answer of that other card among the options. */
export function canAskAgainst(request: CardRequest & { readonly against: Card }): boolean {
	const { card, against, lang, pool } = request;
	const face = fairFace(card, lang, pool);
	const [option] = answerOf(against, lang, pool);
	if (face.wants !== 'answer' || !option) return false;
	return isSound(option, face, []) && hasChoice(request);
}

function markedQuestion(
	request: CardRequest & { readonly form: Form },
	face: Face
): Question | null {
	const { form, card, pool } = request;
	const random = seededRandom(`${request.seed}/${form}`);
	if (form === 'choice' && face.wants === 'answer') {
		const wrong = wrongOptions(request);
		if (wrong.length < WRONG_OPTIONS) return null;
		return { form, face, options: optionsOf(face, wrong, random) };
	}
	if (form === 'typed' && face.wants === 'answer' && isTypable(face))
		return { form, face, others: otherAnswers(card, pool) };
	if (form === 'truefalse' && face.wants === 'truth') return { form, face };
	if (form === 'ordering' && face.wants === 'order' && isSoundOrder(card, pool))
		return ordering(face, random);
	if (form === 'matching' && face.wants === 'pairs') return matching(face, random);
	return null;
}

function optionsOf(face: AnswerFace, wrong: readonly Localized[], random: Random): Option[] {
	const right = { text: face.answer.text, lang: face.answer.lang, right: true };
	const all = [right, ...wrong.map((option) => ({ ...option, right: false }))];
	return shuffled(all, random).map((option, index) => ({ id: idAt(index), ...option }));
}

function ordering(face: OrderFace, random: Random): OrderingQuestion | null {
	const shown = mixed(face.items, random);
	if (!shown) return null;
	return {
		form: 'ordering',
		face,
		items: numbered(shown.map((from) => face.items[from])),
		order: face.items.map((_, from) => idAt(shown.indexOf(from)))
	};
}

function matching(face: PairsFace, random: Random): MatchingQuestion | null {
	const right = face.pairs.map(([, side]) => side);
	const shown = mixed(right, random);
	if (!shown) return null;
	return {
		form: 'matching',
		face,
		left: numbered(face.pairs.map(([side]) => side)),
		right: numbered(shown.map((from) => right[from])),
		partner: Object.fromEntries(right.map((_, from) => [idAt(from), idAt(shown.indexOf(from))]))
	};
}

function numbered(texts: readonly (Localized | undefined)[]): Item[] {
	return texts.flatMap((text, index) => (text ? [{ id: idAt(index), ...text }] : []));
}

function idAt(index: number): string {
	return String(index + 1);
}
