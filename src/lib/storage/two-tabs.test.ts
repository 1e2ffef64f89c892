import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dump, expectSound } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { makeStorage, type StorageEvent } from './index.ts';
import type { LogRow } from './rows.ts';

async function twoTabs(size: number) {
	const first = await startWithDeck(size);
	const second = makeStorage(first.options);
	const started = await second.start(noonOf(TODAY));
	if (!started.ready) throw new Error(started.reason);
	expect(started.profile.id).toBe(first.profile);
	return { ...first, second };
}

test('two tabs that answer the same cards at once lose nothing and agree', async () => {
	const Answers = fc.array(
		fc.record({ tab: fc.nat(1), card: fc.nat(1), rating: fc.constantFrom(1, 2, 3, 4) }),
		{ minLength: 1, maxLength: 20 }
	);
	await fc.assert(
		fc.asyncProperty(Answers, async (answers) => {
			const { storage, second, profile, options } = await twoTabs(2);
			const saved = await Promise.all(
				answers.map(({ tab, card, rating }) => {
					const answer = { rating: rating as 1 | 2 | 3 | 4 };
					return [storage, second][tab]?.log(answerOf(profile, sampleCard('zandar', card), answer));
				})
			);
			expect(saved.every((each) => each?.saved)).toBe(true);
			const log = (await dump(options))['log'] as LogRow[];
			const orders = log.map(({ entry }) => entry.order);
			expect([log.length, new Set(orders).size]).toEqual([answers.length, answers.length]);
			await expectSound(options, profile);
			storage.close();
			second.close();
		}),
		{ numRuns: 15 }
	);
}, 60_000);

test('an operation sent from both tabs is done once', async () => {
	const { storage, second, profile, options } = await twoTabs(1);
	const request = answerOf(profile, sampleCard('zandar', 0));
	const [one, two] = await Promise.all([storage.log(request), second.log(request)]);
	expect(value(one).entry).toEqual(value(two).entry);
	expect((await dump(options))['log']).toHaveLength(1);
});

test('the other tab hears of an answer, and this one too', async () => {
	const { storage, second, profile } = await twoTabs(1);
	const here: StorageEvent[] = [];
	const there: StorageEvent[] = [];
	storage.subscribe((event) => here.push(event));
	second.subscribe((event) => there.push(event));
	value(await storage.log(answerOf(profile, sampleCard('zandar', 0))));
	const change = { profile, what: 'progress' };
	await expect.poll(() => there).toContainEqual({ kind: 'changed', change, elsewhere: true });
	expect(here).toEqual([{ kind: 'changed', change, elsewhere: false }]);
	storage.close();
	second.close();
});

test('a browser without channels between tabs does without', async () => {
	const { BroadcastChannel } = globalThis;
	Reflect.deleteProperty(globalThis, 'BroadcastChannel');
	try {
		const { storage, profile } = await startWithDeck(1);
		const saved = await storage.log(answerOf(profile, sampleCard('zandar', 0)));
		expect(saved.saved).toBe(true);
	} finally {
		globalThis.BroadcastChannel = BroadcastChannel;
	}
});
