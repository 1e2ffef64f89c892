import type { Millis, StudyDay } from '../shared/time.ts';
import type { DayTally } from './day-tally.ts';

export type TimeSpent = {
	/** Each of the last days, the oldest first, today last. */
	readonly days: readonly { readonly day: StudyDay; readonly took: Millis }[];
	readonly sum: Millis;
	/** Mean of the days that were studied; 0 if none was. */
	readonly mean: Millis;
};

/** Time spent on answers in the last `length` study days, today among them. */
export function timeSpent(
	tallies: readonly DayTally[],
	today: StudyDay,
	length: number
): TimeSpent {
	const byDay = new Map(tallies.map(({ day, took }) => [day, took]));
	const days = Array.from({ length }, (_, i) => {
		const day = today - length + 1 + i;
		return { day, took: byDay.get(day) ?? 0 };
	});
	const sum = days.reduce((total, { took }) => total + took, 0);
	const studied = days.filter(({ took }) => took > 0).length;
	return { days, sum, mean: studied === 0 ? 0 : sum / studied };
}
