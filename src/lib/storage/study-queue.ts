import { settingsOn } from '#lib/core/scheduler/backlog.ts';
import { readGlobals, settingsInForce } from '#lib/core/scheduler/globals.ts';
import { cardOf } from '#lib/core/scheduler/log-entry.ts';
import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import { studyDay, type Moment } from '#lib/core/shared/time.ts';
import { readBacklog } from './backlog.ts';
import type { Database } from './database.ts';
import { decksInUse } from './decks.ts';
import type { FreshCards } from './fresh-cards.ts';
import { readIntroducing } from './introducing.ts';
import { entriesOf, entriesOn, standing } from './log-rows.ts';
import { chooseToday, type Chooser, type Context } from './queue-choice.ts';
import { readSchedulerSettings } from './settings.ts';
import { itemsOf, type StudyItem } from './study-items.ts';
import { countDone } from './today.ts';

/** What to study: what is due and new today, or, when that is done, more. */
export type Wanted =
	| { readonly kind: 'today' }
	/** Cards that would come later, soonest first. */
	| { readonly kind: 'ahead'; readonly count: number }
	/** New cards beyond the day's limit. */
	| { readonly kind: 'more'; readonly count: number }
	/** Cards that were wrong lately, the last first. */
	| { readonly kind: 'mistakes'; readonly count: number }
	/** What gains most for the exam of that deck or tag, as much as fits into the minutes. */
	| { readonly kind: 'exam'; readonly minutes: number };

export type QueueRequest = {
	readonly profile: ProfileId;
	readonly moment: Moment;
	readonly wanted: Wanted;
	/** Only this deck, also if it is not in use; all in use if left out. */
	readonly deck?: DeckId;
	/** Only notes that carry this tag. */
	readonly tag?: string;
	/** Decides between cards of equal rank. */
	readonly seed: string;
};

export type Queue = {
	readonly items: readonly StudyItem[];
	/** Where the new cards of each deck begin, see `rememberFreshFrom`. */
	readonly fresh: ReadonlyMap<DeckId, FreshCards>;
};

/** Reads what to study, in order. */
export async function readQueue(db: Database, request: QueueRequest): Promise<Queue> {
	const choose = await chooserOf(request);
	const mixed = await mixerOf(db, request.profile);
	const tables = [
		db.meta,
		db.registers,
		db.decks,
		db.notes,
		db.log,
		db.schedules,
		db.dueBuckets,
		db.tallies
	];
	return db.transaction('r', tables, async () => {
		const { chosen, rows, fresh } = await choose(db, await readContext(db, request, mixed));
		return { items: await itemsOf(db, request.profile, chosen, rows), fresh };
	});
}

async function readContext(
	db: Database,
	{ profile, moment, deck, seed }: QueueRequest,
	mixed: Context['mixed']
): Promise<Context> {
	const day = studyDay(moment);
	const chosen = await readSchedulerSettings(db, profile);
	const inForce = settingsInForce(chosen, readGlobals(await entriesOf(db, profile, '')));
	const settings = settingsOn(inForce, await readBacklog(db, profile), day);
	const today = standing(await entriesOn(db, profile, day));
	const decks = deck ? [deck] : (await decksInUse(db, profile)).map((row) => row.id);
	const seenToday = today.map(cardOf).filter((card) => card !== null);
	const introducing = await readIntroducing(db, profile);
	const doneToday = countDone(today);
	return { settings, doneToday, seenToday, moment, seed, decks, introducing, mixed };
}

/** Found before the transaction begins, since it would not outlast the fetching of a file. */
async function chooserOf(request: QueueRequest): Promise<Chooser> {
	const { profile, wanted, tag } = request;
	if (wanted.kind === 'today' && tag === undefined)
		return (db, context) => chooseToday(db, profile, context);
	const { otherChooser } = await import('./other-queues.ts');
	return otherChooser(request);
}

/** What mixes new cards, if any deck has them mixed; where it cannot be fetched, they come as authored. */
async function mixerOf(db: Database, profile: ProfileId): Promise<Context['mixed']> {
	const all = await readIntroducing(db, profile);
	if (![...all.values()].some(({ seed }) => seed !== null)) return null;
	return import('./mixed-cards.ts').catch(() => null);
}
