import { describe, expect, test } from 'vitest';
import type { Note } from '#lib/core/deck/deck.ts';
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
	startWithDeck,
	TODAY,
	value
} from '../../../../tests/fixtures/storage/test-storage.ts';
import type { Storage } from '../index.ts';

const moment = noonOf(TODAY);
const { at } = moment;
const shipped = { origin: 'shipped', checksum: CHECKSUM } as const;
const n0 = sampleNote('n0').id;
const card = sampleCard('zandar', 0);

let requests = 0;

async function correct(
	storage: Storage,
	profile: ProfileId,
	said: string | null,
	field = 'answer'
) {
	const { id: deck } = sampleDeck('zandar', 0);
	const values = [{ field, lang: 'kk' as const, value: said }];
	return value(await storage.correctNote({ profile, deck, note: n0, values, at }));
}

/** How a learner has the first note, wherever it can be seen. */
async function shownTo(storage: Storage, profile: ProfileId): Promise<unknown[]> {
	const { id } = sampleDeck('zandar', 0);
	const [studied] = await storage.studyCards(profile, [card]);
	const [pool] = await storage.pool(profile, [id]);
	const [deck] = await storage.deckCards(profile, [id]);
	const info = await storage.cardInfo(profile, card);
	const [row] = await storage.notes(id, 0, 1, profile);
	const whole = await storage.deck(id, profile);
	const notes = [
		studied?.note,
		pool?.notes[0],
		deck?.notes[0],
		info.note,
		row?.content,
		whole?.notes[0]
	];
	return notes.map((note) => (note as Extract<Note, { type: 'basic' }>).answer.kk);
}

async function takeBackLast(storage: Storage, profile: ProfileId) {
	const [done] = await storage.done(profile);
	if (done?.kind !== 'operation') throw new Error('No operation');
	const doing = { order: done.order };
	return value(await storage.takeBack({ op: `take-back-${++requests}`, profile, moment, doing }));
}

