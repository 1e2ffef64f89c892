import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/core/shared/time.ts';
import {
	dump,
	expectSound,
	withDatabase
} from '../../../../tests/fixtures/storage/check-storage.ts';
import { sampleCard } from '../../../../tests/fixtures/storage/sample-deck.ts';
import {
	answerOf,
	noonOf,
	startStorage,
	startWithDeck,
	TODAY,
	value
} from '../../../../tests/fixtures/storage/test-storage.ts';
import type { Database } from '../database.ts';
import type {
	DeckRow,
	EditRow,
	LogRow,
	NoteRow,
	ProfileRow,
	RegisterRow,
	ScheduleRow,
	TallyRow
} from '../rows.ts';
import { checkData, lastCheck } from './check-data.ts';
import type { DamageKind } from './damage.ts';

const moment = noonOf(TODAY + 1);
let checks = 0;

function check(db: Database, profile: string) {
	checks += 1;
	const names = { op: `check-${checks}-operation`, newDevice: `device00new${checks}` };
	return checkData(db, { profile: profile as never, moment, ...names });
}

/** Two answers, one of them taken back, in a deck of three cards; a setting and a corrected field. */
async function soundDatabase() {
	const started = await startWithDeck(3);
	const { storage, profile, deck } = started;
	value(await storage.log(answerOf(profile, sampleCard(deck.id, 0))));
	const op = 'operation-taken-back';
	const at = noonOf(TODAY);
	value(await storage.log(answerOf(profile, sampleCard(deck.id, 1), { op })));
	value(await storage.log({ kind: 'undo', op: 'undo-of-that', profile, moment: at, of: op }));
	value(await storage.log(answerOf(profile, sampleCard(deck.id, 1))));
	value(await storage.setSetting(profile, 'name', 'Әсем'));
	await withDatabase(started.options, (db) =>
		db.edits.put({
			profile,
			deck: deck.id,
			note: deck.notes[0]!.id,
			field: 'question',
			lang: 'kk',
			value: 'Сұрақ',
			base: 'n0?',
			baseVersion: 1,
			order: 2,
			device: 'device00' as never
		})
	);
	storage.close();
	return started;
}

type Seed = (db: Database) => Promise<unknown>;

/** One damage of each kind, as a broken disk or an old bug would leave it. */
const SEEDS: { readonly [kind in DamageKind]: Seed } = {
	'log-unreadable': (db) =>
		change(db, 'log', ({ entry }) => ({ entry: { ...entry, rating: 9 } }), isReview),
	'log-columns': (db) => change(db, 'log', () => ({ day: 3 }), isReview),
	'op-twice': async (db) => {
		const [first, second] = await db.log.toArray();
		await db.log.put({ ...second!, op: first!.op! });
	},
	dangling: (db) =>
		change(db, 'log', ({ entry }) => ({ entry: { ...entry, prev: 'device00:999' } }), isReview),
	future: async (db) => {
		// An answer whose clock was ten years ahead; its row is as that answer made it.
		const row = (await db.log.toArray()).find(isReview)!;
		const day = TODAY + 3650;
		const entry = { ...row.entry, at: row.entry.at + 3650 * DAY, day };
		await db.log.put({ ...row, day, entry } as never);
		await db.meta.filter(({ key }) => key.startsWith('fold/')).delete();
	},
	'note-cards': (db) => change(db, 'notes', () => ({ cards: [] })),
	'deck-cards': (db) => change(db, 'decks', () => ({ cards: 17 })),
	position: (db) => change(db, 'notes', () => ({ position: 1 })),
	'deck-missing': (db) => db.decks.clear(),
	'deck-empty': async (db) => {
		const deck = (await db.decks.toArray())[0]!;
		await db.decks.put({ ...deck, id: 'empty' as never, cards: 0 });
	},
	'note-unknown': (db) =>
		db.notes.add({
			deck: 'zandar' as never,
			note: 'n9' as never,
			position: 9,
			cards: [],
			content: { type: 'unknown', id: 'n9' as never, written: 'hologram', tags: [], raw: {} }
		}),
	'profile-missing': async (db) => {
		const device = 'device00' as never;
		const profile = 'profile0lost' as never;
		await db.registers.put({ profile, key: 'setting/theme', value: 'dark', order: 1, device });
		await db.meta.put({ key: `order/${String(profile)}`, value: 1 });
	},
	'profile-broken': (db) => change(db, 'profiles', () => ({ ids: 'none' })),
	'register-broken': (db) => change(db, 'registers', () => ({ order: NaN })),
	'edit-broken': (db) => change(db, 'edits', () => ({ device: 7 })),
	text: (db) => change(db, 'profiles', () => ({ name: 'Ә\uD800сем\0' })),
	current: (db) => db.meta.put({ key: 'profile', value: 'nobody00' }),
	order: (db) => db.meta.filter(({ key }) => key.startsWith('order/')).delete(),
	seq: async (db) => {
		const { value } = (await db.meta.get('device'))!;
		await db.meta.put({ key: 'device', value: { ...(value as object), seq: 1 } });
	},
	device: (db) => db.meta.put({ key: 'device', value: { id: 'x', seq: -1 } }),
	schedule: (db) =>
		change(db, 'schedules', ({ schedule }) => ({
			schedule: { ...schedule, memory: { ...schedule.memory, stability: NaN } }
		})),
	orphan: async (db) => {
		const row = (await db.schedules.toArray())[0]!;
		const card = 'gone/n0#forward' as never;
		await db.schedules.put({
			...row,
			card,
			deck: 'gone' as never,
			schedule: { ...row.schedule, card }
		});
	},
	place: (db) => change(db, 'schedules', () => ({ dueAt: 5 })),
	counts: (db) => change(db, 'tallies', () => ({ introduced: 40 }))
};

