import { readGlobals, settingsInForce } from '#lib/core/scheduler/globals.ts';
import { cardOf, isKnown, type AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import type { Memory } from '#lib/core/scheduler/memory.ts';
import { makeQueue, type DueCard, type QueueInput } from '#lib/core/scheduler/queue.ts';
import { cardParts, type CardId, type DeckId, type ProfileId } from '#lib/core/shared/ids.ts';
import { MINUTE, studyDay, studyTime, type Millis, type Moment } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { decksInUse } from './decks.ts';
import { readDue } from './due-cards.ts';
import { readFresh, readWrong, type FreshCards } from './fresh-cards.ts';
import { entriesOf, entriesOn, standing } from './log-rows.ts';
import { notesOf } from './notes.ts';
import type { ScheduleRow } from './rows.ts';
import { readSchedulerSettings } from './settings.ts';
import { countDone, isReview } from './today.ts';

/** What to study: what is due and new today, or, when that is done, more. */
export type Wanted =
	| { readonly kind: 'today' }
	/** Cards that would come later, soonest first. */
	| { readonly kind: 'ahead'; readonly count: number }
	/** New cards beyond the day's limit. */
	| { readonly kind: 'more'; readonly count: number }
	/** Cards that were wrong lately, the last first. */
	| { readonly kind: 'mistakes'; readonly count: number };

export type QueueRequest = {
	readonly profile: ProfileId;
	readonly moment: Moment;
	readonly wanted: Wanted;
	/** Only this deck, also if it is not in use; all in use if left out. */
	readonly deck?: DeckId;
	/** Decides between cards of equal rank. */
	readonly seed: string;
};

export type StudyItem = {
	readonly card: CardId;
	readonly deck: DeckId;
	readonly kind: 'step' | 'review' | 'new';
	readonly isNew: boolean;
	/** In study time; null for a new card. */
	readonly dueAt: Millis | null;
	readonly memory: Memory | null;
};

export type Queue = {
	readonly items: readonly StudyItem[];
	/** Where the new cards of each deck begin, see `rememberFreshFrom`. */
	readonly fresh: ReadonlyMap<DeckId, FreshCards>;
};

/** Steps that come due so soon are asked at once, if nothing else is left. */
const SOON: Millis = 20 * MINUTE;

/** Days in which a mistake is recent. */
const RECENT_DAYS = 14;

/** Reads what to study, in order, with the notes it needs. */
export function readQueue(db: Database, request: QueueRequest): Promise<Queue> {
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
		const context = await readContext(db, request);
		const { chosen, rows, fresh } = await choose(db, request, context);
		return { items: await itemsOf(db, request.profile, chosen, rows), fresh };
	});
}

type Context = Pick<QueueInput, 'settings' | 'doneToday' | 'seenToday' | 'moment' | 'seed'> & {
	readonly decks: readonly DeckId[];
};

type Chosen = { readonly card: CardId; readonly kind: StudyItem['kind'] };
type Choice = {
	readonly chosen: readonly Chosen[];
	/** Rows that were read while choosing: of a long session nearly all. */
	readonly rows: readonly ScheduleRow[];
	readonly fresh: Map<DeckId, FreshCards>;
};

async function readContext(
	db: Database,
	{ profile, moment, deck, seed }: QueueRequest
): Promise<Context> {
	const chosen = await readSchedulerSettings(db, profile);
	const settings = settingsInForce(chosen, readGlobals(await entriesOf(db, profile, '')));
	const today = standing(await entriesOn(db, profile, studyDay(moment)));
	const decks = deck ? [deck] : (await decksInUse(db, profile)).map((row) => row.id);
	const seenToday = today.map(cardOf).filter((card) => card !== null);
	return { settings, doneToday: countDone(today), seenToday, moment, seed, decks };
}

async function choose(
	db: Database,
	{ profile, wanted }: QueueRequest,
	context: Context
): Promise<Choice> {
	switch (wanted.kind) {
		case 'today':
			return chooseToday(db, profile, context);
		case 'more': {
			const newPerDay = context.doneToday.fresh + wanted.count;
			const settings = { ...context.settings, newPerDay };
			return chooseNew(db, profile, { ...context, settings });
		}
		case 'ahead':
			return chooseAhead(db, profile, context, wanted.count);
		case 'mistakes':
			return chooseMistakes(db, profile, context, wanted.count);
	}
}

async function chooseToday(db: Database, profile: ProfileId, context: Context): Promise<Choice> {
	const { moment } = context;
	const soon = { ...moment, at: moment.at + SOON };
	const { reviewsPerDay } = context.settings;
	const until = studyTime(soon);
	const rows = await readDue(db, profile, context.decks, { reviewsPerDay, until });
	const due = dueCards(rows);
	const { fresh, input } = await readNew(db, profile, context);
	const now = makeQueue({ ...input, due });
	const chosen = now.length > 0 ? now : makeQueue({ ...input, due, moment: soon });
	return { chosen, rows, fresh };
}

async function chooseNew(db: Database, profile: ProfileId, context: Context): Promise<Choice> {
	const { fresh, input } = await readNew(db, profile, context);
	return { chosen: makeQueue({ ...input, due: [] }), rows: [], fresh };
}

type NewCards = {
	readonly fresh: Map<DeckId, FreshCards>;
	readonly input: Omit<QueueInput, 'due'>;
};

