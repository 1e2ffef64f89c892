import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { placeWith } from '../../../../tests/fixtures/storage/second-place.ts';
import {
	memoryDatabase,
	noonOf,
	startStorage,
	TODAY,
	value
} from '../../../../tests/fixtures/storage/test-storage.ts';
import { isOlder, readMark } from '../has-data.ts';
import { SCHEMA } from '../versions/index.ts';

/** A database as the first version left it. */
async function oldDatabase() {
	const url = new URL('../../../../tests/fixtures/database-1.json', import.meta.url);
	const { stores, tables } = JSON.parse(readFileSync(url, 'utf8'));
	const options = memoryDatabase();
	const db = new Dexie('qaitala', options);
	db.version(1).stores(stores);
	for (const [table, rows] of Object.entries(tables))
		await db.table(table).bulkAdd(rows as object[]);
	db.close();
	return { options, profile: tables.profiles[0].id as ProfileId, entries: tables.log.length };
}

describe('before an upgrade of the database', () => {
	test('its progress is copied beside it, and then among the copies inside', async () => {
		const { options, profile, entries } = await oldDatabase();
		const place = placeWith({ 'qaitala/has-data': '1' });
		const { storage } = await startStorage({ ...options, place });
		expect((await options.indexedDB.databases()).map(({ name }) => name).sort()).toEqual([
			'qaitala',
			'qaitala-before'
		]);
		expect(value(await storage.adoptBefore())).toBe(1);
		const [row] = await storage.snapshots(profile);
		expect(row).toMatchObject({ why: 'migration', counts: { entries } });
		expect((await storage.snapshot(row!))?.entries).toEqual((await storage.copy(profile)).entries);
		expect((await options.indexedDB.databases()).map(({ name }) => name)).toEqual(['qaitala']);
		expect(value(await storage.adoptBefore())).toBe(0);
		storage.close();
	});

	test('it is copied once only, and not at all where there is nothing older', async () => {
		const { options } = await oldDatabase();
		const place = placeWith({ 'qaitala/has-data': '1' });
		(await startStorage({ ...options, place })).storage.close();
		expect(isOlder(readMark(place))).toBe(false);
		expect(place.getItem('qaitala/has-data')).toContain(String(SCHEMA));

		const fresh = memoryDatabase();
		const other = placeWith({});
		(await startStorage({ ...fresh, place: other })).storage.close();
		expect((await fresh.indexedDB.databases()).map(({ name }) => name)).toEqual(['qaitala']);
	});

	test('a database that was cleared stays one that was cleared', async () => {
		const place = placeWith({ 'qaitala/has-data': '1' });
		const options = memoryDatabase();
		const { storage } = await startStorage({ ...options, place });
		const again = await storage.start(noonOf(TODAY));
		expect(again).toMatchObject({ ready: true, wasCleared: true });
		storage.close();
	});

	test('whoever deletes everything deletes that copy too', async () => {
		const { options } = await oldDatabase();
		const place = placeWith({ 'qaitala/has-data': '1' });
		const { storage } = await startStorage({ ...options, place });
		value(await storage.deleteEverything());
		expect(await options.indexedDB.databases()).toEqual([]);
	});
});
