import type { Match } from '../deck.ts';

/** A number or the number of a law in one spelling, or null if the text holds none. */
export function readsAs(match: Match | undefined, text: string): string | null {
	switch (match) {
		case 'number':
			return /^[+-]?\d[\d\s]*(?:[.,]\d+)?$/.test(text.trim())
				? text.replace(/\s/g, '').replace(',', '.')
				: null;
		case 'law-number':
			return /\d.*/.exec(text)?.[0].replace(/[\s-]/g, '').toUpperCase() ?? null;
		default:
			return null;
	}
}