/** New cards by turns out of each deck, more than the limit allows: siblings of what was seen today stand back. */
async function readNew(db: Database, profile: ProfileId, context: Context): Promise<NewCards> {
	const { decks, ...input } = context;
	const day = studyDay(context.moment);
	const room = Math.max(0, context.settings.newPerDay - context.doneToday.fresh);
	const fresh = new Map<DeckId, FreshCards>();
	const wrong: CardId[] = [];
	for (const deck of decks) {
		if (room > 0) fresh.set(deck, await readFresh(db, profile, deck, 3 * room + 20, day));
		wrong.push(...(await readWrong(db, profile, deck, day)));
	}
	const cards = byTurns([...fresh.values()].map((of) => of.cards));
	return { fresh, input: { ...input, fresh: cards, wrong } };
}

/** The first of each list, then the second of each, and so on. */
function byTurns<T>(lists: readonly (readonly T[])[]): T[] {
	const longest = lists.reduce((most, list) => Math.max(most, list.length), 0);
	return Array.from({ length: longest }, (_, i) =>
		lists.flatMap((list) => list.slice(i, i + 1))
	).flat();
}

async function chooseAhead(
	db: Database,
	profile: ProfileId,
	{ decks, moment }: Context,
	count: number
): Promise<Choice> {
	const rows: ScheduleRow[] = [];
	for (const deck of decks) {
		const later = await db.schedules
			.where('[profile+deck+dueAt]')
			.between([profile, deck, studyTime(moment)], [profile, deck, Infinity], false)
			.limit(count)
			.toArray();
		rows.push(...later);
	}
	const soonest = rows.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0)).slice(0, count);
	return { chosen: soonest.map(asChosen), rows: soonest, fresh: new Map() };
}

async function chooseMistakes(
	db: Database,
	profile: ProfileId,
	{ decks, moment }: Context,
	count: number
): Promise<Choice> {
	const day = studyDay(moment);
	const recent = standing(await entriesOn(db, profile, day - RECENT_DAYS + 1, day));
	const wrong = recent.filter(isMistake).sort((a, b) => b.order - a.order);
	const cards = [...new Set(wrong.map(cardOf).filter((card) => card !== null))];
	const rows = await db.schedules.bulkGet(
		cards.map((card): [ProfileId, CardId] => [profile, card])
	);
	const mistaken = rows
		.filter((row) => row !== undefined)
		.filter(({ deck, schedule }) => decks.includes(deck) && !schedule.suspended)
		.slice(0, count);
	const asked = await stillAsked(db, mistaken);
	return { chosen: asked.map(asChosen), rows: asked, fresh: new Map() };
}

/** Without the cards that their decks have lost. */
async function stillAsked(db: Database, rows: readonly ScheduleRow[]): Promise<ScheduleRow[]> {
	const notes = await notesOf(
		db,
		rows.map(({ card }) => card)
	);
	return rows.filter(({ card }, i) => notes[i]?.cards.includes(card));
}

function dueCards(rows: readonly ScheduleRow[]): DueCard[] {
	return rows.flatMap(({ card, deck, dueAt, schedule: { memory } }) =>
		dueAt === undefined || memory === null ? [] : [{ card, deck, dueAt, memory }]
	);
}

function asChosen({ card, schedule }: ScheduleRow): Chosen {
	return { card, kind: kindOf(schedule.memory) };
}

function kindOf(memory: Memory | null): StudyItem['kind'] {
	if (memory === null) return 'new';
	return memory.state === 'review' ? 'review' : 'step';
}

function isMistake(entry: AnyEntry): boolean {
	const isAnswer = isReview(entry) || (isKnown(entry) && entry.kind === 'practice');
	return isAnswer && entry.rating === 1;
}

/** Cards of a session that was left, as they stand now; one that its deck has lost is left out. */
export function readItems(
	db: Database,
	profile: ProfileId,
	cards: readonly CardId[]
): Promise<StudyItem[]> {
	return db.transaction('r', [db.notes, db.schedules], async () => {
		const notes = await notesOf(db, cards);
		const asked = cards.filter((card, i) => notes[i]?.cards.includes(card));
		const rows = await rowsOf(db, profile, asked);
		return asked.map((card, i) => {
			const row = rows[i];
			return toItem({ card, kind: kindOf(row?.schedule.memory ?? null) }, row);
		});
	});
}

/** The chosen cards with where they stand; only those rows are read that were not read before. */
async function itemsOf(
	db: Database,
	profile: ProfileId,
	chosen: readonly Chosen[],
	known: readonly ScheduleRow[]
): Promise<StudyItem[]> {
	const rows = new Map(known.map((row) => [row.card, row]));
	const unknown = chosen.map(({ card }) => card).filter((card) => !rows.has(card));
	for (const row of await rowsOf(db, profile, unknown)) if (row) rows.set(row.card, row);
	return chosen.map((each) => toItem(each, rows.get(each.card)));
}

function rowsOf(
	db: Database,
	profile: ProfileId,
	cards: readonly CardId[]
): Promise<(ScheduleRow | undefined)[]> {
	return db.schedules.bulkGet(cards.map((card): [ProfileId, CardId] => [profile, card]));
}

function toItem({ card, kind }: Chosen, row: ScheduleRow | undefined): StudyItem {
	const memory = row?.schedule.memory ?? null;
	return {
		card,
		deck: cardParts(card).deck,
		kind,
		isNew: memory === null,
		dueAt: row?.dueAt ?? null,
		memory
	};
}
