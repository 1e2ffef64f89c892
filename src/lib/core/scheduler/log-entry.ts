import type { Form } from '../card/card.ts';
import type { CardId, DeviceId, EntryId } from '../shared/ids.ts';
import type { Lang } from '../shared/lang.ts';
import type { Millis, StudyDay } from '../shared/time.ts';
import type { Due, Memory, Rating } from './memory.ts';

/** What every entry of a profile's log has. Entries are appended and merged, never changed. */
type EntryBase = {
	/** `device:seq`; seq is given inside the transaction that appends the entry. */
	readonly id: EntryId;
	/** The database that made the entry: the second key of the total order. */
	readonly device: DeviceId;
	/** 1 + the largest order seen in this profile: the first key of the total order. */
	readonly order: number;
	readonly at: Millis;
	/** Minutes east of UTC. */
	readonly offset: number;
	readonly day: StudyDay;
};

/** The scheduler that made a review's memory and due day. */
export type SchedulerStamp = {
	/** For example `ts-fsrs@5.4.2`. */
	readonly library: string;
	/** For example `FSRS-6`. */
	readonly model: string;
	/** Which parameter set was in force. */
	readonly parameters: string;
	readonly retention: number;
	/** Seed of the fuzz. */
	readonly seed: string;
};

export type ReviewEntry = EntryBase & {
	readonly kind: 'review';
	readonly card: CardId;
	readonly prev: EntryId | null;
	readonly form: Form;
	readonly lang: Lang;
	readonly rating: Rating;
	/** Time from question to answer, capped. */
	readonly took: Millis;
	/** Right, but the learner said "I guessed". */
	readonly guessed?: boolean;
	readonly before: Memory | null;
	readonly after: Memory;
	readonly due: Due;
	readonly scheduler: SchedulerStamp;
	readonly deckVersion: number;
};

/** An answer that moves no memory: cram, games, quizzes of a card that is not due. */
export type PracticeEntry = EntryBase & {
	readonly kind: 'practice';
	readonly card: CardId;
	readonly mode: 'cram' | 'game' | 'quiz' | 'live';
	readonly form: Form;
	readonly lang: Lang;
	readonly rating: Rating;
	readonly took: Millis;
	readonly deckVersion: number;
};

/** Takes an entry back; a void can itself be voided. */
export type VoidEntry = EntryBase & { readonly kind: 'void'; readonly ref: EntryId };

/** The card is new again. */
export type ResetEntry = EntryBase & {
	readonly kind: 'reset';
	readonly card: CardId;
	readonly prev: EntryId | null;
};

export type SuspendEntry = EntryBase & {
	readonly kind: 'suspend';
	readonly card: CardId;
	readonly on: boolean;
};

/** Not before that study day. */
export type BuryEntry = EntryBase & {
	readonly kind: 'bury';
	readonly card: CardId;
	readonly until: StudyDay;
};

export type FlagEntry = EntryBase & {
	readonly kind: 'flag';
	readonly card: CardId;
	/** 0 takes the flag away. */
	readonly flag: number;
};

/** Another parameter set is in force from here on; all memories are folded again under it. */
export type ParametersEntry = EntryBase & {
	readonly kind: 'parameters';
	readonly parameters: string;
	readonly weights: readonly number[];
};

/** The clock was wrong: these entries happened on other study days. */
export type ClockEntry = EntryBase & {
	readonly kind: 'clock';
	readonly rows: readonly { readonly id: EntryId; readonly day: StudyDay }[];
};

/** A memory taken over from another program. */
export type ImportEntry = EntryBase & {
	readonly kind: 'import';
	readonly card: CardId;
	readonly prev: EntryId | null;
	readonly from: string;
	readonly after: Memory;
	readonly due: Due;
};

export type LogEntry =
	| ReviewEntry
	| PracticeEntry
	| VoidEntry
	| ResetEntry
	| SuspendEntry
	| BuryEntry
	| FlagEntry
	| ParametersEntry
	| ClockEntry
	| ImportEntry;

/** An entry of a kind that this version does not know: kept and carried. */
export type UnknownEntry = EntryBase & { readonly kind: string };
