import type { Match, SourceRef } from '../deck/deck.ts';
import type { CardId } from '../shared/ids.ts';
import type { Lang } from '../shared/lang.ts';
import type { Localized } from './localize.ts';

/** A piece of what a card asks: words, words that this card hides, or words that another card of the note hides. */
export type PromptPart =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'blank';
			readonly hidden: string;
			/** In letters, for a blank of the same length. */
			readonly length: number;
			readonly hint?: string;
	  }
	| { readonly kind: 'shown'; readonly text: string };

/**
 * What a card asks. The words around it (`When was …?`) belong to the interface:
 * `date-of` asks for the date of the event in `parts`, `what-on` for what happened on the date in `parts`.
 */
export type Prompt = {
	readonly kind: 'question' | 'date-of' | 'what-on' | 'cloze' | 'statement' | 'order' | 'match';
	readonly lang: Lang;
	readonly parts: readonly PromptPart[];
};

/** A right answer in one language; `edtf` where it is the date of an event. */
export type Accepted = Localized & { readonly edtf?: string };

type FaceBase = {
	readonly card: CardId;
	/** The language that was wished for; single texts may have fallen back to Kazakh. */
	readonly lang: Lang;
	readonly prompt: Prompt;
	readonly explain?: Localized;
	readonly source?: SourceRef;
	readonly disputed?: true;
	readonly image?: { readonly file: string; readonly alt: Localized };
	/** The file, and the language that is spoken in it. */
	readonly audio?: Localized;
};

/** Wants words: shown, typed, or picked out of options. */
export type AnswerFace = FaceBase & {
	readonly wants: 'answer';
	readonly answer: Accepted;
	/** Everything that is right, in all languages of the note, the written answers first. */
	readonly accepted: readonly Accepted[];
	/** How the author wants a typed answer compared; absent where nothing was said. */
	readonly match?: Match;
	/** What the answer is; generated wrong options must share it. */
	readonly kind?: string;
	/** When the event of the note happened (EDTF). */
	readonly date?: string;
	/** False where several different words are hidden at once. */
	readonly single: boolean;
	/** Other events of the deck that are right as well, where what happened on a date is asked; see `fairFace`. */
	readonly also?: readonly Localized[];
	/** The author's wrong options. */
	readonly wrong: readonly Localized[];
};

/** Wants to know whether a statement is true. */
export type TruthFace = FaceBase & {
	readonly wants: 'truth';
	readonly truth: boolean;
	/** What is true instead. */
	readonly correction?: Localized;
};

/** Wants items put in order; they stand here in the right one. */
export type OrderFace = FaceBase & {
	readonly wants: 'order';
	readonly items: readonly Localized[];
};

/** Wants pairs put together. */
export type PairsFace = FaceBase & {
	readonly wants: 'pairs';
	readonly pairs: readonly (readonly [Localized, Localized])[];
};

/** What a card asks and wants, in one language. */
export type Face = AnswerFace | TruthFace | OrderFace | PairsFace;