type Rows = {
	readonly log: LogRow;
	readonly notes: NoteRow;
	readonly decks: DeckRow;
	readonly profiles: ProfileRow;
	readonly registers: RegisterRow;
	readonly edits: EditRow;
	readonly schedules: ScheduleRow;
	readonly tallies: TallyRow;
};

function isReview({ entry }: LogRow): boolean {
	return entry.kind === 'review';
}

/** Changes columns of the first row of a table (that is such a one) to what their types do not allow. */
async function change<Table extends keyof Rows>(
	db: Database,
	table: Table,
	damage: (row: Rows[Table]) => { readonly [column in keyof Rows[Table]]?: unknown },
	such: (row: Rows[Table]) => boolean = () => true
): Promise<void> {
	const rows: Rows[Table][] = await db.table(table).toArray();
	const row = rows.find(such);
	if (!row) throw new Error(`No such row in ${table}`);
	await db.table(table).put({ ...row, ...damage(row) });
}

const TOLD: readonly DamageKind[] = ['dangling', 'note-unknown', 'deck-empty'];

/** What else a damage shows itself by. */
const ALSO: { readonly [kind in DamageKind]?: { readonly [kind in DamageKind]?: number } } = {
	// The entry that is set aside takes its schedule along.
	'log-unreadable': { orphan: 0, counts: 0 },
	// A deck that is gone is one whose cards nobody asks, until it is there again.
	orphan: { counts: 0 }
};

