import { forceCloseDatabase, IDBTransaction } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { dump, expectSound, withDatabase } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	memoryDatabase,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { placeWith } from '../../../tests/fixtures/storage/second-place.ts';
import { makeConnection } from './connection.ts';
import { makeDatabase, type Database } from './database.ts';
import { browserRandom } from './device.ts';
import { makeStorage, type StorageEvent } from './index.ts';
import { StorageRefused } from './refusal.ts';
import { SCHEMA } from './versions/index.ts';

const card = sampleCard('zandar', 0);

/** A database whose handles are handed out for a test to break. */
function breakable() {
	const handles: Database[] = [];
	const make: typeof makeDatabase = (options, events) => {
		const db = makeDatabase(options, events);
		handles.push(db);
		return db;
	};
	const connect: typeof makeConnection = (options) => makeConnection({ ...options, make });
	return { handles, options: { ...memoryDatabase(), connect } };
}

function named(name: string, inner?: Error): Error {
	return Object.assign(new Error(name), { name, inner });
}

describe('a dead handle', () => {
	test('is dropped and opened anew', async () => {
		const { handles, options } = breakable();
		const { storage, profile } = await startWithDeck(1, options);
		const events: StorageEvent[] = [];
		storage.subscribe((event) => events.push(event));
		handles[0]?.close();
		value(await storage.log(answerOf(profile, card)));
		await expectSound(options, profile);
		expect(handles).toHaveLength(2);
		expect(events.map(({ kind }) => kind)).toContain('reopened');
	});

	test('that the browser closed without a word loses no answer', async () => {
		const { handles, options } = breakable();
		const { storage, profile } = await startWithDeck(1, options);
		handles[0]?.backendDB().close();
		expect((await storage.log(answerOf(profile, card))).saved).toBe(true);
		await expectSound(options, profile);
	});

	test('that reports failure after the commit does not write the answer twice', async () => {
		const { handles, options } = breakable();
		const { storage, profile } = await startWithDeck(1, options);
		const db = handles[0] as Database;
		const transaction = db.transaction.bind(db);
		Object.defineProperty(db, 'transaction', {
			value: async (...args: Parameters<typeof transaction>) => {
				await transaction(...args);
				throw named('UnknownError');
			}
		});
		const saved = value(await storage.log(answerOf(profile, card)));
		expect((await dump(options))['log']).toMatchObject([{ id: saved.entry.id }]);
		await expectSound(options, profile);
	});

	test('after which no other opens leaves the answer waiting, and it is saved in order later', async () => {
		const { handles, options } = breakable();
		const { storage, profile } = await startWithDeck(2, options);
		const { open } = Dexie.prototype;
		(handles[0] as Database).close();
		Dexie.prototype.open = () => Dexie.Promise.reject(named('UnknownError'));
		try {
			const first = await storage.log(answerOf(profile, card, { rating: 1 }));
			expect(first).toEqual({ saved: false, reason: 'lost' });
			await storage.log(answerOf(profile, card, { rating: 4 }));
			expect(storage.pending).toBe(2);
			expect(await storage.wake()).toBe(false);
			await expect(storage.decks()).rejects.toThrow(StorageRefused);
		} finally {
			Dexie.prototype.open = open;
		}
		expect(await storage.wake()).toBe(true);
		expect(storage.pending).toBe(0);
		const log = (await dump(options))['log'] as { entry: { order: number; rating: number } }[];
		const ratings = log.map((row) => row.entry).sort((a, b) => a.order - b.order);
		expect(ratings.map(({ rating }) => rating)).toEqual([1, 4]);
		await expectSound(options, profile);
	});

	test('that fails a second time, after it was replaced, leaves the new one open', async () => {
		const { handles, options } = breakable();
		const connection = options.connect({ ...options, name: 'twice', random: browserRandom });
		let goOn = (): void => {};
		const until = new Promise<void>((resolve) => (goOn = resolve));
		let isFirst = true;
		const slow = connection.read(async (db) => {
			if (!isFirst) return db.meta.count();
			isFirst = false;
			await until;
			throw named('UnknownError');
		});
		await connection.read((db) => db.meta.count());
		handles[0]?.close();
		await connection.read((db) => db.meta.count());
		expect(handles).toHaveLength(2);
		goOn();
		expect(await slow).toBeGreaterThan(0);
		await connection.read((db) => db.meta.count());
		expect(handles).toHaveLength(2);
	});
});

