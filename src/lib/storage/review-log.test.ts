import { describe, expect, test } from 'vitest';
import { sampleCard, sampleDeck } from './testing/sample-deck.ts';
import { answerOf, noonOf, startStorage, TODAY, value } from './testing/test-storage.ts';

async function begin() {
	const { storage, profile } = await startStorage();
	const deck = sampleDeck('zandar', 5);
	value(await storage.installDeck({ deck, origin: 'shipped', checksum: 'a'.repeat(64) }));
	value(await storage.useDeck(profile, deck.id, true));
	return { storage, profile, deck };
}

describe('saveAnswer', () => {
	test('an answer moves its card from the new to the begun', async () => {
		const { storage, profile, deck } = await begin();
		const saved = value(
			await storage.log(answerOf(profile, sampleCard('zandar', 0), { rating: 4 }))
		);
		expect(saved.schedule?.memory?.reps).toBe(1);
		expect(saved.entry).toMatchObject({ kind: 'review', prev: null, before: null, order: 2 });
		const today = await storage.today(profile, noonOf(TODAY));
		expect(today.decks[0]).toMatchObject({
			deck: { id: deck.id },
			introduced: 1,
			fresh: 4,
			due: 0
		});
		expect(today.done).toMatchObject({ fresh: 1, answers: 1 });
	});
});
