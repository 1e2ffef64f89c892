import { Dexie, type Table } from 'dexie';
import type { CardId, DeckId, EntryId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import type { StudyDay } from '#lib/core/shared/time.ts';
import type {
	BucketRow,
	DeckRow,
	EditRow,
	LogRow,
	MediaRow,
	MetaRow,
	NoteRow,
	OperationRow,
	ProfileRow,
	RegisterRow,
	ScheduleRow,
	SnapshotBodyRow,
	SnapshotRow,
	TallyRow,
	TrashRow
} from './rows.ts';
import { VERSIONS } from './versions/index.ts';

export type Database = Dexie & {
	readonly profiles: Table<ProfileRow, ProfileId>;
	readonly log: Table<LogRow, [ProfileId, EntryId]>;
	readonly schedules: Table<ScheduleRow, [ProfileId, CardId]>;
	readonly dueBuckets: Table<BucketRow, [ProfileId, DeckId, StudyDay]>;
	readonly tallies: Table<TallyRow, [ProfileId, DeckId]>;
	readonly registers: Table<RegisterRow, [ProfileId, string]>;
	readonly decks: Table<DeckRow, DeckId>;
	readonly notes: Table<NoteRow, [DeckId, NoteId]>;
	readonly edits: Table<EditRow, [ProfileId, DeckId, NoteId, string, string]>;
	readonly media: Table<MediaRow, string>;
	readonly meta: Table<MetaRow, string>;
	readonly operations: Table<OperationRow, [ProfileId | '', number]>;
	readonly snapshots: Table<SnapshotRow, string>;
	readonly snapshotBodies: Table<SnapshotBodyRow, string>;
	readonly trash: Table<TrashRow, string>;
};

export type DatabaseEvents = {
	/** Another tab upgrades or deletes the database: this handle is closed and must not come back. */
	readonly onGone: (why: 'upgraded' | 'deleted') => void;
	/** An old tab keeps this one from upgrading. */
	readonly onBlocked: () => void;
};

export type DatabaseOptions = {
	readonly name: string;
	readonly indexedDB?: IDBFactory;
	readonly IDBKeyRange?: typeof globalThis.IDBKeyRange;
};

/** A handle on the database, not opened yet. */
export function makeDatabase(options: DatabaseOptions, events: DatabaseEvents): Database {
	const { name, ...dependencies } = options;
	// The tables are declared by the versions, where the compiler cannot see them.
	const db = new Dexie(name, {
		...dependencies,
		// A handle that another tab closed for its upgrade would otherwise open itself again and write old rows.
		autoOpen: false,
		chromeTransactionDurability: 'strict',
		cache: 'disabled'
	}) as Database;
	for (const { version, stores, upgrade } of VERSIONS) {
		const declared = db.version(version).stores({ ...stores });
		if (upgrade) declared.upgrade(upgrade);
	}
	db.on('versionchange', (event) => {
		db.close({ disableAutoOpen: true });
		events.onGone(event.newVersion ? 'upgraded' : 'deleted');
		// Stops Dexie's own handler, which would undo the firm closing and write to the console.
		return false;
	});
	db.on('blocked', () => events.onBlocked());
	return db;
}
