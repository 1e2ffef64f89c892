import { describe, expect, test } from 'vitest';
import { dump, expectSound } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard, sampleDeck, sampleNote } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	CHECKSUM,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';

const card = sampleCard('zandar', 0);
const shipped = { origin: 'shipped', checksum: CHECKSUM } as const;

describe('a deck', () => {
	test('is read as it was installed', async () => {
		const { storage, deck } = await startWithDeck(3);
		expect(await storage.deck(deck.id)).toEqual(deck);
		expect(await storage.decks()).toMatchObject([{ id: deck.id, cards: 3, origin: 'shipped' }]);
	});

	test('is not installed twice, nor replaced by an older one', async () => {
		const { storage, deck, options } = await startWithDeck(3);
		const before = await dump(options);
		expect(value(await storage.installDeck({ deck, ...shipped }))).toBe('kept');
		const older = { ...sampleDeck('zandar', 1), version: 0 };
		expect(value(await storage.installDeck({ deck: older, ...shipped }))).toBe('kept');
		expect(await dump(options)).toEqual(before);
	});

	test('of the app takes the place of a file that has its id, and never the other way', async () => {
		const { storage, deck } = await startWithDeck(3);
		const file = { origin: 'file', checksum: 'f'.repeat(64) } as const;
		const own = { ...sampleDeck('zandar', 1), version: 9 };
		expect(value(await storage.installDeck({ deck: own, ...file }))).toBe('kept');
		const other = { ...sampleDeck('tarikh', 1), version: 9 };
		expect(value(await storage.installDeck({ deck: other, ...file }))).toBe('new');
		const ours = { ...other, version: deck.version };
		expect(value(await storage.installDeck({ deck: ours, ...shipped }))).toBe('updated');
	});

	test('of a newer version keeps the progress of its cards', async () => {
		const { storage, profile, deck, options } = await startWithDeck(3);
		const answered = value(await storage.log(answerOf(profile, card)));
		const newer = { ...sampleDeck('zandar', 5), version: 2 };
		expect(value(await storage.installDeck({ deck: newer, ...shipped }))).toBe('updated');
		const today = await storage.today(profile, noonOf(TODAY));
		expect(today.decks).toMatchObject([{ deck: { id: deck.id }, introduced: 1, fresh: 4 }]);
		expect((await dump(options))['schedules']).toMatchObject([{ schedule: answered.schedule }]);
	});

	test('takes a retired card out of every count, and brings it back with its memory', async () => {
		const { storage, profile, deck, options } = await startWithDeck(2);
		const answered = value(await storage.log(answerOf(profile, card)));
		const counts = async () => (await storage.today(profile, noonOf(TODAY))).decks[0];
		const notes = [sampleNote('n0', { retired: true }), sampleNote('n1')];
		await storage.installDeck({ deck: { ...deck, version: 2, notes }, ...shipped });
		expect(await counts()).toMatchObject({ due: 0, introduced: 0, fresh: 1 });
		await expectSound(options, profile);
		await storage.installDeck({ deck: { ...deck, version: 3 }, ...shipped });
		expect(await counts()).toMatchObject({ due: 1, introduced: 1, fresh: 1 });
		expect((await dump(options))['schedules']).toMatchObject([{ schedule: answered.schedule }]);
		await expectSound(options, profile);
	});

	test('that lost a note keeps it, unasked', async () => {
		const { storage, profile, deck, options } = await startWithDeck(2);
		await storage.log(answerOf(profile, card));
		const notes = [sampleNote('n1')];
		await storage.installDeck({ deck: { ...deck, version: 2, notes }, ...shipped });
		const kept = await storage.deck(deck.id);
		expect(kept?.notes.map(({ id, retired }) => [id, retired])).toEqual([
			['n1', undefined],
			['n0', true]
		]);
		await expectSound(options, profile);
	});

	test('in another order has its new cards read from the beginning', async () => {
		const { storage, profile, deck } = await startWithDeck(3);
		const request = {
			profile,
			moment: noonOf(TODAY),
			wanted: { kind: 'today' },
			seed: 's'
		} as const;
		await storage.log(answerOf(profile, card, { rating: 4 }));
		await storage.queue(request);
		const notes = [sampleNote('n9'), ...deck.notes];
		await storage.installDeck({ deck: { ...deck, version: 2, notes }, ...shipped });
		const items = await storage.queue(request);
		expect(items.map((item) => item.card)).toContain(sampleCard('zandar', 9));
	});

	test('taken away by one learner stays for the other, and its progress for both', async () => {
		const { storage, profile, deck } = await startWithDeck(2);
		const other = value(await storage.addProfile('Ерлан', 0));
		value(await storage.useDeck(other.id, deck.id, true));
		value(await storage.log(answerOf(profile, card)));
		value(await storage.useDeck(profile, deck.id, false));
		const today = (of: typeof profile) => storage.today(of, noonOf(TODAY));
		expect((await today(profile)).decks).toEqual([]);
		expect((await today(other.id)).decks).toMatchObject([{ fresh: 2, introduced: 0 }]);
		value(await storage.useDeck(profile, deck.id, true));
		expect((await today(profile)).decks).toMatchObject([{ fresh: 1, introduced: 1 }]);
		expect(await storage.decksInUse(profile)).toEqual([{ deck: deck.id, on: true }]);
	});
});

test('an answer about a card of no installed deck is kept, and counts once the deck is there', async () => {
	const { storage, profile, options } = await startWithDeck(1);
	const deck = sampleDeck('later', 2);
	value(await storage.useDeck(profile, deck.id, true));
	value(await storage.log(answerOf(profile, sampleCard('later', 0))));
	await expectSound(options, profile);
	value(await storage.installDeck({ deck, ...shipped }));
	await expectSound(options, profile);
	const today = await storage.today(profile, noonOf(TODAY));
	expect(today.decks[1]).toMatchObject({ introduced: 1, fresh: 1 });
});
