import type { CardId } from '../shared/ids.ts';
import { cardParts } from '../shared/ids.ts';
import type { Form } from './card.ts';
import type { Face } from './face.ts';

/** What the form depends on, of what the scheduler knows of a card; null for a new card. */
export type Held = {
	/** In days. */
	readonly stability: number;
	readonly state: 'learning' | 'review' | 'relearning';
} | null;

/** Days of stability below which a card is asked by choice, and from which by typing. */
const CHOICE_BELOW = 7;
const TYPED_FROM = 21;

/** The longest answer, in letters, that is typed without the author having asked for it. */
const TYPED_LENGTH = 30;

/**
 * The form in which a card is asked: its own for true or false, ordering and matching; else choice while
 * it is fresh and has three sound wrong options, typed once it is firm, and between them shown. Whether it has them is
 * asked only where it matters, as it takes a while to find out.
 */
export function formFor(face: Face, held: Held, hasThreeWrong: () => boolean): Form {
	if (face.wants === 'truth') return 'truefalse';
	if (face.wants === 'order') return 'ordering';
	if (face.wants === 'pairs') return 'matching';
	if (isFresh(held) && hasThreeWrong()) return 'choice';
	if (held !== null && held.state === 'review' && held.stability >= TYPED_FROM && isTypable(face))
		return 'typed';
	return flipOf(face.card);
}

/** The form that is always there to take instead: cloze cards uncover their blanks, all others turn over. */
export function flipOf(card: CardId): 'flip' | 'cloze' {
	return /^c\d+$/.test(cardParts(card).variant) ? 'cloze' : 'flip';
}

/** Whether an answer can fairly be typed: one thing, short or meant for it by the author. */
export function isTypable(face: Face): boolean {
	if (face.wants !== 'answer' || !face.single) return false;
	return face.match !== undefined || [...face.answer.text].length <= TYPED_LENGTH;
}

function isFresh(held: Held): boolean {
	return held === null || held.state !== 'review' || held.stability < CHOICE_BELOW;
}
