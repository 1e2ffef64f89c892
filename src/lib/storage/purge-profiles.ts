import type { Millis } from '#lib/core/shared/time.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { copyMarkKey } from './copy-state.ts';
import type { Database } from './database.ts';
import type { SecondPlace } from './pending.ts';
import { isSurelyOver } from './surely-over.ts';
import { writing } from './transactions.ts';
import { KEPT_FOR } from './trash.ts';

/** Rows that go in one transaction: so few that an answer need not wait. */
const PIECE = 500;

/** Since when the days in the trash are over. */
const dueKey = (profile: ProfileId): string => `purge-due/${profile}`;
/** The learner is gone, and rows may be left. */
const begunKey = (profile: ProfileId): string => `purge/${profile}`;

const TABLES = [
	'schedules',
	'dueBuckets',
	'tallies',
	'log',
	'registers',
	'edits',
	'operations'
] as const;

/**
 * Deletes for good, in pieces, the learners who have lain in the trash long enough; gives who is gone. Broken off, it
 * goes on at the next call. A clock that is ahead for once deletes nobody: the days must be over on two days.
 */
export async function purgeProfiles(db: Database, at: Millis): Promise<ProfileId[]> {
	for (const { id, removed } of await db.profiles.toArray()) {
		if (removed !== undefined) await beginPurge(db, id, at);
	}
	const begun = await db.meta
		.where('key')
		.startsWith(begunKey('' as ProfileId))
		.toArray();
	const gone: ProfileId[] = [];
	for (const { value } of begun) {
		// Only this file writes there.
		const profile = value as ProfileId;
		if (await purge(db, profile)) gone.push(profile);
	}
	return gone;
}

/** Takes the learner off the list, once it is sure that the days are over; from then on nothing brings them back. */
function beginPurge(db: Database, profile: ProfileId, at: Millis): Promise<void> {
	return writing(db, [db.profiles], async () => {
		const removed = (await db.profiles.get(profile))?.removed;
		if (removed === undefined) return;
		if (!(await isSurelyOver(db, dueKey(profile), removed + KEPT_FOR, at))) return;
		await db.profiles.delete(profile);
		await db.meta.bulkDelete([dueKey(profile), `fold/${profile}`]);
		await db.meta.put({ key: begunKey(profile), value: profile });
	});
}

/** Gives whether all is gone; not if a copy has brought the learner back meanwhile. */
async function purge(db: Database, profile: ProfileId): Promise<boolean> {
	for (const table of TABLES) {
		while (await deletePiece(db, table, profile)) {
			// The next piece.
		}
	}
	for (const id of await db.snapshots.where('profile').equals(profile).primaryKeys()) {
		await writing(db, [db.profiles, db.snapshots, db.snapshotBodies], async () => {
			if (await db.profiles.get(profile)) return;
			await db.snapshots.delete(id);
			await db.snapshotBodies.delete(id);
		});
	}
	return writing(db, [db.profiles], async () => {
		const isBack = (await db.profiles.get(profile)) !== undefined;
		if (!isBack) await forgetNotes(db, profile);
		await db.meta.delete(begunKey(profile));
		return !isBack;
	});
}

/** Gives whether more is left. */
function deletePiece(
	db: Database,
	name: (typeof TABLES)[number],
	profile: ProfileId
): Promise<boolean> {
	const table = db.table(name);
	return writing(db, [db.profiles, table], async () => {
		if (await db.profiles.get(profile)) return false;
		const keys = await table.where('profile').equals(profile).limit(PIECE).primaryKeys();
		await table.bulkDelete(keys);
		return keys.length === PIECE;
	});
}

/** What is noted of a learner beside the tables. */
async function forgetNotes(db: Database, profile: ProfileId): Promise<void> {
	await db.meta.bulkDelete([`order/${profile}`, `fold/${profile}`, copyMarkKey(profile)]);
	await db.meta.where('key').startsWith(`kept/${profile}/`).delete();
}

/**
 * Deletes at once what a purge that is still going on has left of a learner, so that a copy of them is not mixed with
 * it; inside a transaction that writes all tables.
 */
export async function endPurge(db: Database, profile: ProfileId): Promise<void> {
	if (!(await db.meta.get(begunKey(profile)))) return;
	await deleteRows(db, profile);
	await db.meta.delete(begunKey(profile));
}

/** Deletes all rows of a learner but the copies inside; inside a transaction that writes all tables. */
export async function deleteRows(db: Database, profile: ProfileId): Promise<void> {
	for (const name of TABLES) await db.table(name).where('profile').equals(profile).delete();
	await forgetNotes(db, profile);
}

/** Takes away what is kept of a learner beside the database: the open session, rounds, choices. */
export function forgetKeptOf(place: SecondPlace | null, profile: ProfileId): void {
	if (!place) return;
	const keys = Array.from({ length: place.length }, (_, index) => place.key(index));
	for (const key of keys) {
		if (key?.startsWith('qaitala/') && key.endsWith(`/${profile}`)) place.removeItem(key);
	}
}
