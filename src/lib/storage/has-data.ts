import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import type { SecondPlace } from './pending.ts';

const HAS_DATA = 'qaitala/has-data';

/** Notes in a second place whose progress is here. */
export function markData(place: SecondPlace | null, profile: ProfileId): void {
	try {
		place?.setItem(HAS_DATA, profile);
	} catch {
		// Full or forbidden: then a later loss cannot be told from a first visit.
	}
}

export function unmarkData(place: SecondPlace | null): void {
	place?.removeItem(HAS_DATA);
}

/**
 * Whose progress was here last (`1` in marks of old); beside an empty log that means it has been cleared. Null if there
 * was none.
 */
export function hadData(place: SecondPlace | null): string | null {
	return place?.getItem(HAS_DATA) ?? null;
}

/** Whether any learner has an entry here. */
export async function hasData(db: Database): Promise<boolean> {
	return (await db.log.toCollection().first()) !== undefined;
}
