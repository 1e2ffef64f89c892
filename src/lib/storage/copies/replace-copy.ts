import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import { mergeLogs } from '#lib/core/scheduler/merge-logs.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import { editsOf, registersOf } from '../copy.ts';
import type { Database } from '../database.ts';
import { recordOperation } from '../operations/record.ts';
import { holdPresent } from '../snapshots/stale.ts';
import type { EditRow, OperationRow, RegisterRow, RowChange } from '../rows.ts';
import { passOver } from '../restore-copy.ts';
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
		// An answer of another tab would be in neither of the two copies.
		await holdPresent(db, profile, snapshot);
		const put = await putCopy(db, copy, profile, onShare);
		const done = { what: 'replaced', about: copy.profile.name, snapshot, ...put } as const;
		await recordOperation(db, profile, at === undefined ? done : { at, ...done });
	});
	return true;
}

type Put = Pick<OperationRow, 'changes' | 'put' | 'learner'>;

async function putCopy(
	db: Database,
	copy: Copy,
	profile: ProfileId,
	onShare?: OnShare
): Promise<Put> {
	const learner = await putLearner(db, copy, profile);
	for (const copied of copy.decks) await mergeDeck(db, copied);
	const changes = [
		...(await putRows(db, 'registers', await registersOf(db, profile), inCopy(copy.registers))),
		...(await putRows(db, 'edits', await editsOf(db, profile), inCopy(copy.edits)))
	];
	const merged = mergeLogs(copy.entries);
	await putLog(db, profile, merged, await readOldLog(db, profile), true, onShare);
	await passOver(db, profile, copy);
	return { changes, put: merged.entries.map(({ id }) => id), learner };

	function inCopy<Row>(rows: readonly Row[]): (Row & { profile: ProfileId })[] {
		return rows.map((row) => ({ profile, ...row }));
	}
}

async function putLearner(
	db: Database,
	copy: Copy,
	profile: ProfileId
): Promise<NonNullable<OperationRow['learner']>> {
	const row = await db.profiles.get(profile);
	if (!row) throw new Error(`No profile ${profile}`);
	const before = { name: row.name, created: row.created, ids: row.ids };
	const after = {
		name: copy.profile.name || row.name,
		created: copy.profile.created,
		ids: [...new Set([...row.ids, ...copy.profile.ids])].sort()
	};
	await db.profiles.update(profile, after);
	return { before, after };
}

/** Puts rows in the place of others of the same learner; gives what that changed. */
async function putRows<Row extends RegisterRow | EditRow>(
	db: Database,
	table: 'registers' | 'edits',
	here: readonly Row[],
	there: readonly Row[]
): Promise<RowChange[]> {
	const changes = new Map<string, RowChange>();
	for (const before of here) {
		const key = keyOf(before);
		changes.set(canonicalJson(key), { table, key, before });
	}
	for (const after of there) {
		const key = keyOf(after);
		const before = changes.get(canonicalJson(key));
		changes.set(canonicalJson(key), { ...before, table, key, after });
	}
	for (const { key, after } of changes.values()) {
		if (after === undefined) await db.table(table).delete(key as never);
		else await db.table(table).put(after);
	}
	return [...changes.values()].filter(
		({ before, after }) => canonicalJson(before ?? null) !== canonicalJson(after ?? null)
	);
}

function keyOf(row: RegisterRow | EditRow): string[] {
	if ('key' in row) return [row.profile, row.key];
	return [row.profile, row.deck, row.note, row.field, row.lang];
}
