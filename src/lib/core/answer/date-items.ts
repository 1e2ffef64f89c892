import type { Lang } from '../shared/lang.ts';
import {
	guessMonth,
	isFiller,
	isNumberEnding,
	type LinkWord,
	type MonthWord,
	readLinkWord,
	readMonth,
	readYearWord
} from './date-words.ts';
import { tidy } from './normalise.ts';
import { oneScript, scriptOf } from './one-script.ts';

/** What a typed date is made of. */
export type DateItem =
	| { readonly kind: 'date'; readonly date: { year: number; month: number; day?: number } }
	| { readonly kind: 'number'; readonly digits: string }
	| { readonly kind: 'month'; readonly word: MonthWord }
	/** `leads` may stand before its year, as AD does. */
	| {
			readonly kind: 'year-word';
			readonly lang: Lang;
			readonly many: boolean;
			readonly leads: boolean;
	  }
	/** A dash, or a word that joins two dates or stands beside the end of a time. */
	| { readonly kind: 'link'; readonly says: LinkWord | 'dash' };

/** The parts of a typed date in their order, or null as soon as one cannot belong to a date. */
export function readDateItems(text: string): DateItem[] | null {
	const clean = tidy(text).trim();
	if (clean.length > LONGEST) return null;
	const items: DateItem[] = [];
	// `1905-07 жж.` is a range, `1905-07` is July.
	const spansYears = saysYears(clean);
	for (const match of clean.matchAll(PART)) {
		const found = readPart(match.groups ?? {}, spansYears);
		// A second guess would make a date out of any two words.
		if (!found || (found.some(isGuess) && items.some(isGuess))) return null;
		items.push(...found);
	}
	return items;
}

function isGuess(item: DateItem): boolean {
	return item.kind === 'month' && item.word.spelling === 'typo';
}

/** Longer than any date in words; keeps a pasted page from being read. */
const LONGEST = 120;

const PART = new RegExp(
	[
		// 1993-12-08
		String.raw`(?<isoYear>\d{4})(?<isoMark>[-./])(?<isoMonth>\d{1,2})\k<isoMark>(?<isoDay>\d{1,2})(?!\d)`,
		// 08.12.1993, 8. 12. 1993
		String.raw`(?<day>\d{1,2})(?<mark>[-./]) ?(?<month>\d{1,2})\k<mark> ?(?<year>\d{3,4})(?!\d)`,
		// 1993-12, 1990/91
		String.raw`(?<pairYear>\d{4})[-–./](?<tail>\d{2})(?!\d|[-.]\d|/\d{1,2}(?!\d))`,
		// 12.1993
		String.raw`(?<onlyMonth>\d{1,2})[./](?<itsYear>\d{4})(?!\d)`,
		// 8, 8-і, 1993ж, 8-желтоқсан
		String.raw`(?<number>\d+)(?:-?(?<ending>\p{L}+))?`,
		String.raw`(?<word>\p{L}[\p{L}\p{M}]*)`,
		String.raw`(?<dash>[-–—−/])`,
		String.raw`(?<stop>[\s.,;:()«»"'’“”~])`,
		String.raw`(?<other>.)`
	].join('|'),
	'gsu'
);

type Groups = { readonly [name: string]: string | undefined };

function readPart(groups: Groups, spansYears: boolean): readonly DateItem[] | null {
	const { isoYear, day, month, pairYear, onlyMonth, number, ending, word } = groups;
	if (isoYear !== undefined) return [figures(isoYear, groups['isoMonth'], groups['isoDay'])];
	if (day !== undefined) return [dayFirst(day, month, groups['year'], groups['mark'])];
	if (pairYear !== undefined) return yearAndTail(pairYear, groups['tail'] ?? '', spansYears);
	if (onlyMonth !== undefined) return [figures(groups['itsYear'], onlyMonth)];
	if (number !== undefined) return readNumber(number, ending);
	if (word !== undefined) return readWord(word);
	if (groups['dash'] !== undefined) return [{ kind: 'link', says: 'dash' }];
	return groups['stop'] === undefined ? null : [];
}

/** `12/25/1993` can only be American; `12/08/1993` is the 12th of August here. */
function dayFirst(day: string, month = '', year = '', mark = ''): DateItem {
	const american = mark === '/' && Number(month) > 12;
	return american ? figures(year, day, month) : figures(year, month, day);
}

function yearAndTail(year: string, tail: string, spansYears: boolean): readonly DateItem[] {
	const isMonth = Number(tail) >= 1 && Number(tail) <= 12;
	if (isMonth && !spansYears) return [figures(year, tail)];
	return [
		{ kind: 'number', digits: year },
		{ kind: 'link', says: 'dash' },
		{ kind: 'number', digits: year.slice(0, 2) + tail }
	];
}

function readNumber(digits: string, ending: string | undefined): readonly DateItem[] | null {
	if (digits.length > 4) return null;
	const number: DateItem = { kind: 'number', digits };
	if (ending === undefined) return [number];
	// `1990-е` are ten years.
	if (digits.length > 2 && /^[еe]$/iu.test(ending)) return null;
	if (isNumberEnding(ending.toLowerCase())) return [number];
	const rest = readWord(ending);
	return rest && [number, ...rest];
}

function readWord(written: string): readonly DateItem[] | null {
	const word = oneScript(written, scriptOf(written)).replaceAll('İ', 'i').toLowerCase();
	const month = readMonth(word);
	if (month) return [{ kind: 'month', word: month }];
	const year = readYearWord(word);
	if (year) return [{ kind: 'year-word', ...year, leads: word === 'ad' }];
	if (isFiller(word)) return [];
	const says = readLinkWord(word);
	if (says) return [{ kind: 'link', says }];
	const guess = word.length >= SHORTEST_GUESS ? guessMonth(word) : null;
	return guess && [{ kind: 'month', word: guess }];
}

const SHORTEST_GUESS = 4;

function saysYears(text: string): boolean {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	return words.some((word) => readYearWord(word)?.many === true);
}

function figures(year = '', month = '', day?: string): DateItem {
	return {
		kind: 'date',
		date: {
			year: Number(year),
			month: Number(month),
			...(day !== undefined && { day: Number(day) })
		}
	};
}
