import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCopy } from '#lib/exchange/copy/read-copy.ts';
import { copyText } from '#lib/exchange/copy/write-copy.ts';
import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import type { Rating } from '#lib/core/scheduler/memory.ts';
import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import { sha256Hex } from '#lib/core/shared/hash.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { dump, expectSound } from '../../../../tests/fixtures/storage/check-storage.ts';
import {
	sampleCard,
	sampleDeck,
	sampleNote
} from '../../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	CHECKSUM,
	memoryDatabase,
	noonOf,
	startStorage,
	TODAY,
	value
} from '../../../../tests/fixtures/storage/test-storage.ts';
import type { Storage } from '../index.ts';

const DEVICES = 3;
const SIZE = 3;

/** What one of the phones does; `from` takes in what another one has. */
const Step = fc.record({
	device: fc.nat(DEVICES - 1),
	what: fc.oneof(
		{
			weight: 5,
			arbitrary: fc.record({
				kind: fc.constant('answer' as const),
				card: fc.nat(SIZE - 1),
				rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
				day: fc.integer({ min: -3, max: 40 })
			})
		},
		{ weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
		{
			weight: 2,
			arbitrary: fc.record({ kind: fc.constant('set' as const), to: fc.nat(5) })
		},
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constant('edit' as const),
				note: fc.nat(SIZE - 1),
				to: fc.nat(3)
			})
		},
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constant('deck' as const),
				version: fc.integer({ min: 1, max: 3 }),
				words: fc.nat(2),
				size: fc.integer({ min: 1, max: 3 })
			})
		},
		{
			weight: 2,
			arbitrary: fc.record({ kind: fc.constant('merge' as const), from: fc.nat(DEVICES - 1) })
		}
	)
});
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

type Device = {
	readonly storage: Storage;
	readonly profile: ProfileId;
	readonly options: ReturnType<typeof memoryDatabase>;
	readonly ops: string[];
};

async function startDevice(): Promise<Device> {
	const options = memoryDatabase();
	const { storage, profile } = await startStorage(options);
	const deck = sampleDeck('zandar', SIZE);
	value(await storage.installDeck({ deck, origin: 'shipped', checksum: CHECKSUM }));
	value(await storage.useDeck(profile, deck.id, true));
	return { storage, profile, options, ops: [] };
}

let turn = 0;

async function take(devices: readonly Device[], { device, what }: Step): Promise<void> {
	const { storage, profile, ops } = devices[device]!;
	const op = `operation-of-merge-${++turn}`;
	switch (what.kind) {
		case 'answer': {
			const { rating, card, day } = what;
			const moment = noonOf(TODAY + day);
			value(
				await storage.log(answerOf(profile, sampleCard('zandar', card), { op, rating, moment }))
			);
			ops.push(op);
			return;
		}
		case 'undo': {
			const of = ops.at(-1);
			if (of === undefined) return;
			value(await storage.log({ kind: 'undo', op, profile, moment: noonOf(TODAY), of }));
			ops.push(op);
			return;
		}
		case 'set':
			value(await storage.setSetting(profile, 'theme', what.to));
			return;
		case 'edit': {
			const deck = sampleDeck('zandar', SIZE);
			const note = deck.notes[what.note]!.id;
			const values = [{ field: 'question', lang: 'kk' as const, value: `Сұрақ ${what.to}` }];
			value(await storage.correctNote({ profile, deck: deck.id, note, values, at: 1 }));
			return;
		}
		case 'deck': {
			const { version, size, words } = what;
			const notes = Array.from({ length: size }, (_, i) =>
				sampleNote(`n${i}`, { answer: { kk: `${words}` } })
			);
			const deck = { ...sampleDeck('own-abcdefgh', 0), version, notes };
			const checksum = sha256Hex(canonicalJson(deck));
			value(await storage.addDeck({ profile, deck, checksum, moment: noonOf(TODAY) }));
			return;
		}
		case 'merge':
			await merge(devices[what.from]!, devices[device]!);
	}
}

async function merge(from: Device, into: Device): Promise<void> {
	value(await into.storage.restoreCopy(copyIn(await textOf(from)), into.profile));
}

async function textOf({ storage, profile }: Device): Promise<string> {
	return copyText(await storage.copy(profile));
}

function copyIn(text: string): Copy {
	const read = readCopy(text);
	if (!read.ok) throw new Error(read.problem.code);
	return read.value;
}

/** Each hears of each, in an order of its own. */
async function gossip(devices: readonly Device[], order: readonly number[]): Promise<void> {
	for (let round = 0; round < 2; round++)
		for (const i of order)
			for (const from of devices) if (from !== devices[i]) await merge(from, devices[i]!);
}

test('whatever several phones did and in whichever order they meet, they end with the same progress', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(Step, { maxLength: 14 }),
			fc.shuffledSubarray([0, 1, 2], { minLength: DEVICES }),
			async (steps, order) => {
				const devices = [await startDevice(), await startDevice(), await startDevice()];
				for (const step of steps) await take(devices, step);
				await gossip(devices, order);
				const [first, ...others] = await Promise.all(devices.map(textOf));
				for (const other of others) expect(other).toBe(first);
				for (const { options, profile } of devices) await expectSound(options, profile);
				for (const { storage } of devices) storage.close();
			}
		),
		{ numRuns: 25 }
	);
}, 300_000);

test('a copy restored into an empty phone is equal, twice changes no row, and its own copy is equal to the byte', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(Step, { maxLength: 12 }), async (steps) => {
			const device = await startDevice();
			for (const step of steps) {
				if (step.what.kind !== 'merge') await take([device], { ...step, device: 0 });
			}
			const text = await textOf(device);
			const options = memoryDatabase();
			const { storage } = await startStorage(options);
			const deck = sampleDeck('zandar', SIZE);
			value(await storage.installDeck({ deck, origin: 'shipped', checksum: CHECKSUM }));
			const { profile } = value(await storage.restoreCopy(copyIn(text), 'new'));
			expect(await copyText(await storage.copy(profile))).toBe(text);
			const before = await dump(options);
			value(await storage.restoreCopy(copyIn(text), profile));
			expect(await dump(options)).toEqual(before);
			await expectSound(options, profile);
			storage.close();
			device.storage.close();
		}),
		{ numRuns: 25 }
	);
}, 300_000);
