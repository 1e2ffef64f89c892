import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCopy } from '#lib/exchange/copy/read-copy.ts';
import { copyText } from '#lib/exchange/copy/write-copy.ts';
import type { Deck } from '#lib/core/deck/deck.ts';
import type { EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import { expectSound, withDatabase } from '../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard, sampleNote } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	CHECKSUM,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { readFresh, rememberFreshFrom } from './fresh-cards.ts';
import type { Storage } from './index.ts';

const SIZE = 4;

/** Whatever a learner, a wrong clock or an author may do next. */
const Step = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('answer' as const),
			card: fc.nat(SIZE - 1),
			rating: fc.constantFrom(1, 2, 3, 4),
			later: fc.integer({ min: -2, max: 9 })
		})
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('practice' as const),
			card: fc.nat(SIZE - 1),
			rating: fc.constantFrom(1, 3),
			mode: fc.constantFrom('quiz', 'cram')
		})
	},
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), back: fc.nat(30) }) },
	fc.record({ kind: fc.constant('reset' as const), card: fc.nat(SIZE - 1) }),
	fc.record({ kind: fc.constant('suspend' as const), card: fc.nat(SIZE - 1), on: fc.boolean() }),
	fc.record({ kind: fc.constant('bury' as const), card: fc.nat(SIZE - 1), days: fc.nat(5) }),
	fc.record({ kind: fc.constant('steps' as const), none: fc.boolean() }),
	fc.record({ kind: fc.constant('look' as const) }),
	fc.record({ kind: fc.constant('version' as const), retired: fc.uniqueArray(fc.nat(SIZE - 1)) })
);
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

/** One learner at one database, a step at a time. */
function learnerOf(storage: Storage, profile: ProfileId, deck: Deck) {
	let day = TODAY;
	let version = 1;
	let turn = 0;
	const made: EntryId[] = [];

	return async function take(step: Step): Promise<void> {
		turn += 1;
		const operation = { op: `step-of-model-${turn}`, profile, moment: noonOf(day) };
		switch (step.kind) {
			case 'answer': {
				day += step.later;
				const answer = { rating: step.rating as 1 | 2 | 3 | 4, moment: noonOf(day) };
				const card = sampleCard(deck.id, step.card);
				const saved = await storage.log(answerOf(profile, card, answer));
				made.push(value(saved).entry.id);
				return;
			}
			case 'practice': {
				const card = sampleCard(deck.id, step.card);
				const answer = answerOf(profile, card, { rating: step.rating as 1 | 3, ...operation });
				const mode = step.mode as 'quiz' | 'cram';
				made.push(value(await storage.log({ ...answer, kind: 'practice', mode })).entry.id);
				return;
			}
			case 'undo': {
				const ref = made.at(-1 - (step.back % Math.max(1, made.length)));
				if (!ref) return;
				made.push(value(await storage.log({ kind: 'undo', ...operation, ref })).entry.id);
				return;
			}
			case 'reset':
			case 'suspend':
			case 'bury': {
				const { kind } = step;
				const marked = { ...operation, card: sampleCard(deck.id, step.card) };
				const request =
					kind === 'suspend'
						? { kind, ...marked, on: step.on }
						: kind === 'bury'
							? { kind, ...marked, until: day + step.days }
							: { kind, ...marked };
				made.push(value(await storage.log(request)).entry.id);
				return;
			}
			case 'steps':
				value(
					await storage.setSchedulerSettings(profile, {
						learningSteps: step.none ? [] : [60_000, 600_000]
					})
				);
				return;
			case 'look':
				// Moves the hint of where the new cards begin.
				await storage.queue({ profile, moment: noonOf(day), wanted: { kind: 'today' }, seed: 's' });
				return;
			case 'version': {
				version += 1;
				const notes = deck.notes.map((_, i) =>
					sampleNote(`n${i}`, { retired: step.retired.includes(i) })
				);
				const install = {
					deck: { ...deck, version, notes },
					origin: 'shipped',
					checksum: CHECKSUM
				};
				value(await storage.installDeck(install as Parameters<Storage['installDeck']>[0]));
			}
		}
	};
}

test('every schedule equals the fold of the log, every count a recount, and no new card is passed over', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(Step, { maxLength: 25 }), async (steps) => {
			const { storage, profile, deck, options } = await startWithDeck(SIZE);
			const take = learnerOf(storage, profile, deck);
			for (const step of steps) await take(step);
			await expectSound(options, profile);
			expect(readCopy(await copyText(await storage.copy(profile))).ok).toBe(true);
			await withDatabase(options, async (db) => {
				const far = TODAY + 1000;
				const hinted = await readFresh(db, profile, deck.id, SIZE, far);
				await db.tallies.toCollection().modify({ freshFrom: 0 });
				const scanned = await readFresh(db, profile, deck.id, SIZE, far);
				expect(hinted.cards).toEqual(scanned.cards);
				const today = await storage.today(profile, noonOf(far));
				expect(today.decks[0]?.fresh).toBe(scanned.cards.length);
				await rememberFreshFrom(db, profile, deck.id, scanned);
			});
			storage.close();
		}),
		// `npm run faults` asks for a thousand.
		{ numRuns: Number(process.env['QAITALA_MODEL_RUNS'] ?? 100) }
	);
}, 600_000);
