import { saveSession } from '../core/session/save-session.ts';
import type { Session } from '../core/session/session.ts';
import type { ProfileId } from '../core/shared/ids.ts';
import type { StudyDay } from '../core/shared/time.ts';
import type { SessionStamp } from './session-stamp.ts';

/*
 * The open session, so that a reload, a call or a closed tab does not end it. It is a convenience beside the log,
 * kept where it can be written at every letter without waiting; answers themselves are in the database.
 */

/** Kept as two lines, this and the session, so that what is long is written once and not as a text within a text. */
type Head = {
	readonly scope: string;
	readonly day: StudyDay;
	/** Absent where its cards are to be looked at before it is gone on with. */
	readonly stamp?: SessionStamp;
};

const keyOf = (profile: ProfileId) => `qaitala/session/${profile}`;

/** Keeps the session; one that is finished is forgotten. */
export function keepSession(
	profile: ProfileId,
	scope: string,
	day: StudyDay,
	session: Session,
	stamp: SessionStamp | null
): void {
	if (session.phase === 'finished') return forgetSession(profile);
	const head: Head = { scope, day, ...(stamp ? { stamp } : {}) };
	try {
		localStorage.setItem(keyOf(profile), `${JSON.stringify(head)}\n${saveSession(session)}`);
	} catch {
		// Full or forbidden: after a reload a fresh session begins, with nothing lost.
	}
}

export function forgetSession(profile: ProfileId): void {
	try {
		localStorage.removeItem(keyOf(profile));
	} catch {
		// It could not be kept in the first place.
	}
}

/** Forgets the session that was left, if it is of that scope. */
export function forgetScope(profile: ProfileId, scope: string): void {
	if (read(profile)?.scope === scope) forgetSession(profile);
}

/** The session that was left, if it is of that scope and that study day. */
export async function readSession(
	profile: ProfileId,
	scope: string,
	day: StudyDay
): Promise<{ session: Session; stamp: SessionStamp | undefined } | null> {
	const saved = read(profile);
	if (!saved || saved.day !== day || saved.scope !== scope) return null;
	// Its schemas are of use only to whoever left a session.
	const { restoreSession } = await import('../core/session/restore-session.ts');
	const restored = restoreSession(saved.session);
	return restored.ok ? { session: restored.value, stamp: saved.stamp } : null;
}

/** The scope of a session that was left on that study day; null if none was. */
export function scopeOfSaved(profile: ProfileId, day: StudyDay): string | null {
	const saved = read(profile);
	return saved?.day === day ? saved.scope : null;
}

function read(profile: ProfileId): (Head & { session: string }) | null {
	try {
		const text = localStorage.getItem(keyOf(profile)) ?? '';
		const end = text.indexOf('\n');
		const head: unknown = JSON.parse(text.slice(0, end));
		return isHead(head) ? { ...head, session: text.slice(end + 1) } : null;
	} catch {
		return null;
	}
}

function isHead(value: unknown): value is Head {
	if (typeof value !== 'object' || value === null) return false;
	const { scope, day } = value as Record<string, unknown>;
	return typeof scope === 'string' && typeof day === 'number';
}
