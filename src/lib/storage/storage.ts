import type { Millis, Moment } from '#lib/core/shared/time.ts';
import type { CardId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Appended } from './append-entry.ts';
import { hasDaysToCome } from './ahead.ts';
import { makeBroadcast, type Change } from './broadcast.ts';
import { makeConnection, type Connection, type ConnectionEvent, type Saved } from './connection.ts';

import type { Database, DatabaseOptions } from './database.ts';
import { browserRandom, mintId, type RandomBytes } from './device.ts';
import { isGone, isOlder, markData, readMark, type Mark } from './has-data.ts';
import type { LogRequest } from './log-request.ts';
import { makePending, type SecondPlace } from './pending.ts';
import { openProfile } from './open-profile.ts';
import { rebuild } from './rebuild.ts';
import { StorageRefused, type Refusal } from './refusal.ts';
import type { ProfileRow } from './rows.ts';

/** What the screens must hear of without asking. */
export type StorageEvent =
	| ConnectionEvent
	/** How many answers are not saved yet. */
	| { readonly kind: 'pending'; readonly count: number }
	/** Something was changed; `elsewhere` in another tab. */
	| { readonly kind: 'changed'; readonly change: Change; readonly elsewhere: boolean }
	/** A waiting answer that can never be saved was set aside: a bug to be shown and reported. */
	| { readonly kind: 'broken'; readonly error: unknown };

export type StorageOptions = Partial<DatabaseOptions> & {
	/** A second place for answers that the database does not take; null where there is none. */
	readonly place?: SecondPlace | null;
	readonly random?: RandomBytes;
	readonly connect?: typeof makeConnection;
};

/** How a visit begins. */
export type Started =
	| {
			readonly ready: true;
			readonly profile: ProfileRow;
			/** Others study on this device too. */
			readonly several: boolean;
			/** There was progress here once, and now there is none: offer to restore a copy. */
			readonly wasCleared: boolean;
	  }
	| { readonly ready: false; readonly reason: Refusal };

/** The doors to the database, shared by all that reads and writes. */
export type StorageCore = {
	readonly connection: Connection;
	/** Which database it is, and where. */
	readonly database: { readonly name: string; readonly indexedDB?: IDBFactory };
	readonly random: RandomBytes;
	readonly place: SecondPlace | null;
	read<T>(work: (db: Database) => Promise<T>): Promise<T>;
	/** Writes, and tells this tab and the others. */
	change<T>(change: Change, work: (db: Database) => Promise<T>): Promise<Saved<T>>;
	start(moment: Moment): Promise<Started>;
	/** Saves what a learner did, after all that waits; one that cannot be saved joins them. */
	log(request: LogRequest): Promise<Saved<Appended>>;
	/**
	 * Loads what writes the log, and reads what an answer to this card will read, while there is time; the first answer
	 * does both otherwise.
	 */
	fetchAhead(profile: ProfileId, card: CardId): Promise<void>;
	/** Takes back an operation that still waits; false if it has been saved (or never was). */
	forget(op: string): boolean;
	/** Drops all that waits. */
	forgetAll(): void;
	retry(): Promise<Saved<number>>;
	pendingCount(): number;
	/** Folds anew whatever was folded by other rules. */
	refresh(profile: ProfileId): Promise<Saved<number>>;
	/** A random id for an operation. */
	newOp(): string;
	subscribe(listener: (event: StorageEvent) => void): () => void;
	close(): void;
};

/**
 * What writes the log, with the scheduler: too heavy to load before the first card is shown. Null if it cannot be
 * fetched just now; the answer waits then.
 */
async function writingDoor() {
	try {
		return await import('./do-request.ts');
	} catch {
		return null;
	}
}

/**
 * What the second place held, so far as it can wait for its turn. Whether it is a request is seen when it is done: one
 * that is none is set aside then, and reported.
 */
function asRequest(json: unknown): LogRequest | null {
	const isOperation = typeof json === 'object' && json !== null && 'op' in json;
	return isOperation ? (json as LogRequest) : null;
}