describe('a corrected field', () => {
	test('is seen wherever the note is, by that learner alone, and taken back everywhere', async () => {
		const { storage, profile } = await startWithDeck(2);
		expect(await correct(storage, profile, 'Менің жауабым')).toBe('saved');
		expect(new Set(await shownTo(storage, profile))).toEqual(new Set(['Менің жауабым']));
		const other = value(await storage.addProfile('Дана', 1)).id;
		expect(new Set(await shownTo(storage, other))).toEqual(new Set(['n0!']));
		expect((await storage.deck(sampleDeck('zandar', 0).id))?.notes[0]).toEqual(sampleNote('n0'));

		expect(await takeBackLast(storage, profile)).toBe('done');
		expect(new Set(await shownTo(storage, profile))).toEqual(new Set(['n0!']));
		expect(await takeBackLast(storage, profile)).toBe('done');
		expect(new Set(await shownTo(storage, profile))).toEqual(new Set(['Менің жауабым']));
		storage.close();
	});

	test('is one operation for a whole form, and none where nothing is said anew', async () => {
		const { storage, profile, deck } = await startWithDeck(1);
		const values = (['question', 'answer'] as const).map((field) => ({
			field,
			lang: 'kk' as const,
			value: 'x'
		}));
		const correction = { profile, deck: deck.id, note: n0, values, at };
		const before = (await storage.done(profile)).length;
		expect(value(await storage.correctNote(correction))).toBe('saved');
		expect(value(await storage.correctNote(correction))).toBe('same');
		const done = await storage.done(profile);
		expect(done).toHaveLength(before + 1);
		expect(done[0]).toMatchObject({ operation: { what: 'edit', about: { kk: 'n0?' }, at } });
		storage.close();
	});

	test('goes back to the author’s by saying what the author says', async () => {
		const { storage, profile, options } = await startWithDeck(1);
		expect(await correct(storage, profile, 'n0!')).toBe('same');
		await correct(storage, profile, 'x');
		expect(await correct(storage, profile, 'n0!')).toBe('saved');
		expect((await shownTo(storage, profile))[0]).toBe('n0!');
		expect((await dump(options))['edits']).toMatchObject([{ value: 'n0!', base: 'n0!' }]);
		storage.close();
	});

	test('stays over an update, and is told beside the author’s where both have changed it', async () => {
		const { storage, profile, deck } = await startWithDeck(2);
		await correct(storage, profile, 'менікі');
		expect(await storage.conflicts(profile, deck.id)).toEqual([]);
		const notes = [sampleNote('n0', { answer: { kk: 'жаңа' } }), sampleNote('n1')];
		value(await storage.installDeck({ deck: { ...deck, version: 2, notes }, ...shipped }));
		expect((await shownTo(storage, profile))[0]).toBe('менікі');
		expect(await storage.conflicts(profile, deck.id)).toMatchObject([
			{
				note: { id: 'n0' },
				conflicts: [{ authors: 'жаңа', edit: { value: 'менікі', base: 'n0!' } }]
			}
		]);
		// Mine is kept.
		expect(await correct(storage, profile, 'менікі')).toBe('saved');
		expect(await storage.conflicts(profile, deck.id)).toEqual([]);
		expect((await shownTo(storage, profile))[0]).toBe('менікі');
		// The author's is taken.
		await correct(storage, profile, 'жаңа');
		expect((await shownTo(storage, profile))[0]).toBe('жаңа');
		storage.close();
	});

	test('that two phones have written comes to the same on both, whichever takes the other’s copy first', async () => {
		const one = await startWithDeck(2);
		await correct(one.storage, one.profile, 'бірінші');
		const two = await startStorage(memoryDatabase());
		value(await two.storage.installDeck({ deck: one.deck, ...shipped }));
		const restored = await two.storage.restoreCopy(await one.storage.copy(one.profile), 'new');
		const { profile } = value(restored);
		await correct(one.storage, one.profile, 'бір');
		await correct(two.storage, profile, 'екі');
		await correct(two.storage, profile, 'сұрақ?', 'question');
		const copies = [await one.storage.copy(one.profile), await two.storage.copy(profile)] as const;
		value(await one.storage.restoreCopy(copies[1], one.profile));
		value(await two.storage.restoreCopy(copies[0], profile));
		expect(await shownTo(one.storage, one.profile)).toEqual(await shownTo(two.storage, profile));
		const edits = async (storage: Storage, of: ProfileId) => (await storage.copy(of)).edits;
		expect(await edits(one.storage, one.profile)).toEqual(await edits(two.storage, profile));
		one.storage.close();
		two.storage.close();
	});
});

