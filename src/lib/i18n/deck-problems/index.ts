import type { ProblemCode, ProblemParams } from '../../core/deck/problem.ts';
import type { Lang } from '../../core/shared/lang.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import type { DeckProblemMessages } from './messages.ts';
import { ru } from './ru.ts';

export type { CheckSummary, DeckProblemMessages } from './messages.ts';

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