export function makeStorageCore(options: StorageOptions): StorageCore {
	const { place = null, random = browserRandom, connect = makeConnection, ...database } = options;
	const name = database.name ?? 'qaitala';
	const listeners = new Set<(event: StorageEvent) => void>();
	const tell = (event: StorageEvent): void => {
		for (const listener of listeners) listener(event);
	};
	const connection = connect({ ...database, name, random, onEvent: tell });
	const tabs = makeBroadcast(name, (change) => tell({ kind: 'changed', change, elsewhere: true }));

	async function change<T>(change: Change, work: (db: Database) => Promise<T>): Promise<Saved<T>> {
		const saved = await connection.write(work);
		if (saved.saved) {
			tabs.tell(change);
			tell({ kind: 'changed', change, elsewhere: false });
		}
		return saved;
	}

	async function send(request: LogRequest): Promise<Saved<Appended>> {
		const { profile } = request;
		const door = await writingDoor();
		if (!door) return { saved: false, reason: 'lost' };
		const saved = await change({ profile, what: 'progress' }, (db) => door.doRequest(db, request));
		if (!saved.saved) return saved;
		markData(place, profile, saved.value.entry.id);
		if (saved.value.card === '') await refresh(profile);
		return saved;
	}

	const newOp = (): string => mintId(random, 20);

	const refresh = (profile: ProfileId): Promise<Saved<number>> =>
		change({ profile, what: 'progress' }, (db) => rebuild(db, profile));

	const pending = makePending<LogRequest, Appended>({
		place,
		send,
		parse: asRequest,
		onChange: (count) => tell({ kind: 'pending', count }),
		onBroken: (error) => tell({ kind: 'broken', error })
	});

	/** An answer given while the clock was ahead would come back in years: its day is corrected. */
	async function mendDays(profile: ProfileId, moment: Moment): Promise<void> {
		if (!(await connection.read((db) => hasDaysToCome(db, profile, moment)))) return;
		const door = await import('./mend-clock.ts').catch(() => null);
		const op = newOp();
		// What cannot be mended now is mended at the next start.
		if (door) await connection.write((db) => door.mendClock(db, profile, moment, op));
	}

	/** What the database holds is copied beside it before this version opens, and so changes, it. */
	async function copyBeforeUpgrade(at: Millis, [profile, entry]: Mark): Promise<void> {
		const options = { indexedDB: database.indexedDB ?? indexedDB, name, at, place };
		// Where there is no room for a copy, an upgrade that only adds is better than no progress at all.
		await import('./before-upgrade/copy-before.ts')
			.then((door) => door.copyBefore(options))
			.catch(() => {});
		markData(place, profile, entry);
	}

	async function start(moment: Moment): Promise<Started> {
		const { at } = moment;
		try {
			// Read before what waits is saved: that would look as if there had been data.
			const mark = readMark(place);
			if (isOlder(mark)) await copyBeforeUpgrade(at, mark);
			const opened = await connection.write((db) => openProfile(db, at, random, mark[0]));
			if (!opened.saved) return { ready: false, reason: opened.reason };
			const { profile } = opened.value;
			await mendDays(profile.id, moment);
			const wasCleared = await connection.read((db) => isGone(db, mark));
			const rebuilt = await connection.write((db) => rebuild(db, profile.id));
			if (!rebuilt.saved) return { ready: false, reason: rebuilt.reason };
			await pending.retry();
			return { ready: true, ...opened.value, wasCleared };
		} catch (error) {
			if (error instanceof StorageRefused) return { ready: false, reason: error.reason };
			throw error;
		}
	}

	return {
		connection,
		database: { ...database, name },
		random,
		place,
		read: (work) => connection.read(work),
		change,
		start,
		log: (request) => pending.send(request),
		async fetchAhead(profile, card) {
			const door = await writingDoor();
			if (door) await connection.read((db) => door.rehearse(db, profile, card));
		},
		forget: (op) => pending.forget(op),
		forgetAll: () => pending.clear(),
		retry: () => pending.retry(),
		pendingCount: () => pending.count,
		refresh,
		newOp,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			tabs.close();
			connection.close();
		}
	};
}
