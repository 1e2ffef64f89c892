import type { Moment } from '#lib/core/shared/time.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { hasDaysToCome } from '../ahead.ts';
import { recount } from '../counts.ts';
import type { Database } from '../database.ts';
import { foldStamp, readStamp } from '../fold-stamp.ts';
import { mendClock } from '../mend-clock.ts';
import { recordOperation } from '../operations/record.ts';
import type { OperationRow, RowChange } from '../rows.ts';
import { readSchedulerSettings } from '../settings.ts';
import { isPresent } from '../snapshots/stale.ts';
import { writing } from '../transactions.ts';
import { checkCaches, type Folded } from './check-caches.ts';
import { checkStores } from './check-stores.ts';
import { TOLD_ONLY, type Caches, type DamageKind, type Stores } from './damage.ts';

/** What a check found, by kinds that were found at all. */
export type CheckReport = {
	readonly at: number;
	readonly found: { readonly [kind in DamageKind]?: number };
	/** How many rows and counts were mended. */
	readonly mended: number;
};

export type CheckRequest = {
	readonly profile: ProfileId;
	readonly moment: Moment;
	/** A random id for the operation that corrects study days. */
	readonly op: string;
	/** A random id, should that of the database be unreadable. */
	readonly newDevice: string;
	/**
	 * Takes a copy inside before anything is mended and gives its id, if that can be had: taking the repair back restores
	 * it where its rows are too many to be kept.
	 */
	readonly before?: () => Promise<string | undefined>;
};

/** More changed rows than these are not noted one by one. */
const MOST_NOTED = 2000;

/**
 * What is not given back when the repair is taken back, since nothing works with it: an entry that cannot be read would
 * stop every reckoning, a counter that is behind would refuse the next answer.
 */
const FOR_GOOD: readonly DamageKind[] = [
	'log-unreadable',
	'profile-missing',
	'profile-broken',
	'order',
	'seq',
	'device'
];

const CHECKED = 'checked';

/**
 * Checks everything that is stored and mends what can be mended, in one transaction; what was mended is one operation
 * that can be taken back. Then the study days of entries made under a clock that was ahead are corrected.
 */
export async function checkData(db: Database, request: CheckRequest): Promise<CheckReport> {
	const { moment } = request;
	// Nearly always all is sound: then no answer has to wait until everything was held against everything.
	const counts = (await look(db, request)) ?? (await mend(db, request, await request.before?.()));
	let future = 0;
	for (const { id } of await db.profiles.toArray()) {
		if (await hasDaysToCome(db, id, moment))
			future += await mendClock(db, id, moment, `${request.op}/${id}`);
	}
	if (future > 0) counts.set('future', future);
	const found = Object.fromEntries(counts) as CheckReport['found'];
	const mended = [...counts].reduce(
		(sum, [kind, n]) => sum + (TOLD_ONLY.includes(kind) ? 0 : n),
		0
	);
	const report = { at: moment.at, found, mended };
	await writing(db, [], () => db.meta.put({ key: CHECKED, value: report }));
	return report;
}

type Counts = Map<DamageKind, number>;

const CACHED = ['schedule', 'orphan', 'place', 'counts'] as const;

/** What is only to be told; null if there is anything to be mended. Reads all at one moment, and works it out after that. */
async function look(db: Database, { moment, newDevice }: CheckRequest): Promise<Counts | null> {
	const { stores, caches, folded } = await db.transaction('r', db.tables, async () => {
		const stores = await readStores(db);
		const folded: Folded[] = [];
		for (const { id } of stores.profiles) folded.push(...(await readFolded(db, id)));
		return { stores, caches: await readCaches(db), folded };
	});
	const damage = checkStores(stores, { moment, newDevice });
	if (damage.some(({ changes }) => changes.length > 0)) return null;
	for (const one of folded) {
		const found = checkCaches(stores, caches, one);
		if (CACHED.some((kind) => found[kind] > 0)) return null;
	}
	const counts: Counts = new Map();
	for (const { kind } of damage) add(counts, kind);
	return counts;
}

