import { IDBDatabase } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import { DEFAULT_SETTINGS } from '#lib/core/scheduler/settings.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { DAY, type Moment } from '#lib/core/shared/time.ts';
import { dump, expectSound } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';

const card = sampleCard('zandar', 0);

describe('an answer', () => {
	test('moves its card from the new to the begun', async () => {
		const { storage, profile } = await startWithDeck(5);
		const saved = value(await storage.log(answerOf(profile, card, { rating: 4 })));
		expect(saved.schedule?.memory?.reps).toBe(1);
		expect(saved.entry).toMatchObject({ kind: 'review', prev: null, before: null, order: 2 });
		const today = await storage.today(profile, noonOf(TODAY));
		expect(today.decks[0]).toMatchObject({ introduced: 1, fresh: 4, due: 0 });
		expect(today.done).toMatchObject({ fresh: 1, answers: 1, took: 4000 });
	});

	test('follows the one before it', async () => {
		const { storage, profile } = await startWithDeck(1);
		const first = value(await storage.log(answerOf(profile, card)));
		const second = value(await storage.log(answerOf(profile, card)));
		expect(second.entry).toMatchObject({ prev: first.entry.id, before: first.schedule?.memory });
	});

	test('sent twice is written once, and gives the same twice', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		const request = answerOf(profile, card);
		const first = value(await storage.log(request));
		const again = value(await storage.log(request));
		expect(again).toEqual(first);
		expect((await dump(options))['log']).toHaveLength(1);
	});

	test('that took hours counts as a long one, and one that took less than nothing as none', async () => {
		const { storage, profile } = await startWithDeck(1);
		const slow = value(await storage.log(answerOf(profile, card, { took: 9e9 })));
		expect(slow.entry).toMatchObject({ took: 60_000 });
		const odd = value(await storage.log(answerOf(profile, card, { took: -5 })));
		expect(odd.entry).toMatchObject({ took: 0 });
	});

	test('is written with strict durability', async () => {
		const modes: (string | undefined)[] = [];
		const { transaction } = IDBDatabase.prototype;
		// Dexie takes hold of the function when it opens the database.
		IDBDatabase.prototype.transaction = function (stores, mode, options) {
			if (mode === 'readwrite') modes.push(options?.durability);
			return transaction.call(this, stores, mode, options);
		};
		try {
			const { storage, profile } = await startWithDeck(1);
			modes.length = 0;
			value(await storage.log(answerOf(profile, card)));
		} finally {
			IDBDatabase.prototype.transaction = transaction;
		}
		expect(modes).toEqual(['strict']);
	});
});

describe('an undo', () => {
	test('of the first answer leaves the card new', async () => {
		const { storage, profile, options } = await startWithDeck(3);
		const { entry } = value(await storage.log(answerOf(profile, card)));
		const undone = value(
			await storage.log({
				kind: 'undo',
				op: 'undo-one',
				profile,
				moment: noonOf(TODAY),
				ref: entry.id
			})
		);
		expect(undone.schedule).toBeNull();
		const today = await storage.today(profile, noonOf(TODAY));
		expect(today.decks[0]).toMatchObject({ introduced: 0, fresh: 3 });
		expect(today.done).toMatchObject({ fresh: 0, answers: 0 });
		await expectSound(options, profile);
	});

	test('of an undo brings the answer back', async () => {
		const { storage, profile } = await startWithDeck(1);
		const undo = { kind: 'undo', profile, moment: noonOf(TODAY) } as const;
		const answered = value(await storage.log(answerOf(profile, card)));
		const first = value(await storage.log({ ...undo, op: 'undo-one', ref: answered.entry.id }));
		const second = value(await storage.log({ ...undo, op: 'undo-two', ref: first.entry.id }));
		expect(second.schedule).toEqual(answered.schedule);
	});

	test('finds an answer by its operation too', async () => {
		const { storage, profile } = await startWithDeck(1);
		const answer = answerOf(profile, card);
		await storage.log(answer);
		const undo = { kind: 'undo', op: 'undo-one', profile, moment: noonOf(TODAY) } as const;
		expect(value(await storage.log({ ...undo, of: answer.op })).schedule).toBeNull();
	});

	test('of what is not there is a bug, and writes nothing', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		const undo = { kind: 'undo', op: 'undo-one', profile, moment: noonOf(TODAY) } as const;
		await expect(storage.log({ ...undo, of: 'nothing-here' })).rejects.toThrow('Nothing to undo');
		expect((await dump(options))['log']).toEqual([]);
	});
});

