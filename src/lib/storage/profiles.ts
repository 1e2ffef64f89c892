import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { readDevice, type RandomBytes } from './device.ts';
import { logOf } from './log-rows.ts';
import { isHere, mintProfileId, newProfile, readCurrent, setCurrent } from './open-profile.ts';
import { recordOperation } from './operations/record.ts';
import { nextOrder } from './order.ts';
import { deleteRows } from './purge-profiles.ts';
import { readRegisters } from './registers.ts';
import type { ProfileRow } from './rows.ts';
import { writing } from './transactions.ts';

/** How a learner begins. */
export type Beginning = {
	/** Set beforehand, such as the language of the device; nothing that anybody could want to take back. */
	readonly settings?: { readonly [name: string]: unknown };
	/** Whether the learner is the one who studies here from now on. */
	readonly chosen?: boolean;
};

/** Adds a learner to this device. */
export function addProfile(
	db: Database,
	name: string,
	at: Millis,
	random: RandomBytes,
	{ settings = {}, chosen = false }: Beginning = {}
): Promise<ProfileRow> {
	const profile = newProfile(mintProfileId(random), name, at);
	return writing(db, [db.profiles, db.registers], async () => {
		await db.profiles.add(profile);
		const { id: device } = await readDevice(db);
		for (const [setting, value] of Object.entries(settings)) {
			const order = await nextOrder(db, profile.id);
			const key = `setting/${setting}`;
			await db.registers.put({ profile: profile.id, key, value, order, device });
		}
		if (chosen) await setCurrent(db, profile.id);
		return profile;
	});
}

/** Makes a learner the current one; null if there is none of that id, or in the trash only. */
export function chooseProfile(db: Database, profile: ProfileId): Promise<ProfileRow | null> {
	return writing(db, [db.profiles], async () => {
		const row = await db.profiles.get(profile);
		if (!row || !isHere(row)) return null;
		await setCurrent(db, profile);
		return row;
	});
}

/**
 * Takes away the learner whom a first start made and nobody has been: the current one, without a name, an entry, an
 * exam or a correction. Inside a transaction that writes all tables.
 */
export async function dropUntouched(db: Database): Promise<void> {
	const current = await readCurrent(db);
	for (const row of await db.profiles.toArray()) {
		if (row.id !== current || row.name !== '' || (await isTouched(db, row.id))) continue;
		await db.profiles.delete(row.id);
		await deleteRows(db, row.id);
		const copies = await db.snapshots.where('profile').equals(row.id).primaryKeys();
		await db.snapshots.bulkDelete(copies);
		await db.snapshotBodies.bulkDelete(copies);
	}
}

/** Whether a learner has done anything that could be missed. */
async function isTouched(db: Database, profile: ProfileId): Promise<boolean> {
	const [entry, edit, exams] = await Promise.all([
		logOf(db, profile).first(),
		db.edits.where('profile').equals(profile).first(),
		readRegisters(db, profile, 'exam/')
	]);
	return entry !== undefined || edit !== undefined || exams.length > 0;
}

/** Names a learner; can be taken back. */
export function renameProfile(
	db: Database,
	profile: ProfileId,
	name: string,
	at?: Millis
): Promise<void> {
	return writing(db, [db.profiles], async () => {
		const before = await db.profiles.get(profile);
		if (!before || before.name === name) return;
		const after = { ...before, name };
		await db.profiles.put(after);
		await recordOperation(db, profile, {
			...(at === undefined ? {} : { at }),
			what: 'profile-renamed',
			about: name,
			changes: [{ table: 'profiles', key: profile, before, after }]
		});
	});
}

/** A learner with a number for one without a name: it stays the same as long as nobody goes for good. */
export type NumberedProfile = ProfileRow & { readonly number: number };

/** The learners of this device in the order in which they came, those in the trash too. */
export async function readAllProfiles(db: Database): Promise<NumberedProfile[]> {
	const rows = await db.profiles.toArray();
	rows.sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
	return rows.map((row, index) => ({ ...row, number: index + 1 }));
}

/** The learners of this device in the order in which they came. */
export async function readProfiles(db: Database): Promise<NumberedProfile[]> {
	return (await readAllProfiles(db)).filter(isHere);
}

/** Who studies on this device now; null before the first start. */
export function readCurrentProfile(db: Database): Promise<NumberedProfile | null> {
	return db.transaction('r', [db.meta, db.profiles], async () => {
		const current = await readCurrent(db);
		return (await readProfiles(db)).find(({ id }) => id === current) ?? null;
	});
}
