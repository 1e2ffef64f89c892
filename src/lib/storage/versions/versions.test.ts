import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { dump, expectSound } from '../../../../tests/fixtures/storage/check-storage.ts';
import {
	memoryDatabase,
	noonOf,
	startStorage,
	TODAY
} from '../../../../tests/fixtures/storage/test-storage.ts';
import { SCHEMA, VERSIONS } from './index.ts';

/** A database as it was left by a version of the app, with one learner's progress in it. */
type Fixture = {
	version: number;
	stores: Record<string, string>;
	tables: Record<string, unknown[]>;
};

const fixtures = new URL('../../../../tests/fixtures/', import.meta.url);

function readFixture(version: number): Fixture {
	return JSON.parse(readFileSync(new URL(`database-${version}.json`, fixtures), 'utf8')) as Fixture;
}

/** Writes a fixture into a database of memory, with nothing of the storage's own code. */
async function install({ version, stores, tables }: Fixture) {
	const options = memoryDatabase();
	const db = new Dexie('qaitala', options);
	db.version(version).stores(stores);
	for (const [table, rows] of Object.entries(tables)) await db.table(table).bulkAdd(rows);
	db.close();
	return options;
}

test('every version has a fixture, and every fixture a version', () => {
	const names = readdirSync(fixtures).filter((name) => name.startsWith('database-'));
	expect(names.sort()).toEqual(VERSIONS.map(({ version }) => `database-${version}.json`).sort());
});

test('versions rise by one and take nothing away', () => {
	expect(VERSIONS.map(({ version }) => version)).toEqual(VERSIONS.map((_, i) => i + 1));
	expect(SCHEMA).toBe(VERSIONS.length);
	for (const { version, stores } of VERSIONS) {
		// Dexie takes null for "delete this table".
		expect(Object.entries(stores).filter(([, keys]) => !keys)).toEqual([]);
		const all = VERSIONS.slice(0, version).map((earlier) => Object.keys(earlier.stores));
		expect(Object.keys(readFixture(version).stores).sort()).toEqual(
			[...new Set(all.flat())].sort()
		);
	}
});

describe.each(VERSIONS.map(({ version }) => version))('version %i', (version) => {
	test('has the keys and indexes it always had', () => {
		const inForce = new Map<string, string>();
		for (const { stores } of VERSIONS.slice(0, version)) {
			for (const [table, keys] of Object.entries(stores)) inForce.set(table, keys);
		}
		expect(Object.fromEntries(inForce)).toEqual(readFixture(version).stores);
	});

	test('opens with all that was in it', async () => {
		const fixture = readFixture(version);
		const options = await install(fixture);
		const [{ id }] = fixture.tables['profiles'] as [{ id: ProfileId }];
		const { storage, profile } = await startStorage(options);
		expect(profile).toBe(id);
		const tables = await dump(options);
		for (const [table, rows] of Object.entries(fixture.tables)) {
			if (table === 'meta') continue;
			expect(tables[table]).toMatchObject(rows);
		}
		await expectSound(options, profile);
		const today = await storage.today(profile, noonOf(TODAY));
		expect(today.decks).toMatchObject([{ introduced: 1, fresh: 2, wrong: 1, due: 1 }]);
		storage.close();
	});
});
