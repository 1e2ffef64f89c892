import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import { countsOf, writeCopy } from '#lib/exchange/copy/write-copy.ts';
import { gzip } from '#lib/exchange/gzip.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { SecondPlace } from '../pending.ts';
import type { DeckRow, EditRow, LogRow, NoteRow, ProfileRow, RegisterRow } from '../rows.ts';
import { siftCopy } from '../copies/sift-copy.ts';
import { withoutProfile } from '../copy.ts';
import { SCHEMA } from '../versions/index.ts';
import { BEFORE, done, openBefore, type CopyBefore } from './before-database.ts';

/** Dexie counts versions in tenths. */
const DEXIE = 10;

export type CopyBeforeOptions = {
	readonly indexedDB: IDBFactory;
	/** Of the database that is about to be upgraded. */
	readonly name: string;
	readonly at: Millis;
	/** Where is noted that there is something to be adopted. */
	readonly place: SecondPlace | null;
};

/**
 * Copies every learner's progress out of a database of an older version into one beside it, before the upgrade touches
 * anything: past Dexie, which would upgrade. Gives how many were copied.
 */
export async function copyBefore(options: CopyBeforeOptions): Promise<number> {
	const old = await openOld(options);
	if (!old) return 0;
	const copies: CopyBefore[] = [];
	try {
		const all = await readAll(old);
		for (const profile of all.profiles) copies.push(await toRow(profile, all, options.at));
	} finally {
		old.close();
	}
	const beside = await openBefore(options);
	try {
		const transaction = beside.transaction('copies', 'readwrite', { durability: 'strict' });
		for (const copy of copies) transaction.objectStore('copies').put(copy);
		await done(transaction);
	} finally {
		beside.close();
	}
	options.place?.setItem(BEFORE, '1');
	return copies.length;
}

/** The database as it is; null if there is none, or none that is older. */
async function openOld({ indexedDB, name }: CopyBeforeOptions): Promise<IDBDatabase | null> {
	const opening = indexedDB.open(name);
	// Without a version only a database that is not there is made: that must not stay.
	opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
	const db = await new Promise<IDBDatabase | null>((resolve) => {
		opening.addEventListener('success', () => resolve(opening.result));
		opening.addEventListener('error', (event) => {
			event.preventDefault();
			resolve(null);
		});
	});
	if (db && db.version < SCHEMA * DEXIE) return db;
	db?.close();
	return null;
}

type All = {
	readonly profiles: ProfileRow[];
	readonly log: LogRow[];
	readonly registers: RegisterRow[];
	readonly edits: EditRow[];
	readonly decks: DeckRow[];
	readonly notes: NoteRow[];
};

async function readAll(db: IDBDatabase): Promise<All> {
	const names = ['profiles', 'log', 'registers', 'edits', 'decks', 'notes'] as const;
	const transaction = db.transaction(names);
	const requests = names.map((name) => transaction.objectStore(name).getAll());
	await done(transaction);
	// Each store holds the rows of its name: they were written by an earlier version of this code.
	return Object.fromEntries(names.map((name, i) => [name, requests[i]?.result ?? []])) as All;
}

async function toRow(profile: ProfileRow, all: All, at: Millis): Promise<CopyBefore> {
	const { copy } = siftCopy(copyOf(profile, all));
	const { entries, registers, edits } = countsOf(copy);
	const orders = [...copy.entries, ...copy.registers, ...copy.edits].map(({ order }) => order);
	return {
		profile: profile.id,
		at,
		order: orders.reduce((most, order) => Math.max(most, order), 0),
		counts: { entries, registers, edits },
		bytes: await gzip(writeCopy(copy))
	};
}

function copyOf(profile: ProfileRow, all: All): Copy {
	const of = <Row extends { profile: ProfileId }>(rows: Row[]) =>
		rows.filter((row) => row.profile === profile.id);
	const { id, name, created, ids } = profile;
	return {
		profile: { id, name, created, ids },
		entries: of(all.log).map(({ entry }) => entry),
		registers: of(all.registers).map(withoutProfile),
		edits: of(all.edits).map(withoutProfile),
		decks: all.decks
			.filter(({ origin }) => origin !== 'shipped')
			.map((deck) => ({
				checksum: deck.checksum,
				deck: { ...deck.head, notes: notesOf(deck, all.notes) }
			}))
	};
}

function notesOf({ id }: DeckRow, notes: readonly NoteRow[]) {
	const own = notes.filter(({ deck }) => deck === id).sort((a, b) => a.position - b.position);
	return own.map(({ content }) => content);
}
