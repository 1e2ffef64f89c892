import { isSetAside } from '../core/scheduler/due.ts';
import type { Session, SessionItem } from '../core/session/session.ts';
import type { CardId } from '../core/shared/ids.ts';
import { studyDay } from '../core/shared/time.ts';
import { now } from './clock.ts';
import type { Ready } from './ready.ts';
import { readSession } from './saved-session.ts';
import { isSameStamp, type SessionStamp } from './session-stamp.ts';

/** A session that was left, and its cards: the open one first, and those that an undo may bring back last. */
export type LeftSession = {
	readonly session: Exclude<Session, { phase: 'finished' }>;
	readonly cards: readonly CardId[];
	/** Those that were suspended, buried or reset since: they are not to be asked again. */
	readonly gone: ReadonlySet<CardId>;
};

const NONE: ReadonlySet<CardId> = new Set();

/** The session of that scope that was left today, if nothing has happened to its cards since. */
export async function readLeft(
	ready: Ready,
	scope: string,
	stamp: SessionStamp
): Promise<LeftSession | null> {
	const saved = await readSession(ready.profile, scope, studyDay(now()));
	if (!saved || saved.session.phase === 'finished') return null;
	const { session } = saved;
	const asked = session.steps.map(({ open }) => open.item.card);
	const cards = [...new Set([...itemsOf(session).map(({ card }) => card), ...asked])];
	// The cards of a long session are many: they are looked at one by one only where it is needed.
	if (isSameStamp(stamp, saved.stamp)) return { session, cards, gone: NONE };
	const gone = await goneOf(ready, session, cards);
	return gone && { session, cards, gone };
}

function itemsOf(session: LeftSession['session']) {
	return [session.open.item, ...session.waiting, ...session.learning.map(({ item }) => item)];
}

/** The cards that are not to be asked any more; null if others were answered, or their deck has lost them. */
async function goneOf(
	{ storage, profile }: Ready,
	session: LeftSession['session'],
	cards: readonly CardId[]
): Promise<ReadonlySet<CardId> | null> {
	const present = new Map((await storage.items(profile, cards)).map((item) => [item.card, item]));
	if (!cards.every((card) => present.has(card))) return null;
	const gone = new Set<CardId>();
	for (const { card, memory } of itemsOf(session)) {
		const item = present.get(card);
		const isReset = memory !== null && item?.memory === null;
		if (item && (isReset || isSetAside(item, now()))) gone.add(card);
		else if (repsOf(item) !== repsOf({ memory })) return null;
	}
	return gone;
}

function repsOf(item: Pick<SessionItem, 'memory'> | undefined): number {
	return item?.memory?.reps ?? 0;
}
