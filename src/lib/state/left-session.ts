import type { Session } from '../core/session/session.ts';
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
};

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
	const isSame = isSameStamp(stamp, saved.stamp) || (await standsStill(ready, session, cards));
	return isSame ? { session, cards } : null;
}

function itemsOf(session: LeftSession['session']) {
	return [session.open.item, ...session.waiting, ...session.learning.map(({ item }) => item)];
}

async function standsStill(
	{ storage, profile }: Ready,
	session: LeftSession['session'],
	cards: readonly CardId[]
): Promise<boolean> {
	const present = new Map((await storage.items(profile, cards)).map((item) => [item.card, item]));
	return (
		cards.every((card) => present.has(card)) &&
		itemsOf(session).every(
			({ card, memory }) => (present.get(card)?.memory?.reps ?? 0) === (memory?.reps ?? 0)
		)
	);
}
