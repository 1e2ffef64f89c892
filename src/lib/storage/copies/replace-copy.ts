import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import { mergeLogs } from '#lib/core/scheduler/merge-logs.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import { registersOf } from '../copy.ts';
import type { Database } from '../database.ts';
import { recordOperation } from '../operations/record.ts';
import { passOver, putProfile } from '../restore-copy.ts';
import type { RowChange } from '../rows.ts';
import { holdPresent } from '../snapshots/stale.ts';
import { writing } from '../transactions.ts';
import { mergeDeck } from './later-deck.ts';
import { putLog, readOldLog, type OnShare } from './put-log.ts';

export type Replacing = {
	readonly at?: Millis;
	/** Keeps the present first; gives the id of the copy inside, or null if that cannot be had: nothing is done then. */
	readonly before: () => Promise<string | null>;
	readonly onShare?: OnShare;
};

/**
 * Puts a copy in the place of a learner's answers, settings and corrections, in one transaction; the present is kept
 * inside before. Decks of others on this device stay, and so does the device's own id. False if the present could not
 * be kept; throws if there is no such learner, and `SnapshotStale` if what was kept is not the present any more.
 */
export async function replaceCopy(
	db: Database,
	copy: Copy,
	profile: ProfileId,
	{ at, before, onShare }: Replacing
): Promise<boolean> {
	const snapshot = await before();
	if (snapshot === null) return false;
	await writing(db, db.tables, async () => {
		await holdPresent(db, profile, snapshot);
		const changes = await putCopy(db, copy, profile, onShare);
		const done = { what: 'replaced', about: copy.profile.name, changes, snapshot } as const;
		await recordOperation(db, profile, at === undefined ? done : { at, ...done });
	});
	return true;
}

/** The same inside a transaction that writes all tables, unasked; gives what it made of the learner's row. */
export async function putCopy(
	db: Database,
	copy: Copy,
	profile: ProfileId,
	onShare?: OnShare
): Promise<RowChange[]> {
	const row = await db.profiles.get(profile);
	if (!row) throw new Error(`No profile ${profile}`);
	const changes = await putProfile(db, profile, {
		name: copy.profile.name || row.name,
		created: copy.profile.created,
		ids: [...row.ids, ...copy.profile.ids]
	});
	for (const copied of copy.decks) await mergeDeck(db, copied);

	const old = await registersOf(db, profile);
	await db.registers.bulkDelete(old.map(({ key }): [ProfileId, string] => [profile, key]));
	await db.registers.bulkPut(copy.registers.map((register) => ({ profile, ...register })));
	await db.edits.where('[profile+deck+note+field+lang]').between([profile], [profile, []]).delete();
	await db.edits.bulkPut(copy.edits.map((edit) => ({ profile, ...edit })));

	await putLog(db, profile, mergeLogs(copy.entries), await readOldLog(db, profile), true, onShare);
	await passOver(db, profile, copy);
	return changes;
}
