import type { Lang } from '../shared/lang.ts';
import { distance, typosAllowed } from './distance.ts';
import { foldLetters } from './fold-letters.ts';
import { toLatin } from './latin.ts';
import { figures, normalise, squeeze } from './normalise.ts';
import { isLatinOnly, type Script, scriptOf } from './one-script.ts';
import type { Verdict } from './verdict.ts';

/** How near a typed text comes to an answer. */
export type Closeness = {
	readonly verdict: Verdict;
	/** Typos between them; `Infinity` where it is wrong. */
	readonly typos: number;
	/** The answer in the alphabet in which it was typed. */
	readonly shown: string;
};

export type CompareText = (answer: string, lang: Lang) => Closeness;

/** A typed text ready to be compared with many answers: what they need of it is worked out once. */
export function textComparer(typed: string): CompareText {
	const asTyped = formsOnce(typed);
	const inLatin = formsOnce(toLatin(typed));
	const typedLatin = isLatinOnly(typed);
	return (answer, lang) => {
		const plain = compareForms(asTyped, answer, lang);
		if (lang !== 'kk' || plain.verdict === 'exact') return plain;
		const answerLatin = isLatinOnly(answer);
		if (answerLatin === typedLatin) return plain;
		const latin = answerLatin
			? compareForms(inLatin, answer, lang)
			: compareForms(asTyped, toLatin(answer), lang);
		return latin.verdict === 'wrong' ? plain : latin;
	};
}

/** A text in the forms that are compared; most texts are told apart before the later ones are needed. */
type Forms = {
	readonly squeezed: string;
	readonly folded: () => string;
	readonly figures: () => string;
};

type FormsIn = (toward: Script, lang: Lang) => Forms;

function compareForms(typedIn: FormsIn, answer: string, lang: Lang): Closeness {
	const toward = scriptOf(answer);
	const typed = typedIn(toward, lang);
	const right = formsOf(answer, toward, lang);
	const close = (verdict: Verdict, typos: number) => ({ verdict, typos, shown: answer });
	if (right.squeezed === '') return close('wrong', Infinity);
	if (typed.squeezed === right.squeezed) return close('exact', 0);
	if (!isOfLikeLength(typed.squeezed, right.squeezed)) return close('wrong', Infinity);
	if (typed.figures() !== right.figures()) return close('wrong', Infinity);
	if (typed.folded() === right.folded()) return close('letters', 0);
	const allowed = typosAllowed(countLetters(right.squeezed));
	const typos = distance(typed.folded(), right.folded(), allowed);
	return close(typos === Infinity ? 'wrong' : 'typo', typos);
}

function formsOf(text: string, toward: Script, lang: Lang): Forms {
	const normal = withoutArticle(normalise(text, toward), lang);
	const squeezed = squeeze(normal);
	return {
		squeezed,
		folded: once(() => foldLetters(squeezed, lang)),
		figures: once(() => figures(normal))
	};
}

function once(make: () => string): () => string {
	let made: string | undefined;
	return () => (made ??= make());
}

/** Folding makes one letter of two at most, and no answer allows ten typos. */
function isOfLikeLength(a: string, b: string): boolean {
	return a.length <= 2 * b.length + 10 && b.length <= 2 * a.length + 10;
}

function formsOnce(text: string): FormsIn {
	const known = new Map<string, Forms>();
	return (toward, lang) => {
		const key = `${toward} ${lang}`;
		const forms = known.get(key) ?? formsOf(text, toward, lang);
		known.set(key, forms);
		return forms;
	};
}

function withoutArticle(normal: string, lang: Lang): string {
	return lang === 'en' && normal.startsWith('the ') ? normal.slice('the '.length) : normal;
}

function countLetters(text: string): number {
	return text.replace(/\P{L}/gu, '').length;
}
