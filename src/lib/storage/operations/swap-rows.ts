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
		// What a copy made of a learner is taken back by itself, see `swapProfile`.
		if (change.table === 'profiles' && operation.what === 'merged') continue;
		const [from, to] = forward ? [change.before, change.after] : [change.after, change.before];
		await swapRow(db, operation, change, from as Fields | undefined, to as Fields | undefined);
	}
}

async function swapRow(
	db: Database,
	{ profile }: OperationRow,
	{ table, key }: RowChange,
	from: Fields | undefined,
	to: Fields | undefined
): Promise<void> {
	const rows = db.table<Fields>(table);
	const present = await rows.get(key as never);
	if (table === 'registers' || table === 'edits') {
		if (!isAlike(saidBy(present), saidBy(from)))
			throw new ChangedSince(`${table} ${canonicalJson(key)}`);
		// Other devices learn of it as of any other writing: it needs a later order, and no row may go.
		const order = await nextOrder(db, profile as ProfileId);
		const { id: device } = await readDevice(db);
		const like = to ?? { ...from, value: from?.['base'] ?? null };
		await rows.put({ ...like, order, device });
		return;
	}
	const fields = differing(from, to);
	for (const field of fields) {
		if (!isAlike(present?.[field], from?.[field]))
			throw new ChangedSince(`${table} ${canonicalJson(key)} ${field}`);
	}
	if (to) await rows.put(withFields(present ?? to, fields, to));
	else await rows.delete(key as never);
}

/** What a register or an edit says; null where it is not there, or an edit says what the author does. */
function saidBy(row: Fields | undefined): unknown {
	if (!row || ('base' in row && isAlike(row['base'], row['value']))) return null;
	return row['value'] ?? null;
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

/** The columns in which two rows differ. */
function differing(a: Fields | undefined, b: Fields | undefined): string[] {
	const all = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
	return [...all].filter((field) => !isAlike(a?.[field], b?.[field]));
}

/** What is not there is as good as null. */
function isAlike(a: unknown, b: unknown): boolean {
	return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
