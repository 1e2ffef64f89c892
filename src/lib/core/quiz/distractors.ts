import type { Card } from '../card/card.ts';
import { cardsOf, type NotesOfDeck } from '../card/cards-of.ts';
import { faceOf } from '../card/face-of.ts';
import type { AnswerFace } from '../card/face.ts';
import type { Localized } from '../card/localize.ts';
import type { KnownNote } from '../deck/deck.ts';
import type { Lang } from '../shared/lang.ts';
import { seededRandom, shuffled, type Random } from '../shared/random.ts';
import { fairFace } from './fair-face.ts';
import { indexOf, type Pool } from './pool.ts';
import { dateOf, isSound, type Candidate } from './soundness.ts';

/** So many wrong options stand beside the right one. */
export const WRONG_OPTIONS = 3;

/** Of a kind with very many notes, only so many are looked at for one question. */
const LOOKED_AT = 200;

export type DistractorRequest = {
	readonly card: Card;
	readonly lang: Lang;
	readonly pool: Pool;
	readonly seed: string;
	/** A card whose answer is to stand among them, if it may. */
	readonly against?: Card;
};

/**
 * Up to three sound wrong options: the author's own first, then answers of the same kind in the deck,
 * then in other decks that share a tag. The same seed gives the same options.
 */
export function wrongOptions({ card, lang, pool, seed, against }: DistractorRequest): Localized[] {
	const face = fairFace(card, lang, pool);
	if (face.wants !== 'answer') return [];
	const chosen: Localized[] = [];
	const first = against ? answerOf(against, lang, pool) : [];
	for (const candidate of [...first, ...candidates(card, face, pool, seededRandom(seed))]) {
		if (chosen.length === WRONG_OPTIONS) break;
		if (!isSound(candidate, face, chosen)) continue;
		chosen.push({ text: candidate.option.text, lang: candidate.option.lang });
	}
	return chosen;
}

/** The answer of a card as a wrong option of another. */
export function answerOf(card: Card, lang: Lang, pool: Pool): Candidate[] {
	const face = fairFace(card, lang, pool);
	return face.wants === 'answer' ? [{ option: face.answer, of: face }] : [];
}

function* candidates(
	card: Card,
	face: AnswerFace,
	pool: Pool,
	random: Random
): Generator<Candidate> {
	for (const option of shuffled(face.wrong, random)) yield { option };
	const { kind } = face;
	if (kind === undefined) return;
	const own = pool.filter((deck) => deck.id === card.deck);
	yield* ofKind(own, kind, face, random, () => true);
	const others = pool.filter((deck) => deck.id !== card.deck);
	yield* ofKind(others, kind, face, random, (note) => sharesTag(note, card.note));
}

function* ofKind(
	decks: readonly NotesOfDeck[],
	kind: string,
	face: AnswerFace,
	random: Random,
	fits: (note: KnownNote) => boolean
): Generator<Candidate> {
	const notes = decks.flatMap((deck) =>
		(indexOf(deck).byKind.get(kind) ?? []).filter(fits).map((note) => ({ deck, note }))
	);
	const found = shuffled(notes, random)
		.slice(0, LOOKED_AT)
		.flatMap(({ deck, note }) => cardsOf(deck.id, note))
		.map((card) => faceOf(card, face.lang))
		.filter((each) => each.wants === 'answer')
		.filter((each) => each.kind === kind)
		.map((of): Candidate => ({ option: of.answer, of }));
	yield* mostAlikeFirst(found, face);
}

// Beside a day, a bare year is seen at once to be wrong, so dates of the same precision come first.
function mostAlikeFirst(found: readonly Candidate[], face: AnswerFace): readonly Candidate[] {
	const wanted = dateOf(face.answer)?.length;
	if (wanted === undefined) return found;
	const isAlike = ({ option }: Candidate) => dateOf(option)?.length === wanted;
	return [...found.filter(isAlike), ...found.filter((each) => !isAlike(each))];
}

function sharesTag(a: KnownNote, b: KnownNote): boolean {
	return a.tags.some((tag) => b.tags.includes(tag));
}
