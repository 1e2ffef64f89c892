import type { CardId } from '../shared/ids.ts';
import { pickNext } from './pick-next.ts';
import type { Cards, Next, Open, Place, Session, SessionItem } from './session.ts';

/** The session with its next card open, or finished when nothing can be asked now. */
export function openNext(cards: Cards, { now, pose }: Next, except?: CardId): Session {
	const from = pickNext(cards, now.at, except);
	if (!from) return { ...cards, phase: 'finished' };
	const { item, rest } = takeFrom(cards, from);
	const open: Open = {
		item,
		from,
		...pose(item),
		seed: `${cards.id}/${cards.steps.length}/${item.card}`,
		askedAt: now.at,
		draft: null
	};
	return { ...rest, phase: 'asking', open };
}

/** The cards of a session with the open one, if any, back in its place. */
export function closed(session: Session): Cards {
	const cards = cardsOf(session);
	return session.phase === 'finished' ? cards : putBack(cards, session.open);
}

/** The cards of a session without the open one. */
export function cardsOf(session: Session): Cards {
	const { version, id, startedAt, size, waiting, learning, steps } = session;
	return { version, id, startedAt, size, waiting, learning, steps };
}

/** Undoes taking a card out of its place. */
export function putBack(cards: Cards, { item, from }: Open): Cards {
	return from.list === 'waiting'
		? { ...cards, waiting: inserted(cards.waiting, from.index, item) }
		: { ...cards, learning: inserted(cards.learning, from.index, { item, at: from.at }) };
}

function takeFrom(cards: Cards, from: Place): { item: SessionItem; rest: Cards } {
	const { waiting, learning } = cards;
	const item = from.list === 'waiting' ? waiting[from.index] : learning[from.index]?.item;
	if (!item) throw new Error(`No card at ${from.list} ${from.index}`);
	return from.list === 'waiting'
		? { item, rest: { ...cards, waiting: without(waiting, from.index) } }
		: { item, rest: { ...cards, learning: without(learning, from.index) } };
}

function inserted<T>(list: readonly T[], index: number, item: T): T[] {
	return [...list.slice(0, index), item, ...list.slice(index)];
}

function without<T>(list: readonly T[], index: number): T[] {
	return [...list.slice(0, index), ...list.slice(index + 1)];
}
