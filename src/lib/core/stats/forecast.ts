import { bucketDay } from '../scheduler/due.ts';
import type { Schedule } from '../scheduler/schedule.ts';
import { studyTime, type Millis, type Moment, type StudyDay } from '../shared/time.ts';

type Placed = Pick<Schedule, 'dueAt'>;

/** How many cards come due on each of the next study days: today (with all that is overdue), tomorrow and so on. */
export function forecast(schedules: Iterable<Placed>, today: StudyDay, days: number): number[] {
	const counts = Array.from({ length: days }, () => 0);
	for (const schedule of schedules) {
		const day = bucketDay(schedule);
		if (day === null) continue;
		const index = Math.max(0, day - today);
		if (index < days) counts[index] = (counts[index] ?? 0) + 1;
	}
	return counts;
}

/** How many cards come due tomorrow. */
export function dueTomorrow(schedules: Iterable<Placed>, today: StudyDay): number {
	return forecast(schedules, today, 2)[1] ?? 0;
}

/** When the next card that is not due yet comes due, in study time; null if none will. */
export function nextDueAt(schedules: Iterable<Placed>, moment: Moment): Millis | null {
	const now = studyTime(moment);
	let next: Millis | null = null;
	for (const { dueAt } of schedules) {
		if (dueAt === null || dueAt <= now) continue;
		if (next === null || dueAt < next) next = dueAt;
	}
	return next;
}
