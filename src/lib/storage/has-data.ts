import type { EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { readDevice } from './device.ts';
import type { SecondPlace } from './pending.ts';

const HAS_DATA = 'qaitala/has-data';

/** Notes in a second place whose progress is here, and the last entry that was saved. */
export function markData(place: SecondPlace | null, profile: ProfileId, entry: EntryId): void {
	try {
		place?.setItem(HAS_DATA, `${profile} ${entry}`);
	} catch {
		// Full or forbidden: then a later loss cannot be told from a first visit.
	}
}

export function unmarkData(place: SecondPlace | null): void {
	place?.removeItem(HAS_DATA);
}

/** The learner and the entry that were noted last; `1` by earlier versions, empty if there was no progress. */
export function readMark(place: SecondPlace | null): string[] {
	return (place?.getItem(HAS_DATA) ?? '').split(' ');
}

/** Whether what was noted has been here and is not any more: all is cleared, or damaged files fell back to an earlier day. */
export async function isGone(db: Database, [profile, entry = '']: string[]): Promise<boolean> {
	const [device, seq] = entry.split(':');
	const here = await readDevice(db);
	if (here.id === device) return here.seq < parseInt(seq ?? '');
	return profile !== '' && !(await db.log.toCollection().first());
}
