import { readMonth } from './date-words.ts';
import { joinMarks, type Mark, markDifferences, type Marks, noDifferences } from './marks.ts';

/**
 * Which letters of two dates differ, word by word, since their words may stand in another order: each
 * word is held against the one that is most like it. What was not typed differs only if it is a number
 * or a month: `жылғы` may be left out, the day may not.
 */
export function markDateDifferences(typed: string, expected: string): Marks {
	const mine = pieces(typed);
	const right = pieces(expected);
	if (mine.length > MOST_PIECES) return markDifferences(typed, expected);
	const typedMarks = mine.map((text): readonly Mark[] => [{ text, differs: isWord(text) }]);
	const rightMarks = right.map((text): readonly Mark[] => [{ text, differs: isNeeded(text) }]);
	for (const { index, at, marks } of partners(mine, right)) {
		typedMarks[index] = marks.typed;
		rightMarks[at] = marks.expected;
	}
	return { typed: joinMarks(typedMarks.flat()), expected: joinMarks(rightMarks.flat()) };
}

/** No date has more words; every word is held against every other. */
const MOST_PIECES = 60;

/** Words, numbers, and what stands between them. */
function pieces(text: string): string[] {
	return text.match(/\p{N}+|[\p{L}\p{M}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
}

type Partners = { readonly index: number; readonly at: number; readonly marks: Marks };

/** Each word with the one that is most like it, the most alike first, none twice. */
function partners(mine: readonly string[], right: readonly string[]): Partners[] {
	const possible = mine.flatMap((word, index) =>
		right.flatMap((other, at) => {
			if (!isWord(word) || !isWord(other) || isNumber(word) !== isNumber(other)) return [];
			const marks = isSameNumber(word, other)
				? noDifferences(word, other)
				: markDifferences(word, other);
			const length = Math.max(word.length, other.length);
			const likeness = sharedLetters(marks.typed) / length - Math.abs(word.length - other.length);
			return isNumber(word) || sharedLetters(marks.typed) > 0
				? [{ index, at, marks, likeness }]
				: [];
		})
	);
	const taken: Partners[] = [];
	for (const pair of possible.sort((a, b) => b.likeness - a.likeness)) {
		if (taken.every(({ index, at }) => index !== pair.index && at !== pair.at)) taken.push(pair);
	}
	return taken;
}

function sharedLetters(marks: readonly Mark[]): number {
	return marks.reduce((sum, { text, differs }) => sum + (differs ? 0 : text.length), 0);
}

function isWord(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}

function isNeeded(text: string): boolean {
	return isNumber(text) || readMonth(text.toLowerCase()) !== null;
}

/** `08` is 8. */
function isSameNumber(a: string, b: string): boolean {
	return isNumber(a) && Number(a) === Number(b);
}

function isNumber(text: string): boolean {
	return /\p{N}/u.test(text);
}
