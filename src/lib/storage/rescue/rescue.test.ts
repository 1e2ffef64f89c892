import { describe, expect, test } from 'vitest';
import { copyText } from '#lib/exchange/copy/write-copy.ts';
import { readCopy } from '#lib/exchange/copy/read-copy.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import {
	dump,
	expectSound,
	withDatabase
} from '../../../../tests/fixtures/storage/check-storage.ts';
import { placeWith } from '../../../../tests/fixtures/storage/second-place.ts';
import { sampleCard } from '../../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	memoryDatabase,
	noonOf,
	startStorage,
	startWithDeck,
	TODAY,
	value
} from '../../../../tests/fixtures/storage/test-storage.ts';
import { makeStorage } from '../index.ts';
import { readRaw } from './read-raw.ts';
import { rescued } from './rescued.ts';
import { startAnew } from './start-anew.ts';

const { at } = noonOf(TODAY);
const cards = [0, 1, 2].map((n) => sampleCard('zandar', n));

/** A learner with three answers; the storage is closed again. */
async function studied() {
	const options = memoryDatabase();
	const { storage, profile } = await startWithDeck(3, options);
	for (const card of cards) value(await storage.log(answerOf(profile, card)));
	const copy = await storage.copy(profile);
	return { storage, profile, options, copy };
}

const raw = (options: ReturnType<typeof memoryDatabase>, factory = options.indexedDB) =>
	readRaw('qaitala', () => factory);

/** A factory whose database fails on reading these rows of the log, and on all that reads them along. */
function damaged(factory: IDBFactory, isBad: (key: unknown) => boolean): IDBFactory {
	const failing = () => {
		throw new DOMException('Damaged', 'DataError');
	};
	const around = <T extends object>(target: T, names: Record<string, unknown>): T =>
		new Proxy(target, {
			get(each, name) {
				if (Object.hasOwn(names, name)) return names[String(name)];
				const value: unknown = Reflect.get(each, name, each);
				return typeof value === 'function' ? value.bind(each) : value;
			}
		});
	const store = (real: IDBObjectStore) =>
		real.name === 'log'
			? around(real, {
					getAllKeys: failing,
					get: (key: IDBValidKey) => (isBad(key) ? failing() : real.get(key))
				})
			: real;
	const transaction = (real: IDBTransaction) =>
		around(real, { objectStore: (name: string) => store(real.objectStore(name)) });
	const handle = (real: IDBDatabase) =>
		around(real, { transaction: (name: string) => transaction(real.transaction(name)) });
	return around(factory, {
		open: (name: string) => {
			const opening = factory.open(name);
			return around(opening, {
				get result() {
					return handle(opening.result);
				}
			});
		}
	});
}

describe('what will not open', () => {
	test('is read whole where nothing is wrong, and comes out as the copy that it holds', async () => {
		const { storage, options, copy } = await studied();
		storage.close();
		const before = await dump(options);
		const read = await raw(options);
		expect(read).toMatchObject({ opened: true, unreadable: 0 });
		const { copies, others } = await rescued(read);
		expect(others).toEqual([]);
		expect(copies).toHaveLength(1);
		expect(await copyText(copies[0]!)).toBe(await copyText(copy));
		expect(await dump(options)).toEqual(before);
	});

	test('gives all rows but those that cannot be read', async () => {
		const { storage, options, copy } = await studied();
		storage.close();
		const bad = copy.entries[1]!.id;
		const read = await raw(
			options,
			damaged(options.indexedDB, (key) => Array.isArray(key) && key[1] === bad)
		);
		// The row, and that the list of rows could not be had at once.
		expect(read.unreadable).toBe(2);
		const [found] = (await rescued(read)).copies;
		expect(found!.entries.map(({ id }) => id)).toEqual([copy.entries[0]!.id, copy.entries[2]!.id]);
		expect(readCopy(await copyText(found!)).ok).toBe(true);
	});

	test('gives what a copy inside still has of rows that are lost', async () => {
		const { storage, profile, options, copy } = await studied();
		value(await storage.keepSnapshot(profile, 'daily', at));
		storage.close();
		await withDatabase(options, (db) => db.log.clear());
		const [found] = (await rescued(await raw(options))).copies;
		expect(found!.entries).toEqual(copy.entries);
	});

	test('gives answers of a learner whose own row is lost, and sets rows aside that say nothing', async () => {
		const { storage, profile, options, copy } = await studied();
		storage.close();
		const nonsense = { profile, id: 'device00:99', entry: { kind: 'review' } };
		await withDatabase(options, async (db) => {
			await db.profiles.clear();
			await db.table('log').put(nonsense);
		});
		const { copies, others, current } = await rescued(await raw(options));
		expect(copies).toMatchObject([{ profile: { id: profile, name: '' }, entries: copy.entries }]);
		expect(others).toEqual([{ table: 'log', row: nonsense }]);
		expect(current).toBe(profile);
	});

	test('that is not there is not made by reading it', async () => {
		const options = memoryDatabase();
		expect(await raw(options)).toEqual({ opened: false, tables: {}, rows: 0, unreadable: 0 });
		expect(await options.indexedDB.databases()).toEqual([]);
	});
});

