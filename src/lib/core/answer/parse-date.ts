import type { Lang } from '../shared/lang.ts';
import type { MonthWord } from './date-words.ts';
import { type DateItem, readDateItems } from './date-items.ts';
import { edtfParts, isInCalendar, type PartialDate, writeEdtf } from './edtf.ts';

/** A date as somebody typed it. */
export type TypedDate = {
	/** In EDTF; never approximate, since "about" is not kept. */
	readonly edtf: string;
	/** How well its months were spelt; `exact` without any. */
	readonly spelling: MonthWord['spelling'];
	/** The language of its words; null where it has figures only. */
	readonly lang: Lang | null;
};

/** A date, or the end of a time: `до 1 марта 1992 года`, `1 наурызға дейін`, `by 1 March`. */
export type DateOrLimit = TypedDate & { readonly isLimit: boolean };

/**
 * Reads a date in the usual spellings of Kazakh (Cyrillic and Latin), Russian and English: day, month and
 * year in any order, with case endings, in figures (`08.12.1993`, `1993-12-08`), or a range of two; null
 * for all else. A year has three or four digits, or a word that says that it is one.
 */
export function parseDate(text: string): TypedDate | null {
	const read = parseDateOrLimit(text);
	if (!read || read.isLimit) return null;
	const { edtf, spelling, lang } = read;
	return { edtf, spelling, lang };
}

/** The same, also where a word says that it is the day by which something is to be done. */
export function parseDateOrLimit(text: string): DateOrLimit | null {
	// No date is without a figure, and looking for months in a long text is slow.
	if (!/\d/.test(text)) return null;
	const items = readDateItems(text);
	if (!items) return null;
	const written = { spelling: worstSpelling(items), lang: languageOf(items) };
	const limit = withoutLimit(items);
	const day = limit && oneDate(limit);
	if (day) return { edtf: day, isLimit: true, ...written };
	const edtf = oneDate(items) ?? dateRange(items);
	return edtf === null ? null : { edtf, isLimit: false, ...written };
}

/** The items but for the one word that makes a limit of a date, or null where there is none or another beside it. */
function withoutLimit(items: readonly DateItem[]): DateItem[] | null {
	const [link, ...more] = items.filter(isLinkWord);
	if (!link || more.length > 0 || (link.says !== 'until' && link.says !== 'by')) return null;
	return items.filter((item) => item !== link);
}

/**
 * Whether a typed date is the right one at the precision of the right one: a day typed for a month is
 * cut to the month, a month typed for a day is too little. Both in EDTF; throws on what is none.
 */
export function isSameDate(typed: string, right: string): boolean {
	const mine = edtfParts(typed);
	const asked = edtfParts(right);
	if (!mine || !asked) throw new Error(`Not a date: ${mine ? right : typed}`);
	if (!isWithin(mine.from, asked.from)) return false;
	if (!mine.to || !asked.to) return !mine.to && !asked.to;
	return isWithin(mine.to, asked.to);
}

function isWithin(typed: PartialDate, right: PartialDate): boolean {
	if (typed.year !== right.year) return false;
	if (right.month !== undefined && typed.month !== right.month) return false;
	return right.day === undefined || typed.day === right.day;
}

/** What has been found of a date; one half of a range may leave the year to the other. */
type Piece = { year?: number; month?: number; day?: number };

/** All items as one date, whatever dashes stand between: `8-желтоқсан 1993`. */
function oneDate(items: readonly DateItem[]): string | null {
	if (items.some(needsRange)) return null;
	const piece = pieceOf(items);
	const date = piece && completed(piece);
	return date && writeEdtf({ from: date, approximate: false });
}

