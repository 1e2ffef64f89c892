import type { ProfileId } from '#lib/core/shared/ids.ts';
import { studyDay, type Moment } from '#lib/core/shared/time.ts';
import type { Database } from '../database.ts';
import { forgetOldOperations } from '../operations/record.ts';
import { readOrder } from '../order.ts';
import { refusalOf } from '../refusal.ts';
import type { SnapshotRow } from '../rows.ts';
import { writing } from '../transactions.ts';
import { tooMany } from './thin.ts';
import { dropSnapshots, snapshotsOf, takeSnapshot, type SnapshotRequest } from './take.ts';

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

/** Takes the copy of this study day if it is due: something was done since the last one, and that was on another day. */
export async function keepDaily(
	db: Database,
	profile: ProfileId,
	moment: Moment,
	id: string
): Promise<SnapshotRow | null> {
	const order = await readOrder(db, profile);
	const last = (await snapshotsOf(db, profile)).reduce<SnapshotRow | null>(
		(last, row) => (last && last.order >= row.order ? last : row),
		null
	);
	if (!isDailyDue(last, order, moment)) return null;
	return keepSnapshot(db, { id, profile, at: moment.at, why: 'daily' });
}

/** A learner who has done nothing yet has no copies to keep. */
export function isDailyDue(
	last: Pick<SnapshotRow, 'at' | 'order'> | null,
	order: number,
	moment: Moment
): boolean {
	if (order === 0) return false;
	if (!last) return true;
	const wasToday = studyDay({ at: last.at, offset: moment.offset }) === studyDay(moment);
	return last.order !== order && !wasToday;
}
