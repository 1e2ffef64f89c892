import { DAY, type Millis } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';

/**
 * Whether a time is over for sure: found so at two looks a day apart, since a clock that is ahead for once must delete
 * nothing. Between them that is noted under `key`; inside a transaction that writes `meta`.
 */
export async function isSurelyOver(
	db: Database,
	key: string,
	until: Millis,
	at: Millis
): Promise<boolean> {
	if (at < until) {
		await db.meta.delete(key);
		return false;
	}
	const since = Number((await db.meta.get(key))?.value ?? Infinity);
	if (since > at) await db.meta.put({ key, value: at });
	return at >= since + DAY;
}
