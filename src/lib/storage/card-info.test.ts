import { expect, test } from 'vitest';
import { historyOf } from '#lib/core/stats/card-history.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';

const card = sampleCard('zandar', 0);

test('a card is read with its note, its schedule and what happened to it, and nothing of others', async () => {
	const { storage, profile, deck } = await startWithDeck(2);
	const mark = { profile, moment: noonOf(TODAY), card };
	const answered = value(await storage.log(answerOf(profile, card)));
	value(await storage.log(answerOf(profile, sampleCard('zandar', 1))));
	value(await storage.log({ kind: 'suspend', op: 'suspend-1', ...mark, on: true }));
	value(
		await storage.log({
			kind: 'undo',
			op: 'undo-the-first',
			profile,
			moment: noonOf(TODAY),
			of: 'suspend-1'
		})
	);
	value(await storage.log({ kind: 'flag', op: 'flag-it-now', ...mark, flag: 2 }));

	const info = await storage.cardInfo(profile, card);
	expect(info).toMatchObject({
		deck: { id: deck.id, head: { title: deck.title } },
		note: deck.notes[0],
		schedule: { suspended: false, flag: 2, memory: answered.schedule?.memory },
		settings: { retention: 0.9 }
	});
	expect(historyOf(card, info.entries).map(({ entry, undone }) => [entry.kind, undone])).toEqual([
		['flag', false],
		['suspend', true],
		['review', false]
	]);
});

test('a card that was never touched has no schedule, and one that is nowhere has nothing', async () => {
	const { storage, profile, deck } = await startWithDeck(1);
	expect(await storage.cardInfo(profile, card)).toMatchObject({
		note: deck.notes[0],
		schedule: null,
		entries: []
	});
	expect(await storage.cardInfo(profile, sampleCard('gone', 4))).toMatchObject({
		deck: null,
		note: null,
		schedule: null,
		entries: []
	});
});

test('cards of a session that was left say whether they were suspended or buried since', async () => {
	const { storage, profile } = await startWithDeck(3);
	const mark = { profile, moment: noonOf(TODAY) };
	const [first, second, third] = [0, 1, 2].map((i) => sampleCard('zandar', i));
	value(await storage.log({ kind: 'suspend', op: 'suspend-1', ...mark, card: first!, on: true }));
	value(
		await storage.log({ kind: 'bury', op: 'bury-one', ...mark, card: second!, until: TODAY + 1 })
	);
	const items = await storage.items(profile, [first!, second!, third!]);
	expect(items.map(({ suspended, buriedUntil }) => [suspended, buriedUntil])).toEqual([
		[true, null],
		[false, TODAY + 1],
		[false, null]
	]);
});
