import { expect, test } from 'vitest';
import { expectSound, withDatabase } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startStorage,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { rebuild } from './rebuild.ts';
import { appendGlobal } from './review-log.ts';
import type { ScheduleRow } from './rows.ts';

async function answered() {
	const started = await startWithDeck(400);
	for (const i of [0, 1, 399]) {
		value(await started.storage.log(answerOf(started.profile, sampleCard('zandar', i))));
	}
	return started;
}

test('schedules of another version of the fold are folded anew at the start', async () => {
	const { storage, profile, options } = await answered();
	storage.close();
	await withDatabase(options, async (db) => {
		await db.schedules.toCollection().modify((row: { schedule: ScheduleRow['schedule'] }) => {
			row.schedule = { ...row.schedule, fold: 0, memory: null, flag: 7 };
		});
		await db.meta.put({ key: `fold/${profile}`, value: '0:0' });
	});
	expect((await startStorage(options)).profile).toBe(profile);
	await expectSound(options, profile);
});

test('what is of this version is left alone', async () => {
	const { profile, options } = await answered();
	await withDatabase(options, async (db) => {
		await db.meta.delete(`fold/${profile}`);
		expect(await rebuild(db, profile)).toBe(3);
		expect(await rebuild(db, profile)).toBe(0);
	});
});

test('broken off in the middle, it begins again', async () => {
	const { profile, options } = await answered();
	await withDatabase(options, async (db) => {
		await db.meta.delete(`fold/${profile}`);
		const { bulkPut } = db.schedules;
		db.schedules.bulkPut = () => {
			throw new Error('the battery is empty');
		};
		await expect(rebuild(db, profile)).rejects.toThrow('battery');
		db.schedules.bulkPut = bulkPut;
		expect(await rebuild(db, profile)).toBe(3);
	});
	await expectSound(options, profile);
});

test('a schedule that no entry speaks of is taken away', async () => {
	const { profile, options } = await answered();
	await withDatabase(options, async (db) => {
		const card = sampleCard('zandar', 5);
		const row = await db.schedules.get([profile, sampleCard('zandar', 0)]);
		await db.schedules.put({ ...(row as ScheduleRow), card });
		await db.meta.delete(`fold/${profile}`);
		expect(await rebuild(db, profile)).toBe(4);
		expect(await db.schedules.get([profile, card])).toBeUndefined();
	});
});

test('counts that have drifted below nothing are counted anew, and the answer is kept', async () => {
	const { storage, profile, options } = await answered();
	await withDatabase(options, async (db) => {
		await db.dueBuckets.clear();
		await db.tallies.toCollection().modify({ introduced: -5 });
	});
	value(
		await storage.log(answerOf(profile, sampleCard('zandar', 0), { moment: noonOf(TODAY + 1) }))
	);
	await expectSound(options, profile);
	expect((await storage.today(profile, noonOf(TODAY))).decks[0]).toMatchObject({ introduced: 3 });
});

test('study days that another tab corrects while all is folded ask for one more round', async () => {
	const { profile, options } = await answered();
	await withDatabase(options, (tab) =>
		withDatabase(options, async (other) => {
			await tab.meta.delete(`fold/${profile}`);
			const transact = tab.transaction.bind(tab) as (...given: unknown[]) => Promise<unknown>;
			let isFirst = true;
			const between = async (...given: unknown[]) => {
				const result = await transact(...given);
				if (!isFirst) return result;
				isFirst = false;
				const { id } = (await other.log.toCollection().first())!;
				const draft = { kind: 'clock', rows: [{ id, day: TODAY - 5 }] } as const;
				await appendGlobal(other, {
					op: 'other-tab-corrects',
					profile,
					moment: noonOf(TODAY),
					draft
				});
				return result;
			};
			Object.assign(tab, { transaction: between });
			await rebuild(tab, profile);
			expect(await tab.meta.get(`fold/${profile}`)).toBeUndefined();
			await rebuild(tab, profile);
			expect(await tab.meta.get(`fold/${profile}`)).toBeDefined();
		})
	);
	await expectSound(options, profile);
});
