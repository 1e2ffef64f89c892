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
	/** The card whose answer was given instead, where that is known. */
	readonly mistakenFor?: CardId;
	/** Right, but the learner said "I guessed". */
	readonly guessed?: boolean;
	/** The first answer of a card that had been wrong in practice: not one of the day's new ones. */
	readonly outsideLimit?: boolean;
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
	/** The card whose answer was given instead, where that is known. */
	readonly mistakenFor?: CardId;
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

/** What a log holds. */
export type AnyEntry = LogEntry | UnknownEntry;

/** The entries that a card's memory is a chain of. */
export type CountingEntry = ReviewEntry | ResetEntry | ImportEntry;

const KINDS = {
	review: true,
	practice: true,
	void: true,
	reset: true,
	suspend: true,
	bury: true,
	flag: true,
	parameters: true,
	clock: true,
	import: true
} satisfies Record<LogEntry['kind'], true>;

/** Whether this version knows the kind of the entry; others are kept, carried and change nothing. */
export function isKnown(entry: AnyEntry): entry is LogEntry {
	return Object.hasOwn(KINDS, entry.kind);
}

/** Whether the entry moves memory and due day, if it is not voided: practice never does. */
export function isCounting(entry: AnyEntry): entry is CountingEntry {
	return entry.kind === 'review' || entry.kind === 'reset' || entry.kind === 'import';
}

/** The card that an entry is about, null where it is about no single one. */
export function cardOf(entry: AnyEntry): CardId | null {
	return isKnown(entry) && 'card' in entry ? entry.card : null;
}

/** The total order of a log: order, then device; ids set apart what a conflict made alike in both. */
export function compareEntries(a: AnyEntry, b: AnyEntry): number {
	return a.order - b.order || compareText(a.device, b.device) || compareText(a.id, b.id);
}

// By code units, not by the rules of a language: every device must arrive at the same order.
function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
