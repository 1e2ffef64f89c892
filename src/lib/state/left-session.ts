import type { Session } from '../core/session/session.ts';
import { studyDay } from '../core/shared/time.ts';
import type { StudyItem } from '../storage/index.ts';
import { now } from './clock.ts';
import type { Ready } from './ready.ts';
import { readSession } from './saved-session.ts';

/** A session that was left, with its cards as they stand now. */
export type LeftSession = {
	readonly session: Exclude<Session, { phase: 'finished' }>;
	readonly items: readonly StudyItem[];
};

/** The session of that scope that was left today, if nothing has happened to its cards since. */
export async function readLeft(
	{ storage, profile }: Ready,
	scope: string
): Promise<LeftSession | null> {
	const session = await readSession(profile, scope, studyDay(now()));
	if (!session || session.phase === 'finished') return null;
	const items = [
		session.open.item,
		...session.waiting,
		...session.learning.map(({ item }) => item)
	];
	const asked = session.steps.map(({ open }) => open.item.card);
	const cards = [...new Set([...items.map(({ card }) => card), ...asked])];
	const present = new Map((await storage.items(profile, cards)).map((item) => [item.card, item]));
	const isSame = items.every((item) => {
		const now = present.get(item.card);
		return now !== undefined && (now.memory?.reps ?? 0) === (item.memory?.reps ?? 0);
	});
	return isSame ? { session, items: [...present.values()] } : null;
}