describe('beginning anew', () => {
	test('leaves nothing of the old but the learners', async () => {
		const { storage, profile, options } = await studied();
		await storage.renameProfile(profile, 'Әсем');
		storage.close();
		await startAnew({ ...options, known: await known(options), place: null, at });
		const again = await startStorage(options);
		expect(again.profile).toBe(profile);
		const tables = await dump(options);
		expect(tables['log']).toEqual([]);
		expect(tables['profiles']).toMatchObject([{ id: profile, name: 'Әсем' }]);
		again.storage.close();
	});

	test('with a copy gives back what it holds, and twice as once', async () => {
		const { storage, profile, options, copy } = await studied();
		storage.close();
		for (const _ of [1, 2])
			await startAnew({ ...options, known: await known(options), copy, place: null, at });
		const again = await startWithDeck(3, options);
		expect(again.profile).toBe(profile);
		expect((await again.storage.copy(profile)).entries).toEqual(copy.entries);
		await expectSound(options, profile);
		again.storage.close();
	});

	test('keeps answers that wait, for the learner who gave them', async () => {
		const options = memoryDatabase();
		const place = placeWith();
		const gone = 'goneprofile00001' as ProfileId;
		const request = answerOf(gone, cards[0]!);
		place.setItem(`qaitala/pending/${request.op}`, JSON.stringify({ turn: 1, request }));
		place.setItem('qaitala/pending/nonsense', '{');
		place.setItem('qaitala/has-data', '1');
		await startAnew({ ...options, known: { profiles: [], current: null }, place, at });
		const storage = makeStorage({ ...options, place });
		const started = await storage.start(noonOf(TODAY));
		expect(started).toMatchObject({ ready: true, profile: { id: gone }, wasCleared: false });
		expect((await dump(options))['log']).toMatchObject([{ profile: gone, op: request.op }]);
		expect(storage.pending).toBe(0);
		storage.close();
	});

	test('says so when the browser does not delete the old', async () => {
		const options = memoryDatabase();
		const factory = Object.assign(Object.create(options.indexedDB) as IDBFactory, {
			deleteDatabase() {
				throw new DOMException('Held', 'UnknownError');
			}
		});
		const none = { profiles: [], current: null };
		await expect(
			startAnew({ ...options, indexedDB: factory, known: none, place: null, at })
		).rejects.toThrow('Held');
	});
});

async function known(options: ReturnType<typeof memoryDatabase>) {
	return rescued(await raw(options));
}

test('a copy inside gives back the name, the settings and the corrections whose tables are lost', async () => {
	const options = memoryDatabase();
	const { storage, profile, deck } = await startWithDeck(2, options);
	value(await storage.log(answerOf(profile, cards[0]!)));
	value(await storage.renameProfile(profile, 'Айым'));
	value(await storage.setSetting(profile, 'theme', 'light'));
	const values = [{ field: 'question', lang: 'kk', value: 'Сұрақ?' }] as const;
	const note = deck.notes[0]!.id;
	value(await storage.correctNote({ profile, deck: deck.id, note, values, at }));
	value(await storage.keepSnapshot(profile, 'daily', at));
	const copy = await storage.copy(profile);
	storage.close();
	await withDatabase(options, async (db) => {
		for (const table of [db.profiles, db.log, db.registers, db.edits]) await table.clear();
	});
	const { copies } = await rescued(await raw(options));
	expect(copies).toEqual([copy]);
});

test('what was set after the copy inside stays', async () => {
	const options = memoryDatabase();
	const { storage, profile } = await startWithDeck(2, options);
	value(await storage.setSetting(profile, 'theme', 'light'));
	value(await storage.keepSnapshot(profile, 'daily', at));
	value(await storage.setSetting(profile, 'theme', 'dark'));
	const copy = await storage.copy(profile);
	storage.close();
	expect((await rescued(await raw(options))).copies).toEqual([copy]);
});
