import { isProfileId, type ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { mintId, type RandomBytes } from './device.ts';
import type { ProfileRow } from './rows.ts';
import { writing } from './transactions.ts';

const CURRENT = 'profile';

/** Who is at this device, and whether there are others. */
export type OpenedProfile = { readonly profile: ProfileRow; readonly several: boolean };

/**
 * The learner who studied last on this device; one is made at the first start. Where the browser has cleared the data,
 * it is the one who was here (`had`) again: answers that wait, and copies, are that learner's.
 */
export function openProfile(
	db: Database,
	at: Millis,
	random: RandomBytes,
	had?: string
): Promise<OpenedProfile> {
	const id = isProfileId(had) ? had : mintProfileId(random);
	return writing(db, [db.profiles], async () => {
		const current = await readCurrent(db);
		const all = await db.profiles.toArray();
		const here = all.filter(isHere);
		const known = here.find((row) => row.id === current);
		const present = known ?? here[0];
		// Whoever was here last may lie in the trash: then somebody new comes.
		const isTaken = all.some((row) => row.id === id);
		const profile = present ?? newProfile(isTaken ? mintProfileId(random) : id, '', at);
		if (!present) await db.profiles.add(profile);
		if (profile !== known) await setCurrent(db, profile.id);
		return { profile, several: here.length > 1 };
	});
}

/** Whether a learner does not lie in the trash. */
export function isHere({ removed }: ProfileRow): boolean {
	return removed === undefined;
}

/** Who studies here; whether there is a learner of that id is not looked at. */
export async function readCurrent(db: Database): Promise<unknown> {
	return (await db.meta.get(CURRENT))?.value;
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
