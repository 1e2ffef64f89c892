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

/**
 * The entries that lie in the future, each with the study day on which it may have happened: as many days earlier as
 * brings the last of its device to today. None where nothing of the log lies before the present: a clock that was set
 * back to the year of its making tells nothing about the others.
 */
export function correctClock(entries: readonly AnyEntry[], moment: Moment): ClockEntry['rows'] {
	const today = studyDay(moment);
	const globals = readGlobals(entries);
	const about = entries.filter((entry) => cardOf(entry) !== null).sort(compareEntries);
	const isPresentSound = about.some((entry) => happened(entry, globals).day <= today);
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
