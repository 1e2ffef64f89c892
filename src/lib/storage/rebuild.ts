import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { foldStamp, readStamp, writeStamp } from './fold-stamp.ts';
import { logOf } from './log-rows.ts';
import { readSchedulerSettings } from './settings.ts';
import { writing } from './transactions.ts';

/**
 * Folds all cards of a profile anew if their schedules are of another version of the fold, or of other settings.
 * Gives how many were folded. Broken off, it begins again at the next start.
 */
export async function rebuild(db: Database, profile: ProfileId): Promise<number> {
	const stamp = foldStamp(await readSchedulerSettings(db, profile));
	if ((await readStamp(db, profile)) === stamp) return 0;
	if (await isTouched(db, profile)) {
		// The scheduler is heavy, and a newcomer has nothing to fold.
		const { foldAll } = await import('./fold-all.ts');
		return foldAll(db, profile, stamp);
	}
	await writing(db, [db.registers], () => writeStamp(db, profile, stamp));
	return 0;
}

async function isTouched(db: Database, profile: ProfileId): Promise<boolean> {
	if (await logOf(db, profile).first()) return true;
	const kept = db.schedules.where('[profile+card]').between([profile, ''], [profile, '\uffff']);
	return (await kept.first()) !== undefined;
}
