import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/core/shared/time.ts';
import { expectSound, withDatabase } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard, sampleDeck } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	CHECKSUM,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { moveCards } from './move-cards.ts';
import { KEPT_FOR } from './trash.ts';

const moment = noonOf(TODAY);

/** A learner whose deck has just been thrown away, with progress in it. */
async function withThrownDeck() {
	const started = await startWithDeck(2);
	const { storage, profile, deck, options } = started;
	value(await storage.log(answerOf(profile, sampleCard(deck.id, 0))));
	await withDatabase(options, (db) =>
		db.transaction('rw', db.tables, async () => {
			const row = (await db.decks.get(deck.id))!;
			const notes = await db.notes.toArray();
			await db.trash.put({ id: `deck/${deck.id}`, kind: 'deck', at: moment.at, deck: row, notes });
			await db.decks.clear();
			await db.notes.clear();
			await moveCards(db, deck.id, new Set(notes.flatMap(({ cards }) => cards)));
		})
	);
	value(await storage.useDeck(profile, deck.id, false));
	return started;
}

describe('a deck in the trash', () => {
	test('is listed with the day on which it goes', async () => {
		const { storage, profile, deck } = await withThrownDeck();
		expect(await storage.thrown(profile)).toEqual([
			{ kind: 'deck', deck: deck.id, title: deck.title, until: moment.at + KEPT_FOR }
		]);
		storage.close();
	});

	test('comes back with its notes, its progress and into use', async () => {
		const { storage, profile, deck, options } = await withThrownDeck();
		const [thrown] = await storage.thrown(profile);
		value(await storage.restoreThrown(profile, thrown!, moment));
		expect(await storage.deck(deck.id)).toEqual(deck);
		expect(await storage.decksInUse(profile)).toEqual([{ deck: deck.id, on: true }]);
		expect(await storage.thrown(profile)).toEqual([]);
		const today = await storage.today(profile, moment);
		expect(today.decks).toMatchObject([{ introduced: 1, fresh: 1 }]);
		await expectSound(options, profile);
		storage.close();
	});

	test('stays for 30 days, and is gone afterwards', async () => {
		const { storage, profile } = await withThrownDeck();
		const later = (days: number) => ({ ...moment, at: moment.at + days * DAY });
		expect(value(await storage.emptyTrash(later(29)))).toBe(0);
		expect(await storage.thrown(profile)).toHaveLength(1);
		expect(value(await storage.emptyTrash(later(30)))).toBe(0);
		expect(value(await storage.emptyTrash(later(31)))).toBe(1);
		expect(await storage.thrown(profile)).toEqual([]);
		storage.close();
	});

	test('stays although the clock was years ahead for once', async () => {
		const { storage, profile } = await withThrownDeck();
		const later = (days: number) => ({ ...moment, at: moment.at + days * DAY });
		expect(value(await storage.emptyTrash(later(3650)))).toBe(0);
		expect(value(await storage.emptyTrash(later(1)))).toBe(0);
		expect(value(await storage.emptyTrash(later(31)))).toBe(0);
		expect(await storage.thrown(profile)).toHaveLength(1);
		storage.close();
	});
});

test('a learner who was removed is listed, and comes back', async () => {
	const { storage, profile, options } = await startWithDeck(1);
	const other = value(await storage.addProfile('Дана', 1)).id;
	await withDatabase(options, (db) => db.profiles.update(other, { removed: moment.at }));
	const [thrown] = await storage.thrown(profile);
	expect(thrown).toMatchObject({ kind: 'profile', name: 'Дана', until: moment.at + KEPT_FOR });
	value(await storage.restoreThrown(profile, thrown!, moment));
	expect(await storage.thrown(profile)).toEqual([]);
	storage.close();
});

test('a note whose deck is in the trash is listed when that is back', async () => {
	const { storage, profile } = await startWithDeck(1);
	const deck = sampleDeck('aul-abcdefgh', 2);
	value(await storage.addDeck({ profile, deck, checksum: CHECKSUM, moment }));
	const removal = {
		op: 'throw-note-away',
		profile,
		moment,
		deck: deck.id,
		note: deck.notes[0]!.id
	};
	value(await storage.removeNote(removal));
	value(await storage.removeDeck({ profile, deck: deck.id, at: moment.at }));
	const thrown = await storage.thrown(profile);
	expect(thrown).toMatchObject([{ kind: 'deck' }]);
	value(await storage.restoreThrown(profile, thrown[0]!, moment));
	expect(await storage.thrown(profile)).toMatchObject([{ kind: 'note' }]);
	storage.close();
});

test('a note that was taken out is listed, and its cards come again', async () => {
	const { storage, profile, deck, options } = await startWithDeck(2);
	const card = sampleCard(deck.id, 0);
	const note = deck.notes[0]!.id;
	await withDatabase(options, (db) =>
		db.edits.put({
			profile,
			deck: deck.id,
			note,
			field: 'removed',
			lang: '' as const,
			value: true,
			base: false,
			baseVersion: 1,
			order: 50,
			device: 'device00' as never
		})
	);
	value(await storage.log({ kind: 'suspend', op: 'suspend-it', profile, moment, card, on: true }));
	const [thrown] = await storage.thrown(profile);
	expect(thrown).toMatchObject({ kind: 'note', note, content: deck.notes[0] });
	value(await storage.restoreThrown(profile, thrown!, moment));
	expect(await storage.thrown(profile)).toEqual([]);
	expect((await storage.today(profile, moment)).decks).toMatchObject([{ fresh: 2 }]);
	await expectSound(options, profile);
	storage.close();
});
