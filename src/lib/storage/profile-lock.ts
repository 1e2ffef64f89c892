import { lockHash, type LockSymbol } from '#lib/core/shared/lock.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { mintId, type RandomBytes } from './device.ts';
import { writing } from './transactions.ts';

/** Sets the lock of a learner, or takes it off (null). It is of this device: no copy carries it. */
export function setLock(
	db: Database,
	profile: ProfileId,
	symbols: readonly LockSymbol[] | null,
	random: RandomBytes
): Promise<void> {
	const salt = mintId(random);
	const lock = symbols && { salt, hash: lockHash(salt, symbols) };
	return writing(db, [db.profiles], async () => {
		const row = await db.profiles.get(profile);
		if (!row) return;
		const { lock: _, ...open } = row;
		await db.profiles.put(lock ? { ...open, lock } : open);
	});
}

/** Whether these symbols open a learner's lock; one without a lock is open to all. */
export async function opensLock(
	db: Database,
	profile: ProfileId,
	symbols: readonly LockSymbol[]
): Promise<boolean> {
	const lock = (await db.profiles.get(profile))?.lock;
	return lock === undefined || lockHash(lock.salt, symbols) === lock.hash;
}
