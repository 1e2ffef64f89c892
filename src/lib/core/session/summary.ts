import type { CardId } from '../shared/ids.ts';
import type { Millis } from '../shared/time.ts';
import type { Session, Step } from './session.ts';

/** What a session came to, for its last screen. */
export type Summary = {
	/** Cards answered, in the order in which they were first asked. */
	readonly cards: readonly CardId[];
	/** Of those, remembered at the first try. */
	readonly remembered: readonly CardId[];
	/** Of those, forgotten or wrong at least once. */
	readonly wrong: readonly CardId[];
	/** New ones that were known in the end. */
	readonly learnt: readonly CardId[];
	/** Still in their learning steps, and when the first of them is due. */
	readonly later: readonly CardId[];
	readonly nextAt: Millis | null;
	/** Not asked, or postponed. */
	readonly left: readonly CardId[];
	/** Time from question to answer, all answers together. */
	readonly took: Millis;
};

type Rated = Extract<Step, { kind: 'rated' }>;

/** What was learnt, what went wrong and what is still to come. */
export function summaryOf(session: Session): Summary {
	const rated = session.steps.filter((step) => step.kind === 'rated');
	const byCard = new Map<CardId, Rated[]>();
	for (const step of rated) {
		const { card } = step.open.item;
		byCard.set(card, [...(byCard.get(card) ?? []), step]);
	}
	const cardsWhere = (holds: (answers: readonly Rated[]) => boolean) =>
		[...byCard].filter(([, answers]) => holds(answers)).map(([card]) => card);
	const open = session.phase === 'finished' ? [] : [session.open.item];
	return {
		cards: [...byCard.keys()],
		remembered: cardsWhere((answers) => answers[0]?.rating !== 1),
		wrong: cardsWhere((answers) => answers.some(({ rating }) => rating === 1)),
		learnt: cardsWhere(
			(answers) => answers[0]?.open.item.isNew === true && answers[answers.length - 1]?.rating !== 1
		),
		later: session.learning.map(({ item }) => item.card),
		nextAt: session.learning[0]?.at ?? null,
		left: [...open, ...session.waiting].map(({ card }) => card),
		took: rated.reduce((sum, step) => sum + step.took, 0)
	};
}
