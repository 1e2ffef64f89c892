/** What of a database could be read past all that opens it otherwise. */
export type RawDatabase = {
	/** Whether the browser opened it at all. */
	readonly opened: boolean;
	/** Rows by table, as they lie there. */
	readonly tables: Readonly<Record<string, readonly unknown[]>>;
	readonly rows: number;
	/** Rows that are known to be there and could not be read. */
	readonly unreadable: number;
};

/** Rows to a reading; one that fails is read again row by row. */
const TOGETHER = 250;

/**
 * Reads whatever can be read of a database, row by row where it must, and changes nothing: no upgrade, no new
 * database. Never throws. `onRow` hears how many rows there are so far.
 */
export async function readRaw(
	name: string,
	factory: () => IDBFactory = () => indexedDB,
	onRows: (rows: number) => void = () => {}
): Promise<RawDatabase> {
	const tables: Record<string, unknown[]> = {};
	let rows = 0;
	let unreadable = 0;
	const source = rawSource(name, factory);
	const stores = await source.stores();
	for (const store of stores ?? []) {
		const found: unknown[] = [];
		tables[store] = found;
		const keys = await source.keys(store);
		unreadable += keys.complete ? 0 : 1;
		for (let from = 0; from < keys.known.length; from += TOGETHER) {
			const piece = keys.known.slice(from, from + TOGETHER);
			const read = await source.rows(store, piece);
			found.push(...read);
			unreadable += piece.length - read.length;
			rows += read.length;
			onRows(rows);
		}
	}
	source.close();
	return { opened: stores !== null, tables, rows, unreadable };
}

type Keys = { readonly known: readonly IDBValidKey[]; readonly complete: boolean };

/** One handle, opened anew after every failure: a browser may drop it with the first damaged row. */
function rawSource(name: string, factory: () => IDBFactory) {
	let db: IDBDatabase | null = null;

	async function attempt<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T | null> {
		try {
			db ??= await open(name, factory());
			return await work(db);
		} catch {
			db?.close();
			db = null;
			return null;
		}
	}

	const asked = <T>(store: string, ask: (store: IDBObjectStore) => IDBRequest<T>) =>
		attempt((handle) => answer(ask(handle.transaction(store).objectStore(store))));

	/** The keys up to the first that cannot be read, from one end. */
	async function keysFrom(store: string, direction: 'next' | 'prev'): Promise<IDBValidKey[]> {
		const known: IDBValidKey[] = [];
		await attempt((handle) => walk(handle, store, direction, known));
		return known;
	}

	return {
		stores: () => attempt(async (handle) => [...handle.objectStoreNames]),
		async keys(store: string): Promise<Keys> {
			const all = await asked(store, (each) => each.getAllKeys());
			if (all) return { known: all, complete: true };
			const [ahead, back] = [await keysFrom(store, 'next'), await keysFrom(store, 'prev')];
			const seen = new Set(ahead.map((key) => JSON.stringify(key)));
			const others = back.filter((key) => !seen.has(JSON.stringify(key)));
			return { known: [...ahead, ...others.reverse()], complete: false };
		},
		async rows(store: string, keys: readonly IDBValidKey[]): Promise<unknown[]> {
			const all = await attempt((handle) => readAll(handle, store, keys));
			if (all) return all;
			const found: unknown[] = [];
			for (const key of keys) {
				const row = await asked(store, (each) => each.get(key));
				if (row !== null && row !== undefined) found.push(row);
			}
			return found;
		},
		close: () => db?.close()
	};
}

/** Opens it as it is; rejects where there is none, and makes none. */
function open(name: string, factory: IDBFactory): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		// Without a version: a number would be a wish to upgrade.
		const opening = factory.open(name);
		opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
		opening.addEventListener('error', () => reject(opening.error ?? new Error('Not opened')));
		opening.addEventListener('success', () => {
			const db = opening.result;
			// Whoever wants to delete it need not wait for us.
			db.addEventListener('versionchange', () => db.close());
			resolve(db);
		});
	});
}

async function readAll(
	db: IDBDatabase,
	store: string,
	keys: readonly IDBValidKey[]
): Promise<unknown[]> {
	const table = db.transaction(store).objectStore(store);
	const rows = await Promise.all(keys.map((key) => answer(table.get(key) as IDBRequest<unknown>)));
	return rows.filter((row) => row !== undefined);
}

function walk(
	db: IDBDatabase,
	store: string,
	direction: 'next' | 'prev',
	known: IDBValidKey[]
): Promise<void> {
	return new Promise((resolve, reject) => {
		const walking = db.transaction(store).objectStore(store).openKeyCursor(null, direction);
		walking.addEventListener('error', () => reject(walking.error ?? new Error('Broken off')));
		walking.addEventListener('success', () => {
			const cursor = walking.result;
			if (!cursor) return resolve();
			known.push(cursor.primaryKey);
			cursor.continue();
		});
	});
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', (event) => {
			// So that it is told here and not also at the window.
			event.preventDefault();
			reject(request.error ?? new Error('No answer'));
		});
		request.transaction?.addEventListener('abort', () =>
			reject(request.transaction?.error ?? new Error('Aborted'))
		);
	});
}
