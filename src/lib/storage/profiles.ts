import { isProfileId, type ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { mintId, type RandomBytes } from './device.ts';
import { logOf } from './log-rows.ts';
import type { ProfileRow } from './rows.ts';
import { writing } from './transactions.ts';

const CURRENT = 'profile';

/** The learner who studied last on this device; one is made at the first start. */
export function openProfile(db: Database, at: Millis, random: RandomBytes): Promise<ProfileRow> {
	const id = mintProfileId(random);
	return writing(db, [db.profiles], async () => {
		const current = (await db.meta.get(CURRENT))?.value;
		const known = isProfileId(current) ? await db.profiles.get(current) : undefined;
		const profile = known ?? (await db.profiles.toCollection().first()) ?? newProfile(id, '', at);
		if (profile.id === id) await db.profiles.add(profile);
		if (profile !== known) await setCurrent(db, profile.id);
		return profile;
	});
}

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

/** Notes who studies here; inside a transaction that writes `meta`. */
export async function setCurrent(db: Database, profile: ProfileId): Promise<void> {
	await db.meta.put({ key: CURRENT, value: profile });
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

export function newProfile(id: ProfileId, name: string, created: Millis): ProfileRow {
	return { id, name, created, ids: [id] };
}

export function mintProfileId(random: RandomBytes): ProfileId {
	// What is minted has the form of a profile's id.
	return mintId(random) as ProfileId;
}
