import { covers } from '../answer/edtf.ts';
import type { Card } from '../card/card.ts';
import { cardsOf } from '../card/cards-of.ts';
import type { AnswerFace, Face } from '../card/face.ts';
import { faceOf } from '../card/face-of.ts';
import type { Lang } from '../shared/lang.ts';
import { indexOf, type Pool } from './pool.ts';

/**
 * What a card asks and wants, with what else is right among the notes of its deck: asked what happened on a
 * date, whoever names another event of that date has answered the question.
 */
export function fairFace(card: Card, lang: Lang, pool: Pool): Face {
	const face = faceOf(card, lang);
	if (face.wants !== 'answer' || card.variant !== 'what') return face;
	const others = eventsThen(card, lang, pool);
	if (others.length === 0) return face;
	return {
		...face,
		accepted: [...face.accepted, ...others.flatMap(({ accepted }) => accepted)],
		also: others.map(({ answer }) => answer)
	};
}

/** The other events of the deck that lie within the date of this one, as their own cards want them. */
function eventsThen({ deck, note }: Card, lang: Lang, pool: Pool): AnswerFace[] {
	if (note.type !== 'event') return [];
	return pool
		.filter(({ id }) => id === deck)
		.flatMap((own) => indexOf(own).events)
		.filter((event) => event.id !== note.id && covers(note.date, event.date))
		.flatMap((event) => cardsOf(deck, event))
		.filter(({ variant }) => variant === 'what')
		.map((card) => faceOf(card, lang))
		.filter((face) => face.wants === 'answer');
}