async function mend(
	db: Database,
	request: CheckRequest,
	snapshot: string | undefined
): Promise<Counts> {
	const { moment, newDevice } = request;
	const counts: Counts = new Map();
	await writing(db, db.tables, async () => {
		const damage = checkStores(await readStores(db), { moment, newDevice });
		for (const { kind } of damage) add(counts, kind);
		const changes = damage.flatMap((one) => one.changes);
		await apply(db, changes);
		for (const { id } of await db.profiles.toArray()) {
			const found = await mendCaches(db, id);
			for (const kind of CACHED) add(counts, kind, found[kind]);
		}
		const back = damage
			.filter(({ kind }) => !FOR_GOOD.includes(kind))
			.flatMap((one) => one.changes);
		if (back.length > 0)
			await recordOperation(db, request.profile, await noteOf(db, request, back, snapshot));
	});
	return counts;
}

function add(counts: Counts, kind: DamageKind, n = 1): void {
	if (n > 0) counts.set(kind, (counts.get(kind) ?? 0) + n);
}

/** The report of the last check; null if there was none. */
export async function lastCheck(db: Database): Promise<CheckReport | null> {
	const value = (await db.meta.get(CHECKED))?.value as CheckReport | undefined;
	return value && Number.isFinite(value.at) ? value : null;
}

async function noteOf(
	db: Database,
	{ profile, moment }: CheckRequest,
	changes: readonly RowChange[],
	snapshot: string | undefined
): Promise<Omit<OperationRow, 'profile' | 'order'>> {
	const note = { what: 'repaired' as const, at: moment.at };
	const isTold =
		snapshot !== undefined &&
		changes.every((change) => isInCopy(profile, change)) &&
		(await isPresent(db, profile, snapshot));
	if (changes.length <= MOST_NOTED || !isTold) return { ...note, changes };
	return { ...note, changes: [], snapshot };
}

/** Whether a copy of that learner tells how a row was before. */
function isInCopy(profile: ProfileId, { table, before, after }: RowChange): boolean {
	const row = (before ?? after) as { profile?: unknown };
	return ['log', 'registers', 'edits'].includes(table) && row.profile === profile;
}

async function readStores(db: Database): Promise<Stores> {
	return {
		profiles: await db.profiles.toArray(),
		log: await db.log.toArray(),
		registers: await db.registers.toArray(),
		edits: await db.edits.toArray(),
		decks: await db.decks.toArray(),
		notes: await db.notes.toArray(),
		meta: await db.meta.toArray()
	};
}

async function apply(db: Database, changes: readonly RowChange[]): Promise<void> {
	for (const { table, key, after } of changes) {
		if (after === undefined) await db.table(table).delete(key as never);
		else await db.table(table).put(after);
	}
}

async function readCaches(db: Database): Promise<Caches> {
	return {
		schedules: await db.schedules.toArray(),
		dueBuckets: await db.dueBuckets.toArray(),
		tallies: await db.tallies.toArray()
	};
}

/** A learner whose schedules are stamped as those of the rules in force; the others are folded anew at the next start. */
async function readFolded(db: Database, profile: ProfileId): Promise<Folded[]> {
	const settings = await readSchedulerSettings(db, profile);
	const isCurrent = (await readStamp(db, profile)) === foldStamp(settings);
	return isCurrent ? [{ profile, settings }] : [];
}

/** Works out a learner's schedules and counts anew. */
async function mendCaches(db: Database, profile: ProfileId) {
	const none = { schedule: 0, orphan: 0, place: 0, counts: 0 };
	const [folded] = await readFolded(db, profile);
	if (!folded) return none;
	const damage = checkCaches(await readStores(db), await readCaches(db), folded);
	await db.schedules.bulkPut([...damage.put]);
	await db.schedules.bulkDelete([...damage.remove]);
	for (const [id, deck] of damage.recount) await recount(db, id, deck);
	return damage;
}
