import { isLaterEdit } from '#lib/core/deck/edits/merge-edits.ts';
import type { Copy, CopiedRegister } from '#lib/exchange/copy/copy-format.ts';
import { mergeLogs, originalId } from '#lib/core/scheduler/merge-logs.ts';
import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import type { DeckId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Operation } from './append-entry.ts';
import { mergeDeck } from './copies/later-deck.ts';
import { putLog, readOldLog, type OnShare } from './copies/put-log.ts';
import { ownerOf } from './copy.ts';
import type { Database } from './database.ts';
import { raiseSeq } from './device.ts';
import { settleRemoved } from './edits/remove-note.ts';
import { recordOperation } from './operations/record.ts';
import { raiseOrder } from './order.ts';
import { setCurrent } from './open-profile.ts';
import { dropUntouched } from './profiles.ts';
import { endPurge } from './purge-profiles.ts';
import { isLater } from './registers.ts';
import { bringBack } from './remove-profile.ts';
import type { OperationRow, RegisterRow, RowChange } from './rows.ts';
import { writing } from './transactions.ts';

/** Into which learner's progress: one of this device, or a new one. */
export type Into = ProfileId | 'new';

export type Restored = {
	readonly profile: ProfileId;
	/** Whether the learner was not here before. */
	readonly isNew: boolean;
	/** Entries that were not here before. */
	readonly entries: number;
	/** Settings and the like that the copy had later. */
	readonly registers: number;
	/** Fields that the learner corrected. */
	readonly edits: number;
	readonly decks: number;
	/** Ids that stood for different things here and in the copy; both are kept. */
	readonly conflicts: number;
};

export type Restoring = {
	/** As what it is noted in the list of what was done; without it cards of notes thrown away are not settled. */
	readonly by?: Omit<Operation, 'profile'>;
	readonly onShare?: OnShare;
};

/** Unites a copy with what is here, in one transaction: nothing is lost on either side, and twice is as once. */
export function restoreCopy(
	db: Database,
	copy: Copy,
	into: Into,
	{ by, onShare }: Restoring = {}
): Promise<Restored> {
	return writing(db, db.tables, async () => {
		const { profile, isNew, learner } = await mergeProfile(db, copy, into);
		let decks = 0;
		for (const copied of copy.decks) if (await mergeDeck(db, copied)) decks += 1;
		const registers = await mergeRegisters(db, profile, copy.registers);
		const edits = await mergeEdits(db, profile, copy);
		const old = await readOldLog(db, profile);
		const here = [...old.values()].map(({ entry }) => entry);
		const merged = mergeLogs(here, copy.entries);
		const { added } = await putLog(db, profile, merged, old, registers.length > 0, onShare);
		await passOver(db, profile, copy);

		// An id that is claimed twice may now stand for what was answered here.
		const claimed = new Set(merged.conflicts);
		const entries = added.map(({ id }) => id).filter((id) => !claimed.has(originalId(id)));
		// Another edition of a deck may have cards more of a note that was thrown away elsewhere.
		if (by) entries.push(...(await settleRemoved(db, by, [profile])));
		const changes = [...registers, ...edits];
		// What came to a new learner is taken back by removing the learner.
		if (learner || (!isNew && entries.length + changes.length > 0)) {
			const done = { what: 'merged', about: copy.profile.name, changes, entries } as const;
			const when = by ? { at: by.moment.at } : {};
			await recordOperation(db, profile, { ...done, ...when, ...(learner && { learner }) });
		}
		return {
			profile,
			isNew,
			entries: added.length,
			registers: registers.length,
			edits: edits.length,
			decks,
			conflicts: merged.conflicts.length
		};
	});
}

/** Passes over the numbers that a copy has used up. */
export async function passOver(db: Database, profile: ProfileId, copy: Copy): Promise<void> {
	let most = 0;
	for (const { order } of [...copy.entries, ...copy.registers, ...copy.edits])
		most = Math.max(most, order);
	await raiseOrder(db, profile, most);
	await raiseSeq(db, copy.entries);
}

/** The local learner's key; the ids of both are kept, so that the next copy of either finds its way. */
async function mergeProfile(
	db: Database,
	copy: Copy,
	into: Into
): Promise<{ profile: ProfileId; isNew: boolean; learner?: OperationRow['learner'] }> {
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
		return { profile: profile.id, isNew: true };
	}
	await bringBack(db, row.id);
	const after = {
		ids: [...new Set([...row.ids, ...profile.ids])].sort(),
		name: row.name || profile.name,
		created: Math.min(row.created, profile.created)
	};
	const before = { ids: row.ids, name: row.name, created: row.created };
	if (canonicalJson(after) === canonicalJson(before)) return { profile: row.id, isNew: false };
	await db.profiles.update(row.id, after);
	return { profile: row.id, isNew: false, learner: { before, after } };
}

async function mergeRegisters(
	db: Database,
	profile: ProfileId,
	copied: readonly CopiedRegister[]
): Promise<RowChange[]> {
	const old = await db.registers.bulkGet(
		copied.map(({ key }): [ProfileId, string] => [profile, key])
	);
	const changes = copied.flatMap((row, i): RowChange[] => {
		const before = old[i];
		if (before && !isLater(row, before)) return [];
		return [{ table: 'registers', key: [profile, row.key], before, after: { profile, ...row } }];
	});
	// What stands after a change of this table is a row of it.
	await db.registers.bulkPut(changes.map(({ after }) => after as RegisterRow));
	return changes;
}

async function mergeEdits(db: Database, profile: ProfileId, { edits }: Copy): Promise<RowChange[]> {
	const changes: RowChange[] = [];
	for (const edit of edits) {
		const { deck, note, field, lang } = edit;
		const key: [ProfileId, DeckId, NoteId, string, string] = [profile, deck, note, field, lang];
		const before = await db.edits.get(key);
		if (before && !isLaterEdit(edit, before)) continue;
		const after = { profile, ...edit };
		await db.edits.put(after);
		changes.push({ table: 'edits', key, before, after });
	}
	return changes;
}