describe('a note that is thrown away', () => {
	const remove = (storage: Storage, profile: ProfileId) => {
		const { id: deck } = sampleDeck('zandar', 0);
		return storage.removeNote({ op: `remove-${++requests}`, profile, moment, deck, note: n0 });
	};

	test('is asked, listed and offered no more; all of it comes back at once', async () => {
		const { storage, profile, deck, options } = await startWithDeck(2);
		value(await storage.log(answerOf(profile, card)));
		expect(value(await remove(storage, profile))).toBe('done');
		expect(value(await remove(storage, profile))).toBe('same');
		const today = async () => (await storage.today(profile, moment)).decks[0];
		expect(await today()).toMatchObject({ due: 0 });
		const [listed] = await storage.deckCards(profile, [deck.id]);
		expect(listed?.notes[0]).toMatchObject({ id: 'n0', retired: true });
		expect((await storage.cardInfo(profile, card)).removed).toBe(true);
		expect((await storage.done(profile))[0]).toMatchObject({ operation: { what: 'note-removed' } });
		await expectSound(options, profile);

		expect(await takeBackLast(storage, profile)).toBe('done');
		expect(await today()).toMatchObject({ due: 1 });
		await expectSound(options, profile);
		storage.close();
	});

	test('is taken back long afterwards too, with what was learnt of it', async () => {
		const { storage, profile, deck, options } = await startWithDeck(2);
		const { schedule } = value(await storage.log(answerOf(profile, card)));
		value(await remove(storage, profile));
		const back = { op: 'restore-note', profile, moment, deck: deck.id, note: n0 };
		expect(value(await storage.restoreNote(back))).toBe('done');
		expect((await storage.cardInfo(profile, card)).schedule?.memory).toEqual(schedule?.memory);
		expect((await storage.today(profile, moment)).decks[0]).toMatchObject({ due: 1 });
		await expectSound(options, profile);
		storage.close();
	});

	test('is not thrown away twice, though its author has brought a newer edition meanwhile', async () => {
		const { storage, profile, deck } = await startWithDeck(2);
		expect(value(await remove(storage, profile))).toBe('done');
		value(await storage.installDeck({ deck: { ...deck, version: 2 }, ...shipped }));
		const before = await storage.done(profile);
		expect(value(await remove(storage, profile))).toBe('same');
		expect(await storage.done(profile)).toEqual(before);
		storage.close();
	});

	test.each(['an update', 'the deck, opened anew after it was taken away'])(
		'stays so when its author brings another card of it by %s',
		async (how) => {
			const { storage, profile, options } = await startStorageWithFile(1);
			const { id: deck } = sampleDeck('own', 0);
			value(await storage.removeNote({ op: 'remove-it', profile, moment, deck, note: n0 }));
			if (how !== 'an update') value(await storage.removeDeck({ profile, deck, at }));
			const notes = [sampleNote('n0', { reversed: true })];
			const newer = { ...sampleDeck('own', 0), version: 2, notes };
			value(await storage.addDeck({ profile, deck: newer, checksum: 'b', moment }));
			const queue = { profile, moment, wanted: { kind: 'today' }, seed: 's' } as const;
			expect(await storage.queue(queue)).toEqual([]);
			await expectSound(options, profile);
			storage.close();
		}
	);

	test('stays so when a sibling brings another card of it', async () => {
		const { storage, profile, options } = await startStorageWithFile(1);
		const { id: deck } = sampleDeck('own', 0);
		value(await storage.removeNote({ op: 'remove-it', profile, moment, deck, note: n0 }));
		const other = value(await storage.addProfile('Дана', at)).id;
		const notes = [sampleNote('n0', { reversed: true })];
		const newer = { ...sampleDeck('own', 0), version: 2, notes };
		value(await storage.addDeck({ profile: other, deck: newer, checksum: 'b', moment }));
		const queue = { moment, wanted: { kind: 'today' }, seed: 's' } as const;
		expect(await storage.queue({ ...queue, profile })).toEqual([]);
		expect(await storage.queue({ ...queue, profile: other })).toHaveLength(2);
		await expectSound(options, profile);
		storage.close();
	});
});

async function startStorageWithFile(size: number) {
	const options = memoryDatabase();
	const { storage, profile } = await startStorage(options);
	value(await storage.addDeck({ profile, deck: sampleDeck('own', size), checksum: 'a', moment }));
	return { storage, profile, options };
}

test('an update of a shipped deck asks no new card of a note that was thrown away', async () => {
	const { storage, profile, options } = await startWithDeck(1);
	const { id: deck } = sampleDeck('zandar', 0);
	value(await storage.removeNote({ op: 'remove-shipped', profile, moment, deck, note: n0 }));
	const newer = {
		...sampleDeck('zandar', 0),
		version: 2,
		notes: [sampleNote('n0', { reversed: true })]
	};
	value(await storage.installDeck({ deck: newer, ...shipped, checksum: 'newer' }));
	await storage.settleRemoved(moment);
	const queue = { profile, moment, wanted: { kind: 'today' }, seed: 's' } as const;
	expect(await storage.queue(queue)).toEqual([]);
	await expectSound(options, profile);
	storage.close();
});
