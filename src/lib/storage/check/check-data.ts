import type { Moment } from '#lib/core/shared/time.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { recount } from '../counts.ts';
import type { Database } from '../database.ts';
import { foldStamp, readStamp } from '../fold-stamp.ts';
import { mendClock } from '../mend-clock.ts';
import { recordOperation } from '../operations/record.ts';
import type { OperationRow, RowChange } from '../rows.ts';
import { readSchedulerSettings } from '../settings.ts';
import { isPresent } from '../snapshots/stale.ts';
import { writing } from '../transactions.ts';
import { checkCaches } from './check-caches.ts';
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
	/** A copy inside that was taken before; taking the repair back restores it where its rows are too many to be kept. */
	readonly snapshot?: string;
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
	const { moment, newDevice } = request;
	const counts = new Map<DamageKind, number>();
	const add = (kind: DamageKind, n = 1) => n > 0 && counts.set(kind, (counts.get(kind) ?? 0) + n);
	await writing(db, db.tables, async () => {
		const damage = checkStores(await readStores(db), { moment, newDevice });
		for (const { kind } of damage) add(kind);
		const changes = damage.flatMap((one) => one.changes);
		await apply(db, changes);
		for (const { id } of await db.profiles.toArray()) {
			const found = await mendCaches(db, id);
			for (const kind of ['schedule', 'orphan', 'place', 'counts'] as const) add(kind, found[kind]);
		}
		const back = damage
			.filter(({ kind }) => !FOR_GOOD.includes(kind))
			.flatMap((one) => one.changes);
		if (back.length > 0)
			await recordOperation(db, request.profile, await noteOf(db, request, back));
	});
	for (const { id } of await db.profiles.toArray())
		add('future', await mendClock(db, id, moment, `${request.op}/${id}`));
	const found = Object.fromEntries(counts) as CheckReport['found'];
	const mended = [...counts].reduce(
		(sum, [kind, n]) => sum + (TOLD_ONLY.includes(kind) ? 0 : n),
		0
	);
	const report = { at: moment.at, found, mended };
	await writing(db, [], () => db.meta.put({ key: CHECKED, value: report }));
	return report;
}

/** The report of the last check; null if there was none. */
export async function lastCheck(db: Database): Promise<CheckReport | null> {
	const value = (await db.meta.get(CHECKED))?.value as CheckReport | undefined;
	return value && Number.isFinite(value.at) ? value : null;
}

async function noteOf(
	db: Database,
	{ profile, moment, snapshot }: CheckRequest,
	changes: readonly RowChange[]
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

/** Works out a learner's schedules and counts anew where they are stamped as those of the rules in force. */
async function mendCaches(db: Database, profile: ProfileId) {
	const settings = await readSchedulerSettings(db, profile);
	const none = { schedule: 0, orphan: 0, place: 0, counts: 0 };
	// They are folded anew at the next start in any case.
	if ((await readStamp(db, profile)) !== foldStamp(settings)) return none;
	const caches: Caches = {
		schedules: await db.schedules.toArray(),
		dueBuckets: await db.dueBuckets.toArray(),
		tallies: await db.tallies.toArray()
	};
	const damage = checkCaches(await readStores(db), caches, { profile, settings });
	await db.schedules.bulkPut([...damage.put]);
	await db.schedules.bulkDelete([...damage.remove]);
	for (const [id, deck] of damage.recount) await recount(db, id, deck);
	return damage;
}