/** `1990–1991`, `7–13 ақпан 1992`: split at a dash or a word, or anywhere if a word says that it is a range. */
function dateRange(items: readonly DateItem[]): string | null {
	const links = indexesOf(items, (item) => item.kind === 'link');
	const words = new Set(items.filter(isLinkWord).map(({ says }) => says));
	// Two years joined by "and" are two years, unless something lay between them.
	if (words.has('by') || (words.has('and') && !words.has('between'))) return null;
	const saysSo = words.size > 0;
	for (const at of [...links, ...(saysSo ? items.keys() : [])]) {
		const left = pieceOf(items.slice(0, at));
		const right = pieceOf(items.slice(at));
		const range = left && right && rangeOf(left, right);
		if (range) return range;
	}
	return null;
}

/** What one half does not say, it has from the other: `шілде–желтоқсан 1990`. */
function rangeOf(left: Piece, right: Piece): string | null {
	if (isEmpty(left) || isEmpty(right)) return null;
	const from = completed(filled(left, right));
	const to = completed(filled(right, left));
	if (!from || !to) return null;
	// `с 1 марта 1992` is no range from the 1st of March to March.
	const borrows = left.year === undefined || right.year === undefined;
	if (borrows && precision(from) !== precision(to)) return null;
	const edtf = writeEdtf({ from, to, approximate: false });
	return edtfParts(edtf) && edtf;
}

function filled(piece: Piece, other: Piece): Piece {
	const year = piece.year ?? other.year;
	const month = piece.month ?? (piece.day === undefined ? undefined : other.month);
	return {
		...piece,
		...(year !== undefined && { year }),
		...(month !== undefined && { month })
	};
}

/** Null where something is said twice: then it is a range or nothing. */
function pieceOf(items: readonly DateItem[]): Piece | null {
	const piece: Piece = {};
	const said = items.filter((item) => item.kind !== 'link');
	for (const [index, item] of said.entries()) {
		const part = partOf(item, said[index - 1], said[index + 1]);
		for (const key of ['year', 'month', 'day'] as const) {
			const value = part[key];
			if (value === undefined) continue;
			if (piece[key] !== undefined) return null;
			piece[key] = value;
		}
	}
	return piece;
}

function partOf(item: DateItem, before?: DateItem, after?: DateItem): Piece {
	if (item.kind === 'date') return item.date;
	if (item.kind === 'month') return { month: item.word.month };
	if (item.kind !== 'number') return {};
	const isYear =
		item.digits.length > 2 ||
		after?.kind === 'year-word' ||
		(before?.kind === 'year-word' && before.leads);
	return isYear ? { year: Number(item.digits) } : { day: Number(item.digits) };
}

function completed({ year, month, day }: Piece): PartialDate | null {
	if (year === undefined) return null;
	const date: PartialDate = {
		year,
		...(month !== undefined && { month }),
		...(day !== undefined && { day })
	};
	return isInCalendar(date) ? date : null;
}

function needsRange(item: DateItem): boolean {
	return isLinkWord(item) || (item.kind === 'year-word' && item.many);
}

function isLinkWord(item: DateItem): item is LinkItem {
	return item.kind === 'link' && item.says !== 'dash';
}

type LinkItem = Extract<DateItem, { kind: 'link' }>;

function precision({ month, day }: PartialDate): 'day' | 'month' | 'year' {
	if (day !== undefined) return 'day';
	return month === undefined ? 'year' : 'month';
}

function worstSpelling(items: readonly DateItem[]): TypedDate['spelling'] {
	const spellings = items.map((item) => (item.kind === 'month' ? item.word.spelling : 'exact'));
	if (spellings.includes('typo')) return 'typo';
	return spellings.includes('letters') ? 'letters' : 'exact';
}

function languageOf(items: readonly DateItem[]): Lang | null {
	for (const item of items) if (item.kind === 'month') return item.word.lang;
	for (const item of items) if (item.kind === 'year-word') return item.lang;
	return null;
}

function isEmpty(piece: Piece): boolean {
	return Object.keys(piece).length === 0;
}

function indexesOf<T>(list: readonly T[], wanted: (item: T) => boolean): number[] {
	return list.flatMap((item, index) => (wanted(item) ? [index] : []));
}
