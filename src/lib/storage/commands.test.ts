import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { dump, expectSound } from '../../../tests/fixtures/storage/check-storage.ts';
import { placeWith } from '../../../tests/fixtures/storage/second-place.ts';
import { sampleCard } from '../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	memoryDatabase,
	noonOf,
	startWithDeck,
	TODAY,
	value
} from '../../../tests/fixtures/storage/test-storage.ts';
import { makeConnection } from './connection.ts';
import { makeDatabase, type Database } from './database.ts';
import { makeStorage, type Storage } from './index.ts';
import type { LogRow } from './rows.ts';

const SIZE = 3;
const runs = Number(process.env['QAITALA_MODEL_RUNS'] ?? 100);
const one = fc.nat(1);

/** What may befall two learners at one device with two tabs. */
const Command = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.record({
			kind: fc.constant('answer' as const),
			tab: one,
			learner: one,
			card: fc.nat(SIZE - 1),
			rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
		})
	},
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constant('undo' as const), tab: one, learner: one })
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('clock' as const),
			days: fc.integer({ min: -400, max: 4000 })
		})
	},
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('dead handle' as const) }) },
	{
		weight: 2,
		arbitrary: fc.record({ kind: fc.constant('kill' as const), tab: one, learner: one })
	},
	fc.record({ kind: fc.constant('refuse' as const), times: fc.integer({ min: 1, max: 6 }) }),
	fc.record({ kind: fc.constant('switch' as const), learner: one }),
	fc.record({ kind: fc.constant('copy' as const), learner: one })
);
type Command = typeof Command extends fc.Arbitrary<infer T> ? T : never;

/** Two tabs on one database that can be made to fail; what was sent is known beside it. */
async function device() {
	const handles: Database[] = [];
	let refusals = 0;
	let day = TODAY;
	const make: typeof makeDatabase = (options, events) => {
		const db = makeDatabase(options, events);
		db.log.hook('creating', () => {
			if (refusals-- > 0) throw new DOMException('Full', 'QuotaExceededError');
		});
		handles.push(db);
		return db;
	};
	const connect: typeof makeConnection = (options) => makeConnection({ ...options, make });
	const options = { ...memoryDatabase(), connect };
	const places = [placeWith(), placeWith()];
	const { storage, profile } = await startWithDeck(SIZE, { ...options, place: places[0]! });
	const other = value(await storage.addProfile('Дана', 1)).id;
	const learners: readonly ProfileId[] = [profile, other];
	const tabs: Storage[] = [storage, await open(1)];
	/** Operations that were sent, by learner: each must be in the log once, in the end. */
	const sent: [string[], string[]] = [[], []];

	async function open(tab: number): Promise<Storage> {
		const opened = makeStorage({ ...options, place: places[tab]! });
		const started = await opened.start(noonOf(day));
		if (!started.ready) throw new Error(started.reason);
		return opened;
	}

	function answer(tab: number, learner: number, card: number, rating: 1 | 2 | 3 | 4 = 3) {
		const request = answerOf(learners[learner]!, sampleCard('zandar', card), {
			rating,
			moment: noonOf(day)
		});
		sent[learner]!.push(request.op);
		return tabs[tab]!.log(request);
	}

	async function take(command: Command): Promise<void> {
		switch (command.kind) {
			case 'answer':
				await answer(command.tab, command.learner, command.card, command.rating);
				return;
			case 'undo': {
				const row = (await rows(command.learner)).at(-1);
				if (!row) return;
				const op = tabs[command.tab]!.newOp();
				const profile = learners[command.learner]!;
				const undo = { kind: 'undo' as const, op, profile, moment: noonOf(day), ref: row.entry.id };
				sent[command.learner]!.push(op);
				await tabs[command.tab]!.log(undo);
				return;
			}
			case 'clock':
				day = TODAY + command.days;
				return;
			case 'dead handle':
				for (const handle of handles) handle.close();
				return;
			case 'kill': {
				const dying = answer(command.tab, command.learner, 0);
				for (const handle of handles) handle.close();
				await dying;
				tabs[command.tab]!.close();
				tabs[command.tab] = await open(command.tab);
				return;
			}
			case 'refuse':
				refusals = command.times;
				return;
			case 'switch':
				await tabs[0]!.chooseProfile(learners[command.learner]!);
				return;
			case 'copy': {
				const copy = await tabs[0]!.copy(learners[command.learner]!);
				await tabs[1]!.restoreCopy(copy, learners[command.learner]!);
			}
		}
	}

	async function rows(learner: number): Promise<LogRow[]> {
		const log = (await dump(options))['log'] as LogRow[];
		const own = log.filter((row) => row.profile === learners[learner]);
		return own.sort((a, b) => a.entry.order - b.entry.order);
	}

	async function settle(): Promise<void> {
		refusals = 0;
		for (const tab of [0, 1]) {
			value(await tabs[tab]!.retry());
			expect(tabs[tab]!.pending).toBe(0);
			tabs[tab]!.close();
		}
	}
	return { learners, options, sent, take, rows, settle };
}

test('whatever befalls a device, each thing that was done is in the log of its learner once, and the schedules are its fold', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(Command, { maxLength: 20 }), async (commands) => {
			const { learners, options, sent, take, rows, settle } = await device();
			for (const command of commands) await take(command);
			await settle();
			for (const learner of [0, 1]) {
				const ops = (await rows(learner)).flatMap(({ op, entry }) =>
					// What corrects the days of a clock that was ahead was done by no learner.
					entry.kind === 'clock' || op === undefined ? [] : [op]
				);
				expect(ops.sort()).toEqual([...sent[learner]!].sort());
				await expectSound(options, learners[learner]!);
			}
		}),
		{ numRuns: runs }
	);
}, 900_000);
