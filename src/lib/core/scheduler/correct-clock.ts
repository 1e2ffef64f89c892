import type { EntryId } from '../shared/ids.ts';
import { studyDay, type Moment, type StudyDay } from '../shared/time.ts';
import { happened, readGlobals, type LogGlobals } from './globals.ts';
import { cardOf, compareEntries } from './log-entry.ts';
import type { AnyEntry, ClockEntry } from './log-entry.ts';

/**
 * An entry further ahead of the present than so many days was made under a wrong clock. Less puts no card off for
 * long, and then it may as well be the present that is wrong.
 */
export const DAYS_AHEAD = 7;

/** The longest holidays: whoever studied on both sides of them went on studying. */
const LONGEST_PAUSE = 100;
/** On more study days than these nobody goes on under a wrong clock. */
const MOST_DAYS_WRONG = 14;

/**
 * The entries that lie in the future, each with the study day on which it may have happened: as many days earlier as
 * brings the last of its device to today. None where it is the present that is wrong: nothing of the log lies before
 * it (a clock set back to the year of its making), or the log goes on from there day by day (one set back by a year).
 */
export function correctClock(entries: readonly AnyEntry[], moment: Moment): ClockEntry['rows'] {
	const today = studyDay(moment);
	const globals = readGlobals(entries);
	const about = entries.filter((entry) => cardOf(entry) !== null).sort(compareEntries);
	const days = [...new Set(about.map((entry) => happened(entry, globals).day))];
	const isPresentSound = days.some((day) => day <= today) && !goesOn(days, today);
	if (!isPresentSound) return [];
	const devices = new Set(about.map(({ device }) => device));
	return [...devices].flatMap((device) =>
		rowsOf(
			about.filter((entry) => entry.device === device),
			globals,
			today
		)
	);
}

/** Whether so much was studied after that day, without a leap, that it must be long past. */
function goesOn(days: readonly StudyDay[], today: StudyDay): boolean {
	const later = days.filter((day) => day > today).sort((a, b) => a - b);
	const leap = later.findIndex((day, i) => day - (later[i - 1] ?? today) > LONGEST_PAUSE);
	return (leap === -1 ? later.length : leap) > MOST_DAYS_WRONG;
}

/** The rows of one device, whose entries lie in the order in which they were made. */
function rowsOf(
	entries: readonly AnyEntry[],
	globals: LogGlobals,
	today: StudyDay
): { id: EntryId; day: StudyDay }[] {
	const dated = entries.map((entry) => ({ id: entry.id, day: happened(entry, globals).day }));
	const isAhead = ({ day }: { day: StudyDay }) => day > today + DAYS_AHEAD;
	const last = dated.filter(isAhead).reduce((most, { day }) => Math.max(most, day), -Infinity);
	const tooFar = last - today;
	let before = -Infinity;
	return dated.flatMap((entry) => {
		if (!isAhead(entry)) {
			before = Math.max(before, Math.min(entry.day, today));
			return [];
		}
		return [{ id: entry.id, day: Math.max(before, entry.day - tooFar) }];
	});
}
