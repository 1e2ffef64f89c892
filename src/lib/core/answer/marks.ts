import { oneScript, type Script, scriptOf } from './one-script.ts';

/** A piece of a spelling; to be underlined where it differs from the other spelling. */
export type Mark = { readonly text: string; readonly differs: boolean };

export type Marks = { readonly typed: readonly Mark[]; readonly expected: readonly Mark[] };

/** Both spellings whole, with nothing to underline. */
export function noDifferences(typed: string, expected: string): Marks {
	return { typed: inOnePiece(typed, false), expected: inOnePiece(expected, false) };
}

/**
 * Which letters of two spellings differ. Capitals, stops, quotes, spaces and dashes never do.
 * Spellings with less than half in common differ wholly: an underline here and there would tell nothing.
 */
export function markDifferences(typed: string, expected: string): Marks {
	if (typed.length > LONGEST || expected.length > LONGEST) return allDifferent(typed, expected);
	const toward = scriptOf(expected);
	const mine = signsOf(typed, toward);
	const right = signsOf(expected, toward);
	const shared = sharedSigns(mine, right);
	if (shared.length * 2 < Math.max(mine.length, right.length)) {
		return allDifferent(typed, expected);
	}
	return {
		typed: marksOf(typed, mine, new Set(shared.map(([index]) => index))),
		expected: marksOf(expected, right, new Set(shared.map(([, index]) => index)))
	};
}

/** No answer is longer; what is pasted by mistake is not looked at letter by letter. */
const LONGEST = 2000;

/** The same pieces with neighbours of one kind joined and empty ones left out. */
export function joinMarks(marks: readonly Mark[]): Mark[] {
	const joined: Mark[] = [];
	for (const { text, differs } of marks) {
		const last = joined[joined.length - 1];
		if (last?.differs === differs) joined[joined.length - 1] = { text: last.text + text, differs };
		else if (text !== '') joined.push({ text, differs });
	}
	return joined;
}

/** A letter, digit or sign of maths, and where it stands in its text. */
type Sign = { readonly key: string; readonly at: number; readonly end: number };

function signsOf(text: string, toward: Script): Sign[] {
	// Replaces letter by letter, so that positions hold for the text as it was written.
	const unified = oneScript(text, toward);
	return [...unified.matchAll(/[\p{L}\p{N}+=<>≤≥≠]\p{M}*/gu)].map((match) => ({
		key: match[0].normalize('NFC').toLowerCase().replace('ё', 'е'),
		at: match.index,
		end: match.index + match[0].length
	}));
}

type Pair = readonly [typed: number, expected: number];

/** Indexes of the signs that both have in the same order: equal edges, and the longest way through the middle. */
function sharedSigns(a: readonly Sign[], b: readonly Sign[]): Pair[] {
	const same = (i: number, j: number) => a[i]?.key === b[j]?.key;
	const shorter = Math.min(a.length, b.length);
	let start = 0;
	while (start < shorter && same(start, start)) start++;
	let end = 0;
	while (end < shorter - start && same(a.length - 1 - end, b.length - 1 - end)) end++;
	const pairs: Pair[] = range(start).map((i) => [i, i]);
	const rows = a.length - end - start;
	const columns = b.length - end - start;
	if (rows * columns <= MOST_CELLS) {
		const within = longestShared(rows, columns, (i, j) => same(start + i, start + j));
		pairs.push(...within.map(([i, j]): Pair => [start + i, start + j]));
	}
	for (let i = end; i > 0; i--) pairs.push([a.length - i, b.length - i]);
	return pairs;
}

/** Middles of 500 signs each; what is longer and differs at both ends is another text, not a misspelt one. */
const MOST_CELLS = 250_000;

/** https://en.wikipedia.org/wiki/Longest_common_subsequence */
function longestShared(
	rows: number,
	columns: number,
	same: (i: number, j: number) => boolean
): Pair[] {
	const width = columns + 1;
	const lengths = new Uint16Array((rows + 1) * width);
	const length = (i: number, j: number) => lengths[i * width + j] ?? 0;
	for (let i = rows - 1; i >= 0; i--) {
		for (let j = columns - 1; j >= 0; j--) {
			lengths[i * width + j] = same(i, j)
				? length(i + 1, j + 1) + 1
				: Math.max(length(i + 1, j), length(i, j + 1));
		}
	}
	const pairs: Pair[] = [];
	for (let i = 0, j = 0; i < rows && j < columns;) {
		if (same(i, j)) pairs.push([i++, j++]);
		else if (length(i + 1, j) >= length(i, j + 1)) i++;
		else j++;
	}
	return pairs;
}

/** What stands between two differing signs differs with them, so that an underline is not torn. */
function marksOf(text: string, signs: readonly Sign[], shared: ReadonlySet<number>): Mark[] {
	const marks: Mark[] = [];
	let done = 0;
	let differed = false;
	signs.forEach(({ at, end }, index) => {
		const differs = !shared.has(index);
		marks.push({ text: text.slice(done, at), differs: differs && differed });
		marks.push({ text: text.slice(at, end), differs });
		done = end;
		differed = differs;
	});
	marks.push({ text: text.slice(done), differs: false });
	return joinMarks(marks);
}

function allDifferent(typed: string, expected: string): Marks {
	return { typed: inOnePiece(typed, true), expected: inOnePiece(expected, true) };
}

function inOnePiece(text: string, differs: boolean): Mark[] {
	return text === '' ? [] : [{ text, differs }];
}

function range(length: number): number[] {
	return Array.from({ length }, (_, index) => index);
}
