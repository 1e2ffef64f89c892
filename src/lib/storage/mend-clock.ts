import { correctClock } from '#lib/core/scheduler/correct-clock.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Moment } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { logOf } from './log-rows.ts';
import { appendGlobal } from './review-log.ts';

/** Corrects the study days of entries that lie in the future; gives how many. */
export async function mendClock(
	db: Database,
	profile: ProfileId,
	moment: Moment,
	op: string
): Promise<number> {
	const log = await logOf(db, profile).toArray();
	const rows = correctClock(
		log.map(({ entry }) => entry),
		moment
	);
	if (rows.length > 0)
		await appendGlobal(db, { op, profile, moment, draft: { kind: 'clock', rows } });
	return rows.length;
}
