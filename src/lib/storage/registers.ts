import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { readDevice } from './device.ts';
import { nextOrder } from './order.ts';
import type { RegisterRow, RowChange } from './rows.ts';
import { writing } from './transactions.ts';

/**
 * Whether a row was written after another: by order, then by device. Two databases that were one (a phone that was
 * cloned) may have written both under one device: then the contents decide, so that all arrive at the same one.
 */
export function isLater<Row extends Pick<RegisterRow, 'order' | 'device' | 'value'>>(
	row: Row,
	than: Row
): boolean {
	if (row.order !== than.order) return row.order > than.order;
	if (row.device !== than.device) return row.device > than.device;
	return canonicalJson(row.value) > canonicalJson(than.value);
}

/** Sets a register; a value is plain JSON. */
export function setRegister(
	db: Database,
	profile: ProfileId,
	key: string,
	value: unknown
): Promise<void> {
	return writing(db, [db.registers], () => putRegister(db, profile, key, value));
}

/** The same inside a transaction that writes `registers`; what can be taken back is noted. */
export async function putRegister(
	db: Database,
	profile: ProfileId,
	key: string,
	value: unknown
): Promise<void> {
	const change = await writeRegister(db, profile, key, value);
	const { order } = change.after;
	await db.operations.put({ profile, order, what: 'register', changes: [change] });
}

/** The same as a part of something greater, whose operation tells of the change. */
export async function writeRegister(
	db: Database,
	profile: ProfileId,
	key: string,
	value: unknown
): Promise<RowChange & { readonly after: RegisterRow }> {
	const order = await nextOrder(db, profile);
	const { id: device } = await readDevice(db);
	const before = await db.registers.get([profile, key]);
	const after: RegisterRow = { profile, key, value, order, device };
	await db.registers.put(after);
	return { table: 'registers', key: [profile, key], before, after };
}

/** The registers whose key begins so, by key. */
export function readRegisters(
	db: Database,
	profile: ProfileId,
	prefix: string
): Promise<RegisterRow[]> {
	return db.registers
		.where('[profile+key]')
		.between([profile, prefix], [profile, `${prefix}\uffff`])
		.toArray();
}
