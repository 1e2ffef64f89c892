import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from '../database.ts';
import { readDevice } from '../device.ts';
import { nextOrder } from '../order.ts';
import type { OperationRow, RowChange } from '../rows.ts';

/** What was changed by an operation has been changed again since: it cannot be taken back by itself any more. */
export class ChangedSince extends Error {
	override readonly name = 'ChangedSince';
}

type Fields = { readonly [field: string]: unknown };

/**
 * Puts the rows of an operation back to how they were before it (or, if it was taken back, to how it had made them);
 * inside a transaction that writes all tables. Throws `ChangedSince` if one of them is another by now.
 */
export async function swapRows(db: Database, operation: OperationRow): Promise<void> {
	const forward = operation.undone ?? false;
	const changes = forward ? operation.changes : [...operation.changes].reverse();
	for (const change of changes) {
		const [from, to] = forward ? [change.before, change.after] : [change.after, change.before];
		await swapRow(db, operation, change, from as Fields | undefined, to as Fields | undefined);
	}
}

async function swapRow(
	db: Database,
	{ profile }: OperationRow,
	{ table, key }: RowChange,
	made: Fields | undefined,
	to: Fields | undefined
): Promise<void> {
	const rows = db.table<Fields>(table);
	const present = await rows.get(key as never);
	const from = made ?? sayingNothing(table, present);
	const fields = differing(from, to, OF_WRITING[table] ?? []);
	for (const field of fields) {
		if (!isAlike(present?.[field], from?.[field]))
			throw new ChangedSince(`${table} ${canonicalJson(key)} ${field}`);
	}
	const row = withFields(present ?? to ?? {}, fields, to ?? {});
	if (table === 'registers' || table === 'edits') {
		// Other devices learn of it as of any other writing: it needs a later order, and no row may go.
		const order = await nextOrder(db, profile as ProfileId);
		const { id: device } = await readDevice(db);
		const said = to ? {} : sayingNothing(table, present);
		await rows.put({ ...row, ...said, order, device });
	} else if (to) await rows.put(row);
	else await rows.delete(key as never);
}

/** A row of those that never go, as it stands where there was none before: undefined in the other tables. */
function sayingNothing(table: RowChange['table'], present: Fields | undefined): Fields | undefined {
	if (!present || (table !== 'registers' && table !== 'edits')) return undefined;
	return { ...present, value: table === 'edits' ? present['base'] : null };
}

/** A row with these columns as another has them; what has been changed in other columns since stays. */
function withFields(row: Fields, fields: readonly string[], like: Fields): Fields {
	const changed: Record<string, unknown> = { ...row };
	for (const field of fields) {
		if (field in like) changed[field] = like[field];
		else delete changed[field];
	}
	return changed;
}

/** Columns that say who wrote a row, and are another at each writing. */
const OF_WRITING: { readonly [table: string]: readonly string[] } = {
	registers: ['order', 'device'],
	edits: ['order', 'device']
};

/** The columns in which two rows differ. */
function differing(
	a: Fields | undefined,
	b: Fields | undefined,
	without: readonly string[]
): string[] {
	const all = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
	return [...all].filter((field) => !without.includes(field) && !isAlike(a?.[field], b?.[field]));
}

/** What is not there is as good as null. */
function isAlike(a: unknown, b: unknown): boolean {
	return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
