import { edtfParts } from '#lib/core/answer/edtf.ts';
import { formatDate } from '#lib/core/answer/format-date.ts';
import { spanOf, type Period } from '#lib/core/deck/periods.ts';
import { yearAndMonth } from '#lib/core/deck/calendar-days.ts';
import type { PlacedEvent } from '#lib/core/deck/timeline.ts';
import type { Lang } from '#lib/core/shared/lang.ts';
import { monthName } from '#lib/core/shared/months.ts';

/** The name of an event among all that are shown. */
export function keyOf({ deck, note }: PlacedEvent): string {
	return `${deck}/${note.id}`;
}

/** A date beside its year: `7 ақпан`, `июнь`; whole where it is a year, a range or not exact. */
export function dateBesideYear(edtf: string, lang: Lang): string {
	const parts = edtfParts(edtf);
	if (!parts || parts.to || parts.approximate || parts.from.month === undefined)
		return formatDate(edtf, lang);
	const { month, day } = parts.from;
	const name = monthName(month, lang, day !== undefined);
	return day === undefined ? name : `${day}\u00A0${name}`;
}

/** Words as a blank of about the same length and the same number of lines: the letters are not there. */
export function blankOf(text: string): string {
	return text.replace(/[^\s\u00A0]/gu, 'н');
}

/** The first and the last year: `1990–1995`. */
export function yearsBetween(first: number, last: number): string {
	return first === last ? String(first) : `${first}–${last}`;
}

/** The years of a period. */
export function yearsOfPeriod(period: Period): string {
	const { start, end } = spanOf(period);
	return yearsBetween(yearAndMonth(start).year, yearAndMonth(end).year);
}
