import { expect, test } from 'vitest';
import { aCard, Device } from '#lib/core/scheduler/fixtures/device.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	memoryDatabase,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { readConfusions } from './confusions.ts';
import { makeDatabase } from './database.ts';
import { toLogRow } from './log-rows.ts';

const FIRST = sampleCard('zandar', 0);
const SECOND = sampleCard('zandar', 1);
const THIRD = sampleCard('zandar', 2);

test('what an answer was mistaken for makes a pair, in reviews and in games, until it is taken back', async () => {
	const { storage, profile } = await startWithDeck(3);
	expect(await storage.confusions(profile)).toEqual([]);
	value(await storage.log(answerOf(profile, SECOND, { rating: 1, mistakenFor: FIRST })));
	const game = { ...answerOf(profile, THIRD), kind: 'practice', mode: 'game' } as const;
	value(await storage.log({ ...game, rating: 1, mistakenFor: SECOND, moment: noonOf(TODAY + 1) }));
	expect(await storage.confusions(profile)).toMatchObject([
		{ cards: [SECOND, THIRD], times: 1, settled: false },
		{ cards: [FIRST, SECOND], times: 1, settled: false }
	]);

	const undo = { kind: 'undo', profile, moment: noonOf(TODAY + 1), of: game.op } as const;
	value(await storage.log({ ...undo, op: 'undo-game-1' }));
	expect(await storage.confusions(profile)).toMatchObject([{ cards: [FIRST, SECOND] }]);
});

test('each learner has her own', async () => {
	const { storage, profile } = await startWithDeck(2);
	const other = value(await storage.addProfile('Айгүл', noonOf(TODAY).at));
	value(await storage.log(answerOf(other.id, SECOND, { rating: 1, mistakenFor: FIRST })));
	expect(await storage.confusions(profile)).toEqual([]);
	expect(await storage.confusions(other.id)).toHaveLength(1);
});

test('a log that is read in parts is read whole', async () => {
	const { storage, profile } = await startWithDeck(1);
	storage.close();
	const learner = new Device('phone');
	const other = aCard('d/other#forward');
	const cards = Array.from({ length: 10 }, (_, i) => aCard(`d/n${i}#forward`));
	for (const [i, card] of cards.entries()) learner.practise(card, 1, noonOf(TODAY + i));
	const db = makeDatabase(
		{ name: 'parts', ...memoryDatabase() },
		{ onGone: () => {}, onBlocked: () => {} }
	);
	await db.open();
	await db.log.bulkAdd(
		learner.log.map((entry, i) =>
			toLogRow(profile, { ...entry, mistakenFor: other } as typeof entry, cards[i] ?? '')
		)
	);
	for (const chunk of [1, 3, 5, 10, 11]) {
		expect(await readConfusions(db, profile, chunk)).toHaveLength(10);
	}
	db.close();
});
