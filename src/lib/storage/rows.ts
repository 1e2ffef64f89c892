import type { Deck, Note } from '#lib/core/deck/deck.ts';
import type { AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import type { CardId, DeckId, DeviceId, EntryId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Lang } from '#lib/core/shared/lang.ts';
import type { Millis, StudyDay } from '#lib/core/shared/time.ts';

/** A learner on this device. */
export type ProfileRow = {
	readonly id: ProfileId;
	/** Empty until the learner gives one. */
	readonly name: string;
	readonly created: Millis;
	/** Its own id and all ids merged into it; the smallest counts wherever profiles are compared. */
	readonly ids: readonly ProfileId[];
	/** When it was put into the trash; absent while it is in use. */
	readonly removed?: Millis;
	/** What keeps siblings out: not security, anybody who reads the database gets past it. */
	readonly lock?: { readonly salt: string; readonly hash: string };
};

/** What a copy tells of its learner. */
export type LearnerFields = Pick<ProfileRow, 'name' | 'created' | 'ids'>;

/** An entry of the log as it was made, with beside it what the indexes need. */
export type LogRow = {
	readonly profile: ProfileId;
	readonly id: EntryId;
	/** The card it is about, for a void that of the entry it takes back; empty if it is about none. */
	readonly card: CardId | '';
	readonly day: StudyDay;
	/** What a void takes back. */
	readonly ref?: EntryId;
	/** The operation that made it here; an operation is never done twice. */
	readonly op?: string;
	readonly entry: AnyEntry;
};

/** Where a card is counted; kept with its schedule, so that what is taken away is what was added. */
export type Place = {
	/** The bucket it lies in; null in none. */
	readonly bucket: StudyDay | null;
	readonly introduced: 0 | 1;
	/** Stability of 21 days or more. */
	readonly firm: 0 | 1;
	/** New, but suspended. */
	readonly heldBack: 0 | 1;
	/** New, and wrong in practice: asked outside the daily limit. */
	readonly wrong: 0 | 1;
};

export type ScheduleRow = {
	readonly profile: ProfileId;
	readonly card: CardId;
	readonly deck: DeckId;
	/** Study time from which it may be asked. Absent where it is in no queue: Safari fails on null in an index. */
	readonly dueAt?: Millis;
	/** `dueAt` of a card that waits for a learning step: an index of these, which no limit holds back. */
	readonly stepAt?: Millis;
	readonly buriedUntil?: StudyDay;
	/** Only there where `place.wrong` is 1: an index of the few. */
	readonly wrong?: 1;
	readonly place: Place;
	readonly schedule: Schedule;
};

/** How many cards of a deck come due on a study day. */
export type BucketRow = {
	readonly profile: ProfileId;
	readonly deck: DeckId;
	readonly day: StudyDay;
	readonly cards: number;
};

/** What a profile knows of a deck, so that nothing is counted at the start. */
export type TallyRow = {
	readonly profile: ProfileId;
	readonly deck: DeckId;
	readonly introduced: number;
	readonly firm: number;
	readonly heldBack: number;
	readonly wrong: number;
	/** No note before this position has a new card. A hint: it may be too low, never too high. */
	readonly freshFrom: number;
	/** Rises whenever `freshFrom` is moved back, so that an older look at the notes does not move it on. */
	readonly freshTurn: number;
};

/** A value whose last writer by (order, device) wins. */
export type RegisterRow = {
	readonly profile: ProfileId;
	readonly key: string;
	readonly value: unknown;
	readonly order: number;
	readonly device: DeviceId;
};

/** Shipped with the app, or brought by a person. */
export type DeckOrigin = 'shipped' | 'file';

export type DeckRow = {
	readonly id: DeckId;
	readonly version: number;
	readonly origin: DeckOrigin;
	/** SHA-256 of the compiled deck. */
	readonly checksum: string;
	/** Cards that are asked: without those of retired notes. */
	readonly cards: number;
	/** The deck as installed, its notes apart. */
	readonly head: Omit<Deck, 'notes'>;
};

export type NoteRow = {
	readonly deck: DeckId;
	readonly note: NoteId;
	/** Its place in the author's order. */
	readonly position: number;
	/** The cards that are asked; none of a retired note. */
	readonly cards: readonly CardId[];
	readonly content: Note;
};

/** A learner's change of a note, over the deck as installed. */
export type EditRow = {
	readonly profile: ProfileId;
	readonly deck: DeckId;
	readonly note: NoteId;
	readonly field: string;
	/** Empty where the field has no language. */
	readonly lang: Lang | '';
	readonly value: unknown;
	/** The author's value that it replaced, and of which version: the base of a later merge. */
	readonly base: unknown;
	readonly baseVersion: number;
	readonly order: number;
	readonly device: DeviceId;
};

/** A row before and after something was done; absent where there was, or is, none. */
export type RowChange = {
	readonly table: 'registers' | 'edits' | 'decks' | 'notes' | 'profiles' | 'trash' | 'meta' | 'log';
	/** The key of that table. */
	readonly key: unknown;
	readonly before?: unknown;
	readonly after?: unknown;
};

/** What was done on this device and can be taken back. What the log tells by itself is not told again here. */
export type OperationRow = {
	/** Empty where it concerns the whole device. */
	readonly profile: ProfileId | '';
	/** From the counter of the log and the registers: what came after what. */
	readonly order: number;
	/** When it was done, where whoever did it had a clock at hand. */
	readonly at?: Millis;
	/** What it was, for the list of what can be taken back. */
	readonly what: OperationKind;
	/** What it was done to, in words of the author or the learner: a title, a name. */
	readonly about?: unknown;
	readonly changes: readonly RowChange[];
	/** Entries of the log that belong to it; they are taken back with it. */
	readonly entries?: readonly EntryId[];
	/** Of what put one log in the place of another: the entries of the one that stands now. */
	readonly put?: readonly EntryId[];
	/** What a copy made of the learner. */
	readonly learner?: { readonly before: LearnerFields; readonly after: LearnerFields };
	/** The copy inside that holds what is not here now, for swapping the two. */
	readonly snapshot?: string | undefined;
	readonly undone?: boolean;
	/** The request that took it back, or did it again, last. */
	readonly by?: string;
};

/**
 * `register` a setting, an exam date, a deck in use and the like (its key tells which), `edit` a corrected field, `note-removed`,
 * `deck-added`, `deck-updated`, `deck-removed`, `profile-removed`, `profile-renamed`, `merged` a copy that was added,
 * `replaced` all by a copy, `repaired` by the check of the data.
 */
export type OperationKind =
	| 'register'
	| 'edit'
	| 'note-removed'
	| 'deck-added'
	| 'deck-updated'
	| 'deck-removed'
	| 'profile-renamed'
	| 'profile-removed'
	| 'merged'
	| 'replaced'
	| 'repaired';

/** Before what a copy inside was taken, or that a day had passed. */
export type SnapshotReason =
	'daily' | 'import' | 'deck-update' | 'bulk' | 'migration' | 'repair' | 'replace';

/** A copy of one learner's progress that lies in the database itself, for the app's own mistakes. */
export type SnapshotRow = {
	readonly id: string;
	readonly profile: ProfileId;
	readonly at: Millis;
	readonly why: SnapshotReason;
	/** The largest order it holds: the same again would say nothing new. */
	readonly order: number;
	readonly counts: { readonly entries: number; readonly registers: number; readonly edits: number };
	/** Bytes of the body as stored, and their SHA-256: it was read again and found whole after it was written. */
	readonly size: number;
	readonly sha256: string;
};

/** The gzipped copy. */
export type SnapshotBodyRow = { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What was thrown away. A deck stays for 30 days; a row that the check of the data could not read, for good. */
export type TrashRow =
	| {
			readonly id: string;
			readonly kind: 'deck';
			readonly at: Millis;
			readonly deck: DeckRow;
			readonly notes: readonly NoteRow[];
	  }
	| {
			readonly id: string;
			readonly kind: 'row';
			readonly at: Millis;
			readonly table: string;
			readonly row: unknown;
	  };

export type MediaRow = { readonly sha256: string; readonly type: string; readonly bytes: Blob };

export type MetaRow = { readonly key: string; readonly value: unknown };
