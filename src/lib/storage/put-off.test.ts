import { expect, it } from 'vitest';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';

it('a card that is put off until tomorrow is asked in no session of today', async () => {
	const { storage, profile, deck } = await startWithDeck(3);
	const cards = [0, 1, 2].map((i) => sampleCard('zandar', i));
	for (const card of cards) {
		for (const [ago, rating] of [
			[9, 1],
			[8, 3],
			[1, 4]
		] as const)
			value(await storage.log(answerOf(profile, card, { moment: noonOf(TODAY - ago), rating })));
	}
	const moment = noonOf(TODAY);
	const [, putOff] = cards;
	if (!putOff) throw new Error('There are three cards');
	const bury = { op: 'bury-one', profile, moment, card: putOff, until: TODAY + 1 };
	value(await storage.log({ kind: 'bury', ...bury }));
	value(await storage.setExam(profile, { deck: deck.id }, { day: TODAY + 10, goal: 0.9 }));
	const wants = [
		{ kind: 'exam', minutes: 60 },
		{ kind: 'ahead', count: 5 },
		{ kind: 'mistakes', count: 5 }
	] as const;
	for (const wanted of wants) {
		const asked = await storage.queue({ profile, moment, wanted, seed: 's', deck: deck.id });
		const ids = asked.map(({ card }) => card);
		expect(ids, wanted.kind).not.toContain(putOff);
		expect(ids.length, wanted.kind).toBeGreaterThan(0);
	}
});
