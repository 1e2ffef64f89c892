import type { Lang } from '../shared/lang.ts';
import { figures, normalise, tidy } from './normalise.ts';

/** A number with what stands around it. */
export type WrittenNumber = {
	/** What it may mean, as plain decimals (`-1234.5`): `1,234` is a thousand to one and a decimal to another. */
	readonly values: readonly string[];
	/** The words beside it, a unit mostly, normalised. */
	readonly unit: string;
};

/**
 * The one number of a text, or null where there is none, are several, or a negation.
 * `lang` settles what a single comma means where the author wrote it; without it both are kept.
 */
export function readNumber(text: string, lang?: Lang): WrittenNumber | null {
	const clean = tidy(text).replace(/[№#]/gu, ' ');
	const found = [...clean.matchAll(NUMBER)];
	const [match] = found;
	if (!match || found.length > 1) return null;
	const [written, sign = '', digits = ''] = match;
	const values = valuesOf(digits, lang).map((value) => signed(sign, value));
	if (values.length === 0) return null;
	const end = match.index + written.length;
	const around = `${clean.slice(0, match.index)} ${clean.slice(end).replace(ORDINAL, '')}`;
	const unit = normalise(around.replace(NUMBER_WORD, ' '));
	return figures(unit) === '' ? { values, unit } : null;
}

const NUMBER = /((?<![\p{L}\p{N}])[-−+])?(\p{Nd}+(?:[ .,'’]\p{Nd}+)*)/gu;

/** `9-сынып` is a word after a number, `9-шы` is still the number. */
const ORDINAL = /^-?(?:ы?н?шы|і?н?ші|ый|ая|ой|ое|го|й|я|е|st|nd|rd|th)(?!\p{L})/iu;

const NUMBER_WORD = /(?<!\p{L})(?:no|nr|n)[.°º]?\s*$/iu;

function valuesOf(written: string, lang: Lang | undefined): string[] {
	const spaced = /[ '’]/u.test(written);
	if (spaced && !/^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/u.test(written)) return [];
	const text = written.replace(/[ '’]/gu, '');
	const marks = text.replace(/\d/gu, '');
	if (marks === '') return [plain(text, '')];
	if (/^([.,])\1*$/u.test(marks) && marks.length > 1) {
		return isGrouped(text) ? [plain(text.replace(/[.,]/gu, ''), '')] : [];
	}
	return marks.length === 1 ? oneMark(text, marks, lang, spaced) : mixedMarks(text);
}

function oneMark(text: string, mark: string, lang: Lang | undefined, spaced: boolean): string[] {
	const [whole = '', fraction = ''] = text.split(mark);
	const decimal = plain(whole, fraction);
	const couldBeThousand = mark === ',' && !spaced && isGrouped(text);
	if (!couldBeThousand || lang === 'kk' || lang === 'ru') return [decimal];
	const thousand = plain(whole + fraction, '');
	return lang === 'en' ? [thousand] : [thousand, decimal];
}

/** `1,234.5` or `1.234,5`: the last mark is the decimal one. */
function mixedMarks(text: string): string[] {
	const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
	const whole = text.slice(0, last);
	const fraction = text.slice(last + 1);
	const groups = whole.replace(/\d/gu, '');
	if (groups.includes(text.charAt(last)) || !isGrouped(whole)) return [];
	return [plain(whole.replace(/[.,]/gu, ''), fraction)];
}

function isGrouped(text: string): boolean {
	return /^[1-9]\d{0,2}(?:[.,]\d{3})+$/u.test(text);
}

function plain(whole: string, fraction: string): string {
	const units = whole.replace(/^0+(?=\d)/u, '');
	const rest = withoutLastZeros(fraction);
	return rest === '' ? units : `${units}.${rest}`;
}

/** Not a regular expression: `0+$` takes quadratic time on zeros before another digit. */
function withoutLastZeros(fraction: string): string {
	let end = fraction.length;
	while (end > 0 && fraction[end - 1] === '0') end--;
	return fraction.slice(0, end);
}

function signed(sign: string, value: string): string {
	return sign !== '' && sign !== '+' && value !== '0' ? `-${value}` : value;
}
