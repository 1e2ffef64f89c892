import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from '../database.ts';
import { readOrder } from '../order.ts';

/** Something was done between a copy inside and what it was taken for: taking that back would lose it. */
export class SnapshotStale extends Error {
	override readonly name = 'SnapshotStale';
}

/** So often a copy inside is taken anew because something was done meanwhile. */
const MOST_TRIES = 5;

/** Whether a copy inside is the present; inside the transaction that it was taken for. */
export async function isPresent(db: Database, profile: ProfileId, id: string): Promise<boolean> {
	const [head, order] = await Promise.all([db.snapshots.get(id), readOrder(db, profile)]);
	return head?.order === order;
}

/** Throws `SnapshotStale` if a copy inside is not the present. */
export async function holdPresent(db: Database, profile: ProfileId, id: string): Promise<void> {
	if (!(await isPresent(db, profile, id))) throw new SnapshotStale(`${id} of ${profile}`);
}

/** Does what takes a copy inside of the present once more where an answer came in between; throws what is thrown last. */
export async function whilePresent<T>(work: () => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof SnapshotStale) || tries === MOST_TRIES) throw error;
		}
	}
}
