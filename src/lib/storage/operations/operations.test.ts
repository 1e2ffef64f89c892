import { describe, expect, test } from 'vitest';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import {
	dump,
	expectSound,
	withDatabase
} from '../../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startStorage,
	startWithDeck,
	TODAY,
	value
} from '../../../../tests/fixtures/storage/test-storage.ts';
import type { Storage } from '../index.ts';
import { forgetOldOperations, MOST_KEPT, operationsOf } from './record.ts';

let requests = 0;

async function swapLast(storage: Storage, profile: ProfileId, nth = 0) {
	const done = (await storage.done(profile))[nth];
	if (!done) throw new Error('Nothing was done');
	return swap(storage, profile, done);
}

async function swap(
	storage: Storage,
	profile: ProfileId,
	done: Awaited<ReturnType<Storage['done']>>[number],
	op = `take-back-${++requests}`
) {
	const doing = done.kind === 'entry' ? { entry: done.entry.id } : { order: done.order };
	return value(await storage.takeBack({ op, profile, moment: noonOf(TODAY), doing }));
}

const card = sampleCard('zandar', 0);

describe('what was done', () => {
	test('is listed latest first: answers, settings and decks, but not what comes by itself', async () => {
		const { storage, profile, deck } = await startWithDeck(2);
		value(await storage.setSetting(profile, 'begun', true));
		value(await storage.log(answerOf(profile, card)));
		value(await storage.setSetting(profile, 'theme', 'dark'));
		value(await storage.useDeck(profile, deck.id, false));
		const done = await storage.done(profile);
		expect(done.map((one) => one.kind)).toEqual(['operation', 'operation', 'entry']);
		expect(done.map((one) => one.undone)).toEqual([false, false, false]);
		storage.close();
	});

	test('is remembered over a restart, the last 30 of it', async () => {
		const { storage, profile, options } = await startWithDeck(2);
		for (let i = 0; i < 40; i++)
			value(await storage.setSetting(profile, 'theme', i % 2 ? 'dark' : 'light'));
		storage.close();
		const again = await startStorage(options);
		expect(await again.storage.done(profile)).toHaveLength(MOST_KEPT);
		await withDatabase(options, async (db) => {
			await db.transaction('rw', db.tables, () => forgetOldOperations(db, profile));
			expect(await operationsOf(db, profile)).toHaveLength(MOST_KEPT);
		});
		again.storage.close();
	});

	test('by another learner of the phone is not listed', async () => {
		const { storage, profile } = await startWithDeck(2);
		value(await storage.log(answerOf(profile, card)));
		const other = value(await storage.addProfile('Дана', 1)).id;
		expect(await storage.done(other)).toEqual([]);
		storage.close();
	});
});

describe('an answer', () => {
	test('is taken back, done again and taken back once more', async () => {
		const { storage, profile, options } = await startWithDeck(2);
		value(await storage.log(answerOf(profile, card)));
		const [before] = (await dump(options))['schedules'] ?? [];
		for (const round of [1, 2]) {
			expect(await swapLast(storage, profile), `round ${round}`).toBe('done');
			expect((await storage.done(profile))[0]).toMatchObject({ kind: 'entry', undone: true });
			expect((await dump(options))['schedules']).toEqual([]);
			expect(await swapLast(storage, profile)).toBe('done');
			expect((await storage.done(profile))[0]).toMatchObject({ kind: 'entry', undone: false });
			expect((await dump(options))['schedules']).toMatchObject([
				{ card, place: (before as { place: unknown }).place }
			]);
		}
		await expectSound(options, profile);
		storage.close();
	});

	test('is taken back once by one request, however often it is sent', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		value(await storage.log(answerOf(profile, card)));
		const [done] = await storage.done(profile);
		expect(await swap(storage, profile, done!, 'the-same-request')).toBe('done');
		expect(await swap(storage, profile, done!, 'the-same-request')).toBe('done');
		expect((await storage.done(profile))[0]?.undone).toBe(true);
		await expectSound(options, profile);
		storage.close();
	});
});

