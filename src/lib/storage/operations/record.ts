import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from '../database.ts';
import { nextOrder } from '../order.ts';
import type { OperationRow } from '../rows.ts';

/** So many operations can be taken back; what is older is forgotten. */
export const MOST_KEPT = 30;

/** Notes what was done, so that it can be taken back; inside the transaction that did it. */
export async function recordOperation(
	db: Database,
	profile: ProfileId,
	done: Omit<OperationRow, 'profile' | 'order' | 'undone'>
): Promise<OperationRow> {
	const row: OperationRow = { profile, order: await nextOrder(db, profile), ...done };
	await db.operations.put(row);
	return row;
}

/** The rows of a profile's operations, latest first. */
export function operationsOf(
	db: Database,
	profile: ProfileId,
	most = Infinity
): Promise<OperationRow[]> {
	return db.operations
		.where('[profile+order]')
		.between([profile, 0], [profile, Infinity])
		.reverse()
		.limit(most)
		.toArray();
}

/** Forgets all but the last operations of a profile; inside a transaction that writes. */
export async function forgetOldOperations(db: Database, profile: ProfileId): Promise<void> {
	const rows = await operationsOf(db, profile);
	const old = rows.slice(MOST_KEPT);
	await db.operations.bulkDelete(old.map(({ order }): [ProfileId, number] => [profile, order]));
}
