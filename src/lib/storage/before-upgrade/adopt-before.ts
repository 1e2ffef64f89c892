import { sha256Hex } from '#lib/core/shared/hash.ts';
import type { Database } from '../database.ts';
import type { SecondPlace } from '../pending.ts';
import type { SnapshotRow } from '../rows.ts';
import { dropSnapshots, readSnapshot, SnapshotBroken } from '../snapshots/take.ts';
import { writing } from '../transactions.ts';
import {
	BEFORE,
	beforeName,
	openBefore,
	result,
	type BeforeOptions,
	type CopyBefore
} from './before-database.ts';

type Options = BeforeOptions & { readonly place: SecondPlace | null };

/**
 * Takes what was copied before an upgrade among the copies inside, reads it again, and deletes the database beside.
 * `newId` gives random ids. Gives how many there were; throws `SnapshotBroken` if one does not come out as it went in.
 */
export async function adoptBefore(
	db: Database,
	options: Options,
	newId: () => string
): Promise<number> {
	const { place } = options;
	if (!place?.getItem(BEFORE)) return 0;
	const beside = await openBefore(options);
	let copies: CopyBefore[];
	try {
		copies = await result(beside.transaction('copies').objectStore('copies').getAll());
	} finally {
		beside.close();
	}
	for (const { profile, at, order, counts, bytes } of copies) {
		const id = newId();
		const row: SnapshotRow = {
			id,
			profile,
			at,
			order,
			counts,
			why: 'migration',
			size: bytes.length,
			sha256: sha256Hex(bytes)
		};
		await writing(db, [db.snapshots, db.snapshotBodies], async () => {
			await db.snapshots.put(row);
			await db.snapshotBodies.put({ id, bytes });
		});
		if ((await readSnapshot(db, row)) !== null) continue;
		await dropSnapshots(db, [id]);
		throw new SnapshotBroken(`${id} of ${profile}, before an upgrade`);
	}
	await deleteBefore(options);
	return copies.length;
}

/** Deletes the database beside, if there is one. */
export async function deleteBefore({ indexedDB, name, place }: Options): Promise<void> {
	if (!place?.getItem(BEFORE)) return;
	await result(indexedDB.deleteDatabase(beforeName(name)));
	place.removeItem(BEFORE);
}
