import type { CardId } from '../shared/ids.ts';
import { cardsOf, closed, openNext } from './open-next.ts';
import type { Cards, Next, Session } from './session.ts';

/**
 * The session without these cards, which were suspended, buried or reset while it was left. The open card stays as it
 * is, answer and all, unless it is one of them: then the next is asked. What was done with them can still be undone.
 */
export function leaveOut(session: Session, gone: ReadonlySet<CardId>, next: Next): Session {
	if (session.phase !== 'finished' && gone.has(session.open.item.card)) {
		return openNext(without(closed(session), gone), next);
	}
	return { ...session, ...without(cardsOf(session), gone) };
}

function without(cards: Cards, gone: ReadonlySet<CardId>): Cards {
	const waiting = cards.waiting.filter(({ card }) => !gone.has(card));
	const learning = cards.learning.filter(({ item }) => !gone.has(item.card));
	// Whoever answered such a card has done it: it stays in the count, where an undo would find it.
	const met = new Set(cards.steps.map(({ open }) => open.item.card));
	const unmet = cards.waiting.filter(({ card }) => gone.has(card) && !met.has(card));
	return { ...cards, size: cards.size - unmet.length, waiting, learning };
}
