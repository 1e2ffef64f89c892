import { oneScript, scriptOf, type Script } from './one-script.ts';

/**
 * What is left of a text once spelling habits are gone: small letters in one alphabet a word, words
 * parted by one space, no quotes, dashes and stops. Digits and the signs
 * of maths stay, a decimal mark as ·.
 */
export function normalise(text: string, toward: Script = scriptOf(text)): string {
	const oneE = tidy(text).replaceAll('ё', 'е').replaceAll('Ё', 'Е');
	return oneScript(oneE, toward)
		.replaceAll('İ', 'i')
		.toLowerCase()
		.replace(NUMBER_SIGN, '$1')
		.replace(SPACE_IN_NUMBER, '')
		.replace(MINUS, ' − ')
		.replace(DECIMAL_MARK, '·')
		.replace(FRACTION_BAR, '⁄')
		.replace(MATHS, ' $& ')
		.replace(NO_WORD, ' ')
		.trim();
}

/** Composed letters without invisible characters and stress marks, and with plain spaces and digits. */
export function tidy(text: string): string {
	return text
		.normalize('NFC')
		.replace(INVISIBLE, '')
		.replace(RAISED, (digit) => digit.normalize('NFKC'))
		.replace(/\s+/gu, ' ');
}

/** A normalised text without its spaces, but for those that keep two numbers apart. */
export function squeeze(normal: string): string {
	return normal.replace(/(?<!\p{N}) | (?!\p{N})/gu, '');
}

/**
 * What a typo must not touch, in order: numbers (Roman ones up to 39 too), signs of maths, negations.
 * Takes a normalised text.
 */
export function figures(normal: string): string {
	const found: string[] = [];
	for (const word of normal.split(' ')) {
		const negation = NEGATIONS.get(word);
		if (negation !== undefined) found.push(negation);
		else if (ROMAN.test(word)) found.push(word);
		else for (const figure of word.match(FIGURE) ?? []) found.push(figure);
	}
	return found.join(' ');
}

// Not NFKC for the whole text, which would turn № into the letters No.
const RAISED = /[⁰¹²³⁴-⁹₀-₉]/gu;

// Soft hyphen, zero-width characters, direction marks, stress marks on letters that have no accented form.
const INVISIBLE =
	/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\u0300|\u0301|\uFE0E|\uFE0F/gu;

/** `N 4200`, `No. 4200`, `N° 4200`: a number sign spelt with letters. The real № goes with the stops. */
const NUMBER_SIGN = /(^|[^\p{L}\p{N}])(?:no|nr|n)[.°º]? ?(?=\p{N})/gu;

const SPACE_IN_NUMBER = /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/gu;

/** A minus stands before a digit and not after something that it could join to it, as in `1990 -1991`. */
const MINUS = /(?<![\p{L}\p{N}])(?<!\p{N} )[-−](?=\p{N})/gu;

/** `1,5` and `1.5` are one number, `15` is another. */
const DECIMAL_MARK = /(?<=\p{N})[.,:](?=\p{N})/gu;

/** Not between two years, where it is no more than a dash. */
const FRACTION_BAR = /(?<=\p{N})(?<!\d{4})\/(?=\p{N})/gu;

const MATHS = /[+=<>≤≥≠−·⁄]/gu;
const NO_WORD = /[^\p{L}\p{M}\p{N}+=<>≤≥≠−·⁄]+/gu;
const FIGURE = /\p{N}+|[+=<>≤≥≠−·⁄]/gu;

/** In Latin or in look-alike Cyrillic letters. */
const ROMAN = /^[xх]{0,3}(?:[iі]?[xх]|[iі]v|v?[iі]{0,3})$/u;

/** Also as other words fold to them, so that ні typed as ни is no sudden negation. */
const NEGATIONS: ReadonlyMap<string, string> = new Map([
	['емес', 'емес'],
	['жоқ', 'жок'],
	['жок', 'жок'],
	['не', 'не'],
	['ни', 'ни'],
	['ні', 'ни'],
	['ны', 'ни'],
	['ңи', 'ни'],
	['ңі', 'ни'],
	['ңы', 'ни'],
	['нет', 'нет'],
	['ңет', 'нет'],
	['ңе', 'не'],
	['not', 'not'],
	['no', 'no']
]);
