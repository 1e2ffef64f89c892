import { describe, expect, test } from 'vitest';
import type { Backlog } from '#lib/core/scheduler/backlog.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';

/** Ten cards learnt at once, all of them overdue twenty days later; ten others are new. */
async function afterHoliday() {
	const started = await startWithDeck(20);
	const { storage, profile } = started;
	for (let i = 0; i < 10; i++)
		value(await storage.log(answerOf(profile, sampleCard('zandar', i), { rating: 4 })));
	const back = TODAY + 20;
	const queue = async (day: number) => {
		const request = { profile, moment: noonOf(day), wanted: { kind: 'today' } as const, seed: 's' };
		return (await storage.queue(request)).map(({ kind }) => kind);
	};
	return { ...started, back, queue };
}

const spread = (from: number, own: Partial<Backlog> = {}): Backlog => ({
	from,
	until: from + 2,
	perDay: 4,
	holdNew: true,
	...own
});

test('what is usual is told by whole days, however much was done on them, and not by today', async () => {
	const { storage, profile } = await startWithDeck(200);
	const answer = async (day: number, from: number, count: number) => {
		for (let i = from; i < from + count; i++)
			value(await storage.log(answerOf(profile, sampleCard('zandar', i), { moment: noonOf(day) })));
	};
	await answer(TODAY - 2, 0, 70);
	await answer(TODAY - 1, 70, 110);
	const usual = async () => (await storage.overdue(profile, noonOf(TODAY))).usual;
	expect(await usual()).toBe(90);
	await answer(TODAY, 0, 65);
	expect(await usual()).toBe(90);
});

describe('a backlog that is spread', () => {
	test('limits what is asked and counted today, holds new cards back, and moves no due day', async () => {
		const { storage, profile, back, queue } = await afterHoliday();
		const before = (await storage.copy(profile)).entries;
		expect(await storage.overdue(profile, noonOf(back))).toMatchObject({
			overdue: 10,
			waiting: 10,
			fresh: 10,
			usual: 10,
			backlog: null
		});
		value(await storage.spreadBacklog(profile, spread(back)));
		expect(await queue(back)).toEqual(Array(4).fill('review'));
		const today = await storage.today(profile, noonOf(back));
		expect(today).toMatchObject({
			toDo: { reviews: 4, fresh: 0 },
			tomorrow: 4,
			newTomorrow: 0,
			backlog: { perDay: 4 }
		});
		expect(today.decks[0]).toMatchObject({ due: 10, overdue: 10 });
		expect((await storage.copy(profile)).entries).toEqual(before);
	});

	test('takes what was done today into account', async () => {
		const { storage, profile, back, queue } = await afterHoliday();
		value(await storage.spreadBacklog(profile, spread(back)));
		for (const i of [0, 1, 2]) {
			const moment = noonOf(back);
			value(await storage.log(answerOf(profile, sampleCard('zandar', i), { rating: 3, moment })));
		}
		expect(await queue(back)).toEqual(['review']);
		expect(await queue(back + 1)).toEqual(Array(4).fill('review'));
	});

	test('ends by itself, and before that with one tap', async () => {
		const { storage, profile, back, queue } = await afterHoliday();
		value(await storage.spreadBacklog(profile, spread(back)));
		expect(await queue(back + 3)).toHaveLength(20);
		expect((await storage.today(profile, noonOf(back + 2))).newTomorrow).toBe(10);
		value(await storage.spreadBacklog(profile, null));
		expect(await queue(back)).toHaveLength(20);
		expect((await storage.today(profile, noonOf(back))).backlog).toBeNull();
	});

	test('lets new cards come if the learner wants them', async () => {
		const { storage, profile, back, queue } = await afterHoliday();
		value(await storage.spreadBacklog(profile, spread(back, { holdNew: false })));
		const kinds = await queue(back);
		expect(kinds.filter((kind) => kind === 'new')).toHaveLength(10);
		expect(kinds.filter((kind) => kind === 'review')).toHaveLength(4);
	});

	test('goes along in a copy', async () => {
		const { storage, profile, back } = await afterHoliday();
		value(await storage.spreadBacklog(profile, spread(back)));
		const { registers } = await storage.copy(profile);
		expect(registers).toContainEqual(
			expect.objectContaining({ key: 'backlog', value: spread(back) })
		);
	});
});
