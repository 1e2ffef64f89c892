import { describe, expect, test } from 'vitest';
import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { expectSound, withDatabase } from '../../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../../tests/fixtures/storage/test-storage.ts';
import { replaceCopy } from '../copies/replace-copy.ts';
import type { Storage } from '../index.ts';
import { keepSnapshot } from '../snapshots/keep.ts';
import { whilePresent } from '../snapshots/stale.ts';

const moment = noonOf(TODAY);
const card = (n: number) => sampleCard('zandar', n);
let requests = 0;

/** A phone whose learner has answered one card. */
async function phone(n: number, size = 4) {
	const started = await startWithDeck(size);
	value(await started.storage.log(answerOf(started.profile, card(n))));
	return started;
}

type Phone = Awaited<ReturnType<typeof phone>>;

async function swap({ storage, profile }: Phone, what: 'merged' | 'replaced', nth = 0) {
	const done = (await storage.done(profile)).filter(
		(one) => one.kind === 'operation' && one.operation.what === what
	);
	const request = { op: `swap-request-${++requests}`, profile, moment };
	return value(await storage.takeBack({ ...request, doing: { order: done[nth]!.order } }));
}

const copyOf = ({ storage, profile }: Phone) => storage.copy(profile);

const cardsIn = ({ entries }: Copy) =>
	entries.flatMap((entry) => ('card' in entry && entry.kind === 'review' ? [entry.card] : []));

async function cardsOf(one: Phone) {
	return cardsIn(await copyOf(one)).sort();
}

async function add(storage: Storage, copy: Copy, profile: ProfileId) {
	value(await storage.restoreCopy(copy, profile));
}

async function replace({ options, profile }: Phone, copy: Copy, meanwhile = async () => {}) {
	let turn = 0;
	await withDatabase(options, async (db) => {
		const before = async () => {
			const id = `before-replacing-${++requests}`;
			const row = await keepSnapshot(db, { id, profile, why: 'replace', at: moment.at });
			if (turn++ === 0) await meanwhile();
			return row.id;
		};
		await whilePresent(() => replaceCopy(db, copy, profile, { at: moment.at, before }));
	});
	return turn;
}

describe('a copy that was added', () => {
	test('goes when it is taken back, and comes again, and what came with another copy since stays', async () => {
		const [one, two, three] = [await phone(0), await phone(1), await phone(2)];
		value(await one.storage.log(answerOf(one.profile, card(3))));
		await add(one.storage, await copyOf(two), one.profile);
		await add(one.storage, await copyOf(three), one.profile);
		expect(await swap(one, 'merged', 1)).toBe('done');
		expect(await cardsOf(one)).toEqual([card(0), card(2), card(3)].sort());
		await expectSound(one.options, one.profile);
		expect(await swap(one, 'merged', 1)).toBe('done');
		expect(await cardsOf(one)).toEqual([card(0), card(1), card(2), card(3)].sort());
		await expectSound(one.options, one.profile);
	});

	test('takes nothing from the phone that it came from', async () => {
		const [one, two] = [await phone(0), await phone(1)];
		await add(one.storage, await copyOf(two), one.profile);
		value(await two.storage.setSetting(two.profile, 'theme', 'dark'));
		await add(one.storage, await copyOf(two), one.profile);
		expect(await swap(one, 'merged')).toBe('done');
		expect(await swap(one, 'merged', 1)).toBe('done');
		await add(two.storage, await copyOf(one), two.profile);
		expect(await cardsOf(two)).toEqual([card(0), card(1)]);
		expect((await two.storage.settings(two.profile)).get('theme')).toBe('dark');
		await expectSound(two.options, two.profile);
	});

	test('to the wrong learner leaves its own one free again', async () => {
		const [one, two] = [await phone(0), await phone(1)];
		const copy = await copyOf(two);
		await add(one.storage, copy, one.profile);
		expect((await one.storage.previewCopy(copy, null)).owner).toBe(one.profile);
		expect(await swap(one, 'merged')).toBe('done');
		expect((await one.storage.previewCopy(copy, null)).owner).toBeNull();
		expect(await swap(one, 'merged')).toBe('done');
		expect((await one.storage.previewCopy(copy, null)).owner).toBe(one.profile);
	});

	test('leaves a setting that was changed since as it is', async () => {
		const [one, two] = [await phone(0), await phone(1)];
		value(await two.storage.setSetting(two.profile, 'theme', 'dark'));
		await add(one.storage, await copyOf(two), one.profile);
		value(await one.storage.setSetting(one.profile, 'theme', 'light'));
		expect(await swap(one, 'merged')).toBe('done');
		expect((await one.storage.settings(one.profile)).get('theme')).toBe('light');
		expect(await cardsOf(one)).toEqual([card(0)]);
	});
});

describe('a copy in the place of all', () => {
	test('gives everything back: answers, settings, the name, whose copies are its own', async () => {
		const [one, two] = [await phone(0), await phone(1)];
		value(await one.storage.renameProfile(one.profile, 'Аян'));
		value(await one.storage.setSetting(one.profile, 'theme', 'light'));
		value(await two.storage.renameProfile(two.profile, 'Дана'));
		value(await two.storage.setSetting(two.profile, 'theme', 'dark'));
		const before = await copyOf(one);
		await replace(one, await copyOf(two));
		expect(await cardsOf(one)).toEqual([card(1)]);
		expect(await swap(one, 'replaced')).toBe('done');
		expect(await copyOf(one)).toEqual(before);
		await expectSound(one.options, one.profile);
		expect(await swap(one, 'replaced')).toBe('done');
		expect((await copyOf(one)).profile.name).toBe('Дана');
		expect((await one.storage.settings(one.profile)).get('theme')).toBe('dark');
		expect(await cardsOf(one)).toEqual([card(1)]);
	});

	test('gives back what was answered while the present was being kept', async () => {
		const [one, two] = [await phone(0), await phone(1)];
		const answer = async () => void value(await one.storage.log(answerOf(one.profile, card(2))));
		expect(await replace(one, await copyOf(two), answer)).toBe(2);
		expect(await cardsOf(one)).toEqual([card(1)]);
		expect(await swap(one, 'replaced')).toBe('done');
		expect(await cardsOf(one)).toEqual([card(0), card(2)]);
	});

	test('taken back keeps what was answered and added since, there and back', async () => {
		const [one, two, three] = [await phone(0), await phone(1), await phone(3)];
		await replace(one, await copyOf(two));
		value(await one.storage.log(answerOf(one.profile, card(2))));
		await add(one.storage, await copyOf(three), one.profile);
		expect(await swap(one, 'replaced')).toBe('done');
		expect(await cardsOf(one)).toEqual([card(0), card(2), card(3)]);
		expect(await swap(one, 'replaced')).toBe('done');
		expect(await cardsOf(one)).toEqual([card(1), card(2), card(3)]);
		await expectSound(one.options, one.profile);
	});
});
