/** The days that a date covers, as ISO days (`1992-02-07`), first and last included. */
export type Edtf = {
	readonly start: string;
	readonly end: string;
	readonly approximate: boolean;
};

/** A date as written: a year, a month of it, a day of that. */
export type PartialDate = {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
};

/** A date taken apart; `to` only where it is a range. */
export type EdtfParts = {
	readonly from: PartialDate;
	readonly to?: PartialDate;
	readonly approximate: boolean;
};

/**
 * The days that a date of a deck covers, or null where it is no date.
 * EDTF level 0 (https://www.loc.gov/standards/datetime/) without times of day, and a trailing `~`
 * for the whole: `1992`, `1992-01`, `1992-02-07`, `1990/1991`, `1990-07~`.
 */
export function parseEdtf(text: string): Edtf | null {
	const parts = edtfParts(text);
	if (!parts) return null;
	return {
		start: firstDay(parts.from),
		end: lastDay(parts.to ?? parts.from),
		approximate: parts.approximate
	};
}

/** The same date as year, month and day of its one or two ends, or null where it is no date. */
export function edtfParts(text: string): EdtfParts | null {
	const approximate = text.endsWith('~');
	const [first, second, ...more] = (approximate ? text.slice(0, -1) : text).split('/');
	if (first === undefined || more.length > 0) return null;
	const from = partialDate(first);
	if (!from) return null;
	if (second === undefined) return { from, approximate };
	const to = partialDate(second);
	if (!to || firstDay(from) > firstDay(to) || lastDay(from) > lastDay(to)) return null;
	return { from, to, approximate };
}

/** The date as a deck writes it; the inverse of `edtfParts`. */
export function writeEdtf({ from, to, approximate }: EdtfParts): string {
	return `${writePartial(from)}${to ? `/${writePartial(to)}` : ''}${approximate ? '~' : ''}`;
}

/**
 * Whether two dates may mean one day; an approximate one reaches one year, month or day (as it is
 * written) further on both sides, since nobody can say that July comes before "about August".
 * Throws on what is no date.
 */
export function overlaps(a: string, b: string): boolean {
	const one = reach(a);
	const other = reach(b);
	return one.start <= other.end && other.start <= one.end;
}

/** Whether all days of `b` are days of `a`: what happened on `b` happened on `a` too. Throws on what is no date. */
export function covers(a: string, b: string): boolean {
	const one = spanOf(a);
	const other = spanOf(b);
	return one.start <= other.start && other.end <= one.end;
}

/** Negative where `a` begins earlier, or begins with `b` and ends earlier. Throws on what is no date. */
export function compareEdtf(a: string, b: string): number {
	const one = spanOf(a);
	const other = spanOf(b);
	return order(one.start, other.start) || order(one.end, other.end);
}

/** Days of a month in the Gregorian calendar, also before it was introduced. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether such a day, month or year is in the calendar, which has no year 0. */
export function isInCalendar({ year, month, day }: PartialDate): boolean {
	if (year < 1 || year > 9999) return false;
	if (month === undefined) return day === undefined;
	if (month < 1 || month > 12) return false;
	return day === undefined || (day >= 1 && day <= daysInMonth(year, month));
}

function partialDate(text: string): PartialDate | null {
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
	if (!match) return null;
	const [, year, month, day] = match;
	const date: PartialDate = {
		year: Number(year),
		...(month !== undefined && { month: Number(month) }),
		...(day !== undefined && { day: Number(day) })
	};
	return isInCalendar(date) ? date : null;
}

function writePartial({ year, month, day }: PartialDate): string {
	const tail = [month, day].filter((part) => part !== undefined).map((part) => `-${pad(part, 2)}`);
	return pad(year, 4) + tail.join('');
}

function firstDay({ year, month = 1, day = 1 }: PartialDate): string {
	return writePartial({ year, month, day });
}

function lastDay({ year, month = 12, day = daysInMonth(year, month) }: PartialDate): string {
	return writePartial({ year, month, day });
}

function reach(text: string): Edtf {
	const { from, to = from, approximate } = partsOf(text);
	const wider = (date: PartialDate, step: 1 | -1) => {
		const next = approximate ? neighbour(date, step) : date;
		// A fifth digit would be sorted before the other four.
		return next.year > 9999 ? date : next;
	};
	return { start: firstDay(wider(from, -1)), end: lastDay(wider(to, 1)), approximate };
}

/** The year, month or day before or after. */
function neighbour({ year, month, day }: PartialDate, step: 1 | -1): PartialDate {
	if (month === undefined) return { year: year + step };
	const sum = (day ?? 0) + step;
	if (day !== undefined && sum >= 1 && sum <= daysInMonth(year, month)) {
		return { year, month, day: sum };
	}
	const months = year * 12 + (month - 1) + step;
	const next = { year: Math.floor(months / 12), month: (months % 12) + 1 };
	if (day === undefined) return next;
	return { ...next, day: step === 1 ? 1 : daysInMonth(next.year, next.month) };
}

function spanOf(text: string): Edtf {
	const span = parseEdtf(text);
	if (!span) throw new Error(`Not a date: ${text}`);
	return span;
}

function partsOf(text: string): EdtfParts {
	const parts = edtfParts(text);
	if (!parts) throw new Error(`Not a date: ${text}`);
	return parts;
}

function order(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function pad(value: number, length: number): string {
	return String(value).padStart(length, '0');
}