describe('a setting', () => {
	test('goes back to what it was, and forward again', async () => {
		const { storage, profile } = await startWithDeck(1);
		value(await storage.setSetting(profile, 'theme', 'light'));
		value(await storage.setSetting(profile, 'theme', 'dark'));
		const theme = async () => (await storage.settings(profile)).get('theme');
		expect(await swapLast(storage, profile)).toBe('done');
		expect(await theme()).toBe('light');
		expect(await swapLast(storage, profile)).toBe('done');
		expect(await theme()).toBe('dark');
		storage.close();
	});

	test('set for the first time goes back to none, and forward again', async () => {
		const { storage, profile } = await startWithDeck(1);
		value(await storage.setSetting(profile, 'theme', 'dark'));
		const theme = async () => (await storage.settings(profile)).get('theme');
		for (const expected of [null, 'dark', null]) {
			expect(await swapLast(storage, profile)).toBe('done');
			expect(await theme()).toBe(expected);
		}
		storage.close();
	});

	test('that was changed again since stays as it is, and that is said', async () => {
		const { storage, profile } = await startWithDeck(1);
		value(await storage.setSetting(profile, 'theme', 'light'));
		value(await storage.setSetting(profile, 'theme', 'dark'));
		expect(await swapLast(storage, profile, 1)).toBe('changed');
		expect((await storage.settings(profile)).get('theme')).toBe('dark');
		storage.close();
	});

	test('taken back wins over the same setting of an older copy', async () => {
		const { storage, profile } = await startWithDeck(1);
		value(await storage.setSetting(profile, 'theme', 'light'));
		value(await storage.setSetting(profile, 'theme', 'dark'));
		const copy = await storage.copy(profile);
		await swapLast(storage, profile);
		value(await storage.restoreCopy(copy, profile));
		expect((await storage.settings(profile)).get('theme')).toBe('light');
		storage.close();
	});

	test('of scheduling folds the memories anew', async () => {
		const { storage, profile, options } = await startWithDeck(2);
		value(await storage.log(answerOf(profile, card)));
		value(await storage.setSchedulerSettings(profile, { learningSteps: [] }));
		expect(await swapLast(storage, profile)).toBe('done');
		expect((await storage.schedulerSettings(profile)).learningSteps.length).toBeGreaterThan(0);
		await expectSound(options, profile);
		storage.close();
	});
});

test('a deck taken away is there again', async () => {
	const { storage, profile, deck } = await startWithDeck(2);
	value(await storage.useDeck(profile, deck.id, false));
	expect(await swapLast(storage, profile)).toBe('done');
	expect(await storage.decksInUse(profile)).toEqual([{ deck: deck.id, on: true }]);
	storage.close();
});

test('what another tab has taken back already is not done again by a tab that has not seen it', async () => {
	const { storage, profile } = await startWithDeck(1);
	value(await storage.log(answerOf(profile, card)));
	value(await storage.setSetting(profile, 'theme', 'dark'));
	const [setting, answer] = await storage.done(profile);
	if (answer?.kind !== 'entry' || !setting) throw new Error('Not as expected');
	for (const doing of [{ order: setting.order }, { entry: answer.entry.id }]) {
		const seen = { profile, moment: noonOf(TODAY), doing: { ...doing, undone: false } };
		const op = Object.values(doing).join('-and-');
		expect(value(await storage.takeBack({ ...seen, op: `first-tab-${op}` }))).toBe('done');
		expect(value(await storage.takeBack({ ...seen, op: `second-tab-${op}` }))).toBe('changed');
		// A request that is sent again says what came of it.
		expect(value(await storage.takeBack({ ...seen, op: `first-tab-${op}` }))).toBe('done');
	}
	expect((await storage.done(profile)).map(({ undone }) => undone)).toEqual([true, true]);
	storage.close();
});

test('what is not known any more cannot be taken back', async () => {
	const { storage, profile } = await startWithDeck(1);
	const request = { op: 'unknown-thing', profile, moment: noonOf(TODAY) };
	expect(value(await storage.takeBack({ ...request, doing: { order: 999 } }))).toBe('gone');
	storage.close();
});