test('a full disk is told from a dead handle, and is not tried again', async () => {
	const { handles, options } = breakable();
	const { storage, profile } = await startWithDeck(1, options);
	const db = handles[0] as Database;
	let tries = 0;
	db.log.hook('creating', () => {
		tries += 1;
		throw named('AbortError', named('QuotaExceededError'));
	});
	const saved = await storage.log(answerOf(profile, card));
	expect(saved).toEqual({ saved: false, reason: 'quota' });
	expect([tries, storage.pending]).toEqual([1, 1]);
	expect((await dump(options))['log']).toEqual([]);
	// The way out stays open.
	await expect(storage.copy(profile)).resolves.toMatchObject({ entries: [] });
});

test('a commit that the browser aborts leaves nothing behind', async () => {
	const { options } = breakable();
	const { storage, profile } = await startWithDeck(1, options);
	const before = await dump(options);
	const { objectStore } = IDBTransaction.prototype;
	IDBTransaction.prototype.objectStore = function (name: string) {
		if (name === 'dueBuckets' && this.mode === 'readwrite') this.abort();
		return objectStore.call(this, name);
	};
	try {
		expect((await storage.log(answerOf(profile, card))).saved).toBe(false);
	} finally {
		IDBTransaction.prototype.objectStore = objectStore;
	}
	expect(await dump(options)).toEqual(before);
	expect(value(await storage.retry())).toBe(1);
	await expectSound(options, profile);
});

test('a bug is thrown, not called a lost connection', async () => {
	const connection = makeConnection({ name: 'bug', ...memoryDatabase(), random: browserRandom });
	const bug = (): Promise<never> => Promise.reject(new TypeError('a bug'));
	await expect(connection.write(bug)).rejects.toThrow('a bug');
	await expect(connection.read(bug)).rejects.toThrow('a bug');
});

describe('a newer version', () => {
	test('in another tab makes this one stop writing, for good, and say so', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		const events: StorageEvent[] = [];
		storage.subscribe((event) => events.push(event));
		const warn = vi.spyOn(console, 'warn');
		const newer = new Dexie('qaitala', memoryOf(options));
		newer.version(SCHEMA + 1).stores({ ...storesOf(await newerStores(options)), more: 'id' });
		await newer.open();
		const saved = await storage.log(answerOf(profile, card));
		expect(saved).toEqual({ saved: false, reason: 'upgraded' });
		expect(warn).not.toHaveBeenCalled();
		warn.mockRestore();
		expect(await newer.table('log').toArray()).toEqual([]);
		expect(events).toContainEqual({ kind: 'gone', why: 'upgraded' });
		expect(await storage.wake()).toBe(false);
		expect(storage.pending).toBe(1);
		newer.close();
	});

	test('that was here before this old one opened is not touched', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		await withDatabase(options, (db) => db.meta.put({ key: 'schema', value: 99 }));
		const before = await dump(options);
		expect(await storage.log(answerOf(profile, card))).toEqual({ saved: false, reason: 'newer' });
		const late = makeStorage(options);
		expect(await late.start(noonOf(TODAY))).toEqual({ ready: false, reason: 'newer' });
		expect(await dump(options)).toEqual(before);
	});
});

test('a database deleted elsewhere is not made again behind the learner', async () => {
	const { storage, profile, options } = await startWithDeck(1);
	await new Dexie('qaitala', memoryOf(options)).delete();
	expect(await storage.log(answerOf(profile, card))).toEqual({ saved: false, reason: 'deleted' });
});

/** What the first handle has opened is gone for all that are opened later. */
function clearedOnce() {
	const [before, after] = [memoryDatabase(), memoryDatabase()];
	const handles: Database[] = [];
	const make: typeof makeDatabase = (options, events) => {
		const { indexedDB } = handles.length === 0 ? before : after;
		handles.push(makeDatabase({ ...options, indexedDB }, events));
		return handles.at(-1)!;
	};
	const connect: typeof makeConnection = (options) => makeConnection({ ...options, make });
	return { before, after, handles, connect };
}

