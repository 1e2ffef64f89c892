import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import type { RandomBytes } from './device.ts';
import { logOf } from './log-rows.ts';
import { mintProfileId, newProfile, setCurrent } from './open-profile.ts';
import type { ProfileRow } from './rows.ts';
import { writing } from './transactions.ts';

/** Adds a learner to this device. */
export function addProfile(
	db: Database,
	name: string,
	at: Millis,
	random: RandomBytes
): Promise<ProfileRow> {
	const profile = newProfile(mintProfileId(random), name, at);
	return writing(db, [db.profiles], async () => {
		await db.profiles.add(profile);
		return profile;
	});
}

/** Makes a learner the current one; throws if there is none of that id. */
export function chooseProfile(db: Database, profile: ProfileId): Promise<ProfileRow> {
	return writing(db, [db.profiles], async () => {
		const row = await db.profiles.get(profile);
		if (!row) throw new Error(`No profile ${profile}`);
		await setCurrent(db, profile);
		return row;
	});
}

/**
 * Takes away the learners that a first start made and nobody has been: without a name and without an entry. Inside a
 * transaction that writes `profiles`, `registers`, `tallies` and `meta`.
 */
export async function dropUntouched(db: Database): Promise<void> {
	for (const { id, name } of await db.profiles.toArray()) {
		if (name !== '' || (await logOf(db, id).first())) continue;
		await db.profiles.delete(id);
		await db.registers.where('profile').equals(id).delete();
		await db.tallies.where('profile').equals(id).delete();
		await db.meta.where('key').startsWith(`kept/${id}/`).delete();
	}
}

export function renameProfile(db: Database, profile: ProfileId, name: string): Promise<void> {
	return writing(db, [db.profiles], async () => {
		await db.profiles.update(profile, { name });
	});
}

export function readProfiles(db: Database): Promise<ProfileRow[]> {
	return db.profiles.toArray();
}
