import { isLaterEdit } from '#lib/core/deck/edits/merge-edits.ts';
import type { Copy, CopiedRegister } from '#lib/exchange/copy/copy-format.ts';
import { foldLog } from '#lib/core/scheduler/fold.ts';
import { cardOf, type AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import { mergeLogs, originalId } from '#lib/core/scheduler/merge-logs.ts';
import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import type { CardId, EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import { ownerOf } from './copy.ts';
import type { Database } from './database.ts';
import { putDeck } from './update-deck.ts';
import { raiseSeq } from './device.ts';
import { foldStamp, readStamp, writeStamp } from './fold-stamp.ts';
import { logOf, refOf, toLogRow } from './log-rows.ts';
import { raiseOrder } from './order.ts';
import { setCurrent } from './open-profile.ts';
import { dropUntouched } from './profiles.ts';
import { endPurge } from './purge-profiles.ts';
import { putSchedules } from './put-schedules.ts';
import { isLater } from './registers.ts';
import { bringBack } from './remove-profile.ts';
import type { LogRow } from './rows.ts';
import { readSchedulerSettings } from './settings.ts';
import { writing } from './transactions.ts';

/** Into which learner's progress: one of this device, or a new one. */
export type Into = ProfileId | 'new';

export type Restored = {
	readonly profile: ProfileId;
	/** Entries that were not here before. */
	readonly entries: number;
	/** Settings and the like that the copy had later. */
	readonly registers: number;
	readonly decks: number;
	/** Ids that stood for different things here and in the copy; both are kept. */
	readonly conflicts: number;
};

/** Unites a copy with what is here, in one transaction: nothing is lost on either side, and twice is as once. */
export function restoreCopy(db: Database, copy: Copy, into: Into): Promise<Restored> {
	return writing(db, db.tables, async () => {
		const profile = await mergeProfile(db, copy, into);
		let decks = 0;
		for (const { checksum, deck } of copy.decks) {
			const installed = await putDeck(db, { deck, origin: 'file', checksum });
			if (installed !== 'kept') decks += 1;
		}
		const registers = await mergeRegisters(db, profile, copy.registers);
		await mergeEdits(db, profile, copy);
		const log = await mergeLog(db, profile, copy.entries, registers > 0);
		const orders = [...copy.entries, ...copy.registers, ...copy.edits].map(({ order }) => order);
		await raiseOrder(
			db,
			profile,
			orders.reduce((most, order) => Math.max(most, order), 0)
		);
		await raiseSeq(db, copy.entries);
		return { profile, registers, decks, ...log };
	});
}

/** The local learner's key; the ids of both are kept, so that the next copy of either finds its way. */
async function mergeProfile(db: Database, copy: Copy, into: Into): Promise<ProfileId> {
	const { profile } = copy;
	// A copy of someone who is here goes nowhere else.
	const row =
		(await ownerOf(db, copy)) ?? (into === 'new' ? undefined : await db.profiles.get(into));
	if (!row) {
		if (into !== 'new') throw new Error(`No profile ${into}`);
		await dropUntouched(db);
		await endPurge(db, profile.id);
		await db.profiles.add(profile);
		await setCurrent(db, profile.id);
		return profile.id;
	}
	const ids = [...new Set([...row.ids, ...profile.ids])].sort();
	await bringBack(db, row.id);
	await db.profiles.update(row.id, { name: row.name || profile.name, ids });
	return row.id;
}

async function mergeRegisters(
	db: Database,
	profile: ProfileId,
	copied: readonly CopiedRegister[]
): Promise<number> {
	const old = await db.registers.bulkGet(
		copied.map(({ key }): [ProfileId, string] => [profile, key])
	);
	const later = copied.filter((row, i) => !old[i] || isLater(row, old[i]));
	await db.registers.bulkPut(later.map((row) => ({ profile, ...row })));
	return later.length;
}

async function mergeEdits(db: Database, profile: ProfileId, { edits }: Copy): Promise<void> {
	for (const edit of edits) {
		const { deck, note, field, lang } = edit;
		const old = await db.edits.get([profile, deck, note, field, lang]);
		if (!old || isLaterEdit(edit, old)) await db.edits.put({ profile, ...edit });
	}
}

/** Unites the logs and folds what that changed. */
async function mergeLog(
	db: Database,
	profile: ProfileId,
	copied: readonly AnyEntry[],
	hasOtherSettings: boolean
): Promise<Pick<Restored, 'entries' | 'conflicts'>> {
	const old = new Map<EntryId, LogRow>();
	await logOf(db, profile).each((row) => old.set(row.id, row));
	const { entries, conflicts } = mergeLogs(
		[...old.values()].map((row) => row.entry),
		copied
	);
	const rows = toRows(profile, entries, old, new Set(conflicts));
	const changed = rows.filter((row) => !isSame(row, old.get(row.id)));
	await db.log.bulkPut(changed);

	const settings = await readSchedulerSettings(db, profile);
	const isCurrent = (await readStamp(db, profile)) === foldStamp(settings);
	const concernsAll = !isCurrent || hasOtherSettings || changed.some((row) => row.card === '');
	if (concernsAll || changed.length > 0) {
		const folded = foldLog(entries, settings);
		const cards = concernsAll
			? entries.map(cardOf)
			: changed.flatMap((row) => [row.card, cardOf(row.entry), old.get(row.id)?.card ?? '']);
		await putSchedules(db, profile, pick(folded, cards));
		await writeStamp(db, profile, foldStamp(settings));
	}
	return { entries: changed.filter((row) => !old.has(row.id)).length, conflicts: conflicts.length };
}

/** Rows of a whole log: a void goes with the card of what it takes back, even if that arrived later. */
function toRows(
	profile: ProfileId,
	entries: readonly AnyEntry[],
	old: ReadonlyMap<EntryId, LogRow>,
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
function opOf(
	entry: AnyEntry,
	old: ReadonlyMap<EntryId, LogRow>,
	inConflict: ReadonlySet<EntryId>
): string | undefined {
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
		JSON.stringify(row.entry) === JSON.stringify(old.entry)
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
