import type { Due, Memory, Rating } from '../scheduler/memory.ts';
import type { EntryId } from '../shared/ids.ts';
import type { Millis } from '../shared/time.ts';
import { ratingsOf, timeTaken } from './answering.ts';
import { cardsOf, closed, openNext } from './open-next.ts';
import type { Cards, Finished, Next, Returning, Session, SessionItem, Step } from './session.ts';

/** A new session over a queue, with the first card asked; each card once, however often it is in the queue. */
export function start(id: string, queue: readonly SessionItem[], next: Next): Session {
	const waiting = queue.filter(
		({ card }, index) => queue.findIndex((other) => other.card === card) === index
	);
	const cards: Cards = {
		version: 1,
		id,
		startedAt: next.now.at,
		size: waiting.length,
		waiting,
		learning: [],
		steps: []
	};
	return openNext(cards, next);
}

/** What the scheduler made of a rating, and the operation under which it is saved. */
export type Outcome = {
	readonly rating: Rating;
	readonly memory: Memory;
	readonly due: Due;
	readonly op: string;
	/** Known once the entry is saved; `saved` gives it later. */
	readonly entry?: EntryId;
};

/** Goes on to the next card; one that is due again at a moment (a learning step) comes back in this session. */
export function rate(session: Session, outcome: Outcome, next: Next): Session {
	const { rating, memory, due, op, entry } = outcome;
	if (session.phase !== 'revealed' || !ratingsOf(session).includes(rating))
		throw new Error(`Cannot rate ${rating} while ${session.phase}`);
	const { open, shown } = session;
	const answer = shown.marked?.answer;
	const step: Step = {
		kind: 'rated',
		open,
		rating,
		verdict: shown.marked?.verdict ?? null,
		guessed: answer !== undefined && 'guessed' in answer && answer.guessed === true,
		took: timeTaken(session),
		returns: 'at' in due,
		op,
		entry: entry ?? null
	};
	const cards = withStep(session, step);
	if (!('at' in due)) return openNext(cards, next);
	const item = { ...open.item, isNew: false, memory };
	return openNext({ ...cards, learning: returning(cards.learning, item, due.at) }, next);
}

/** Puts the open card behind all others; a session of which nothing else is left is finished. */
export function postpone(session: Session, next: Next): Session {
	const open = openOf(session, 'postpone');
	const cards = withStep(session, { kind: 'postponed', open });
	return openNext({ ...cards, waiting: [...cards.waiting, open.item] }, next, open.item.card);
}

/** Takes the open card out of the session, when it was suspended, buried or is gone. */
export function setAside(
	session: Session,
	{ op, entry }: { readonly op: string; readonly entry?: EntryId },
	next: Next
): Session {
	const open = openOf(session, 'set aside');
	const step: Step = { kind: 'aside', open, op, entry: entry ?? null };
	return openNext(withStep(session, step), next);
}

/** Notes under which id an operation was saved. */
export function saved(session: Session, op: string, entry: EntryId): Session {
	const steps = session.steps.map((step) =>
		step.kind !== 'postponed' && step.op === op ? { ...step, entry } : step
	);
	return { ...session, steps };
}

/** Ends the session; the open card stays with those that were not asked. */
export function finish(session: Session): Finished {
	return { ...closed(session), phase: 'finished' };
}

function withStep(session: Session, step: Step): Cards {
	const cards = cardsOf(session);
	return { ...cards, steps: [...cards.steps, step] };
}

/** The learning cards with one more, by time; of one time the earlier answered first. */
function returning(learning: readonly Returning[], item: SessionItem, at: Millis): Returning[] {
	const later = learning.findIndex((each) => each.at > at);
	const index = later < 0 ? learning.length : later;
	return [...learning.slice(0, index), { item, at }, ...learning.slice(index)];
}

function openOf(session: Session, verb: string) {
	if (session.phase === 'finished') throw new Error(`Cannot ${verb} in a finished session`);
	return session.open;
}
