import type { Moment } from '#lib/core/shared/time.ts';
import type {
	BucketRow,
	DeckRow,
	EditRow,
	LogRow,
	MetaRow,
	NoteRow,
	ProfileRow,
	RegisterRow,
	RowChange,
	ScheduleRow,
	TallyRow
} from '../rows.ts';

/** All rows of the stores that the check looks at. */
export type Stores = {
	readonly profiles: readonly ProfileRow[];
	readonly log: readonly LogRow[];
	readonly registers: readonly RegisterRow[];
	readonly edits: readonly EditRow[];
	readonly decks: readonly DeckRow[];
	readonly notes: readonly NoteRow[];
	readonly meta: readonly MetaRow[];
};

/** What is worked out from the stores, and can be worked out again. */
export type Caches = {
	readonly schedules: readonly ScheduleRow[];
	readonly dueBuckets: readonly BucketRow[];
	readonly tallies: readonly TallyRow[];
};

/**
 * Kinds of damage. Of entries: `log-unreadable` set aside, `log-columns` what the indexes need is not what the entry
 * says, `op-twice` one operation claims two entries, `dangling` refers to an entry that is not here (reported only:
 * the fold passes over it), `future` made under a clock that was ahead. Of decks: `note-cards`, `deck-cards` (cards or
 * their number are not those of the content), `position` two notes in one place, `deck-missing` notes without a deck,
 * `deck-empty` a deck without notes, `note-unknown` a note that needs a newer version (no damage, listed). Of learners:
 * `profile-missing` rows of nobody, `profile-broken`, `register-broken`, `edit-broken` set aside, `text` letters that
 * no text has, `current` nobody studies here. Of counters: `order`, `seq`, `device` the
 * database does not know its own id. Of what is worked out: `schedule` other than
 * the log says, `orphan` without a note or a log, `place` counted in the wrong place, `counts`.
 */
export type DamageKind =
	| 'log-unreadable'
	| 'log-columns'
	| 'op-twice'
	| 'dangling'
	| 'future'
	| 'note-cards'
	| 'deck-cards'
	| 'position'
	| 'deck-missing'
	| 'deck-empty'
	| 'note-unknown'
	| 'profile-missing'
	| 'profile-broken'
	| 'register-broken'
	| 'edit-broken'
	| 'text'
	| 'current'
	| 'order'
	| 'seq'
	| 'device'
	| 'schedule'
	| 'orphan'
	| 'place'
	| 'counts';

/** What cannot be mended, or needs no mending, and is only told. */
export const TOLD_ONLY: readonly DamageKind[] = ['dangling', 'note-unknown', 'deck-empty'];

/** Damage that was found: of which kind, and the rows that mend it (none where it is only told). */
export type Damage = { readonly kind: DamageKind; readonly changes: readonly RowChange[] };

/** What the check needs to know beside the rows. */
export type CheckContext = {
	readonly moment: Moment;
	/** A random id, should that of the database be unreadable. */
	readonly newDevice: string;
};

/** Sets a row aside: out of its table, into the trash, for good. */
export function setAside(
	table: 'log' | 'registers' | 'edits' | 'profiles',
	key: unknown,
	row: unknown,
	{ moment }: CheckContext
): RowChange[] {
	const id = `row/${table}/${JSON.stringify(key)}`;
	return [
		{ table, key, before: row },
		{ table: 'trash', key: id, after: { id, kind: 'row', at: moment.at, table, row } }
	];
}
