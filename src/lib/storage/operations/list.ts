import { readGlobals } from '#lib/core/scheduler/globals.ts';
import { isKnown, type AnyEntry, type LogEntry } from '#lib/core/scheduler/log-entry.ts';
import { entryId, type EntryId, type ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from '../database.ts';
import { readDevice } from '../device.ts';
import { entriesOf, refOf } from '../log-rows.ts';
import type { LogRow, OperationRow } from '../rows.ts';
import { MOST_KEPT, operationsOf } from './record.ts';

/** Something that was done on this device, and whether it has been taken back. */
export type Done = { readonly order: number; readonly undone: boolean } & (
	| { readonly kind: 'entry'; readonly entry: LogEntry }
	| { readonly kind: 'operation'; readonly operation: OperationRow }
);

/** Entries that a learner makes; the others come by themselves. */
const BY_HAND: readonly string[] = ['review', 'practice', 'reset', 'suspend', 'bury', 'flag'];

/** How far back entries are looked for: those of other learners on this phone lie between. */
const FARTHEST = 600;

/** The last operations of a learner on this device, latest first, at most 30. */
export function readDone(db: Database, profile: ProfileId): Promise<Done[]> {
	return db.transaction('r', [db.meta, db.log, db.operations], async () => {
		const rows = (await operationsOf(db, profile)).filter((row) => !isByItself(row));
		const belonging = new Set(rows.flatMap(({ entries = [] }) => entries));
		const operations = rows.map((operation): Done => ({
			kind: 'operation',
			order: operation.order,
			undone: operation.undone ?? false,
			operation
		}));
		const entries = await readEntries(db, profile, belonging);
		return [...operations, ...entries].sort((a, b) => b.order - a.order).slice(0, MOST_KEPT);
	});
}

/**
 * What the app does by itself at a first start, or notes for itself; and the removal of whoever is here again, which to
 * do once more would throw the learner away in whose list it stands.
 */
function isByItself({ what, changes, undone }: OperationRow): boolean {
	const [change] = changes;
	if (what === 'profile-removed') return undone === true;
	if (what !== 'register' || !change) return false;
	const { key, value } = (change.after ?? {}) as { key?: unknown; value?: unknown };
	const isFirst = change.before === undefined;
	if (typeof key !== 'string') return true;
	if (/^setting\/(begun|installDeclined)$/.test(key)) return true;
	return isFirst && key.startsWith('deck/') && (value as { on?: unknown } | null)?.on === true;
}

async function readEntries(
	db: Database,
	profile: ProfileId,
	belonging: ReadonlySet<EntryId>
): Promise<Done[]> {
	const { id, seq } = await readDevice(db);
	const first = Math.max(0, seq - FARTHEST);
	const found: Done[] = [];
	for (let last = seq; last > first && found.length < MOST_KEPT; last -= MOST_KEPT) {
		const keys: [ProfileId, EntryId][] = [];
		for (let n = last; n > Math.max(first, last - MOST_KEPT); n--)
			keys.push([profile, entryId(id, n)]);
		for (const row of await db.log.bulkGet(keys)) {
			if (!row || belonging.has(row.id)) continue;
			const { entry } = row;
			if (!isKnown(entry) || !BY_HAND.includes(entry.kind)) continue;
			const undone = (await voidsOf(db, profile, row)).length > 0;
			found.push({ kind: 'entry', order: entry.order, undone, entry });
		}
	}
	return found;
}

/** The voids that take an entry back now, and are not taken back themselves. */
export async function voidsOf(
	db: Database,
	profile: ProfileId,
	{ card, id }: Pick<LogRow, 'card' | 'id'>
): Promise<EntryId[]> {
	const entries: AnyEntry[] = await entriesOf(db, profile, card);
	const { voided } = readGlobals(entries);
	return entries
		.filter((entry) => refOf(entry) === id && !voided.has(entry.id))
		.map((entry) => entry.id);
}
