import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import type { CardId, EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import { foldLog } from '#lib/core/scheduler/fold.ts';
import { cardOf, type AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import { originalId, type MergedLog } from '#lib/core/scheduler/merge-logs.ts';
import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import type { Database } from '../database.ts';
import { foldStamp, readStamp, writeStamp } from '../fold-stamp.ts';
import { logOf, refOf, toLogRow } from '../log-rows.ts';
import { putSchedules } from '../put-schedules.ts';
import type { LogRow } from '../rows.ts';
import { readSchedulerSettings } from '../settings.ts';

/** Rows that are written before it is told how far that is. */
const CHUNK = 4000;

/** Tells which share of the work is done, from 0 to 1. */
export type OnShare = (share: number) => void;

/** A learner's log as it lies in the database, by id. */
export type OldLog = ReadonlyMap<EntryId, LogRow>;

export async function readOldLog(db: Database, profile: ProfileId): Promise<OldLog> {
	const rows = await logOf(db, profile).toArray();
	return new Map(rows.map((row) => [row.id, row]));
}

/** What putting a log has changed. */
export type LogChange = {
	/** Entries that were not here before. */
	readonly added: readonly AnyEntry[];
	readonly changed: number;
};

/**
 * Makes a log the learner's: writes what is new or other, drops what it does not have, and folds what that changed
 * (all, with `concernsAll`). Inside a transaction that writes progress.
 */
export async function putLog(
	db: Database,
	profile: ProfileId,
	{ entries, conflicts }: MergedLog,
	old: OldLog,
	concernsAll: boolean,
	onShare: OnShare = () => {}
): Promise<LogChange> {
	const rows = toRows(profile, entries, old, new Set(conflicts));
	const changed = rows.filter((row) => !isSame(row, old.get(row.id)));
	const kept = new Set(entries.map(({ id }) => id));
	const gone = [...old.values()].filter(({ id }) => !kept.has(id));
	await db.log.bulkDelete(gone.map(({ id }): [ProfileId, EntryId] => [profile, id]));

	const settings = await readSchedulerSettings(db, profile);
	const isCurrent = (await readStamp(db, profile)) === foldStamp(settings);
	const all = concernsAll || !isCurrent || [...changed, ...gone].some(({ card }) => card === '');
	const touched = [...changed, ...gone].flatMap((row) => [
		row.card,
		cardOf(row.entry),
		old.get(row.id)?.card ?? ''
	]);
	const folded = all || touched.length > 0 ? foldLog(entries, settings) : new Map();
	const cards = all ? [...entries.map(cardOf), ...touched] : touched;
	const schedules = [...pick(folded, cards)];

	const steps = changed.length + schedules.length;
	for (let from = 0; from < changed.length; from += CHUNK) {
		await db.log.bulkPut(changed.slice(from, from + CHUNK));
		onShare(Math.min(from + CHUNK, changed.length) / steps);
	}
	for (let from = 0; from < schedules.length; from += CHUNK) {
		const chunk = new Map(schedules.slice(from, from + CHUNK));
		await putSchedules(db, profile, chunk);
		onShare((changed.length + from + chunk.size) / steps);
	}
	if (steps > 0) await writeStamp(db, profile, foldStamp(settings));
	const added = changed.filter(({ id }) => !old.has(id)).map(({ entry }) => entry);
	return { added, changed: changed.length + gone.length };
}

/** Rows of a whole log: a void goes with the card of what it takes back, even if that arrived later. */
function toRows(
	profile: ProfileId,
	entries: readonly AnyEntry[],
	old: OldLog,
	inConflict: ReadonlySet<EntryId>
): LogRow[] {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	return entries.map((entry) => {
		let root: AnyEntry | undefined = entry;
		// A void of itself, or two of each other, are about no card.
		for (let depth = 0; root && depth < 50; depth++) {
			const ref = refOf(root);
			if (ref === null) break;
			root = byId.get(ref);
		}
		return toLogRow(profile, entry, (root && cardOf(root)) ?? '', opOf(entry, old, inConflict));
	});
}

/** The operation that made an entry here; in a conflict it goes with what the entry said, under whichever id. */
function opOf(entry: AnyEntry, old: OldLog, inConflict: ReadonlySet<EntryId>): string | undefined {
	const original = originalId(entry.id);
	if (!inConflict.has(original)) return old.get(entry.id)?.op;
	const said = saidBy(entry);
	const rows = [old.get(entry.id), old.get(original)];
	return rows.find((row) => row && saidBy(row.entry) === said)?.op;
}

function saidBy(entry: AnyEntry): string {
	return canonicalJson({ ...entry, id: '' });
}

function isSame(row: LogRow, old: LogRow | undefined): boolean {
	return (
		old !== undefined &&
		row.card === old.card &&
		// Of two equal entries a merge keeps the one that was here.
		(row.entry === old.entry || JSON.stringify(row.entry) === JSON.stringify(old.entry))
	);
}

function pick(
	folded: ReadonlyMap<CardId, Schedule>,
	cards: readonly (CardId | '' | null)[]
): Map<CardId, Schedule | null> {
	const picked = new Map<CardId, Schedule | null>();
	for (const card of cards) if (card) picked.set(card, folded.get(card) ?? null);
	return picked;
}
