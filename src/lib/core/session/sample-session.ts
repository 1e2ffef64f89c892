import * as v from 'valibot';
import type { Due, Memory, Rating } from '../scheduler/memory.ts';
import { CardId, EntryId } from '../shared/id-schemas.ts';
import { cardParts } from '../shared/ids.ts';
import { MINUTE, type Millis } from '../shared/time.ts';
import type { Outcome } from './moving-on.ts';
import type { Next, Pose, Session, SessionItem } from './session.ts';

/** The moment at which the sessions of the tests begin. */
export const T: Millis = Date.UTC(2026, 10, 22, 6);

export const pose: () => ReturnType<Pose> = () => ({ form: 'flip', lang: 'kk' });

/** What it takes to go on, so many minutes after the beginning. */
export function next(minute: number): Next {
	return { now: { at: T + minute * MINUTE, offset: 300 }, pose };
}

export function item(card: string, own: Partial<SessionItem> = {}): SessionItem {
	const id = v.parse(CardId, card);
	return { card: id, deck: cardParts(id).deck, isNew: false, dueAt: T, memory: memory(), ...own };
}

export function memory(own: Partial<Memory> = {}): Memory {
	return {
		stability: 10,
		difficulty: 5,
		state: 'review',
		step: 0,
		reps: 3,
		lapses: 0,
		lastAt: T,
		lastDay: 20_000,
		...own
	};
}

export function outcome(rating: Rating, due: Due, minute: number): Outcome {
	const state = 'at' in due ? 'learning' : 'review';
	return { rating, due, memory: memory({ state }), op: `op-${minute}` };
}

export function inDays(days: number): Due {
	return { day: 20_000 + days };
}

/** So many minutes after the beginning. */
export function inMinutes(minute: number): Due {
	return { at: T + minute * MINUTE };
}

export function entry(seq: number): EntryId {
	return v.parse(EntryId, `abcdefgh:${seq}`);
}

export function openCard(session: Session | undefined): string {
	if (!session || session.phase === 'finished') throw new Error('No card is open');
	return session.open.item.card;
}
