import type { Millis } from '#lib/core/shared/time.ts';
import type { Database } from '../database.ts';
import { forgetOldOperations } from '../operations/record.ts';
import type { SnapshotRow } from '../rows.ts';
import { writing } from '../transactions.ts';
import { tooMany } from './thin.ts';
import { dropSnapshots, takeSnapshot, type SnapshotRequest } from './take.ts';
import { refusalOf } from '../refusal.ts';

/** Always left, whatever room there is. */
const FEWEST = 3;

/**
 * Takes a copy inside and throws away those that are one too many. Where there is no room the oldest make some, but for
 * the last three; then the error of the database is thrown.
 */
export async function keepSnapshot(db: Database, request: SnapshotRequest): Promise<SnapshotRow> {
	const { profile, at } = request;
	const row = await takeWithRoom(db, request);
	await writing(db, [], () => forgetOldOperations(db, profile));
	await dropSnapshots(
		db,
		tooMany(await disposable(db, profile), at).map(({ id }) => id)
	);
	return row;
}

async function takeWithRoom(db: Database, request: SnapshotRequest): Promise<SnapshotRow> {
	for (;;) {
		try {
			return await takeSnapshot(db, request);
		} catch (error) {
			const all = await disposable(db, request.profile);
			if (refusalOf(error) !== 'quota' || all.length <= FEWEST) throw error;
			const oldest = all.reduce((a, b) => (a.at <= b.at ? a : b));
			await dropSnapshots(db, [oldest.id]);
		}
	}
}

/** Copies inside that nothing which can be taken back needs. */
async function disposable(
	db: Database,
	profile: SnapshotRequest['profile']
): Promise<SnapshotRow[]> {
	const needed = new Set<string | undefined>();
	await db.operations.each(({ snapshot }) => needed.add(snapshot));
	const rows = await db.snapshots.where('profile').equals(profile).toArray();
	return rows.filter(({ id }) => !needed.has(id));
}

/** Whether a copy of this study day is due: something was done since the last one, and that was on another day. */
export function isDailyDue(
	last: Pick<SnapshotRow, 'at' | 'order'> | undefined,
	order: number,
	isToday: (at: Millis) => boolean
): boolean {
	if (order === 0) return false;
	return !last || (last.order !== order && !isToday(last.at));
}
