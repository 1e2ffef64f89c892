import { correctClock } from '#lib/core/scheduler/correct-clock.ts';
import { hastyCorrections } from '#lib/core/scheduler/hasty-corrections.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Moment } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { readDevice } from './device.ts';
import { entriesOf, logOf } from './log-rows.ts';
import { appendGlobal, undoEntry } from './review-log.ts';

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

/**
 * Takes back what was corrected on this device while it was the present that was wrong; gives how many. Memories are to
 * be folded anew afterwards, see `rebuild`.
 */
export async function withdrawCorrections(
	db: Database,
	profile: ProfileId,
	moment: Moment,
	op: string
): Promise<number> {
	const about = await entriesOf(db, profile, '');
	if (!about.some(({ kind }) => kind === 'clock')) return 0;
	const log = await logOf(db, profile).toArray();
	const { id: device } = await readDevice(db);
	const hasty = hastyCorrections(
		log.map(({ entry }) => entry),
		device,
		moment
	);
	for (const ref of hasty) await undoEntry(db, { op: `${op}/${ref}`, profile, moment, ref });
	return hasty.length;
}
