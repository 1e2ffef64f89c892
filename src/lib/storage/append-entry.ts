import { foldCard } from '#lib/core/scheduler/fold.ts';
import { readGlobals, settingsInForce } from '#lib/core/scheduler/globals.ts';
import type { AnyEntry, LogEntry } from '#lib/core/scheduler/log-entry.ts';
import type { Schedule, SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import { cardParts, entryId, type CardId, type ProfileId } from '#lib/core/shared/ids.ts';
import { studyDay, type Moment } from '#lib/core/shared/time.ts';
import { bucketsOf } from './buckets.ts';
import type { Database } from './database.ts';
import { noteSeq, readDevice, type Device } from './device.ts';
import { forgetFold } from './fold-stamp.ts';
import { entriesOf, toLogRow } from './log-rows.ts';
import { noteOrder, readOrder } from './order.ts';
import { putSchedules, readKeptOf } from './put-schedules.ts';
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
		const [done, numbers, { card, fold, kept }] = await Promise.all([
			db.log.where('op').equals(op).first(),
			readNumbers(db, profile),
			cardOf().then((card) => readCard(db, profile, card))
		]);
		if (done) return { entry: done.entry, card, schedule: fold.schedule };

		const entry = makeEntry(numbers, operation, draft(fold));
		const schedule = fold.after(entry);
		// None of these waits for another, and the learner waits for all of them.
		await Promise.all([
			db.log.add(toLogRow(profile, entry, card, op)),
			putNumbers(db, profile, entry, numbers),
			// What is about no card may concern any number of them: they are folded anew afterwards.
			card === ''
				? forgetFold(db, profile)
				: putSchedules(db, profile, new Map([[card, schedule]]), kept)
		]);
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
			readNumbers(db, profile),
			readCard(db, profile, card),
			db.tallies.get([profile, cardParts(card).deck]),
			bucketsOf(db, profile, cardParts(card).deck).first()
		]);
	});
}

/** What an entry is numbered by: the device with the last number it gave, and the last order seen. */
type Numbers = { readonly device: Device; readonly order: number };

async function readNumbers(db: Database, profile: ProfileId): Promise<Numbers> {
	const [device, order] = await Promise.all([readDevice(db), readOrder(db, profile)]);
	return { device, order };
}

async function putNumbers(
	db: Database,
	profile: ProfileId,
	{ order }: AnyEntry,
	{ device }: Numbers
): Promise<void> {
	await Promise.all([noteSeq(db, device, device.seq + 1), noteOrder(db, profile, order)]);
}

/** Gives a draft its id, its place in the order and its time. */
function makeEntry({ device, order }: Numbers, { moment }: Operation, draft: Draft): AnyEntry {
	// Some browsers' clocks give fractions of a millisecond.
	const at = Math.round(moment.at);
	const { offset } = moment;
	return {
		id: entryId(device.id, device.seq + 1),
		device: device.id,
		order: order + 1,
		at,
		offset,
		day: studyDay({ at, offset }),
		...draft
	};
}

/** A card as its log has it, and what is kept about it beside the log. */
async function readCard(db: Database, profile: ProfileId, card: CardId | '') {
	const [fold, kept] = await Promise.all([
		readFold(db, profile, card),
		readKeptOf(db, profile, card === '' ? [] : [card])
	]);
	return { card, fold, kept };
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
