import { cardOf, isKnown, type AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import { parseEntry } from '#lib/core/scheduler/log-entry-schema.ts';
import type { EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import { refOf, toLogRow } from '../log-rows.ts';
import type { LogRow } from '../rows.ts';
import { setAside, type CheckContext, type Damage, type Stores } from './damage.ts';

/** How deep voids of voids are followed; one of itself is about no card. */
const DEEPEST = 50;

/** Damage of the log: each row is looked at by itself and against the others of its learner. */
export function checkLog({ log }: Stores, context: CheckContext): Damage[] {
	const damage: Damage[] = [];
	const sound: LogRow[] = [];
	for (const row of log) {
		if (isReadable(row)) sound.push(row);
		else {
			const changes = setAside('log', [row.profile, row.id], row, context);
			damage.push({ kind: 'log-unreadable', changes });
		}
	}
	const ops = new Set<string>();
	for (const [profile, rows] of byProfile(sound)) {
		const byId = new Map(rows.map((row) => [row.id, row.entry]));
		for (const row of rows) {
			damage.push(...checkRow(profile, row, byId, ops));
			if (isDangling(row.entry, byId)) damage.push({ kind: 'dangling', changes: [] });
		}
	}
	return damage;
}

function isReadable(row: LogRow): boolean {
	return parseEntry(row.entry).ok && row.entry.id === row.id;
}

function* checkRow(
	profile: ProfileId,
	row: LogRow,
	byId: ReadonlyMap<EntryId, AnyEntry>,
	ops: Set<string>
): Generator<Damage> {
	const key = [profile, row.id];
	const isTwice = row.op !== undefined && ops.has(row.op);
	if (row.op !== undefined) ops.add(row.op);
	const after = toLogRow(
		profile,
		row.entry,
		rootCardOf(row.entry, byId),
		isTwice ? undefined : row.op
	);
	const change = { table: 'log' as const, key, before: row, after };
	if (isTwice) yield { kind: 'op-twice', changes: [change] };
	else if (after.card !== row.card || after.day !== row.day || after.ref !== row.ref)
		yield { kind: 'log-columns', changes: [change] };
}

/** The card that an entry, or what it takes back, is about; empty if about none. */
function rootCardOf(entry: AnyEntry, byId: ReadonlyMap<EntryId, AnyEntry>) {
	let root: AnyEntry | undefined = entry;
	for (let depth = 0; root && depth < DEEPEST; depth++) {
		const ref = refOf(root);
		if (ref === null) break;
		root = byId.get(ref);
	}
	return (root && cardOf(root)) ?? '';
}

function isDangling(entry: AnyEntry, byId: ReadonlyMap<EntryId, AnyEntry>): boolean {
	const ref = refOf(entry);
	const prev = isKnown(entry) && 'prev' in entry ? entry.prev : null;
	return (ref !== null && !byId.has(ref)) || (prev !== null && !byId.has(prev));
}

function byProfile(rows: readonly LogRow[]): Map<ProfileId, LogRow[]> {
	const grouped = new Map<ProfileId, LogRow[]>();
	for (const row of rows) {
		const own = grouped.get(row.profile);
		if (own) own.push(row);
		else grouped.set(row.profile, [row]);
	}
	return grouped;
}
