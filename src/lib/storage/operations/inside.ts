import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import type { AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import { mergeLogs } from '#lib/core/scheduler/merge-logs.ts';
import type { EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import { putLog, readOldLog } from '../copies/put-log.ts';
import type { Database } from '../database.ts';
import { isLater } from '../registers.ts';
import type { OperationRow } from '../rows.ts';
import { keepSnapshot } from '../snapshots/keep.ts';
import { readSnapshot } from '../snapshots/take.ts';
import type { TakeBack } from './request.ts';
import { swapLearner, swapWhereSame } from './swap-same.ts';

/** What swaps an operation on a whole log: the copy inside of what is not here now, and one of the present. */
export type Inside = {
	readonly of: string | undefined;
	readonly copy: Copy | null;
	readonly present: string;
};

/**
 * Reads the copy inside that an operation goes by, and keeps the present in another; null if the operation goes by
 * none, `gone` if it is not there any more. Outside of any transaction: both are packed.
 */
export async function readInside(
	db: Database,
	{ op, profile, moment }: TakeBack,
	order: number
): Promise<Inside | 'gone' | null> {
	const operation = await db.operations.get([profile, order]);
	if (!operation || !isByCopy(operation) || operation.by === op) return null;
	const { snapshot } = operation;
	const head = snapshot === undefined ? undefined : await db.snapshots.get(snapshot);
	const copy = head ? await readSnapshot(db, head) : null;
	if (snapshot !== undefined && !copy) return 'gone';
	const present = await keepSnapshot(db, { id: op, profile, at: moment.at, why: 'replace' });
	return { of: snapshot, copy, present: present.id };
}

/**
 * Whether a whole log is to be swapped, by a copy inside where there must be one; of any other the rows tell, also where
 * a copy inside was taken before.
 */
export function isByCopy({ what, snapshot }: OperationRow): boolean {
	return what === 'merged' || (snapshot !== undefined && ['replaced', 'repaired'].includes(what));
}

/**
 * Takes such an operation back, or does it again, and gives what is to be noted with it; inside a transaction that
 * writes all tables. What was done after it stays: answers, settings, other copies that were added.
 */
export async function swapInside(
	db: Database,
	profile: ProfileId,
	operation: OperationRow,
	{ copy, present }: Inside
): Promise<Partial<OperationRow>> {
	const old = await readOldLog(db, profile);
	const here = [...old.values()].map(({ entry }) => entry);
	const put = (...logs: readonly (readonly AnyEntry[])[]) =>
		putLog(db, profile, mergeLogs(...logs), old, true);
	await swapLearner(db, profile, operation);
	switch (operation.what) {
		case 'merged': {
			// The rows go, and no voids are made: those would take the answers from the phone that they came from too.
			await swapWhereSame(db, operation);
			const came = new Set(operation.entries);
			if (operation.undone) {
				await put(here, only(copy?.entries ?? [], came));
				return { snapshot: undefined };
			}
			await put(without(here, came));
			return { snapshot: present };
		}
		case 'replaced': {
			await swapWhereSame(db, operation);
			const entries = copy?.entries ?? [];
			await put(entries, without(here, new Set(operation.put)));
			return { snapshot: present, put: entries.map(({ id }) => id) };
		}
		default: {
			// A repair: entries of these ids are what it made of them.
			const entries = copy?.entries ?? [];
			if (copy) await putRegisters(db, profile, copy);
			await put(entries, without(here, new Set(entries.map(({ id }) => id))));
			return { snapshot: present };
		}
	}
}

/** Settings and corrections as a copy has them, but for those that are later here. */
async function putRegisters(
	db: Database,
	profile: ProfileId,
	{ registers, edits }: Copy
): Promise<void> {
	for (const register of registers) {
		const here = await db.registers.get([profile, register.key]);
		if (!here || !isLater(here, register)) await db.registers.put({ profile, ...register });
	}
	for (const edit of edits) {
		const { deck, note, field, lang } = edit;
		const here = await db.edits.get([profile, deck, note, field, lang]);
		if (!here || !isLater(here, edit)) await db.edits.put({ profile, ...edit });
	}
}

const only = (entries: readonly AnyEntry[], ids: ReadonlySet<EntryId>): AnyEntry[] =>
	entries.filter(({ id }) => ids.has(id));

const without = (entries: readonly AnyEntry[], ids: ReadonlySet<EntryId>): AnyEntry[] =>
	entries.filter(({ id }) => !ids.has(id));
