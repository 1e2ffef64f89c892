import { makeDatabase, type Database, type DatabaseOptions } from './database.ts';
import { openDevice, type RandomBytes } from './device.ts';
import { refusalOf, StorageRefused, type Refusal } from './refusal.ts';
import { stampSchema } from './schema-check.ts';

/** What became of a write: committed, or not done at all. */
export type Saved<Value> =
	| { readonly saved: true; readonly value: Value }
	| { readonly saved: false; readonly reason: Refusal };

export type ConnectionEvent =
	| { readonly kind: 'gone'; readonly why: 'upgraded' | 'deleted' }
	| { readonly kind: 'blocked' }
	| { readonly kind: 'reopened' };

export type ConnectionOptions = DatabaseOptions & {
	readonly random: RandomBytes;
	readonly onEvent?: (event: ConnectionEvent) => void;
	/** For tests: makes the handle. */
	readonly make?: typeof makeDatabase;
};

/** The one living handle on the database: a dead one is dropped, opened anew, and the work tried once more. */
export type Connection = {
	/** Throws `StorageRefused` if the database does not answer. */
	read<T>(work: (db: Database) => Promise<T>): Promise<T>;
	/** `work` may run twice, so it must know an operation it has done. Resolves after the commit. */
	write<T>(work: (db: Database) => Promise<T>): Promise<Saved<T>>;
	/** Whether the database answers; to be asked when the page becomes visible again. */
	probe(): Promise<boolean>;
	close(): void;
};

/** A connection that opens when first used. */
export function makeConnection(options: ConnectionOptions): Connection {
	const { random, onEvent = () => {}, make = makeDatabase, ...database } = options;
	let opening: Promise<Database> | null = null;
	let stopped: Refusal | null = null;
	let wasOpen = false;

	function open(): Promise<Database> {
		if (stopped) return Promise.reject(new StorageRefused(stopped));
		opening ??= openDatabase(
			make(database, { onGone, onBlocked: () => onEvent({ kind: 'blocked' }) }),
			random,
			(isNew) => {
				// A browser clears data without a word: what this tab knows is not in the new database.
				if (isNew && wasOpen) onGone('deleted');
				wasOpen = true;
				if (stopped) throw new StorageRefused(stopped);
			},
			// A browser that finds its files damaged or is told to clear them closes first: seen now, not at an answer.
			() => void probe()
		);
		return opening;
	}

	function onGone(why: 'upgraded' | 'deleted'): void {
		stopped = why;
		onEvent({ kind: 'gone', why });
	}

	/** Forgets a dead handle, unless someone else has done so and opened a new one already. */
	async function drop(dead: Promise<Database> | null): Promise<void> {
		if (opening !== dead) return;
		opening = null;
		try {
			(await dead)?.close({ disableAutoOpen: true });
		} catch {
			// It never opened, so there is nothing to close.
		}
	}

	async function withRetry<T>(work: (db: Database) => Promise<T>): Promise<T> {
		const handle = open();
		try {
			return await work(await handle);
		} catch (error) {
			if (stopped || refusalOf(error) !== 'lost') throw error;
			await drop(handle);
		}
		const fresh = open();
		try {
			const value = await work(await fresh);
			onEvent({ kind: 'reopened' });
			return value;
		} catch (error) {
			// So that the next call opens anew instead of meeting the same dead handle.
			if (refusalOf(error) === 'lost') await drop(fresh);
			throw error;
		}
	}

	/** The reason of a refusal; throws what is a bug. */
	function reasonOf(error: unknown): Refusal {
		const reason = stopped ?? refusalOf(error);
		if (!reason) throw error;
		return reason;
	}

	async function probe(): Promise<boolean> {
		try {
			await withRetry((db) => db.meta.get('schema'));
			return true;
		} catch (error) {
			reasonOf(error);
			return false;
		}
	}

	return {
		async read(work) {
			try {
				return await withRetry(work);
			} catch (error) {
				throw new StorageRefused(reasonOf(error), error);
			}
		},
		async write(work) {
			try {
				return { saved: true, value: await withRetry(work) };
			} catch (error) {
				return { saved: false, reason: reasonOf(error) };
			}
		},
		probe,
		close() {
			void drop(opening);
		}
	};
}

async function openDatabase(
	db: Database,
	random: RandomBytes,
	onOpen: (isNew: boolean) => void,
	onClosed: () => void
): Promise<Database> {
	try {
		await db.open();
		db.backendDB().addEventListener('close', onClosed);
		const isNew = await db.transaction('rw', db.meta, async () => {
			await stampSchema(db);
			return openDevice(db, random);
		});
		onOpen(isNew);
		return db;
	} catch (error) {
		db.close({ disableAutoOpen: true });
		throw error;
	}
}
