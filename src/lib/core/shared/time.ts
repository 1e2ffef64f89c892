/** Milliseconds since 1970-01-01 UTC, or a span of milliseconds. */
export type Millis = number;

/**
 * A learner's day: the number of the local date (days since 1970-01-01) that began at 04:00.
 * Whoever studies past midnight is still in the evening before.
 */
export type StudyDay = number;

/** A reading of the clock with the zone it was read in. */
export type Moment = {
	readonly at: Millis;
	/** Minutes east of UTC, 300 in Kazakhstan. */
	readonly offset: number;
};

export const MINUTE: Millis = 60_000;
export const DAY: Millis = 86_400_000;

/** Whoever leaves a question lying open for longer is not thinking about it. */
export const LONGEST_ANSWER: Millis = MINUTE;

/** The hour at which a study day begins, in milliseconds after local midnight. */
const ROLLOVER: Millis = 4 * 60 * MINUTE;

/** Study time: local time shifted back by the rollover, so that a study day is a whole multiple of `DAY`. */
export function studyTime(moment: Moment): Millis {
	return moment.at + moment.offset * MINUTE - ROLLOVER;
}

/** The study day in which a moment falls. */
export function studyDay(moment: Moment): StudyDay {
	return Math.floor(studyTime(moment) / DAY);
}

/** Whole study days from one day to a later one; never negative, whatever the clock did. */
export function daysBetween(earlier: StudyDay, later: StudyDay): number {
	return Math.max(0, later - earlier);
}
