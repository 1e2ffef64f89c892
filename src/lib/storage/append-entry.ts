import { foldCard } from '#lib/core/scheduler/fold.ts';
import { readGlobals, settingsInForce } from '#lib/core/scheduler/globals.ts';
import type { AnyEntry, LogEntry } from '#lib/core/scheduler/log-entry.ts';
import type { Schedule, SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import { cardParts, entryId, type CardId, type ProfileId } from '#lib/core/shared/ids.ts';
import { studyDay, type Moment } from '#lib/core/shared/time.ts';
import { bucketsOf } from './buckets.ts';
import type { Database } from './database.ts';
import { nextSeq, readDevice } from './device.ts';
import { forgetFold } from './fold-stamp.ts';
import { entriesOf, toLogRow } from './log-rows.ts';
import { notesOf } from './notes.ts';
import { nextOrder, readOrder } from './order.ts';
import { putSchedules } from './put-schedules.ts';
import { readSchedulerSettings } from './settings.ts';
import { progressTables, writing } from './transactions.ts';

/** What every operation on the log says of itself. */
export type Operation = {
	/** Random; the same operation sent twice is done once. */
	readonly op: string;
	readonly profile: ProfileId;
	readonly moment: Moment;
};

/** An entry and where it left its card. */
export type Appended = {
	readonly entry: AnyEntry;
	/** Empty for an entry that is about no single card. */
	readonly card: CardId | '';
	/** Null if nothing is left of the card's log: it is new. */
	readonly schedule: Schedule | null;
};

type Given = 'id' | 'device' | 'order' | 'at' | 'offset' | 'day';
type Without<Entry> = Entry extends unknown ? Omit<Entry, Given> : never;

/** What an entry says apart from who made it and when. */
export type Draft = Without<LogEntry>;

/** The card as its log has it, read inside the transaction that writes. */
export type Standing = {
	readonly schedule: Schedule | null;
	/** With the parameter set in force. */
	readonly settings: SchedulerSettings;
};

/**
 * Appends one entry in one strict transaction: the log row, the schedule folded from the card's log, its bucket and
 * tallies. Resolves after the commit; an operation that was done before is only looked up.
 */
export function appendEntry(
	db: Database,
	operation: Operation,
	cardOf: () => Promise<CardId | ''>,
	draft: (standing: Standing) => Draft
): Promise<Appended> {
	const { op, profile } = operation;
	return writing(db, progressTables(db), async () => {
		const [done, { card, fold }] = await Promise.all([
			db.log.where('op').equals(op).first(),
			cardOf().then(async (card) => ({ card, fold: await readFold(db, profile, card) }))
		]);
		if (done) return { entry: done.entry, card, schedule: fold.schedule };

		const entry = await makeEntry(db, operation, draft(fold));
		const adding = db.log.add(toLogRow(profile, entry, card, op));
		if (card === '') {
			// It may concern any number of cards: they are folded anew afterwards.
			await Promise.all([adding, forgetFold(db, profile)]);
			return { entry, card, schedule: null };
		}
		const schedule = fold.after(entry);
		await Promise.all([adding, putSchedules(db, profile, new Map([[card, schedule]]))]);
		return { entry, card, schedule };
	});
}

/**
 * Reads what an answer to a card reads, and writes nothing. The first answer of a visit is not kept waiting then by a
 * database that has yet to fetch its pages, nor by code that has never run.
 */
export function rehearse(db: Database, profile: ProfileId, card: CardId): Promise<void> {
	return db.transaction('r', progressTables(db), async () => {
		await Promise.all([
			db.log.where('op').equals('').first(),
			readFold(db, profile, card),
			readDevice(db),
			readOrder(db, profile),
			db.schedules.get([profile, card]),
			notesOf(db, [card]),
			db.tallies.get([profile, cardParts(card).deck]),
			bucketsOf(db, profile, cardParts(card).deck).first()
		]);
	});
}

/** Gives a draft its id, its place in the order and its time. */
async function makeEntry(
	db: Database,
	{ profile, moment }: Operation,
	draft: Draft
): Promise<AnyEntry> {
	// Some browsers' clocks give fractions of a millisecond.
	const at = Math.round(moment.at);
	const { offset } = moment;
	const [{ device, seq }, order] = await Promise.all([nextSeq(db), nextOrder(db, profile)]);
	const day = studyDay({ at, offset });
	return { id: entryId(device, seq), device, order, at, offset, day, ...draft };
}

type Fold = Standing & { after(entry: AnyEntry): Schedule | null };

/** Folds a card's log: from the log and not from the stored schedule, which may be of another version. */
async function readFold(db: Database, profile: ProfileId, card: CardId | ''): Promise<Fold> {
	// All at once, here and below: the database answers them in one go, and the learner waits for it.
	const [chosen, globals, entries] = await Promise.all([
		readSchedulerSettings(db, profile),
		entriesOf(db, profile, ''),
		card === '' ? [] : entriesOf(db, profile, card)
	]);
	const settings = settingsInForce(chosen, readGlobals(globals));
	if (card === '') return { schedule: null, settings, after: () => null };
	const after = (...more: AnyEntry[]): Schedule | null =>
		foldCard({ card, entries: [...entries, ...more], globals, settings: chosen });
	return { schedule: after(), settings, after };
}
