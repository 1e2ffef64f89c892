import { isProfileId, type ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { mintId, type RandomBytes } from './device.ts';
import type { ProfileRow } from './rows.ts';
import { writing } from './transactions.ts';

const CURRENT = 'profile';

/**
 * The learner who studied last on this device; one is made at the first start. Where the browser has cleared the data,
 * it is the one who was here (`had`) again: answers that wait, and copies, are that learner's.
 */
export function openProfile(
	db: Database,
	at: Millis,
	random: RandomBytes,
	had?: string
): Promise<ProfileRow> {
	const id = isProfileId(had) ? had : mintProfileId(random);
	return writing(db, [db.profiles], async () => {
		const current = (await db.meta.get(CURRENT))?.value;
		const known = isProfileId(current) ? await db.profiles.get(current) : undefined;
		const present = known ?? (await db.profiles.toCollection().first());
		const profile = present ?? newProfile(id, '', at);
		if (!present) await db.profiles.add(profile);
		if (profile !== known) await setCurrent(db, profile.id);
		return profile;
	});
}

/** Notes who studies here; inside a transaction that writes `meta`. */
export async function setCurrent(db: Database, profile: ProfileId): Promise<void> {
	await db.meta.put({ key: CURRENT, value: profile });
}

export function newProfile(id: ProfileId, name: string, created: Millis): ProfileRow {
	return { id, name, created, ids: [id] };
}

export function mintProfileId(random: RandomBytes): ProfileId {
	// What is minted has the form of a profile's id.
	return mintId(random) as ProfileId;
}
