import { studyDay, type Millis, type Moment, type StudyDay } from '#lib/core/shared/time.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { readAllProfiles, type NumberedProfile } from './profiles.ts';
import { KEPT_FOR } from './trash.ts';
import { readToday } from './today.ts';

/** A learner of this device as a list of them tells. */
export type LearnerRow = NumberedProfile & {
	/** Null before the first answer. */
	readonly lastDay: StudyDay | null;
	/** Cards of today that are left. */
	readonly toDo: number;
	/** When a learner in the trash goes for good. */
	readonly until?: Millis;
};

/** The learners of this device in the order in which they came; those in the trash have `removed`. */
export async function readLearners(db: Database, moment: Moment): Promise<LearnerRow[]> {
	const learners: LearnerRow[] = [];
	for (const profile of await readAllProfiles(db)) {
		const { reviews, fresh } = (await readToday(db, profile.id, moment)).toDo;
		const lastDay = await readLastDay(db, profile.id, studyDay(moment));
		const { removed } = profile;
		learners.push({
			...profile,
			lastDay,
			toDo: reviews + fresh,
			...(removed === undefined ? {} : { until: removed + KEPT_FOR })
		});
	}
	return learners;
}

/** The last study day with an entry; what a clock that was ahead left in days to come is passed over. */
async function readLastDay(
	db: Database,
	profile: ProfileId,
	today: StudyDay
): Promise<StudyDay | null> {
	const last = await db.log
		.where('[profile+day]')
		.between([profile, -Infinity], [profile, today], true, true)
		.last();
	return last?.day ?? null;
}
