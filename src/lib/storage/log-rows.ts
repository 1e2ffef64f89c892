import type { Collection } from 'dexie';
import { readGlobals } from '#lib/core/scheduler/globals.ts';
import { isKnown, type AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import type { CardId, EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import type { StudyDay } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import type { LogRow } from './rows.ts';

/** A learner's whole log. */
export function logOf(db: Database, profile: ProfileId): Collection<LogRow, [ProfileId, EntryId]> {
	return db.log.where('[profile+id]').between([profile, ''], [profile, '\uffff']);
}

/** The entries about a card, with what takes them back. */
export async function entriesOf(
	db: Database,
	profile: ProfileId,
	card: CardId | ''
): Promise<AnyEntry[]> {
	const rows = await db.log.where('[profile+card]').equals([profile, card]).toArray();
	return rows.map((row) => row.entry);
}

/** The entries that are about no card: parameters, clock and whatever voids them. */
export function globalsOf(db: Database, profile: ProfileId): Promise<AnyEntry[]> {
	return entriesOf(db, profile, '');
}

/** The entries of a study day. */
export async function entriesOn(
	db: Database,
	profile: ProfileId,
	first: StudyDay,
	last: StudyDay = first
): Promise<AnyEntry[]> {
	const rows = await db.log
		.where('[profile+day]')
		.between([profile, first], [profile, last], true, true)
		.toArray();
	return rows.map((row) => row.entry);
}

/** A row out of an entry; `card` is the card that the entry, or what it voids, is about. */
export function toLogRow(
	profile: ProfileId,
	entry: AnyEntry,
	card: CardId | '',
	op?: string
): LogRow {
	const ref = refOf(entry);
	return {
		profile,
		id: entry.id,
		card,
		day: entry.day,
		...(ref === null ? {} : { ref }),
		...(op === undefined ? {} : { op }),
		entry
	};
}

/** What an entry takes back; null for all but voids. */
export function refOf(entry: AnyEntry): EntryId | null {
	return isKnown(entry) && entry.kind === 'void' ? entry.ref : null;
}

/** The entries that nothing among them has taken back. */
export function standing(entries: readonly AnyEntry[]): AnyEntry[] {
	const { voided } = readGlobals(entries);
	return entries.filter((entry) => !voided.has(entry.id));
}
