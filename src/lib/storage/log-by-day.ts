import type { LogGlobals } from '#lib/core/scheduler/globals.ts';
import { compareEntries, type AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import type { EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import type { StudyDay } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { oneAhead } from './one-ahead.ts';
import type { LogRow } from './rows.ts';

/** A reading of its own: other readings and writings come between two of them. */
export type Read = <T>(work: (db: Database) => Promise<T>) => Promise<T>;

/** Entries that are read at once: few enough that the screen answers meanwhile, also on a slow phone. */
const AT_ONCE = 500;

/** Study days of the first piece: nobody knows how much was done on a day. The next ones grow up to `AT_ONCE`. */
const FIRST_DAYS = 1;

/** What voids and corrections say of all entries. */
export type Corrections = Pick<LogGlobals, 'voided' | 'days'>;

/** A study day of the log, with its entries in the order of the log. */
export type LogDay = readonly [day: StudyDay, entries: readonly AnyEntry[]];

/**
 * A learner's log day by day, the first day first, each entry under the day on which it really happened, and without
 * what was taken back. Read in pieces, so that a long log neither fills the memory nor holds up an answer.
 */
export async function* logByDay(
	read: Read,
	profile: ProfileId,
	{ voided, days }: Corrections
): AsyncGenerator<LogDay> {
	const stands = ({ id }: LogRow) => !voided.has(id);
	const moved = await movedEntries(read, profile, days, stands);
	for await (const rows of oneAhead(piecesOf(read, profile))) {
		const byDay = new Map<StudyDay, AnyEntry[]>();
		for (const row of rows) if (stands(row) && !days.has(row.id)) add(byDay, row.day, row.entry);
		for (const [day, entries] of byDay) {
			for (const earlier of daysOf(moved).filter((each) => each < day)) {
				yield take(moved, earlier, []);
			}
			yield take(moved, day, entries);
		}
	}
	for (const day of daysOf(moved)) yield take(moved, day, []);
}

/** The rows of the log in pieces of whole days, by the days as they were written. */
async function* piecesOf(read: Read, profile: ProfileId): AsyncGenerator<readonly LogRow[], void> {
	let from: StudyDay = -Infinity;
	let length = FIRST_DAYS;
	for (;;) {
		const rows = await read((db) => pieceFrom(db, profile, from, length));
		const first = rows[0];
		if (!first) return;
		yield rows;
		// Not from the last row on: of its day all has been read.
		from = first.day + length;
		if (rows.length > AT_ONCE) length = Math.max(1, Math.floor(length / 2));
		else if (rows.length < AT_ONCE / 2) length *= 2;
	}
}

/** The rows of so many days, from the first day on of which there are any. */
async function pieceFrom(
	db: Database,
	profile: ProfileId,
	from: StudyDay,
	length: number
): Promise<readonly LogRow[]> {
	const between = (first: StudyDay, end: StudyDay) =>
		db.log.where('[profile+day]').between([profile, first], [profile, end], true, false);
	const next = await between(from, Infinity).first();
	return next ? between(next.day, next.day + length).toArray() : [];
}

/** Few, and so read before all others: an entry may have happened long before the day under which it is found. */
async function movedEntries(
	read: Read,
	profile: ProfileId,
	days: ReadonlyMap<EntryId, StudyDay>,
	stands: (row: LogRow) => boolean
): Promise<Map<StudyDay, AnyEntry[]>> {
	const keys = [...days.keys()].map((id): [ProfileId, EntryId] => [profile, id]);
	const rows = keys.length === 0 ? [] : await read((db) => db.log.bulkGet(keys));
	const moved = new Map<StudyDay, AnyEntry[]>();
	for (const row of rows) {
		const day = row && stands(row) ? days.get(row.id) : undefined;
		if (row && day !== undefined) add(moved, day, row.entry);
	}
	return moved;
}

function take(moved: Map<StudyDay, AnyEntry[]>, day: StudyDay, others: AnyEntry[]): LogDay {
	const entries = [...(moved.get(day) ?? []), ...others].sort(compareEntries);
	moved.delete(day);
	return [day, entries];
}

function daysOf(moved: ReadonlyMap<StudyDay, unknown>): StudyDay[] {
	return [...moved.keys()].sort((a, b) => a - b);
}

function add(byDay: Map<StudyDay, AnyEntry[]>, day: StudyDay, entry: AnyEntry): void {
	const entries = byDay.get(day);
	if (entries) entries.push(entry);
	else byDay.set(day, [entry]);
}
