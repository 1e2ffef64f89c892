import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import type { RandomBytes } from './device.ts';
import { isHere, mintProfileId, newProfile, readCurrent, setCurrent } from './open-profile.ts';
import { recordOperation } from './operations/record.ts';
import { readAllProfiles } from './profiles.ts';
import type { ProfileRow } from './rows.ts';
import { writing } from './transactions.ts';

/**
 * Puts a learner into the trash with all that is theirs; gives who studies here now. If it was the current one, that is
 * another; if nobody is left, a newcomer.
 */
export function removeProfile(
	db: Database,
	profile: ProfileId,
	at: Millis,
	random: RandomBytes
): Promise<ProfileId> {
	const newcomer = newProfile(mintProfileId(random), '', at);
	return writing(db, [db.profiles], async () => {
		const before = await db.profiles.get(profile);
		if (before && isHere(before)) await putAway(db, before, at);
		const here = (await readAllProfiles(db)).filter(isHere);
		const current = await readCurrent(db);
		const next = here.find(({ id }) => id === current) ?? here[0] ?? newcomer;
		if (next === newcomer) await db.profiles.add(newcomer);
		if (next.id !== current) await setCurrent(db, next.id);
		return next.id;
	});
}

async function putAway(db: Database, before: ProfileRow, at: Millis): Promise<void> {
	const after = { ...before, removed: at };
	await db.profiles.put(after);
	await recordOperation(db, before.id, {
		at,
		what: 'profile-removed',
		about: before.name,
		changes: [{ table: 'profiles', key: before.id, before, after }]
	});
}

/** Takes a learner out of the trash. */
export function restoreProfile(db: Database, profile: ProfileId): Promise<void> {
	return writing(db, [db.profiles], () => bringBack(db, profile));
}

/** The same inside a transaction that writes `profiles` and `operations`. */
export async function bringBack(db: Database, profile: ProfileId): Promise<void> {
	const row = await db.profiles.get(profile);
	if (!row || isHere(row)) return;
	const { removed: _, ...inUse } = row;
	await db.profiles.put(inUse);
	const removals = await db.operations
		.where('profile')
		.equals(profile)
		.filter(({ what, undone }) => what === 'profile-removed' && !undone)
		.toArray();
	await db.operations.bulkPut(removals.map((operation) => ({ ...operation, undone: true })));
}
