import { beforeEach, describe, expect, test } from 'vitest';
import { sampleCard, sampleDeck } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	CHECKSUM,
	memoryDatabase,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { ProfileId } from '#lib/core/shared/id-schemas.ts';
import { happened, readGlobals } from '#lib/core/scheduler/globals.ts';
import { compareEntries, type AnyEntry, type LogEntry } from '#lib/core/scheduler/log-entry.ts';
import { longLog } from '#lib/core/scheduler/fixtures/long-log.ts';
import { entryId } from '#lib/core/shared/ids.ts';
import { tallyDay } from '#lib/core/stats/day-tally.ts';
import { heedAnswers, type EverRight } from '#lib/core/stats/ever-right.ts';
import * as v from 'valibot';
import { makeDatabase, type Database } from './database.ts';
import { logByDay, type Read } from './log-by-day.ts';
import { toLogRow } from './log-rows.ts';
import { readStudyLog } from './progress.ts';

const always = () => true;

describe('a long log', () => {
	const profile = v.parse(ProfileId, 'somebody1');
	const answers = longLog(3000, 170, 'progress');
	const last = answers.at(-1)!;
	let db: Database;
	let readings = 0;
	const read: Read = (work) => {
		readings += 1;
		return work(db);
	};

	/** Entries made after all others, years after some of what they speak of. */
	const later = ([...drafts]: readonly object[]): AnyEntry[] =>
		drafts.map((draft, i) => ({
			...(draft as LogEntry),
			id: entryId(last.device, 9000 + i),
			device: last.device,
			order: last.order + 1 + i,
			at: last.at,
			offset: last.offset,
			day: Math.max(...answers.map(({ day }) => day))
		}));

	const log = [
		...answers,
		...later([
			{ kind: 'void', ref: answers[3]!.id },
			{ kind: 'void', ref: answers[2000]!.id },
			// Taken back, and given again.
			{ kind: 'void', ref: answers[2500]!.id },
			{ kind: 'void', ref: entryId(last.device, 9002) },
			{
				kind: 'clock',
				rows: [
					{ id: last.id, day: answers[0]!.day },
					{ id: answers[1500]!.id, day: answers[0]!.day - 400 },
					{ id: answers[1501]!.id, day: last.day + 30 },
					{ id: answers[2000]!.id, day: 1 }
				]
			},
			{ kind: 'reset', card: answers[7]!.card, prev: null }
		])
	];

	beforeEach(async () => {
		readings = 0;
		db = makeDatabase(
			{ name: 'progress', ...memoryDatabase() },
			{ onGone: () => {}, onBlocked: () => {} }
		);
		await db.open();
		await db.log.bulkPut(
			log.map((entry) => toLogRow(profile, entry, 'card' in entry ? entry.card : ''))
		);
	});

	test('is added up by the days on which its entries happened, without what was taken back', async () => {
		const globals = readGlobals(log);
		const days = new Map<number, AnyEntry[]>();
		for (const entry of [...log].sort(compareEntries)) {
			if (globals.voided.has(entry.id)) continue;
			const { day } = happened(entry, globals);
			days.set(day, [...(days.get(day) ?? []), entry]);
		}
		const expected = [...days].sort(([a], [b]) => a - b);
		const everRight: EverRight = new Map();
		for (const [, entries] of expected) heedAnswers(everRight, entries);

		const told = await readStudyLog(read, profile, always);
		expect(told?.days).toEqual(expected.map(([day, entries]) => tallyDay(day, entries)));
		expect(told?.everRight).toEqual(everRight);
		expect(told?.everRight.has(answers[7]!.card)).toBe(false);
		const cards = told!.days.reduce((sum, { cards }) => sum + cards, 0);
		expect(cards).toBeGreaterThan(2000);
	});

	test('is read in pieces, and no further than is wanted', async () => {
		let most = 0;
		for await (const [, entries] of logByDay(read, profile, readGlobals(log))) {
			most = Math.max(most, entries.length);
		}
		expect(most).toBeGreaterThan(0);
		expect(readings).toBeGreaterThan(4);
		const all = readings;
		readings = 0;
		expect(await readStudyLog(read, profile, () => readings < 4)).toBeNull();
		expect(readings).toBeLessThan(all);
	});
});

test('the cards of the decks asked for are counted as they stand today', async () => {
	const { storage, profile, deck } = await startWithDeck(5);
	const other = sampleDeck('other', 2);
	value(await storage.installDeck({ deck: other, origin: 'file', checksum: CHECKSUM }));
	const long = noonOf(TODAY - 60);
	value(await storage.log(answerOf(profile, sampleCard('zandar', 0), { moment: long, rating: 4 })));
	value(await storage.log(answerOf(profile, sampleCard('zandar', 1), { rating: 4 })));
	value(await storage.log(answerOf(profile, sampleCard('zandar', 2), { rating: 1 })));
	value(await storage.log(answerOf(profile, sampleCard('other', 0), { rating: 4 })));
	const op = 'taken-back';
	value(await storage.log(answerOf(profile, sampleCard('zandar', 3), { op, rating: 1 })));
	const undo = { op: 'undo-taken-back', profile, moment: noonOf(TODAY), of: op };
	value(await storage.log({ kind: 'undo', ...undo }));

	const log = (await storage.studyLog(profile, always))!;
	expect(log.days.map(({ day, cards }) => [day, cards])).toEqual([
		[TODAY - 60, 1],
		[TODAY, 3]
	]);
	const request = { decks: [deck.id], moment: noonOf(TODAY), ahead: 30, log };
	const held = (await storage.heldCards(profile, request, always))!;
	// Easy sixty days ago is due; Again today waits for its step.
	expect([...held.decks]).toEqual([['zandar', { begun: 3, firm: 0, fading: 1, neverRight: 1 }]]);
	expect(held.distributions.stability.reduce((a, b) => a + b)).toBe(3);
	expect(held.forecast).toMatchObject({ backlog: 1, sum: 3 });
	expect(held.forecast.days).toHaveLength(30);
	expect(await storage.heldCards(profile, request, () => false)).toBeNull();
});
