import type { NumberedProfile } from '../storage/index.ts';

/** For as long as the tab lives, so that a reload does not ask again. */
const KEY = 'qaitala/unlocked';

type Locked = Pick<NumberedProfile, 'id' | 'lock'>;

/** Whether this tab has opened the lock that the learner has now. */
export function isUnlocked(learner: Locked): boolean {
	try {
		return sessionStorage.getItem(KEY) === markOf(learner);
	} catch {
		return false;
	}
}

/** Notes that the lock was opened in this tab, or set in it. */
export function markUnlocked(learner: Locked): void {
	try {
		sessionStorage.setItem(KEY, markOf(learner));
	} catch {
		// Forbidden: then each reload asks.
	}
}

/** To be called when somebody else takes the phone. */
export function forgetUnlocked(): void {
	try {
		sessionStorage.removeItem(KEY);
	} catch {
		// It could not be noted in the first place.
	}
}

function markOf({ id, lock }: Locked): string {
	return `${id}/${lock?.hash ?? ''}`;
}
