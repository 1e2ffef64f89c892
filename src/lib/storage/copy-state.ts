import type { Millis } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { readDevice } from './device.ts';
import { writing } from './transactions.ts';

/** How far the last copy lies back. */
export type CopyState = {
	/** Null if none was ever taken. */
	readonly lastCopy: Millis | null;
	/** How many entries this database has made since. */
	readonly sinceCopy: number;
};

/** When the last copy was taken, and at which number of this database's entries. */
type CopyMark = { readonly at: Millis; readonly seq: number };

export async function readCopyState(db: Database): Promise<CopyState> {
	const mark = (await db.meta.get('copied'))?.value as Partial<CopyMark> | undefined;
	const { seq } = await readDevice(db);
	const isWhole = Number.isFinite(mark?.at) && Number.isFinite(mark?.seq);
	return isWhole
		? { lastCopy: Number(mark?.at), sinceCopy: seq - Number(mark?.seq) }
		: { lastCopy: null, sinceCopy: seq };
}

/** Notes that a copy was taken now. */
export function markCopied(db: Database, at: Millis): Promise<void> {
	return writing(db, [], async () => {
		const { seq } = await readDevice(db);
		const value: CopyMark = { at, seq };
		await db.meta.put({ key: 'copied', value });
	});
}
