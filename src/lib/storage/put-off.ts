import type { StudyDay } from '#lib/core/shared/time.ts';
import type { ScheduleRow } from './rows.ts';

/** Whether the learner has put a card off until a day to come: then it is not asked, whatever else would ask it. */
export function isPutOff({ buriedUntil = -Infinity }: ScheduleRow, today: StudyDay): boolean {
	return buriedUntil > today;
}
