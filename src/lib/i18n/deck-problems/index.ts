import type { ProblemCode, ProblemParams } from '../../core/deck/problem.ts';
import type { Lang } from '../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

export type CheckSummary = {
	files: number;
	notes: number;
	cards: number;
	errors: number;
	warnings: number;
};

/** What is wrong with a deck and how to mend it: a sentence for each code, and the words around them. */
export type DeckProblemMessages = {
	readonly [Code in ProblemCode]: (params: ProblemParams[Code]) => string;
} & {
	/** Stands before what does not hold a deck back. */
	readonly warning: string;
	/** The last line of a check. */
	readonly summary: (counts: CheckSummary) => string;
	readonly unreadable: (params: { file: string }) => string;
	readonly usage: string;
};

export const deckProblems: Readonly<Record<Lang, DeckProblemMessages>> = { kk, ru, en };

/** What is wrong, in one or two sentences of a language. */
export function problemMessage(
	{ code, params }: { code: ProblemCode; params: ProblemParams[ProblemCode] },
	lang: Lang
): string {
	// A code and its words come together in every problem; the union of all codes hides that.
	const message = deckProblems[lang][code] as (words: typeof params) => string;
	return message(params);
}
