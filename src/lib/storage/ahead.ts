import type { ProfileId } from '#lib/core/shared/ids.ts';
import { studyDay, type Moment } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';

/** Days ahead from which an entry is looked at; `correctClock` decides. */
const AHEAD = 7;

/** Whether the log has an entry of a day to come: somebody's clock is wrong. One look into an index. */
export async function hasDaysToCome(
	db: Database,
	profile: ProfileId,
	moment: Moment
): Promise<boolean> {
	const first = await db.log
		.where('[profile+day]')
		.between([profile, studyDay(moment) + AHEAD], [profile, Infinity], false)
		.first();
	return first !== undefined;
}
