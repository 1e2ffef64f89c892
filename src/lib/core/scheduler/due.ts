import { DAY, MINUTE, studyDay, studyTime } from '../shared/time.ts';
import type { Millis, Moment, StudyDay } from '../shared/time.ts';
import type { Due } from './memory.ts';
import type { Schedule } from './schedule.ts';

/** When a card comes back, in study time: sortable, and comparable with the present in study time. */
export function dueAt(due: Due, offset: number): Millis {
	return 'day' in due ? due.day * DAY : studyTime({ at: due.at, offset });
}

/** The study day on which a card comes back. */
export function dueDay(due: Due, offset: number): StudyDay {
	return Math.floor(dueAt(due, offset) / DAY);
}

/** The study day under which the card is counted, null where it is in no queue. */
export function bucketDay(schedule: Pick<Schedule, 'dueAt'>): StudyDay | null {
	return schedule.dueAt === null ? null : Math.floor(schedule.dueAt / DAY);
}

/** Whether the card is to be asked now; new, suspended and buried cards never are. */
export function isDue(schedule: Pick<Schedule, 'dueAt'>, moment: Moment): boolean {
	return schedule.dueAt !== null && schedule.dueAt <= studyTime(moment);
}

/** Whether the card, due or new, is kept out of today's queue by suspension or burial. */
export function isSetAside(
	schedule: Pick<Schedule, 'suspended' | 'buriedUntil'>,
	moment: Moment
): boolean {
	if (schedule.suspended) return true;
	return schedule.buriedUntil !== null && studyDay(moment) < schedule.buriedUntil;
}

/** Milliseconds from a moment to `dueAt`, for timers and words; negative when it has passed. */
export function untilDue(due: Millis, moment: Moment): Millis {
	return due - studyTime(moment);
}

/** The moment in UTC at which a study day begins, at an offset in minutes east. */
export function dayStart(day: StudyDay, offset: number): Millis {
	return day * DAY - studyTime({ at: 0, offset: 0 }) - offset * MINUTE;
}
