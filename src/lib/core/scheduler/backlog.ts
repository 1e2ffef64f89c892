import type { StudyDay } from '../shared/time.ts';
import type { SchedulerSettings } from './schedule.ts';

/**
 * A backlog that the learner does in parts: a lower limit of reviews a day, from one study day to another, both
 * included. No due day is touched, so it ends by itself.
 */
export type Backlog = {
	readonly from: StudyDay;
	readonly until: StudyDay;
	/** Reviews a day over all decks. */
	readonly perDay: number;
	/** New cards wait meanwhile; those that were wrong in practice come in any case. */
	readonly holdNew: boolean;
};

/** The longest that a backlog is spread over, in days: what is left then comes as ever. */
export const LONGEST_SPREAD = 30;

/** Cards that anybody can do in a day. */
export const LEAST_A_DAY = 10;

/** What is done in a day by whoever has done nothing lately that could be counted. */
const FIRST_GUESS = 20;

/** Answers a day, of so many on so many days; null where there were none. */
export function usualOf(answers: number, days: number): number | null {
	return days > 0 ? Math.max(1, Math.round(answers / days)) : null;
}

/** Cards that a learner does in a day, by what is usual; a first guess while nothing is known. */
export function dailyCapacity(usual: number | null): number {
	return Math.max(LEAST_A_DAY, usual ?? FIRST_GUESS);
}

/** Whether more is overdue than the learner does in a day. */
export function isBacklog(overdue: number, usual: number | null): boolean {
	return overdue > dailyCapacity(usual);
}

/** A stored value as a backlog, null if it is none; by hand, as the first card needs it and no schema library. */
export function asBacklog(value: unknown): Backlog | null {
	if (typeof value !== 'object' || value === null) return null;
	const { from, until, perDay, holdNew } = value as Record<string, unknown>;
	if (!isWhole(from) || !isWhole(until) || !isWhole(perDay)) return null;
	if (perDay < 1 || until < from || until - from >= LONGEST_SPREAD) return null;
	return { from, until, perDay, holdNew: holdNew !== false };
}

/** Whether the backlog is being spread on that day. */
export function isSpread(backlog: Backlog | null, day: StudyDay): backlog is Backlog {
	return backlog !== null && day >= backlog.from && day <= backlog.until;
}

/** The settings as they hold on a day: with the limits of a backlog that is spread. */
export function settingsOn(
	settings: SchedulerSettings,
	backlog: Backlog | null,
	day: StudyDay
): SchedulerSettings {
	if (!isSpread(backlog, day)) return settings;
	return {
		...settings,
		reviewsPerDay: Math.min(settings.reviewsPerDay, backlog.perDay),
		newPerDay: backlog.holdNew ? 0 : settings.newPerDay
	};
}

function isWhole(value: unknown): value is number {
	return Number.isInteger(value);
}
