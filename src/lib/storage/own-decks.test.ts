import { describe, expect, test } from 'vitest';
import type { Deck } from '#lib/core/deck/deck.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { dump, expectSound } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard, sampleDeck, sampleNote } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	memoryDatabase,
	noonOf,
	startStorage,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import type { Storage } from './index.ts';
import type { TrashRow } from './rows.ts';

const moment = noonOf(TODAY);
const { at } = moment;
const card = sampleCard('own', 0);
let requests = 0;

async function startWithFile() {
	const options = memoryDatabase();
	const { storage, profile } = await startStorage(options);
	const deck = sampleDeck('own', 3);
	expect(await add(storage, profile, deck)).toBe('new');
	return { storage, profile, deck, options };
}

async function add(
	storage: Storage,
	profile: ProfileId,
	deck: Deck,
	checksum = `v${deck.version}`
) {
	return value(await storage.addDeck({ profile, deck, checksum, moment }));
}

async function takeBackLast(storage: Storage, profile: ProfileId) {
	const [done] = await storage.done(profile);
	if (done?.kind !== 'operation') throw new Error('No operation');
	const doing = { order: done.order };
	return value(await storage.takeBack({ op: `take-back-${++requests}`, profile, moment, doing }));
}

const newer = (deck: Deck): Deck => ({
	...deck,
	version: 2,
	notes: [sampleNote('n0', { answer: { kk: 'жаңа' } }), sampleNote('n1'), sampleNote('n9')]
});

describe('a deck out of a file', () => {
	test('is in use at once, and gone again when that is taken back', async () => {
		const { storage, profile, deck, options } = await startWithFile();
		expect(await storage.decksInUse(profile)).toEqual([{ deck: deck.id, on: true }]);
		expect(await storage.decks()).toMatchObject([{ id: deck.id, origin: 'file' }]);
		expect(await takeBackLast(storage, profile)).toBe('done');
		expect(await storage.decks()).toEqual([]);
		expect((await dump(options))['notes']).toEqual([]);
		expect(await takeBackLast(storage, profile)).toBe('done');
		expect(await storage.deck(deck.id)).toEqual(deck);
		expect(await storage.decksInUse(profile)).toEqual([{ deck: deck.id, on: true }]);
		storage.close();
	});

	test('is updated by a newer one with its progress, and put back to the older one with it', async () => {
		const { storage, profile, deck, options } = await startWithFile();
		const answered = value(await storage.log(answerOf(profile, card)));
		value(await storage.log(answerOf(profile, sampleCard('own', 2))));
		expect(await add(storage, profile, newer(deck))).toBe('update');
		const schedule = async () => (await storage.cardInfo(profile, card)).schedule;
		expect(await schedule()).toEqual(answered.schedule);
		expect((await storage.today(profile, moment)).decks).toMatchObject([
			{ introduced: 1, fresh: 2 }
		]);
		expect((await storage.done(profile))[0]).toMatchObject({
			operation: { what: 'deck-updated', about: deck.title, at }
		});
		await expectSound(options, profile);

		expect(await takeBackLast(storage, profile)).toBe('done');
		expect(await storage.deck(deck.id)).toEqual(deck);
		expect(await schedule()).toEqual(answered.schedule);
		expect((await storage.today(profile, moment)).decks).toMatchObject([
			{ introduced: 2, fresh: 1 }
		]);
		await expectSound(options, profile);
		storage.close();
	});

	test('that is no update changes nothing', async () => {
		const { storage, profile, deck, options } = await startWithFile();
		await add(storage, profile, newer(deck));
		const before = await dump(options);
		expect(await add(storage, profile, deck)).toBe('older');
		expect(await add(storage, profile, newer(deck), 'other')).toBe('altered');
		expect(await add(storage, profile, newer(deck))).toBe('same');
		expect(await dump(options)).toEqual(before);
		storage.close();
	});

	test('with the id of one from the app is none of it', async () => {
		const { storage, profile, deck } = await startWithDeck(2);
		expect(await add(storage, profile, newer(deck))).toBe('foreign');
		expect(await storage.deck(deck.id)).toEqual(deck);
		storage.close();
	});

	test('of two copies is the same one afterwards in whichever order they are united', async () => {
		const ends: unknown[] = [];
		for (const order of [
			['a', 'b'],
			['b', 'a']
		] as const) {
			const { storage, profile } = await startStorage();
			for (const said of order) {
				const deck = { ...sampleDeck('own', 1), title: { kk: said } };
				const copy = { ...(await storage.copy(profile)), decks: [{ checksum: said, deck }] };
				value(await storage.restoreCopy(copy, profile));
			}
			const [row] = await storage.decks();
			ends.push([row?.checksum, row?.head.title]);
			storage.close();
		}
		expect(ends[0]).toEqual(ends[1]);
	});
});

describe('a deck that is taken away', () => {
	const trashOf = async (options: object) => (await dump(options))['trash'] as TrashRow[];

	test('goes into the trash if it came as a file, comes back when that is taken back, and goes again', async () => {
		const { storage, profile, deck, options } = await startWithFile();
		const { schedule } = value(await storage.log(answerOf(profile, card)));
		value(await storage.removeDeck({ profile, deck: deck.id, at }));
		expect(await storage.decks()).toEqual([]);
		expect(await trashOf(options)).toMatchObject([{ kind: 'deck', at, deck: { id: deck.id } }]);
		expect((await storage.done(profile))[0]).toMatchObject({
			operation: { what: 'deck-removed', about: deck.title }
		});
		await expectSound(options, profile);
		expect(await takeBackLast(storage, profile)).toBe('done');
		expect(await storage.deck(deck.id)).toEqual(deck);
		expect(await trashOf(options)).toEqual([]);
		expect((await storage.cardInfo(profile, card)).schedule).toEqual(schedule);
		expect((await storage.today(profile, moment)).decks).toMatchObject([{ due: 1 }]);
		await expectSound(options, profile);
		expect(await takeBackLast(storage, profile)).toBe('done');
		expect(await storage.decks()).toEqual([]);
		expect(await trashOf(options)).toHaveLength(1);
		await expectSound(options, profile);
		storage.close();
	});

	test('stays on the device where another learner uses it, or where it came with the app', async () => {
		const { storage, profile, deck } = await startWithFile();
		const other = value(await storage.addProfile('Дана', 1)).id;
		value(await storage.useDeck(other, deck.id, true));
		value(await storage.removeDeck({ profile, deck: deck.id, at }));
		expect(await storage.decks()).toHaveLength(1);
		expect(await storage.decksInUse(profile)).toEqual([{ deck: deck.id, on: false }]);
		expect(await storage.decksInUse(other)).toEqual([{ deck: deck.id, on: true }]);
		storage.close();
		const ours = await startWithDeck(1);
		value(await ours.storage.removeDeck({ profile: ours.profile, deck: ours.deck.id, at }));
		expect(await ours.storage.decks()).toHaveLength(1);
		ours.storage.close();
	});
});
