import { expect, test } from 'vitest';
import { sampleCard, sampleDeck } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	CHECKSUM,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';

test('decks are read whole, with the cards that were touched and those of no other deck', async () => {
	const { storage, profile, deck } = await startWithDeck(3);
	const longer = sampleDeck('zandar-2', 2);
	value(await storage.installDeck({ deck: longer, origin: 'file', checksum: CHECKSUM }));
	value(await storage.log(answerOf(profile, sampleCard('zandar', 1))));
	value(await storage.log(answerOf(profile, sampleCard('zandar-2', 0))));
	const mark = { profile, moment: noonOf(TODAY), card: sampleCard('zandar', 2) };
	value(await storage.log({ kind: 'suspend', op: 'suspend-1', ...mark, on: true }));

	const [first, second] = await storage.deckCards(profile, [deck.id, longer.id]);
	expect(first).toMatchObject({ id: 'zandar', version: 1, notes: deck.notes });
	expect([...(first?.schedules.keys() ?? [])]).toEqual([
		sampleCard('zandar', 1),
		sampleCard('zandar', 2)
	]);
	expect(first?.schedules.get(sampleCard('zandar', 2))?.suspended).toBe(true);
	expect([...(second?.schedules.keys() ?? [])]).toEqual([sampleCard('zandar-2', 0)]);
});

test('a deck that is not installed is left out', async () => {
	const { storage, profile, deck } = await startWithDeck(1);
	const gone = sampleDeck('gone', 1).id;
	expect((await storage.deckCards(profile, [gone, deck.id])).map(({ id }) => id)).toEqual([
		'zandar'
	]);
});