describe('a check of the data', () => {
	test('finds nothing in a sound database, and says when it was', async () => {
		const { options, profile } = await soundDatabase();
		await withDatabase(options, async (db) => {
			expect(await lastCheck(db)).toBeNull();
			const before = await db.operations.count();
			expect(await check(db, profile)).toEqual({ at: moment.at, found: {}, mended: 0 });
			expect(await lastCheck(db)).toMatchObject({ at: moment.at, mended: 0 });
			expect(await db.operations.count()).toBe(before);
		});
	});

	test.each(Object.keys(SEEDS) as DamageKind[])(
		'finds "%s" once, mends it, and finds nothing the second time',
		async (kind) => {
			const { options, profile } = await soundDatabase();
			await withDatabase(options, async (db) => {
				await SEEDS[kind](db);
				const first = await check(db, profile);
				expect(first.found[kind]).toBe(1);
				const others = Object.keys(first.found).filter((found) => found !== kind);
				const allowed = Object.keys(ALSO[kind] ?? {});
				expect(others.filter((found) => !allowed.includes(found))).toEqual([]);
				const second = await check(db, profile);
				expect(second.mended).toBe(0);
				expect(Object.keys(second.found)).toEqual(TOLD.includes(kind) ? [kind] : []);
			});
			if (kind !== 'future') await expectSound(options, profile);
		}
	);

	test('mends any damages at once, and drops no entry of the log', async () => {
		const kinds = Object.keys(SEEDS) as DamageKind[];
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray(kinds, { minLength: 2 }), async (seeds) => {
				const { options, profile } = await soundDatabase();
				await withDatabase(options, async (db) => {
					for (const kind of seeds) await SEEDS[kind](db).catch(() => {});
					const before = (await db.log.toArray()).map(({ id }) => id);
					await check(db, profile);
					const aside = (await db.trash.toArray()).flatMap((row) =>
						row.kind === 'row' && row.table === 'log' ? [(row.row as { id: string }).id] : []
					);
					const after = (await db.log.toArray()).map(({ id }) => id);
					expect(new Set([...after, ...aside])).toEqual(new Set([...before, ...after]));
					expect((await check(db, profile)).mended).toBe(0);
				});
			}),
			{ numRuns: 30 }
		);
	});

	test('can be taken back: the rows are what they were, but for entries that nobody could read', async () => {
		const { options, profile } = await soundDatabase();
		const rowsOf = async () => {
			const { log, profiles, decks } = await dump(options);
			return { log, profiles, decks };
		};
		const damaged = await withDatabase(options, async (db) => {
			await SEEDS['deck-cards'](db);
			await SEEDS['log-columns'](db);
			await SEEDS.text(db);
			return rowsOf();
		});
		await withDatabase(options, async (db) => {
			const row = (await db.log.toArray()).find(isReview)!;
			const id = 'device00:77' as never;
			await db.log.add({
				...row,
				id,
				op: 'unreadable',
				entry: { ...row.entry, id, rating: 9 } as never
			});
		});
		await withDatabase(options, (db) => check(db, profile));
		expect(await rowsOf()).not.toEqual(damaged);
		const { storage } = await startStorage(options);
		const [last] = await storage.done(profile);
		expect(last).toMatchObject({ kind: 'operation', operation: { what: 'repaired' } });
		const doing = { order: last!.order };
		const request = { op: 'take-the-repair-back', profile, moment, doing };
		expect(value(await storage.takeBack(request))).toBe('done');
		expect(await rowsOf()).toEqual(damaged);
		expect((await dump(options))['trash']).toMatchObject([{ kind: 'row', table: 'log' }]);
		storage.close();
	});
});

test.each(['device', 'seq', 'order', 'profile-broken'] as const)(
	'taking back a repair of %s does not bring back what stops the app',
	async (kind) => {
		const { options, profile } = await soundDatabase();
		await withDatabase(options, async (db) => {
			await SEEDS[kind](db);
			// Something else besides, so that there is something to take back.
			await SEEDS['deck-cards'](db);
			await check(db, profile);
		});
		const { storage } = await startStorage(options);
		const repaired = (await storage.done(profile)).find(
			(done) => done.kind === 'operation' && done.operation.what === 'repaired'
		);
		const doing = { order: repaired!.order };
		const request = { op: `back-from-${kind}`, profile, moment, doing };
		expect(value(await storage.takeBack(request))).toBe('done');
		value(await storage.log(answerOf(profile, sampleCard('zandar', 2))));
		expect((await storage.copy(profile)).profile.ids).toEqual([profile]);
		storage.close();
	}
);

test('a repair too large to be noted is noted all the same where no copy inside tells it', async () => {
	const { options, profile } = await soundDatabase();
	const most = 2001;
	await withDatabase(options, async (db) => {
		const [row] = await db.registers.toArray();
		await db.registers.bulkPut(
			Array.from({ length: most }, (_, n) => ({ ...row!, key: `broken/${n}`, order: NaN }))
		);
		await check(db, profile);
		const operations = await db.operations.filter(({ what }) => what === 'repaired').toArray();
		expect(operations[0]?.changes.length).toBeGreaterThanOrEqual(most);
	});
});

test('a check of sound data keeps no answer waiting: it writes nothing but its report', async () => {
	const { options, profile } = await soundDatabase();
	await withDatabase(options, async (db) => {
		const modes: unknown[] = [];
		const transact = db.transaction.bind(db) as (...given: unknown[]) => Promise<unknown>;
		const noted = (mode: string, tables: unknown[], ...rest: unknown[]) => {
			modes.push(mode === 'rw' ? [mode, tables.length] : mode);
			return transact(mode, tables, ...rest);
		};
		Object.assign(db, { transaction: noted });
		expect((await check(db, profile)).found).toEqual({});
		expect(modes).toEqual(['r', ['rw', 2]]);
	});
});
