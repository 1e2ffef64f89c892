import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import { readCopyStream } from '#lib/exchange/copy/read-copy.ts';
import { countsOf, writeCopy } from '#lib/exchange/copy/write-copy.ts';
import { gunzipped, gzip } from '#lib/exchange/gzip.ts';
import { sha256Hex } from '#lib/core/shared/hash.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import { siftCopy } from '../copies/sift-copy.ts';
import { takeCopy } from '../copy.ts';
import type { Database } from '../database.ts';
import { readOrder } from '../order.ts';
import type { SnapshotReason, SnapshotRow } from '../rows.ts';
import { writing } from '../transactions.ts';

/** A copy inside came out of the database other than it went in. */
export class SnapshotBroken extends Error {
	override readonly name = 'SnapshotBroken';
}

export type SnapshotRequest = {
	/** Random. */
	readonly id: string;
	readonly profile: ProfileId;
	readonly at: Millis;
	readonly why: SnapshotReason;
};

/**
 * Copies all that is a learner's own into the database itself, and reads it again. Where nothing has changed since the
 * last one that is whole, that one is given. A damaged row is left out; throws `SnapshotBroken` if the copy does not
 * come out as it went in all the same.
 */
export async function takeSnapshot(db: Database, request: SnapshotRequest): Promise<SnapshotRow> {
	const { id, profile, at, why } = request;
	const order = await readOrder(db, profile);
	const last = await lastSnapshot(db, profile);
	if (last?.order === order && (await readSnapshot(db, last)) !== null) return last;

	const copy = await takeCopy(db, profile);
	// A number read before the copy: what was written meanwhile makes the next one due, not this one whole.
	const head = { id, profile, at, why, order };
	const taken = await put(db, head, copy);
	if (taken) return taken;
	// Most likely a row was damaged before it was copied: what is whole must not go without a copy for its sake.
	const { copy: readable, leftOut } = siftCopy(copy);
	const sifted = leftOut > 0 && (await put(db, head, readable));
	if (sifted) return sifted;
	throw new SnapshotBroken(`${id} of ${profile}`);
}

type Head = Pick<SnapshotRow, 'id' | 'profile' | 'at' | 'why' | 'order'>;

/** Stores a copy and reads it again; null, and nothing is stored, if it does not come out as it went in. */
async function put(db: Database, head: Head, copy: Copy): Promise<SnapshotRow | null> {
	const { id } = head;
	const bytes = await gzip(writeCopy(copy));
	const { entries, registers, edits } = countsOf(copy);
	const counts = { entries, registers, edits };
	const row = { ...head, counts, size: bytes.length, sha256: sha256Hex(bytes) };
	await writing(db, [db.snapshots, db.snapshotBodies], async () => {
		await db.snapshots.put(row);
		await db.snapshotBodies.put({ id, bytes });
	});
	if ((await readSnapshot(db, row)) !== null) return row;
	await dropSnapshots(db, [id]);
	return null;
}

/** The learner's copies inside, latest first. */
export async function snapshotsOf(db: Database, profile: ProfileId): Promise<SnapshotRow[]> {
	const rows = await db.snapshots.where('profile').equals(profile).toArray();
	return rows.sort((a, b) => b.at - a.at || b.order - a.order);
}

/** The one that was taken last by the counter of what was done, whatever the clock said. */
async function lastSnapshot(db: Database, profile: ProfileId): Promise<SnapshotRow | undefined> {
	const rows = await snapshotsOf(db, profile);
	return rows.sort((a, b) => b.order - a.order)[0];
}

/** What a copy inside holds; null if its body is gone or damaged. */
export async function readSnapshot(
	db: Database,
	{ id, sha256 }: Pick<SnapshotRow, 'id' | 'sha256'>
): Promise<Copy | null> {
	const body = await db.snapshotBodies.get(id);
	if (!body || sha256Hex(body.bytes) !== sha256) return null;
	try {
		const read = await readCopyStream(gunzipped(body.bytes));
		return read.ok ? read.value : null;
	} catch (error) {
		// So every browser says that these bytes are not gzip.
		if (error instanceof TypeError) return null;
		throw error;
	}
}

export async function dropSnapshots(db: Database, ids: readonly string[]): Promise<void> {
	await writing(db, [db.snapshots, db.snapshotBodies], async () => {
		await db.snapshots.bulkDelete([...ids]);
		await db.snapshotBodies.bulkDelete([...ids]);
	});
}
