import type { Session } from './session.ts';

/** The session as text, to be kept beside the log and read again after a reload. */
export function saveSession(session: Session): string {
	return JSON.stringify(session);
}
