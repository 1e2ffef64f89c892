import type { Database } from './database.ts';
import { readDevice } from './device.ts';
import type { SecondPlace } from './pending.ts';
import { SCHEMA } from './versions/index.ts';

const HAS_DATA = 'qaitala/has-data';

/** The learner and the entry that were noted last, and the version of the database; all empty if there was no progress. */
export type Mark = readonly [profile?: string, entry?: string, schema?: string];

/** Notes in a second place whose progress is here, and the last entry that was saved. */
export function markData(place: SecondPlace | null, profile = '', entry = ''): void {
	try {
		place?.setItem(HAS_DATA, `${profile} ${entry} ${SCHEMA}`);
	} catch {
		// Full or forbidden: then a later loss cannot be told from a first visit.
	}
}

export function unmarkData(place: SecondPlace | null): void {
	place?.removeItem(HAS_DATA);
}

/** What was noted; an earlier version noted only `1`. */
export function readMark(place: SecondPlace | null): Mark {
	return (place?.getItem(HAS_DATA) ?? '').split(' ') as unknown as Mark;
}

/** Whether there is progress in a database that was last opened by an older version. */
export function isOlder([profile, , schema]: Mark): boolean {
	return profile !== '' && schema !== `${SCHEMA}`;
}

/** Whether what was noted has been here and is not any more: all is cleared, or damaged files fell back to an earlier day. */
export async function isGone(db: Database, [profile, entry = '']: Mark): Promise<boolean> {
	const [device, seq] = entry.split(':');
	const here = await readDevice(db);
	if (here.id === device) return here.seq < parseInt(seq ?? '');
	return profile !== '' && !(await db.log.toCollection().first());
}
