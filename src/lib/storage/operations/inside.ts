import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import { mergeLogs } from '#lib/core/scheduler/merge-logs.ts';
import type { Database } from '../database.ts';
import { putCopy } from '../copies/replace-copy.ts';
import { takeCopy } from '../copy.ts';
import type { OperationRow } from '../rows.ts';
import { keepSnapshot } from '../snapshots/keep.ts';
import { readSnapshot } from '../snapshots/take.ts';
import type { TakeBack } from './request.ts';
import { ChangedSince } from './swap-rows.ts';

/** The copy inside that takes an operation back, and the one of the present that does it again. */
export type Inside = { readonly of: string; readonly copy: Copy; readonly present: string };

/**
 * Reads the copy inside that was taken before an operation, and keeps the present in another; null if none was taken,
 * `gone` if it is not there any more. Outside of any transaction: both are packed.
 */
export async function readInside(
	db: Database,
	{ op, profile, moment }: TakeBack,
	order: number
): Promise<Inside | 'gone' | null> {
	const operation = await db.operations.get([profile, order]);
	if (!operation?.snapshot || !isByCopy(operation) || operation.by === op) return null;
	const head = await db.snapshots.get(operation.snapshot);
	const copy = head && (await readSnapshot(db, head));
	if (!copy) return 'gone';
	const present = await keepSnapshot(db, { id: op, profile, at: moment.at, why: 'replace' });
	return { of: operation.snapshot, copy, present: present.id };
}

/** Whether a copy inside is what takes an operation back; of any other the rows tell, also where one was taken before. */
export function isByCopy({ what, snapshot }: OperationRow): boolean {
	return snapshot !== undefined && ['merged', 'replaced', 'repaired'].includes(what);
}

/**
 * Puts that copy in the place of the present; what was done after the operation stays. Inside a transaction. Throws
 * `ChangedSince` if all has been put in the place of something else since.
 */
export async function putInside(
	db: Database,
	{ profile }: TakeBack,
	operation: OperationRow,
	{ copy }: Inside
): Promise<void> {
	const present = await takeCopy(db, profile);
	const came = await broughtSince(db, operation);
	const since = {
		entries: present.entries.filter(({ id, order }) => order > operation.order || came.has(id)),
		registers: present.registers.filter(
			({ key, order }) => order > operation.order || came.has(nameOf([profile, key]))
		),
		edits: present.edits.filter(
			(edit) => edit.order > operation.order || came.has(nameOf([profile, ...placeOf(edit)]))
		)
	};
	const later = new Set(since.registers.map(({ key }) => key));
	const corrected = new Set(since.edits.map((edit) => nameOf(placeOf(edit))));
	await putCopy(
		db,
		{
			profile: { ...copy.profile, name: present.profile.name, created: present.profile.created },
			entries: mergeLogs(copy.entries, since.entries).entries,
			registers: [...copy.registers.filter(({ key }) => !later.has(key)), ...since.registers],
			edits: [
				...copy.edits.filter((edit) => !corrected.has(nameOf(placeOf(edit)))),
				...since.edits
			],
			decks: []
		},
		profile
	);
}

/**
 * What copies have brought that were added after an operation: ids of entries, names of registers and edits. Their
 * orders are those of another device, and tell nothing about what came first here.
 */
async function broughtSince(db: Database, operation: OperationRow): Promise<Set<string>> {
	const later = await db.operations
		.where('[profile+order]')
		.between([operation.profile, operation.order], [operation.profile, Infinity], false)
		.toArray();
	if (later.some((one) => isByCopy(one) && !one.undone))
		throw new ChangedSince(`${operation.what} ${operation.order}`);
	const merges = later.filter((one) => one.what === 'merged' && !isByCopy(one));
	return new Set(
		merges.flatMap(({ entries = [], changes }): string[] => [
			...entries,
			...changes.map(({ key }) => nameOf(key))
		])
	);
}

function placeOf({ deck, note, field, lang }: Copy['edits'][number]): string[] {
	return [deck, note, field, lang];
}

function nameOf(key: unknown): string {
	return JSON.stringify(key);
}
