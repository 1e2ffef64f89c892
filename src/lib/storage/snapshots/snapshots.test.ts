import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/core/shared/time.ts';
import { dump, withDatabase } from '../../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../../tests/fixtures/storage/test-storage.ts';
import { isDailyDue, keepDaily, keepSnapshot } from './keep.ts';
import { readSnapshot, SnapshotBroken, snapshotsOf, takeSnapshot } from './take.ts';

const { at } = noonOf(TODAY);
const card = sampleCard('zandar', 0);

describe('a copy inside', () => {
	test('is what a copy outside is, and comes out whole', async () => {
		const { storage, profile } = await startWithDeck(2);
		value(await storage.log(answerOf(profile, card)));
		const row = value(await storage.keepSnapshot(profile, 'daily', at));
		expect(row).toMatchObject({ profile, why: 'daily', at, counts: { entries: 1 } });
		expect(await storage.snapshot(row)).toEqual(await storage.copy(profile));
		expect(await storage.snapshots(profile)).toEqual([row]);
		storage.close();
	});

	test('of nothing new is the last one, unless that is damaged', async () => {
		const { storage, profile, options } = await startWithDeck(2);
		const first = value(await storage.keepSnapshot(profile, 'daily', at));
		expect(value(await storage.keepSnapshot(profile, 'import', at + 1))).toEqual(first);
		await withDatabase(options, (db) => db.snapshotBodies.delete(first.id));
		const second = value(await storage.keepSnapshot(profile, 'import', at + 2));
		expect(second.id).not.toBe(first.id);
		storage.close();
	});

	test('with a damaged body is told from a whole one', async () => {
		const { storage, profile, options } = await startWithDeck(2);
		const row = value(await storage.keepSnapshot(profile, 'daily', at));
		await withDatabase(options, async (db) => {
			await db.snapshotBodies.toCollection().modify((body) => {
				body.bytes[20] = 255 ^ (body.bytes[20] ?? 0);
			});
		});
		expect(await storage.snapshot(row)).toBeNull();
		storage.close();
	});

	test('that does not come out as it went in is thrown away, and that is said', async () => {
		const { profile, options } = await startWithDeck(2);
		await withDatabase(options, async (db) => {
			db.snapshotBodies.hook('creating', (_, row) => {
				Object.assign(row, { bytes: row.bytes.slice(1) });
			});
			const request = { id: 'broken-one', profile, at, why: 'daily' as const };
			await expect(takeSnapshot(db, request)).rejects.toThrow(SnapshotBroken);
			expect(await snapshotsOf(db, profile)).toEqual([]);
		});
		expect((await dump(options))['snapshotBodies']).toEqual([]);
	});

	test('of one learner holds nothing of another', async () => {
		const { storage, profile } = await startWithDeck(2);
		value(await storage.log(answerOf(profile, card)));
		const other = value(await storage.addProfile('Дана', 1)).id;
		const row = value(await storage.keepSnapshot(other, 'daily', at));
		expect(row.counts.entries).toBe(0);
		expect(await storage.snapshots(profile)).toEqual([]);
		storage.close();
	});
});

test('the copy of a day is taken once', async () => {
	const { storage, profile, options } = await startWithDeck(1);
	const daily = (day: number) =>
		withDatabase(options, (db) => keepDaily(db, profile, noonOf(day), `daily-${day}`));
	expect(await daily(TODAY)).not.toBeNull();
	value(await storage.log(answerOf(profile, card)));
	expect(await daily(TODAY)).toBeNull();
	expect(await daily(TODAY + 1)).toMatchObject({ why: 'daily', counts: { entries: 1 } });
	expect(await daily(TODAY + 2)).toBeNull();
	storage.close();
});

describe('keeping them', () => {
	test('throws away what is one too many, but not what can still be needed', async () => {
		const { storage, profile, options } = await startWithDeck(2);
		const rows = [];
		for (let i = 0; i < 4; i++) {
			value(await storage.log(answerOf(profile, card)));
			// Four on one day, long ago.
			rows.push(value(await storage.keepSnapshot(profile, 'bulk', at - 20 * DAY + i)));
		}
		const [needed, , , latest] = rows;
		await withDatabase(options, (db) =>
			db.operations.put({
				profile,
				order: 1000,
				what: 'merged',
				changes: [],
				snapshot: needed!.id
			})
		);
		value(await storage.log(answerOf(profile, card)));
		const now = value(await storage.keepSnapshot(profile, 'daily', at));
		const left = (await storage.snapshots(profile)).map(({ id }) => id);
		expect(left).toEqual([now.id, latest!.id, needed!.id]);
		storage.close();
	});

	test('makes room by the oldest, and gives up at the last three', async () => {
		const { storage, profile, options } = await startWithDeck(2);
		for (let i = 0; i < 5; i++) {
			value(await storage.log(answerOf(profile, card)));
			value(await storage.keepSnapshot(profile, 'bulk', at + i));
		}
		value(await storage.log(answerOf(profile, card)));
		await withDatabase(options, async (db) => {
			let room = 1;
			db.snapshotBodies.hook('creating', () => {
				if (room-- <= 0) throw new DOMException('Full', 'QuotaExceededError');
			});
			const request = (id: string) => ({ id, profile, at: at + 9, why: 'daily' as const });
			await keepSnapshot(db, request('fits'));
			await db.meta.put({ key: `order/${profile}`, value: 999 });
			await expect(keepSnapshot(db, request('too-much'))).rejects.toThrow('Full');
			expect(await db.snapshots.count()).toBe(3);
		});
		storage.close();
	});

	test('is due once a day, and only where something was done', () => {
		const today = noonOf(TODAY);
		expect(isDailyDue(null, 0, today)).toBe(false);
		expect(isDailyDue(null, 3, today)).toBe(true);
		expect(isDailyDue({ at: at - DAY, order: 3 }, 3, today)).toBe(false);
		expect(isDailyDue({ at: at - DAY, order: 3 }, 4, today)).toBe(true);
		expect(isDailyDue({ at: at - 60_000, order: 3 }, 4, today)).toBe(false);
	});
});

test('is found by its id and its checksum only', async () => {
	const { storage, profile, options } = await startWithDeck(1);
	const row = value(await storage.keepSnapshot(profile, 'daily', at));
	await withDatabase(options, async (db) => {
		expect(await readSnapshot(db, { id: row.id, sha256: row.sha256 })).not.toBeNull();
		expect(await readSnapshot(db, { id: 'no-such', sha256: row.sha256 })).toBeNull();
	});
	storage.close();
});
