import type { CardId, DeckId, EntryId } from '../shared/ids.ts';
import type { Millis, StudyDay } from '../shared/time.ts';
import type { Due, Memory } from './memory.ts';

/**
 * Where a card stands: the fold of its log, kept beside it as a cache.
 * A card without a schedule is new and has never been touched.
 */
export type Schedule = {
	readonly card: CardId;
	readonly deck: DeckId;
	/** Null while the card is new (also after a reset, or with practice only). */
	readonly memory: Memory | null;
	/** Null while the card is new. */
	readonly due: Due | null;
	/** `due` in study time, sortable; `Infinity` has no place in an index, so null where the card is in no queue. */
	readonly dueAt: Millis | null;
	readonly suspended: boolean;
	/** Buried until that study day. */
	readonly buriedUntil: StudyDay | null;
	readonly flag: number;
	/** A new card that was wrong in practice is asked before the other new ones, outside the daily limit. */
	readonly wrongInPractice: boolean;
	/** The last counting entry. */
	readonly last: EntryId | null;
	/** When that was, by a corrected clock. */
	readonly countedAt?: Millis | null;
	/** When the card was last wrong in practice (cram excepted), by a corrected clock. */
	readonly wrongAt?: Millis | null;
	/** Version of the fold that made this. */
	readonly fold: number;
};

/** What a learner may set about scheduling. */
export type SchedulerSettings = {
	/** Desired probability of recall, 0.70 to 0.97. */
	readonly retention: number;
	/** New cards a day over all decks. */
	readonly newPerDay: number;
	/** Reviews a day over all decks. */
	readonly reviewsPerDay: number;
	readonly learningSteps: readonly Millis[];
	readonly relearningSteps: readonly Millis[];
	/** Parameter set in force: name and the 21 weights of FSRS-6. */
	readonly parameters: string;
	readonly weights: readonly number[];
	readonly fuzz: boolean;
};
