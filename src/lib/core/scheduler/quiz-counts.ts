import { studyDay, type Moment } from '../shared/time.ts';
import { isDue } from './due.ts';
import type { Schedule } from './schedule.ts';

/**
 * Whether an answer in a solo or live quiz is a review: of a card that is due and had no review this study day.
 * Any other moves no memory.
 */
export function quizCounts(
	schedule: Pick<Schedule, 'memory' | 'dueAt'> | null,
	moment: Moment
): boolean {
	if (!schedule?.memory || !isDue(schedule, moment)) return false;
	return schedule.memory.lastDay < studyDay(moment);
}
