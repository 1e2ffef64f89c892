import type { Millis, StudyDay } from '../shared/time.ts';

/** How well it was recalled: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Rating = 1 | 2 | 3 | 4;

/** What the scheduler believes of one card; a fold over the card's counting entries. */
export type Memory = {
	/** Days after which the card is recalled with a probability of 0.9. */
	readonly stability: number;
	/** 1 (easy) to 10 (hard). */
	readonly difficulty: number;
	readonly state: 'learning' | 'review' | 'relearning';
	/** Index of the learning or relearning step that the card waits for; 0 in `review`. */
	readonly step: number;
	readonly reps: number;
	readonly lapses: number;
	/** When it was last reviewed, and the study day of that (as corrected by `clock` entries). */
	readonly lastAt: Millis;
	readonly lastDay: StudyDay;
};

/** When a card comes back: at a moment (learning steps) or on a study day. */
export type Due = { readonly at: Millis } | { readonly day: StudyDay };
