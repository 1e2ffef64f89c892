import { expect, test } from 'vitest';
import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import { dump, expectSound } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startStorage,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { makeStorage } from './index.ts';

const card = sampleCard('zandar', 0);
const ahead = noonOf(TODAY + 3652);

/** A learner who answered today, and once more while the clock was ten years ahead. */
async function learner() {
	const started = await startWithDeck(2);
	const { storage, profile } = started;
	value(await storage.log(answerOf(profile, sampleCard('zandar', 1), { rating: 4 })));
	value(await storage.log(answerOf(profile, card, { rating: 4, moment: ahead })));
	storage.close();
	return started;
}

test('a card answered while the clock was years ahead comes back in days, once the clock is right', async () => {
	const { profile, options } = await learner();
	const { storage } = await startStorage(options);
	const [item] = await storage.items(profile, [card]);
	expect(item?.memory?.lastDay).toBe(TODAY);
	expect((item?.dueAt ?? Infinity) / 86_400_000).toBeLessThan(TODAY + 30);
	await expectSound(options, profile);
	// It is said once.
	storage.close();
	await startStorage(options);
	expect((await dump(options))['log']).toHaveLength(3);
});

test('while the clock stays ahead nothing is corrected', async () => {
	const { options } = await learner();
	const storage = makeStorage(options);
	expect(await storage.start(ahead)).toMatchObject({ ready: true });
	expect((await dump(options))['log']).toHaveLength(2);
});

test('a clock that lost its date corrects nothing', async () => {
	const { options } = await learner();
	const storage = makeStorage(options);
	expect(await storage.start(noonOf(0))).toMatchObject({ ready: true });
	expect((await dump(options))['log']).toHaveLength(2);
});

test('a clock that fell back for a visit moves no card for good', async () => {
	const { storage, profile, options } = await startWithDeck(4);
	for (let days = 400; days >= 0; days -= 40) {
		const moment = noonOf(TODAY - days);
		value(await storage.log(answerOf(profile, sampleCard('zandar', (days / 40) % 3), { moment })));
	}
	const memories = async () => {
		const rows = (await dump(options))['schedules'] as { card: string; schedule: Schedule }[];
		return rows.map(({ card, schedule }) => [card, schedule.memory, schedule.due]);
	};
	const before = await memories();
	storage.close();

	const back = makeStorage(options);
	expect(await back.start(noonOf(TODAY - 365))).toMatchObject({ ready: true });
	expect(await memories()).not.toEqual(before);
	expect(value(await back.withdrawCorrections(profile, noonOf(TODAY - 365)))).toBe(0);
	back.close();

	const right = makeStorage(options);
	expect(await right.start(noonOf(TODAY + 1))).toMatchObject({ ready: true });
	expect(value(await right.withdrawCorrections(profile, noonOf(TODAY + 1)))).toBe(1);
	expect(await memories()).toEqual(before);
	expect(value(await right.withdrawCorrections(profile, noonOf(TODAY + 1)))).toBe(0);
	await expectSound(options, profile);
});

test('a clock that was a year behind for one visit has changed no day when it is right again', async () => {
	const { storage, profile, options } = await startWithDeck(3);
	for (let ago = 400; ago >= 0; ago -= 4) {
		const moment = noonOf(TODAY - ago);
		value(await storage.log(answerOf(profile, sampleCard('zandar', ago % 3), { moment })));
	}
	storage.close();
	const { schedules, log } = await dump(options);
	const behind = makeStorage(options);
	expect(await behind.start(noonOf(TODAY - 365))).toMatchObject({ ready: true });
	behind.close();
	const { storage: right } = await startStorage(options);
	expect(await dump(options)).toMatchObject({ schedules, log });
	right.close();
});
