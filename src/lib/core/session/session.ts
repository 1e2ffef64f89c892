import type { Form } from '../card/card.ts';
import type { Answer, Graded } from '../quiz/grade-answer.ts';
import type { Memory, Rating } from '../scheduler/memory.ts';
import type { CardId, DeckId, EntryId } from '../shared/ids.ts';
import type { Lang } from '../shared/lang.ts';
import type { Millis, Moment } from '../shared/time.ts';

/** A card to study, as the queue hands it over. */
export type SessionItem = {
	readonly card: CardId;
	readonly deck: DeckId;
	readonly isNew: boolean;
	/** In study time; null for a new card. */
	readonly dueAt: Millis | null;
	readonly memory: Memory | null;
};

/** A card in its learning steps, to be asked again in this session. */
export type Returning = { readonly item: SessionItem; readonly at: Millis };

/** Where the open card stood, so that it can be put back exactly there. */
export type Place =
	| { readonly list: 'waiting'; readonly index: number }
	| { readonly list: 'learning'; readonly index: number; readonly at: Millis };

/** The card that is being asked. */
export type Open = {
	readonly item: SessionItem;
	readonly from: Place;
	readonly form: Form;
	readonly lang: Lang;
	/** With card, form and language it gives the same question again. */
	readonly seed: string;
	readonly askedAt: Millis;
	/** What has been typed, chosen or put in order so far. */
	readonly draft: Answer | null;
};

/** The answer side: what a marked form was answered and how it was, null where the learner judges. */
export type Shown = {
	readonly at: Millis;
	readonly marked: {
		readonly answer: Answer;
		readonly verdict: Graded['verdict'];
		readonly rating: Graded['rating'];
		readonly ask?: 'meant';
	} | null;
};

/** The log entry of a step: its operation at once, its id as soon as it is saved. */
export type Written = { readonly op: string; readonly entry: EntryId | null };

/** One thing that was done with a card; the last ones can be undone. */
export type Step =
	| (Written & {
			readonly kind: 'rated';
			readonly open: Open;
			readonly rating: Rating;
			readonly verdict: Graded['verdict'] | null;
			readonly guessed: boolean;
			/** From question to answer, capped. */
			readonly took: Millis;
			/** Whether it comes back in this session. */
			readonly returns: boolean;
	  })
	| { readonly kind: 'postponed'; readonly open: Open }
	/** Suspended, buried or otherwise taken out of the session. */
	| (Written & { readonly kind: 'aside'; readonly open: Open });

export type Cards = {
	readonly version: 1;
	/** Seeds all questions of the session. */
	readonly id: string;
	readonly startedAt: Millis;
	/** Cards at the start. */
	readonly size: number;
	/** Not yet asked, or postponed, in order. */
	readonly waiting: readonly SessionItem[];
	/** By time. */
	readonly learning: readonly Returning[];
	readonly steps: readonly Step[];
};

export type Asking = Cards & { readonly phase: 'asking'; readonly open: Open };
export type Revealed = Cards & {
	readonly phase: 'revealed';
	readonly open: Open;
	readonly shown: Shown;
};
export type Finished = Cards & { readonly phase: 'finished' };

/** A study session: plain JSON, changed only by its verbs. */
export type Session = Asking | Revealed | Finished;

/** How a card is to be asked now; a pure choice by its memory, the decks and the settings. */
export type Pose = (item: SessionItem) => { readonly form: Form; readonly lang: Lang };

/** What it takes to go on to the next card. */
export type Next = { readonly now: Moment; readonly pose: Pose };
