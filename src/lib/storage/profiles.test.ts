import { describe, expect, test } from 'vitest';
import type { LockSymbol } from '#lib/core/shared/lock.ts';
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
import { dump } from '../../../tests/fixtures/storage/check-storage.ts';

const card = sampleCard('zandar', 0);
const { at } = noonOf(TODAY);

describe('a new learner', () => {
	test('begins as a newcomer in a language that was set beforehand', async () => {
		const { storage, profile } = await startWithDeck(2);
		value(await storage.log(answerOf(profile, card)));
		const settings = { lang: 'ru', cardLang: 'ru' };
		const { id } = value(await storage.addProfile('Дана', at, { settings, chosen: true }));
		expect(await storage.settings(id)).toEqual(new Map(Object.entries(settings)));
		expect((await storage.currentProfile())?.id).toBe(id);
		expect(await storage.decksInUse(id)).toEqual([]);
		// Nobody did it, so nobody is to take it back.
		expect(await storage.done(id)).toEqual([]);
		storage.close();
	});

	test('is not the one who studies unless chosen', async () => {
		const { storage, profile } = await startStorage();
		value(await storage.addProfile('Дана', at));
		expect((await storage.currentProfile())?.id).toBe(profile);
		storage.close();
	});

	test('without a name has a number that stays', async () => {
		const { storage, profile } = await startStorage();
		const second = value(await storage.addProfile('', at + 1)).id;
		const third = value(await storage.addProfile('', at + 2)).id;
		value(await storage.removeProfile(second, at));
		expect((await storage.profiles()).map(({ id, number }) => [id, number])).toEqual([
			[profile, 1],
			[third, 3]
		]);
		storage.close();
	});
});

test('a visit knows whether others study here too', async () => {
	const options = memoryDatabase();
	const { storage } = await startStorage(options);
	expect(await storage.start(noonOf(TODAY))).toMatchObject({ several: false });
	const { id } = value(await storage.addProfile('Дана', at));
	expect(await storage.start(noonOf(TODAY))).toMatchObject({ several: true });
	value(await storage.removeProfile(id, at));
	expect(await storage.start(noonOf(TODAY))).toMatchObject({ several: false });
	storage.close();
});

test('a name can be taken back and given again', async () => {
	const { storage, profile } = await startStorage();
	value(await storage.renameProfile(profile, 'Айша'));
	value(await storage.renameProfile(profile, 'Айгерім', at));
	const [last] = await storage.done(profile);
	expect(last).toMatchObject({
		kind: 'operation',
		operation: { what: 'profile-renamed', about: 'Айгерім', at }
	});
	const swap = (op: string) =>
		storage.takeBack({ op, profile, moment: noonOf(TODAY), doing: { order: last!.order } });
	const name = async () => (await storage.profiles())[0]?.name;
	expect(value(await swap('take-back-1'))).toBe('done');
	expect(await name()).toBe('Айша');
	expect(value(await swap('take-back-2'))).toBe('done');
	expect(await name()).toBe('Айгерім');
	storage.close();
});

test('the list tells when each studied last and what today asks', async () => {
	const { storage, profile } = await startWithDeck(3);
	const other = value(await storage.addProfile('Дана', at + 1)).id;
	value(await storage.useDeck(other, (await storage.decks())[0]!.id, true));
	value(await storage.log(answerOf(profile, card, { moment: noonOf(TODAY - 3), rating: 4 })));
	expect(await storage.learners(noonOf(TODAY))).toMatchObject([
		{ id: profile, lastDay: TODAY - 3, toDo: 2 },
		{ id: other, lastDay: null, toDo: 3 }
	]);
	storage.close();
});

describe('a lock', () => {
	const symbols: LockSymbol[] = ['sun', 'moon', 'fish', 'sun'];

	test('opens by its symbols only, over a restart, until it is taken off', async () => {
		const options = memoryDatabase();
		const { storage, profile } = await startStorage(options);
		value(await storage.setLock(profile, symbols));
		storage.close();
		const again = await startStorage(options);
		expect(await again.storage.start(noonOf(TODAY))).toMatchObject({
			profile: { lock: { salt: expect.any(String) } }
		});
		expect(await again.storage.opensLock(profile, symbols)).toBe(true);
		expect(await again.storage.opensLock(profile, ['sun', 'moon', 'sun', 'fish'])).toBe(false);
		value(await again.storage.setLock(profile, null));
		expect((await again.storage.profiles())[0]).not.toHaveProperty('lock');
		expect(await again.storage.opensLock(profile, ['leaf', 'leaf', 'leaf', 'leaf'])).toBe(true);
		again.storage.close();
	});

	test('is in no copy', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		value(await storage.setLock(profile, symbols));
		const [row] = (await dump(options))['profiles'] as { lock: { hash: string } }[];
		expect(JSON.stringify(await storage.copy(profile))).not.toContain(row!.lock.hash);
		storage.close();
	});
});

test('an answer that waits is saved for whoever gave it, though another studies here by then', async () => {
	const place = placeWith();
	const { storage, profile, options } = await startWithDeck(2);
	const request = answerOf(profile, card);
	place.setItem(`qaitala/pending/${request.op}`, JSON.stringify({ turn: 1, request }));
	value(await storage.addProfile('Дана', at, { chosen: true }));
	storage.close();
	const again = await startStorage({ ...options, place });
	expect(again.profile).not.toBe(profile);
	const log = (await dump(options))['log'] as { profile: string }[];
	expect(log.map((row) => row.profile)).toEqual([profile]);
	again.storage.close();
});
