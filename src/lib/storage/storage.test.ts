import { describe, expect, test } from 'vitest';
import type { DeckId } from '#lib/core/shared/ids.ts';
import { DEFAULT_SETTINGS } from '#lib/core/scheduler/settings.ts';
import { dump, withDatabase } from '../../../tests/fixtures/storage/check-storage.ts';
import { placeWith } from '../../../tests/fixtures/storage/second-place.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	memoryDatabase,
	noonOf,
	startStorage,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { makeStorage } from './index.ts';

const card = sampleCard('zandar', 0);

describe('a visit', () => {
	test('makes one learner at the first start, and finds the same at the next', async () => {
		const options = memoryDatabase();
		const first = await startStorage(options);
		const second = await startStorage(options);
		expect(second.profile).toBe(first.profile);
		expect(await second.storage.profiles()).toMatchObject([
			{ id: first.profile, name: '', ids: [first.profile] }
		]);
	});

	test('begins with the learner who was chosen last', async () => {
		const options = memoryDatabase();
		const { storage } = await startStorage(options);
		const other = value(await storage.addProfile('Ерлан', 0));
		value(await storage.chooseProfile(other.id));
		expect((await startStorage(options)).profile).toBe(other.id);
	});

	test('reads ahead what an answer will need, and changes nothing by it', async () => {
		const { storage, profile, options } = await startWithDeck(2);
		value(await storage.log(answerOf(profile, card)));
		const before = await dump(options);
		await storage.fetchAhead(profile, card);
		await storage.fetchAhead(profile, sampleCard('zandar', 1));
		expect(await dump(options)).toEqual(before);
	});

	test('mints another device for every database, and another operation every time', async () => {
		const deviceOf = async () => {
			const { storage, profile } = await startWithDeck(1);
			expect(storage.newOp()).not.toBe(storage.newOp());
			return value(await storage.log(answerOf(profile, card))).entry.device;
		};
		expect(await deviceOf()).not.toBe(await deviceOf());
	});

	test('saves what an earlier one could not', async () => {
		const place = placeWith();
		const { storage, profile, options } = await startWithDeck(1, { ...memoryDatabase(), place });
		await withDatabase(options, (db) => db.meta.put({ key: 'schema', value: 99 }));
		expect((await storage.log(answerOf(profile, card))).saved).toBe(false);
		storage.close();
		await withDatabase(options, (db) => db.meta.put({ key: 'schema', value: 1 }));
		const next = await startStorage(options);
		expect(next.storage.pending).toBe(0);
		expect((await dump(options))['log']).toHaveLength(1);
	});

	test('after everything was cleared says that there was progress here', async () => {
		const place = placeWith();
		const { storage, profile } = await startWithDeck(1, { ...memoryDatabase(), place });
		value(await storage.log(answerOf(profile, card)));
		const cleared = makeStorage({ ...memoryDatabase(), place });
		expect(await cleared.start(noonOf(TODAY))).toMatchObject({ ready: true, wasCleared: true });
	});

	test('that has its progress, or never had any, says nothing of the kind', async () => {
		const options = { ...memoryDatabase(), place: placeWith() };
		expect(await makeStorage(options).start(noonOf(TODAY))).toMatchObject({ wasCleared: false });
		const { storage, profile } = await startWithDeck(1, options);
		value(await storage.log(answerOf(profile, card)));
		expect(await makeStorage(options).start(noonOf(TODAY))).toMatchObject({ wasCleared: false });
	});
});

describe('settings', () => {
	test('are the defaults until they are set, each by itself', async () => {
		const { storage, profile } = await startStorage();
		expect(await storage.schedulerSettings(profile)).toEqual(DEFAULT_SETTINGS);
		value(await storage.setSchedulerSettings(profile, { retention: 0.85 }));
		value(await storage.setSchedulerSettings(profile, { newPerDay: 20 }));
		expect(await storage.schedulerSettings(profile)).toEqual({
			...DEFAULT_SETTINGS,
			retention: 0.85,
			newPerDay: 20
		});
	});

	test('outside their bounds are a bug, and not stored', async () => {
		const { storage, profile } = await startStorage();
		const wrong = storage.setSchedulerSettings(profile, { retention: 2 });
		await expect(wrong).rejects.toThrow('Not a setting: retention = 2');
		expect(await storage.schedulerSettings(profile)).toEqual(DEFAULT_SETTINGS);
	});

	test('of a newer version that cannot be read here are left alone', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		await withDatabase(options, async (db) => {
			const row = await db.registers.toCollection().first();
			for (const key of ['scheduler/retention', 'scheduler/dreams']) {
				await db.registers.put({ ...row!, key, value: 'much' });
			}
		});
		expect(await storage.schedulerSettings(profile)).toEqual(DEFAULT_SETTINGS);
		value(await storage.setSchedulerSettings(profile, { newPerDay: 1 }));
		const kept = (await dump(options))['registers'] as { key: string; value: unknown }[];
		expect(kept.find(({ key }) => key === 'scheduler/dreams')?.value).toBe('much');
	});

	test('of the screens are kept by name and by learner', async () => {
		const { storage, profile } = await startStorage();
		const other = value(await storage.addProfile('Ерлан', 0));
		value(await storage.setSetting(profile, 'theme', 'light'));
		value(await storage.setSetting(profile, 'theme', 'dark'));
		expect(await storage.settings(profile)).toEqual(new Map([['theme', 'dark']]));
		expect(await storage.settings(other.id)).toEqual(new Map());
	});
});

