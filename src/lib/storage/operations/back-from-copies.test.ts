import { describe, expect, test } from 'vitest';
import type { CardId, ProfileId } from '#lib/core/shared/ids.ts';
import { dump } from '../../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard, sampleDeck } from '../../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../../tests/fixtures/storage/test-storage.ts';
import { makeConnection, type Connection } from '../connection.ts';
import { makeDesk } from '../copies/desk.ts';
import { browserRandom, mintId } from '../device.ts';

const moment = noonOf(TODAY);
const { at } = moment;
const newId = () => mintId(browserRandom, 20);

/** A phone whose learner has answered these cards of the deck. */
async function phone(name: string, ...cards: number[]) {
	const started = await startWithDeck(6);
	const { storage, profile } = started;
	value(await storage.renameProfile(profile, name));
	for (const n of cards) value(await storage.log(answerOf(profile, sampleCard('zandar', n))));
	const copy = await storage.copy(profile);
	/** What was done with copies, latest first, is taken back or done again. */
	async function swap(nth = 0) {
		const copied = ['merged', 'replaced'];
		const done = (await storage.done(profile)).filter(
			(each) => each.kind === 'operation' && copied.includes(each.operation.what)
		);
		const doing = { order: done[nth]!.order };
		return value(await storage.takeBack({ op: newId(), profile, moment, doing }));
	}
	const cardsIn = async () => new Set((await storage.copy(profile)).entries.map(cardIn));
	return { ...started, copy, swap, cardsIn };
}

type Phone = Awaited<ReturnType<typeof phone>>;

function cardIn(entry: object): CardId | undefined {
	return (entry as { card?: CardId }).card;
}

function deskOf({ options }: Phone, wrap: (connection: Connection) => Connection = (all) => all) {
	const connection = makeConnection({ name: 'qaitala', random: browserRandom, ...options });
	return makeDesk({ connection: wrap(connection), changed: () => {}, newId, onProgress: () => {} });
}

async function restoreBy(
	desk: ReturnType<typeof deskOf>,
	{ storage, profile }: Phone,
	into: ProfileId,
	how: 'merge' | 'replace'
) {
	const { copyText } = await import('#lib/exchange/copy/write-copy.ts');
	await desk.look(new File([await copyText(await storage.copy(profile))], 'copy.txt'), into);
	return value(await desk.restore({ into, how, at }));
}

describe('taking back what was put in the place of all', () => {
	test('keeps an answer that was given while the present was copied', async () => {
		const mine = await phone('Айым', 0);
		let writes = 0;
		const desk = deskOf(mine, (connection) => ({
			...connection,
			async write(work) {
				writes += 1;
				if (writes === 2)
					value(await mine.storage.log(answerOf(mine.profile, sampleCard('zandar', 5))));
				return connection.write(work);
			}
		}));
		await restoreBy(desk, await phone('Айым', 1), mine.profile, 'replace');
		expect(await mine.swap()).toBe('done');
		expect(await mine.cardsIn()).toEqual(new Set([0, 5].map((n) => sampleCard('zandar', n))));
		desk.close();
	});
});

test('what came from the other phone and was taken back here stays on the other phone', async () => {
	const mine = await phone('Айым', 0);
	const other = await phone('Айым', 1);
	const desk = deskOf(mine);
	await restoreBy(desk, other, mine.profile, 'merge');
	expect(await mine.swap()).toBe('done');
	expect(await mine.cardsIn()).toEqual(new Set([sampleCard('zandar', 0)]));
	value(await other.storage.restoreCopy(await mine.storage.copy(mine.profile), other.profile));
	const cards = (await dump(other.options))['schedules'] as { card: CardId }[];
	expect(cards.map(({ card }) => card)).toContain(sampleCard('zandar', 1));
	// And it comes again with the next copy.
	await restoreBy(desk, other, mine.profile, 'merge');
	expect((await mine.cardsIn()).size).toBe(2);
	desk.close();
});

describe('taking back a copy of somebody else', () => {
	test.each(['merge', 'replace', 'by entries'] as const)(
		'(%s) makes it somebody else again',
		async (how) => {
			const mine = await phone('Айым', 0);
			const other = await phone('Дана', 1);
			const desk = deskOf(mine);
			if (how === 'by entries') value(await mine.storage.restoreCopy(other.copy, mine.profile));
			else await restoreBy(desk, other, mine.profile, how);
			expect((await mine.storage.previewCopy(other.copy, null)).owner).toBe(mine.profile);
			expect(await mine.swap()).toBe('done');
			expect((await mine.storage.previewCopy(other.copy, null)).owner).toBeNull();
			expect((await dump(mine.options))['profiles']).toMatchObject([
				{ name: 'Айым', ids: [mine.profile] }
			]);
			expect(await mine.swap()).toBe('done');
			expect((await mine.storage.previewCopy(other.copy, null)).owner).toBe(mine.profile);
			desk.close();
		}
	);

	test('leaves a name that was given since', async () => {
		const mine = await phone('', 0);
		value(await mine.storage.restoreCopy((await phone('Дана', 1)).copy, mine.profile));
		value(await mine.storage.renameProfile(mine.profile, 'Айым'));
		expect(await mine.swap()).toBe('done');
		expect((await dump(mine.options))['profiles']).toMatchObject([{ name: 'Айым' }]);
	});
});

test('an update of a deck is taken back by its rows, also where a copy inside was taken before', async () => {
	const { storage, profile, options } = await phone('Айым');
	const deck = (version: number) => sampleDeck('aul-abcdefgh', version, { version });
	const add = (version: number, snapshot?: string) =>
		storage.addDeck({
			profile,
			deck: deck(version),
			checksum: `${version}`.repeat(64),
			moment,
			...(snapshot === undefined ? {} : { snapshot })
		});
	value(await add(1));
	const { id } = value(await storage.keepSnapshot(profile, 'deck-update', at));
	value(await add(2, id));
	const [last] = await storage.done(profile);
	const request = { op: newId(), profile, moment, doing: { order: last!.order } };
	expect(value(await storage.takeBack(request))).toBe('done');
	const versions = (await dump(options))['decks'] as { id: string; version: number }[];
	expect(versions.find((row) => row.id === 'aul-abcdefgh')?.version).toBe(1);
});
