import { LANGS, type Lang } from '../shared/lang.ts';
import { type Closeness, type CompareText, textComparer } from './compare-text.ts';
import { isSameLaw, parseLawNumber } from './law-number.ts';
import { readNumber } from './number.ts';
import { isSameDate, parseDateOrLimit } from './parse-date.ts';
import type { Verdict } from './verdict.ts';

/** How a typed answer is compared: as written, or by what it means. */
export type Match = 'text' | 'date' | 'number' | 'law-number';

/** A right answer; `edtf` where it is a date of the deck. */
export type RightAnswer = {
	readonly lang: Lang;
	readonly text: string;
	readonly edtf?: string;
};

export type AnswerToCompare = {
	readonly typed: string;
	readonly match: Match;
	/** All right answers in all languages of the deck, the written one of a language before its others. */
	readonly answers: readonly RightAnswer[];
	/** The language in which the card was asked. */
	readonly lang: Lang;
	/** Answers of other cards: a typo that makes one of them is no typo. */
	readonly others?: readonly string[];
};

export type ComparedAnswer = {
	readonly verdict: Verdict;
	/** The language in which it was right or nearly so; null where it was wrong. */
	readonly lang: Lang | null;
	/** The right answer that it came nearest to, in its alphabet; where it was wrong, the one asked for. */
	readonly expected: string;
};

/**
 * Compares what was typed with the right answers of all languages of the deck, by the rules of RULES.md.
 * Right in the asked language goes before right in another, and that before a typo. Throws without answers.
 */
export function compareAnswer(input: AnswerToCompare): ComparedAnswer {
	const { typed, lang } = input;
	const answers = [...input.answers].sort(byLanguage(lang));
	const [asked] = answers;
	if (!asked) throw new Error('No right answer to compare with');
	const compareText = textComparer(typed);
	const compare = meaningComparer(input, compareText);
	const near = nearest(
		answers.map((answer) => compare(answer)),
		lang
	);
	if (!near || isAnotherAnswer(near, input, compareText)) {
		return { verdict: 'wrong', lang: null, expected: asked.text };
	}
	return { verdict: near.verdict, lang: near.lang, expected: near.shown };
}

/** How near the typed answer comes to one right answer, and in which language. */
type Near = Closeness & { readonly lang: Lang };

type Meaning = Pick<Near, 'verdict' | 'typos'> & { readonly lang?: Lang | null };

/** By text first, so that what the author wrote is always right; else by meaning where both have one. */
function meaningComparer(
	{ typed, match, answers }: AnswerToCompare,
	compareText: CompareText
): (answer: RightAnswer) => Near {
	const byMeaning = MEANINGS[match](typed);
	const langs = new Set(answers.map(({ lang }) => lang));
	return (answer) => {
		const byText = { ...compareText(answer.text, answer.lang), lang: answer.lang };
		if (byText.verdict === 'exact') return byText;
		const meaning = byMeaning(answer);
		if (!meaning) return byText;
		// A date in Russian words is right as the Russian answer, if the deck has one.
		const elsewhere = meaning.lang && meaning.lang !== answer.lang && langs.has(meaning.lang);
		const verdict = elsewhere ? 'wrong' : meaning.verdict;
		return { verdict, typos: meaning.typos, shown: answer.text, lang: answer.lang };
	};
}

/** Null where the typed or the right answer cannot be read in that way: then the text alone counts. */
type CompareMeaning = (answer: RightAnswer) => Meaning | null;

const MEANINGS: { readonly [match in Match]: (typed: string) => CompareMeaning } = {
	text: () => () => null,
	date: compareDates,
	number: compareNumbers,
	'law-number': compareLawNumbers
};

function compareDates(typed: string): CompareMeaning {
	const mine = parseDateOrLimit(typed);
	return ({ text, edtf }) => {
		const right = edtf === undefined ? parseDateOrLimit(text) : { edtf, isLimit: false };
		// "By 1 March" is not "on 1 March", unless the author says that it is.
		if (!mine || !right || (mine.isLimit && !right.isLimit)) return null;
		if (!isSameDate(mine.edtf, right.edtf)) return WRONG;
		return { verdict: mine.spelling, typos: mine.spelling === 'typo' ? 1 : 0, lang: mine.lang };
	};
}

function compareNumbers(typed: string): CompareMeaning {
	const mine = readNumber(typed);
	const compareUnit = textComparer(mine?.unit ?? '');
	return ({ text, lang }) => {
		const right = readNumber(text, lang);
		if (!mine || !right) return null;
		if (!mine.values.some((value) => right.values.includes(value))) return WRONG;
		return mine.unit === '' || right.unit === '' ? EXACT : compareUnit(right.unit, lang);
	};
}

function compareLawNumbers(typed: string): CompareMeaning {
	const mine = parseLawNumber(typed);
	return ({ text }) => {
		const right = parseLawNumber(text);
		return mine && right && (isSameLaw(mine, right) ? EXACT : WRONG);
	};
}

const EXACT: Meaning = { verdict: 'exact', typos: 0 };
const WRONG: Meaning = { verdict: 'wrong', typos: Infinity };

/** The best of them, or null where all are wrong; the first of equals. */
function nearest(found: readonly Near[], asked: Lang): Near | null {
	let best: Near | null = null;
	for (const near of found) {
		if (near.verdict === 'wrong') continue;
		if (!best || isBetter(near, best, asked)) best = near;
	}
	return best;
}

function isBetter(a: Near, b: Near, asked: Lang): boolean {
	const difference = place(a, asked) - place(b, asked);
	return difference < 0 || (difference === 0 && a.typos < b.typos);
}

function place({ verdict, lang }: Near, asked: Lang): number {
	const elsewhere = lang === asked ? 0 : 1;
	if (verdict === 'typo') return 4 + elsewhere;
	return elsewhere * 2 + (verdict === 'exact' ? 0 : 1);
}

/** Whether what was typed is rather the answer of another card: nearer to it than to the right one. */
function isAnotherAnswer(
	near: Near,
	{ answers, others = [] }: AnswerToCompare,
	compareText: CompareText
): boolean {
	if (near.verdict === 'exact') return false;
	return others.some((other) => {
		const { verdict, typos } = compareText(other, near.lang);
		const rank = VERDICTS.indexOf(verdict) - VERDICTS.indexOf(near.verdict);
		if (rank > 0 || (rank === 0 && typos >= near.typos)) return false;
		const compareOther = textComparer(other);
		return answers.every(({ text, lang }) => compareOther(text, lang).verdict !== 'exact');
	});
}

const VERDICTS: readonly Verdict[] = ['exact', 'letters', 'typo', 'wrong'];

function byLanguage(asked: Lang): (a: RightAnswer, b: RightAnswer) => number {
	const rank = (lang: Lang) => (lang === asked ? -1 : LANGS.indexOf(lang));
	return (a, b) => rank(a.lang) - rank(b.lang);
}
