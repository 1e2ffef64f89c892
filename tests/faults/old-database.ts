/** A database as a version of the app has left it: its tables in Dexie's notation, and their rows. */
export type OldDatabase = {
	readonly version: number;
	readonly stores: Readonly<Record<string, string>>;
	readonly tables: Readonly<Record<string, readonly unknown[]>>;
};

/** Runs in the page: makes such a database, with nothing of the app's own code. */
export async function installOld({ version, stores, tables }: OldDatabase): Promise<void> {
	const path = (key: string) => (key.startsWith('[') ? key.slice(1, -1).split('+') : key);
	// Dexie counts versions in tens.
	const opening = indexedDB.open('qaitala', version * 10);
	opening.addEventListener('upgradeneeded', () => {
		for (const [table, notation] of Object.entries(stores)) {
			const [key = '', ...indexes] = notation.split(', ');
			const store = opening.result.createObjectStore(table, { keyPath: path(key) });
			for (const index of indexes) store.createIndex(index, path(index));
			for (const row of tables[table] ?? []) store.add(row);
		}
	});
	await new Promise((resolve, reject) => {
		opening.addEventListener('success', resolve);
		opening.addEventListener('error', () => reject(opening.error ?? new Error('Not made')));
	});
	opening.result.close();
}

/** Runs in the page: version, tables and log of the database as it is. */
export async function readShape(): Promise<{
	version: number;
	tables: string[];
	log: unknown[];
}> {
	const opening = indexedDB.open('qaitala');
	await new Promise((resolve, reject) => {
		opening.addEventListener('success', resolve);
		opening.addEventListener('error', () => reject(opening.error ?? new Error('Not opened')));
	});
	const db = opening.result;
	const tables = [...db.objectStoreNames].sort();
	const reading = db.transaction('log').objectStore('log').getAll();
	await new Promise((resolve, reject) => {
		reading.addEventListener('success', resolve);
		reading.addEventListener('error', () => reject(reading.error ?? new Error('Not read')));
	});
	const { version } = db;
	db.close();
	return { version, tables, log: reading.result };
}
