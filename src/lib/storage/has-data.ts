import type { Database } from './database.ts';
import type { SecondPlace } from './pending.ts';
import { SCHEMA } from './versions/index.ts';

const HAS_DATA = 'qaitala/has-data';

/** Notes in a second place that there is progress here, in a database of this version. */
export function markData(place: SecondPlace | null): void {
	try {
		place?.setItem(HAS_DATA, `${SCHEMA}`);
	} catch {
		// Full or forbidden: then a later loss cannot be told from a first visit.
	}
}

export function unmarkData(place: SecondPlace | null): void {
	place?.removeItem(HAS_DATA);
}

/** Whether there was progress here once; beside an empty log that means it has been cleared. */
export function hadData(place: SecondPlace | null): boolean {
	return !!place?.getItem(HAS_DATA);
}

/** Whether the database with that progress was last opened by an older version. */
export function isOlder(place: SecondPlace | null): boolean {
	return hadData(place) && place?.getItem(HAS_DATA) !== `${SCHEMA}`;
}

/** Whether any learner has an entry here. */
export async function hasData(db: Database): Promise<boolean> {
	return (await db.log.toCollection().first()) !== undefined;
}
