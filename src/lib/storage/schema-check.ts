import type { Database } from './database.ts';
import { SCHEMA } from './versions/index.ts';

/** The database was written by a newer version of the app: this one must not touch it. */
export class NewerDatabase extends Error {
	override readonly name = 'NewerDatabase';
	constructor(found: unknown) {
		super(`The database has schema ${String(found)}, this code knows ${SCHEMA}`);
	}
}

/** Throws `NewerDatabase` if the stored schema is newer; part of every transaction that writes. */
export async function assertSchema(db: Database): Promise<void> {
	const row = await db.meta.get('schema');
	if (row && !(Number(row.value) <= SCHEMA)) throw new NewerDatabase(row.value);
}

/** Notes the schema in force, after an upgrade or in a new database. */
export async function stampSchema(db: Database): Promise<void> {
	await assertSchema(db);
	await db.meta.put({ key: 'schema', value: SCHEMA });
}
