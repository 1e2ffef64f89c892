import { parseLawNumber } from '../../answer/law-number.ts';
import { readNumber } from '../../answer/number.ts';
import { parseDateOrLimit } from '../../answer/parse-date.ts';
import type { Match } from '../deck.ts';

/** Whether a text has the meaning by which it shall be compared: a date, a number, the number of a law. */
export function readsAs(match: Match, text: string): boolean {
	switch (match) {
		case 'text':
			return true;
		case 'date':
			return parseDateOrLimit(text) !== null;
		case 'number':
			return readNumber(text) !== null;
		case 'law-number':
			return parseLawNumber(text) !== null;
	}
}