test('something kept on this device is there until it is taken away, and in no copy', async () => {
	const { storage, profile } = await startStorage();
	value(await storage.keep(profile, 'session', { open: card }));
	expect(await storage.kept(profile, 'session')).toEqual({ open: card });
	expect(JSON.stringify(await storage.copy(profile))).not.toContain(card);
	value(await storage.keep(profile, 'session', undefined));
	expect(await storage.kept(profile, 'session')).toBeUndefined();
});

test('how far the last copy lies back is known', async () => {
	const { storage, profile } = await startWithDeck(1);
	value(await storage.log(answerOf(profile, card)));
	const { entry } = value(await storage.log(answerOf(profile, card)));
	expect(await storage.copyState(profile)).toEqual({ lastCopy: null, sinceCopy: entry.order });
	value(await storage.markCopied(profile, { at: 5, order: entry.order }));
	expect(await storage.copyState(profile)).toEqual({ lastCopy: 5, sinceCopy: 0 });
	value(await storage.log(answerOf(profile, card)));
	expect(await storage.copyState(profile)).toEqual({ lastCopy: 5, sinceCopy: 1 });
});

test('how far the last copy lies back is known of each learner', async () => {
	const { storage, profile } = await startWithDeck(1);
	value(await storage.log(answerOf(profile, card)));
	const other = value(await storage.addProfile('Дана', 1)).id;
	expect(await storage.copyState(other)).toEqual({ lastCopy: null, sinceCopy: 0 });
	value(await storage.log(answerOf(other, card)));
	value(await storage.markCopied(profile, { at: 5, order: 9 }));
	expect(await storage.copyState(other)).toMatchObject({ lastCopy: null });
	expect((await storage.copyState(other)).sinceCopy).toBeGreaterThan(0);
});

test('the mark of the first version, which was of nobody, still counts', async () => {
	const { storage, profile, options } = await startWithDeck(1);
	value(await storage.log(answerOf(profile, card)));
	await withDatabase(options, (db) => db.meta.put({ key: 'copied', value: { at: 7, seq: 1 } }));
	expect(await storage.copyState(profile)).toEqual({ lastCopy: 7, sinceCopy: 0 });
	value(await storage.log(answerOf(profile, card)));
	expect(await storage.copyState(profile)).toEqual({ lastCopy: 7, sinceCopy: 1 });
});

test('deleting everything leaves nothing, here and in the second place', async () => {
	const place = placeWith();
	const { storage, profile, options } = await startWithDeck(1, { ...memoryDatabase(), place });
	value(await storage.log(answerOf(profile, card)));
	value(await storage.deleteEverything());
	expect(place.length).toBe(0);
	const next = makeStorage(options);
	expect(await next.start(noonOf(TODAY))).toMatchObject({ ready: true, wasCleared: false });
	expect(await next.decks()).toEqual([]);
	expect(await next.deck('zandar' as DeckId)).toBeUndefined();
});

test('a database that has lost its own id gets another one, and goes on', async () => {
	const { storage, profile, options } = await startWithDeck(2);
	const before = value(await storage.log(answerOf(profile, sampleCard('zandar', 0))));
	storage.close();
	await withDatabase(options, (db) => db.meta.put({ key: 'device', value: { id: 'x', seq: -1 } }));
	const again = await startStorage(options);
	expect(again.profile).toBe(profile);
	const after = value(await again.storage.log(answerOf(profile, sampleCard('zandar', 1))));
	expect(after.entry.device).not.toBe(before.entry.device);
	expect(after.entry.order).toBeGreaterThan(before.entry.order);
	again.storage.close();
});
