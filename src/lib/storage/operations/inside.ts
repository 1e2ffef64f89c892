import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import { mergeLogs } from '#lib/core/scheduler/merge-logs.ts';
import type { Database } from '../database.ts';
import { putCopy } from '../copies/replace-copy.ts';
import { takeCopy } from '../copy.ts';
import type { OperationRow } from '../rows.ts';
import { keepSnapshot } from '../snapshots/keep.ts';
import { readSnapshot } from '../snapshots/take.ts';
import type { TakeBack } from './request.ts';

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
	if (!operation?.snapshot || operation.by === op) return null;
	const head = await db.snapshots.get(operation.snapshot);
	const copy = head && (await readSnapshot(db, head));
	if (!copy) return 'gone';
	const present = await keepSnapshot(db, { id: op, profile, at: moment.at, why: 'replace' });
	return { of: operation.snapshot, copy, present: present.id };
}

/** Puts that copy in the place of the present; what was done after the operation stays. Inside a transaction. */
export async function putInside(
	db: Database,
	{ profile }: TakeBack,
	operation: OperationRow,
	{ copy }: Inside
): Promise<void> {
	const present = await takeCopy(db, profile);
	const since = <Row extends { readonly order: number }>(rows: readonly Row[]) =>
		rows.filter(({ order }) => order > operation.order);
	const later = new Set(since(present.registers).map(({ key }) => key));
	const place = ({ deck, note, field, lang }: Copy['edits'][number]) =>
		[deck, note, field, lang].join('\n');
	const corrected = new Set(since(present.edits).map(place));
	await putCopy(
		db,
		{
			profile: { ...copy.profile, name: present.profile.name, created: present.profile.created },
			entries: mergeLogs(copy.entries, since(present.entries)).entries,
			registers: [
				...copy.registers.filter(({ key }) => !later.has(key)),
				...since(present.registers)
			],
			edits: [...copy.edits.filter((edit) => !corrected.has(place(edit))), ...since(present.edits)],
			decks: []
		},
		profile
	);
}
