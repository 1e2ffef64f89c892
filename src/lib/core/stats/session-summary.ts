import type { ReviewEntry } from '../scheduler/log-entry.ts';
import type { CardId } from '../shared/ids.ts';
import type { Millis } from '../shared/time.ts';
import { isFirm } from './held.ts';

/** An answer of the session, oldest first and without those that were undone. */
export type SessionAnswer = Pick<ReviewEntry, 'card' | 'rating' | 'before' | 'after' | 'took'>;

export type SessionSummary = {
	readonly answers: number;
	/** Answers that were not Again. */
	readonly right: number;
	/** Time from question to answer, in all. */
	readonly took: Millis;
	readonly cards: number;
	/** Cards met for the first time. */
	readonly begun: CardId[];
	/** Cards that were new or in their steps and now come back after days. */
	readonly learnt: CardId[];
	/** Cards that became firm. */
	readonly firm: CardId[];
	/** Cards that were known and slipped. */
	readonly forgotten: CardId[];
};

/** What a session brought: each card is judged from before its first answer to after its last. */
export function sessionSummary(answers: readonly SessionAnswer[]): SessionSummary {
	const spans = [...spanOfCards(answers)];
	const cardsWhere = (test: (span: Span, card: CardId) => boolean): CardId[] =>
		spans.filter(([card, span]) => test(span, card)).map(([card]) => card);
	return {
		answers: answers.length,
		right: answers.filter(({ rating }) => rating > 1).length,
		took: answers.reduce((sum, { took }) => sum + took, 0),
		cards: spans.length,
		begun: cardsWhere(({ before }) => before === null),
		learnt: cardsWhere(
			({ before, after }) => before?.state !== 'review' && after.state === 'review'
		),
		firm: cardsWhere(({ before, after }) => !(before && isFirm(before)) && isFirm(after)),
		forgotten: cardsWhere(({ before, after }) => before !== null && after.lapses > before.lapses)
	};
}

type Span = Pick<ReviewEntry, 'before' | 'after'>;

function spanOfCards(answers: readonly SessionAnswer[]): Map<CardId, Span> {
	const spans = new Map<CardId, Span>();
	for (const { card, before, after } of answers) {
		const span = spans.get(card);
		spans.set(card, { before: span ? span.before : before, after });
	}
	return spans;
}
