import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { writing } from './transactions.ts';

const key = (profile: ProfileId, name: string): string => `kept/${profile}/${name}`;

/** Keeps something of a profile on this device only, such as the open session; plain JSON, undefined takes it away. */
export function keep(
	db: Database,
	profile: ProfileId,
	name: string,
	value: unknown
): Promise<void> {
	return writing(db, [], async () => {
		if (value === undefined) await db.meta.delete(key(profile, name));
		else await db.meta.put({ key: key(profile, name), value });
	});
}

export async function readKept(db: Database, profile: ProfileId, name: string): Promise<unknown> {
	return (await db.meta.get(key(profile, name)))?.value;
}
