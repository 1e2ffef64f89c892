import { DAY, type StudyDay } from '../core/shared/time.ts';

/** A date as a person writes it; the month from 1. */
export type DateParts = { readonly day: number; readonly month: number; readonly year: number };

export function datePartsOf(day: StudyDay): DateParts {
	const date = new Date(day * DAY);
	return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

/** The study day of a date; null if there is no such date (31 June). */
export function studyDayOf({ day, month, year }: DateParts): StudyDay | null {
	const found = Date.UTC(year, month - 1, day) / DAY;
	if (!Number.isSafeInteger(found)) return null;
	const parts = datePartsOf(found);
	return parts.day === day && parts.month === month && parts.year === year ? found : null;
}
