import type { AnswerFace, Face, OrderFace, PairsFace, TruthFace } from '../card/face.ts';
import type { Localized } from '../card/localize.ts';

/** Something to tap or to move; ids are numbered as shown, so they give nothing away. */
export type Item = Localized & { readonly id: string };

export type Option = Item & { readonly right: boolean };

/** Turned over, or its blanks uncovered; the learner says how well it was known. */
export type FlipQuestion =
	{ readonly form: 'flip'; readonly face: Face } | { readonly form: 'cloze'; readonly face: Face };

export type ChoiceQuestion = {
	readonly form: 'choice';
	readonly face: AnswerFace;
	/** Exactly one is right. */
	readonly options: readonly Option[];
};

export type TypedQuestion = {
	readonly form: 'typed';
	readonly face: AnswerFace;
	/** Answers of other cards of the deck: what equals one of them is no slip of the pen. */
	readonly others: readonly string[];
};

export type TruthQuestion = { readonly form: 'truefalse'; readonly face: TruthFace };

export type OrderingQuestion = {
	readonly form: 'ordering';
	readonly face: OrderFace;
	/** As shown: never already in order. */
	readonly items: readonly Item[];
	/** Ids in the right order. */
	readonly order: readonly string[];
};

export type MatchingQuestion = {
	readonly form: 'matching';
	readonly face: PairsFace;
	readonly left: readonly Item[];
	/** As shown: not beside their partners. */
	readonly right: readonly Item[];
	/** The right partner's id for each left id. */
	readonly partner: { readonly [left: string]: string };
};

/** A question that the program marks. */
export type MarkedQuestion =
	ChoiceQuestion | TypedQuestion | TruthQuestion | OrderingQuestion | MatchingQuestion;

/** A card asked in a form and a language. */
export type Question = FlipQuestion | MarkedQuestion;
