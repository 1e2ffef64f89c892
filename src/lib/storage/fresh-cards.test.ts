import { expect, test } from 'vitest';
import { withDatabase } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { readFresh, rememberFreshFrom } from './fresh-cards.ts';

/** A learner who has begun the first two of four cards. */
async function halfway() {
	const started = await startWithDeck(4);
	const { storage, profile } = started;
	for (const i of [0, 1]) value(await storage.log(answerOf(profile, sampleCard('zandar', i))));
	return started;
}

test('the begun cards at the front are not read again', async () => {
	const { profile, deck, options } = await halfway();
	await withDatabase(options, async (db) => {
		const fresh = await readFresh(db, profile, deck.id, 9, TODAY);
		expect(fresh).toMatchObject({
			cards: [2, 3].map((i) => sampleCard('zandar', i)),
			freshFrom: 2
		});
		await rememberFreshFrom(db, profile, deck.id, fresh);
		expect(await db.tallies.get([profile, deck.id])).toMatchObject({ freshFrom: 2 });
	});
});

test('a card that became new again since the look is not passed over', async () => {
	const { storage, profile, deck, options } = await halfway();
	await withDatabase(options, async (db) => {
		const seen = await readFresh(db, profile, deck.id, 9, TODAY);
		const card = sampleCard('zandar', 1);
		const reset = { kind: 'reset', op: 'reset-one', profile, moment: noonOf(TODAY), card } as const;
		value(await storage.log(reset));
		await rememberFreshFrom(db, profile, deck.id, seen);
		const { cards } = await readFresh(db, profile, deck.id, 9, TODAY);
		expect(cards[0]).toBe(card);
	});
});