describe('a mark', () => {
	const mark = { moment: noonOf(TODAY), card };

	test('suspends a card out of every count, and back into it', async () => {
		const { storage, profile } = await startWithDeck(2);
		await storage.log(answerOf(profile, card, { rating: 3 }));
		await storage.log({ kind: 'suspend', op: 'suspend-1', profile, ...mark, on: true });
		const today = () => storage.today(profile, noonOf(TODAY));
		expect((await today()).decks[0]).toMatchObject({ due: 0, introduced: 1 });
		await storage.log({ kind: 'suspend', op: 'suspend-2', profile, ...mark, on: false });
		expect((await today()).decks[0]).toMatchObject({ due: 1, introduced: 1 });
	});

	test('buries a card until its day, when it is there without a write', async () => {
		const { storage, profile } = await startWithDeck(1);
		await storage.log(answerOf(profile, card));
		await storage.log({ kind: 'bury', op: 'bury-one', profile, ...mark, until: TODAY + 2 });
		const dueOn = async (day: number) => (await storage.today(profile, noonOf(day))).decks[0]?.due;
		expect([await dueOn(TODAY), await dueOn(TODAY + 1), await dueOn(TODAY + 2)]).toEqual([0, 0, 1]);
	});

	test('buries a new card out of what is new until its day', async () => {
		const { storage, profile } = await startWithDeck(2);
		await storage.log({ kind: 'bury', op: 'bury-one', profile, ...mark, until: TODAY + 1 });
		const fresh = async (day: number) =>
			(await storage.today(profile, noonOf(day))).decks[0]?.fresh;
		expect([await fresh(TODAY), await fresh(TODAY + 1)]).toEqual([1, 2]);
	});

	test('resets a card to new', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		await storage.log(answerOf(profile, card));
		const reset = value(await storage.log({ kind: 'reset', op: 'reset-one', profile, ...mark }));
		expect(reset.schedule).toMatchObject({ memory: null, last: reset.entry.id });
		expect((await storage.today(profile, noonOf(TODAY))).decks[0]).toMatchObject({ fresh: 1 });
		await expectSound(options, profile);
	});

	test('flags a card and leaves its memory alone', async () => {
		const { storage, profile } = await startWithDeck(1);
		const before = value(await storage.log(answerOf(profile, card)));
		const after = value(
			await storage.log({ kind: 'flag', op: 'flag-one', profile, ...mark, flag: 2 })
		);
		expect(after.schedule).toEqual({ ...before.schedule, flag: 2 });
	});
});

describe('practice', () => {
	test('that went wrong keeps a new card new, and has it asked outside the limit', async () => {
		const { storage, profile } = await startWithDeck(3);
		value(await storage.setSchedulerSettings(profile, { newPerDay: 0 }));
		const practice = {
			...answerOf(profile, card, { rating: 1 }),
			kind: 'practice',
			mode: 'quiz'
		} as const;
		value(await storage.log(practice));
		const today = await storage.today(profile, noonOf(TODAY));
		expect(today.decks[0]).toMatchObject({ fresh: 3, wrong: 1 });
		expect(today.toDo).toEqual({ reviews: 0, fresh: 1 });
	});
});

describe('an answer in a quiz', () => {
	const inQuiz = (profile: ProfileId, moment: Moment, rating: 1 | 3 = 3) =>
		({ ...answerOf(profile, card, { rating, moment }), kind: 'practice', mode: 'quiz' }) as const;

	test('of a card that is due is a review, once a study day', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		const known = value(await storage.log(answerOf(profile, card, { rating: 4 })));
		const due = noonOf(Math.floor((known.schedule?.dueAt ?? 0) / DAY));
		const quizzed = value(await storage.log(inQuiz(profile, due)));
		expect(quizzed.entry).toMatchObject({ kind: 'review', rating: 3 });
		expect(quizzed.schedule?.dueAt).toBeGreaterThan(known.schedule?.dueAt ?? Infinity);
		const again = value(await storage.log(inQuiz(profile, due, 1)));
		expect(again.entry).toMatchObject({ kind: 'practice', mode: 'quiz' });
		expect(again.schedule?.memory).toEqual(quizzed.schedule?.memory);
		await expectSound(options, profile);
	});

	test('of a card that is not due moves no memory, and a game never does', async () => {
		const { storage, profile } = await startWithDeck(1);
		const known = value(await storage.log(answerOf(profile, card, { rating: 4 })));
		const early = value(await storage.log(inQuiz(profile, noonOf(TODAY + 1))));
		expect(early.entry.kind).toBe('practice');
		expect(early.schedule).toMatchObject({
			memory: known.schedule?.memory,
			dueAt: known.schedule?.dueAt
		});
		const due = noonOf(Math.floor((known.schedule?.dueAt ?? 0) / DAY));
		const game = value(await storage.log({ ...inQuiz(profile, due), mode: 'game' }));
		expect(game.entry.kind).toBe('practice');
	});

	test('keeps what the card was mistaken for', async () => {
		const { storage, profile } = await startWithDeck(2);
		const other = sampleCard('zandar', 1);
		const wrong = { ...inQuiz(profile, noonOf(TODAY), 1), mistakenFor: other };
		expect(value(await storage.log(wrong)).entry).toMatchObject({ mistakenFor: other });
	});
});

describe('what concerns all cards', () => {
	const weights = DEFAULT_SETTINGS.weights.map((weight, i) => (i < 4 ? weight * 2 : weight));

	test('a new parameter set folds all memories anew, and can be undone', async () => {
		const { storage, profile, options } = await startWithDeck(2);
		const old = value(await storage.log(answerOf(profile, card)));
		const draft = { kind: 'parameters', parameters: 'mine', weights } as const;
		const appended = value(
			await storage.appendGlobal({ op: 'parameters', profile, moment: noonOf(TODAY), draft })
		);
		await expectSound(options, profile);
		const stability = async (): Promise<number | undefined> => {
			const rows = (await dump(options))['schedules'] as { schedule: typeof old.schedule }[];
			return rows[0]?.schedule?.memory?.stability;
		};
		expect(await stability()).not.toBe(old.schedule?.memory?.stability);
		const undo = { kind: 'undo', op: 'undo-one', profile, moment: noonOf(TODAY) } as const;
		value(await storage.log({ ...undo, ref: appended.entry.id }));
		expect(await stability()).toBe(old.schedule?.memory?.stability);
	});

	test('other learning steps fold all memories anew', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		value(await storage.log(answerOf(profile, card)));
		const changes: Partial<SchedulerSettings> = { learningSteps: [] };
		value(await storage.setSchedulerSettings(profile, changes));
		await expectSound(options, profile);
		expect((await dump(options))['schedules']).toMatchObject([
			{ schedule: { memory: { state: 'review' } } }
		]);
	});
});
