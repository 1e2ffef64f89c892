import type { Card, Form } from '../../card/card.ts';
import type { CardId } from '../../shared/ids.ts';
import type { Lang } from '../../shared/lang.ts';
import type { Millis } from '../../shared/time.ts';
import type { Answer } from '../grade-answer.ts';
import type { Pool } from '../pool.ts';

export type ModeId = 'quiz' | 'learn' | 'match' | 'chronology' | 'confusables' | 'cram';

/** What a mode works on. */
export type Material = {
	/** The chosen cards, in the author's order. */
	readonly cards: readonly Card[];
	/** All decks in use: wrong options come out of them. */
	readonly pool: Pool;
	readonly lang: Lang;
};

/** What the learner chose; each mode looks at what concerns it. */
export type Setup = {
	/** How many questions, boards or lines at most; all if left out. */
	readonly count?: number;
	/** The forms in which cards may be asked; all that are marked if left out. */
	readonly forms?: readonly Form[];
	/** Cards that this learner takes for each other. */
	readonly mixedUp?: readonly (readonly [CardId, CardId])[];
};

/** One thing that is asked. It names cards only, so that it can be kept and asked again after a reload. */
export type Task =
	| {
			readonly kind: 'card';
			readonly card: CardId;
			readonly form: Form;
			/** A card whose answer must stand among the wrong options. */
			readonly against?: CardId;
	  }
	/** Questions to be put together with their answers. */
	| { readonly kind: 'pairs'; readonly cards: readonly CardId[] }
	/** Events to be put in order on a line of time. */
	| { readonly kind: 'line'; readonly cards: readonly CardId[] };

/** What the learner did with a task. */
export type TaskAnswer =
	| { readonly kind: 'card'; readonly answer: Answer }
	/** Turned over; the learner judges. */
	| { readonly kind: 'flip'; readonly known: boolean }
	/**
	 * All were paired in the end; `missed` are those (by left id) that were put to a wrong partner before, `instead` the
	 * first such partner (by right id) where there was one.
	 */
	| {
			readonly kind: 'pairs';
			readonly missed: readonly string[];
			readonly instead?: { readonly [left: string]: string };
	  }
	/** Ids in the order in which they were put. */
	| { readonly kind: 'line'; readonly order: readonly string[] };

/** How one card fared in a task. */
export type Mark = {
	readonly card: CardId;
	readonly form: Form;
	/** Again, Hard or Good: what a program marks is never Easy. */
	readonly rating: 1 | 2 | 3;
};

/** A task that was answered. */
export type Done = {
	readonly task: Task;
	readonly answer: TaskAnswer;
	readonly marks: readonly Mark[];
	/** From question to answer. */
	readonly took: Millis;
};

/** A way of studying beside the schedule; each is one file of this folder. */
export type Mode = {
	readonly id: ModeId;
	/** What its answers are called in the log. */
	readonly practice: 'cram' | 'game' | 'quiz';
	/** The tasks of a new round, in order; none where nothing that was chosen can be asked so. The same seed gives the same tasks. */
	readonly plan: (material: Material, setup: Setup, seed: string) => readonly Task[];
	/** What is still to be asked after the last of `done` was answered; `rest` was to come before. */
	readonly after: (
		rest: readonly Task[],
		done: readonly Done[],
		material: Material
	) => readonly Task[];
};
