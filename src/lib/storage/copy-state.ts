import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { readDevice } from './device.ts';
import { logOf } from './log-rows.ts';
import { readOrder } from './order.ts';
import { writing } from './transactions.ts';

/** How far the last copy of a learner that left the app lies back. */
export type CopyState = {
	/** Null if none was ever taken. */
	readonly lastCopy: Millis | null;
	/** How much this learner has done since, settings too; 0 for a newcomer without an answer. */
	readonly sinceCopy: number;
};

/** When the last copy was taken, and how far the learner's counter was in it. */
export type CopyMark = { readonly at: Millis; readonly order: number };

/** The mark of the first version was the device's, whoever's copy it was: by the number of its own entries. */
type OldMark = { readonly at: Millis; readonly seq: number };
const OLD_KEY = 'copied';

export const copyMarkKey = (profile: ProfileId): string => `copied/${profile}`;

export async function readCopyState(db: Database, profile: ProfileId): Promise<CopyState> {
	const mark = (await db.meta.get(copyMarkKey(profile)))?.value as Partial<CopyMark> | undefined;
	const order = await readOrder(db, profile);
	if (Number.isFinite(mark?.at) && Number.isFinite(mark?.order))
		return { lastCopy: Number(mark?.at), sinceCopy: Math.max(0, order - Number(mark?.order)) };
	const old = (await db.meta.get(OLD_KEY))?.value as Partial<OldMark> | undefined;
	if (Number.isFinite(old?.at) && Number.isFinite(old?.seq)) {
		const { seq } = await readDevice(db);
		return { lastCopy: Number(old?.at), sinceCopy: Math.max(0, seq - Number(old?.seq)) };
	}
	const isNewcomer = (await logOf(db, profile).limit(1).count()) === 0;
	return { lastCopy: null, sinceCopy: isNewcomer ? 0 : order };
}

/** Notes that a copy of a learner has left the app. */
export function markCopied(db: Database, profile: ProfileId, mark: CopyMark): Promise<void> {
	return writing(db, [], async () => {
		await db.meta.put({ key: copyMarkKey(profile), value: mark });
	});
}