test('data that the browser clears under an open tab are missed, and the answer finds its learner again', async () => {
	const { before, after, handles, connect } = clearedOnce();
	const place = placeWith();
	const { storage, profile } = await startWithDeck(2, { ...before, connect, place });
	value(await storage.log(answerOf(profile, card)));
	handles[0]?.close();
	const second = answerOf(profile, sampleCard('zandar', 1));
	expect(await storage.log(second)).toEqual({ saved: false, reason: 'deleted' });
	expect(storage.pending).toBe(1);
	storage.close();

	const again = makeStorage({ ...after, place });
	const started = await again.start(noonOf(TODAY));
	expect(started).toMatchObject({ ready: true, wasCleared: true, profile: { id: profile } });
	expect((await dump(after))['log']).toMatchObject([{ profile, op: second.op }]);
	expect(again.pending).toBe(0);
	again.close();
});

test('data that the browser clears are missed at once, before anything is answered', async () => {
	const { before, handles, connect } = clearedOnce();
	const { storage } = await startWithDeck(1, { ...before, connect });
	const events: StorageEvent[] = [];
	storage.subscribe((event) => events.push(event));
	// As browsers do that find the files damaged. The types of the library ask for the class, not for a database.
	forceCloseDatabase(handles[0]?.backendDB() as never);
	await expect.poll(() => events).toContainEqual({ kind: 'gone', why: 'deleted' });
});

test('a database that has fallen back to an earlier state is missed too', async () => {
	const options = { ...memoryDatabase(), place: placeWith() };
	const { storage, profile } = await startWithDeck(2, options);
	for (const n of [0, 1]) value(await storage.log(answerOf(profile, sampleCard('zandar', n))));
	storage.close();
	const start = async () => {
		const again = makeStorage(options);
		const started = await again.start(noonOf(TODAY));
		again.close();
		return started;
	};
	expect(await start()).toMatchObject({ wasCleared: false });
	// As a log of the store that was cut short leaves it.
	await withDatabase(options, async (db) => {
		const { id } = (await db.log.toArray()).find(({ entry }) => entry.id.endsWith(':2'))!;
		await db.log.delete([profile, id]);
		const device = await db.meta.get('device');
		await db.meta.put({ key: 'device', value: { ...(device!.value as object), seq: 1 } });
	});
	expect(await start()).toMatchObject({ wasCleared: true });
});

test('a browser without a database says so', async () => {
	const storage = makeStorage({
		// What Dexie finds where IndexedDB is switched off.
		indexedDB: null as unknown as IDBFactory
	});
	expect(await storage.start(noonOf(TODAY))).toEqual({ ready: false, reason: 'missing' });
});

test('a tab that does not make way for an upgrade is named', async () => {
	const options = memoryDatabase();
	// An old tab that is deaf: a plain connection that never closes itself.
	await new Promise((resolve) => {
		const request = options.indexedDB.open('qaitala', 1);
		request.addEventListener('success', resolve);
	});
	const events: StorageEvent[] = [];
	const storage = makeStorage(options);
	storage.subscribe((event) => events.push(event));
	void storage.start(noonOf(TODAY));
	await expect.poll(() => events).toContainEqual({ kind: 'blocked' });
});

function memoryOf({ indexedDB, IDBKeyRange }: { indexedDB?: unknown; IDBKeyRange?: unknown }) {
	return { indexedDB, IDBKeyRange } as { indexedDB: IDBFactory; IDBKeyRange: never };
}

async function newerStores(options: object): Promise<Database['tables']> {
	return withDatabase(options, async (db) => db.tables);
}

/** The tables as they are declared now, for a version that adds to them. */
function storesOf(tables: Database['tables']): Record<string, string> {
	return Object.fromEntries(
		tables.map(({ name, schema }) => [
			name,
			[schema.primKey, ...schema.indexes].map((index) => index.src).join(',')
		])
	);
}
