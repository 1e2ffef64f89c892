import type { ProblemCode, ProblemParams } from '../../core/deck/problem.ts';

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
