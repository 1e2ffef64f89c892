import { MOST_COUNTED, type ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';

const key = (profile: ProfileId): string => `order/${profile}`;

/** The largest order that a profile's log and registers have seen; 0 at first. */
export async function readOrder(db: Database, profile: ProfileId): Promise<number> {
	const row = await db.meta.get(key(profile));
	return row ? Number(row.value) : 0;
}

/** 1 + the largest order seen, and notes it as seen. */
export async function nextOrder(db: Database, profile: ProfileId): Promise<number> {
	const order = (await readOrder(db, profile)) + 1;
	await noteOrder(db, profile, order);
	return order;
}

/** Notes an order as the largest seen. */
export async function noteOrder(db: Database, profile: ProfileId, order: number): Promise<void> {
	await db.meta.put({ key: key(profile), value: order });
}

/** Notes an order that came from another device. */
export async function raiseOrder(db: Database, profile: ProfileId, order: number): Promise<void> {
	const raised = Math.min(order, MOST_COUNTED);
	if (raised > (await readOrder(db, profile))) await noteOrder(db, profile, raised);
}
