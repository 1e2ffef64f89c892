import type { Lang } from '../shared/lang.ts';
import { monthName } from '../shared/months.ts';
import { edtfParts, type PartialDate } from './edtf.ts';

const NBSP = '\u00a0';

/**
 * A date of a deck in words: `1993 жылғы 8 желтоқсан`, `8 декабря 1993 года`, `8 December 1993`.
 * Held together by no-break spaces; only the two long halves of a range may part, after the dash.
 * Throws on what is no EDTF date.
 */
export function formatDate(edtf: string, lang: Lang): string {
	const parts = edtfParts(edtf);
	if (!parts) throw new Error(`Not a date: ${edtf}`);
	const { from, to, approximate } = parts;
	const date = to ? formatRange(from, to, lang) : formatOne(from, lang);
	return approximate ? `${ABOUT[lang]}${NBSP}${date}` : date;
}

const ABOUT: { readonly [lang in Lang]: string } = {
	kk: 'шамамен',
	ru: 'примерно',
	en: 'about'
};

function formatOne(date: PartialDate, lang: Lang): string {
	return inYear(date.year, dayAndMonth(date, lang), lang);
}

/** `1990–1991 жылдар`, `1990 жылғы шілде–желтоқсан`; what both ends share is said once. */
function formatRange(from: PartialDate, to: PartialDate, lang: Lang): string {
	if (from.month === undefined && to.month === undefined) return years(from.year, to.year, lang);
	const shared = from.year === to.year && depth(from) === depth(to);
	if (!shared) return dashed(formatOne(from, lang), formatOne(to, lang));
	const last = dayAndMonth(to, lang);
	if (from.day === undefined) {
		return inYear(from.year, `${dayAndMonth(from, lang)}–${last}`, lang);
	}
	if (from.month === to.month) return inYear(from.year, `${from.day}–${last}`, lang);
	return inYear(from.year, dashed(dayAndMonth(from, lang), last), lang);
}

function dayAndMonth({ month, day }: PartialDate, lang: Lang): string {
	if (month === undefined) return '';
	const name = monthName(month, lang, day !== undefined);
	return day === undefined ? name : `${day}${NBSP}${name}`;
}

function inYear(year: number, within: string, lang: Lang): string {
	if (within === '') return lang === 'en' ? englishYear(year) : words(year, YEAR[lang]);
	if (lang === 'kk') return words(year, 'жылғы', within);
	return lang === 'ru' ? words(within, year, 'года') : words(within, englishYear(year));
}

const YEAR = { kk: 'жыл', ru: 'год' } as const;

function years(from: number, to: number, lang: Lang): string {
	const range = `${from}–${to}`;
	if (lang === 'en') return from < 100 ? words('AD', range) : range;
	return words(range, lang === 'kk' ? 'жылдар' : 'годы');
}

/** A year of one or two digits is not seen to be one without a sign before it. */
function englishYear(year: number): string {
	return year < 100 ? words('AD', year) : String(year);
}

function dashed(from: string, to: string): string {
	return `${from}${NBSP}– ${to}`;
}

function words(...parts: readonly (string | number)[]): string {
	return parts.join(NBSP);
}

function depth({ month, day }: PartialDate): number {
	return [month, day].filter((part) => part !== undefined).length;
}
