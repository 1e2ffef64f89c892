import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { readDevice } from './device.ts';
import { nextOrder } from './order.ts';
import type { RegisterRow } from './rows.ts';
import { writing } from './transactions.ts';

/** Whether a row was written after another: by order, then by device. */
export function isLater(
	row: Pick<RegisterRow, 'order' | 'device'>,
	than: Pick<RegisterRow, 'order' | 'device'>
): boolean {
	return row.order === than.order ? row.device > than.device : row.order > than.order;
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

/** The same inside a transaction that writes `registers` and `meta`. */
export async function putRegister(
	db: Database,
	profile: ProfileId,
	key: string,
	value: unknown
): Promise<void> {
	const order = await nextOrder(db, profile);
	const { id: device } = await readDevice(db);
	await db.registers.put({ profile, key, value, order, device });
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
