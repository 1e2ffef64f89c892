import type { Table } from 'dexie';
import type { Database } from './database.ts';
import { assertSchema } from './schema-check.ts';

/** The tables that an entry of the log touches. */
export function progressTables(db: Database): Table[] {
	return [db.meta, db.log, db.schedules, db.dueBuckets, db.tallies, db.notes, db.registers];
}

/**
 * One strict transaction that writes, always to `meta` and `operations` too; gives its value after the commit. It commits once it has nothing left to do,
 * so `body` awaits only the database.
 */
export function writing<T>(
	db: Database,
	tables: readonly Table[],
	body: () => Promise<T>
): Promise<T> {
	return db.transaction('rw', [...new Set([db.meta, db.operations, ...tables])], async () => {
		// Asked first, but not waited for: if the schema is another, what was written meanwhile is undone.
		const [, value] = await Promise.all([assertSchema(db), body()]);
		return value;
	});
}
