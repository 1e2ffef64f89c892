import { parseDateOrLimit } from '../answer/parse-date.ts';

/** Texts already read: the same answers are compared in question after question. */
const read = new Map<string, string | undefined>();
const REMEMBERED = 5000;

/** The date that a text is, in EDTF, if it is nothing but a date: `1993 жылғы 8 желтоқсан`, `8.12.1993`. */
export function dateIn(text: string): string | undefined {
	// Most texts are words: there is no date without a year of four figures, or three numbers.
	if (!/\d{4}|\d\D+\d+\D+\d/.test(text)) return undefined;
	if (read.has(text)) return read.get(text);
	const date = parseDateOrLimit(text)?.edtf;
	if (read.size >= REMEMBERED) read.clear();
	read.set(text, date);
	return date;
}

/** Whether a text is nothing but a date. */
export function isDate(text: string): boolean {
	return dateIn(text) !== undefined;
}
