import { parseDate } from '../answer/parse-date.ts';

/** The date that a text is, in EDTF, if it is nothing but a date: `1993 жылғы 8 желтоқсан`, `8.12.1993`. */
export function dateIn(text: string): string | undefined {
	return parseDate(text)?.edtf;
}

/** Whether a text is nothing but a date. */
export function isDate(text: string): boolean {
	return dateIn(text) !== undefined;
}
