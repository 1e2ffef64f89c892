import type { Card } from '../core/card/card.ts';
import { faceOf } from '../core/card/face-of.ts';
import type { Face } from '../core/card/face.ts';
import type { Localized } from '../core/card/localize.ts';
import type { Session } from '../core/session/session.ts';
import { summaryOf, type Summary } from '../core/session/summary.ts';
import type { CardId } from '../core/shared/ids.ts';
import type { Lang } from '../core/shared/lang.ts';
import { studyDay } from '../core/shared/time.ts';
import { now } from './clock.ts';
import type { Ready } from './ready.ts';
import { whatComesNext, type NextTime } from './study-next.ts';

/** A card as the end of a session tells it: what is known now, and what was asked. */
export type ToldCard = {
	readonly id: CardId;
	readonly answer: Localized;
	readonly question: Localized;
};

/** What the last screen of a session says. */
export type StudyEnd = NextTime & {
	readonly answered: number;
	readonly remembered: number;
	readonly learnt: readonly ToldCard[];
	readonly wrong: readonly ToldCard[];
	/** The session went on past 04:00, so that its answers belong to two study days. */
	readonly crossedDays: boolean;
};

/** Cards told of each kind at the most: a screen, not a list. */
const MOST_TOLD = 5;

/** Tells of a finished session: how it went, what was learnt and wrong, and when to come back. */
export async function tellEnd(
	ready: Ready,
	session: Extract<Session, { phase: 'finished' }>,
	{ card, lang }: EndContext
): Promise<StudyEnd> {
	const summary = summaryOf(session);
	const face = (id: CardId) => {
		const told = card(id);
		return told ? faceOf(told, lang) : null;
	};
	return {
		answered: summary.cards.length,
		remembered: summary.remembered.length,
		crossedDays: studyDay({ ...now(), at: session.startedAt }) !== studyDay(now()),
		...tellCards(summary, face),
		...(await whatComesNext(ready, now(), summary))
	};
}

type EndContext = {
	/** A card of the session. */
	readonly card: (id: CardId) => Card | undefined;
	readonly lang: Lang;
};

/** By the faces of the cards. */
function tellCards(
	summary: Summary,
	faceOf: (card: CardId) => Face | null
): Pick<StudyEnd, 'learnt' | 'wrong'> {
	const tell = (cards: readonly CardId[]) =>
		cards
			.map((card) => told(card, faceOf(card)))
			.filter((card) => card !== null)
			.slice(0, MOST_TOLD);
	const wrong = new Set(summary.wrong);
	return {
		learnt: tell(summary.learnt.filter((card) => !wrong.has(card))),
		wrong: tell(summary.wrong)
	};
}

function told(id: CardId, face: Face | null): ToldCard | null {
	if (!face) return null;
	const question = {
		text: face.prompt.parts.map((part) => (part.kind === 'blank' ? '…' : part.text)).join(''),
		lang: face.prompt.lang
	};
	if (face.wants === 'answer') return { id, answer: face.answer, question };
	// Of a statement or a list the question itself is what was learnt.
	if (face.wants === 'truth' && face.correction) return { id, answer: face.correction, question };
	return { id, answer: question, question: { text: '', lang: question.lang } };
}
