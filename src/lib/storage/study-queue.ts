import { readGlobals, settingsInForce } from '#lib/core/scheduler/globals.ts';
import { cardOf } from '#lib/core/scheduler/log-entry.ts';
import { mixedOrder } from '#lib/core/scheduler/mixed-order.ts';
import { makeQueue, type DueCard, type QueueInput } from '#lib/core/scheduler/queue.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import { MINUTE, studyDay, studyTime, type Millis, type Moment } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { decksInUse } from './decks.ts';
import { readDue } from './due-cards.ts';
import { readFresh, readFreshMixed, readWrong, type FreshCards } from './fresh-cards.ts';
import { AS_AUTHORED, readIntroducing } from './introducing.ts';
import { entriesOf, entriesOn, standing } from './log-rows.ts';
import type { ScheduleRow } from './rows.ts';
import { readSchedulerSettings } from './settings.ts';
import { itemsOf, kindOf, type Chosen, type StudyItem } from './study-items.ts';
import type { TaggedCards } from './tagged-cards.ts';
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

/** Steps that come due so soon are asked at once, if nothing else is left. */
const SOON: Millis = 20 * MINUTE;

/** Reads what to study, in order. */
export async function readQueue(db: Database, request: QueueRequest): Promise<Queue> {
	const choose = await chooserOf(request);
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
		const { chosen, rows, fresh } = await choose(db, await readContext(db, request));
		return { items: await itemsOf(db, request.profile, chosen, rows), fresh };
	});
}

type Context = Pick<QueueInput, 'settings' | 'doneToday' | 'seenToday' | 'moment' | 'seed'> & {
	readonly decks: readonly DeckId[];
};

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

type Chooser = (db: Database, context: Context) => Promise<Choice>;

/** Found before the transaction begins, since it would not outlast the fetching of a file. */
async function chooserOf(request: QueueRequest): Promise<Chooser> {
	const { profile, wanted, tag } = request;
	if (wanted.kind === 'exam') return examChooser(request, wanted.minutes);
	if (tag !== undefined) {
		const { readTagged, laterOf } = await import('./tagged-cards.ts');
		const { readMistaken } = await import('./begun-cards.ts');
		return async (db, context) => {
			const { decks, moment } = context;
			const tagged = await readTagged(db, profile, decks, { tag, day: studyDay(moment) });
			switch (wanted.kind) {
				case 'today':
					return chooseToday(db, profile, context, tagged);
				case 'more':
					return chooseMore(db, profile, context, wanted.count, tagged);
				case 'ahead':
					return asChoice(laterOf(tagged, moment, wanted.count));
				case 'mistakes': {
					const rows = await readMistaken(db, profile, context, Infinity);
					return asChoice(rows.filter(({ card }) => tagged.has(card)).slice(0, wanted.count));
				}
			}
		};
	}
	switch (wanted.kind) {
		case 'today':
			return (db, context) => chooseToday(db, profile, context);
		case 'more':
			return (db, context) => chooseMore(db, profile, context, wanted.count);
		case 'ahead': {
			const { readLater } = await import('./begun-cards.ts');
			return async (db, context) => asChoice(await readLater(db, profile, context, wanted.count));
		}
		case 'mistakes': {
			const { readMistaken } = await import('./begun-cards.ts');
			return async (db, context) =>
				asChoice(await readMistaken(db, profile, context, wanted.count));
		}
	}
}

async function examChooser(
	{ profile, deck, tag }: QueueRequest,
	minutes: number
): Promise<Chooser> {
	const { chooseForExam, examAhead } = await import('./exam-queue.ts');
	const tags = tag === undefined ? null : await import('./tagged-cards.ts');
	return async (db, context) => {
		const day = studyDay(context.moment);
		const ahead = await examAhead(db, profile, { scope: { deck, tag }, day, minutes });
		if (ahead === null) return asChoice([]);
		const tagged =
			tags && (await tags.readTagged(db, profile, context.decks, { tag: tag ?? '', day }));
		const settings = { ...context.settings, newPerDay: context.doneToday.fresh + ahead.mostNew };
		const { fresh, input } = await readNew(
			db,
			profile,
			{ ...context, settings },
			tagged ?? undefined
		);
		const rows = tagged?.begun ?? null;
		const unbegun = new Set([...(input.wrong ?? []), ...input.fresh]);
		return { ...(await chooseForExam(db, profile, context, { ahead, rows, unbegun })), fresh };
	};
}

async function chooseToday(
	db: Database,
	profile: ProfileId,
	context: Context,
	tagged?: TaggedCards
): Promise<Choice> {
	const { moment } = context;
	const soon = { ...moment, at: moment.at + SOON };
	const { reviewsPerDay } = context.settings;
	const until = studyTime(soon);
	const rows =
		tagged?.begun ?? (await readDue(db, profile, context.decks, { reviewsPerDay, until }));
	const due = dueCards(rows);
	const { fresh, input } = await readNew(db, profile, context, tagged);
	const now = makeQueue({ ...input, due });
	const chosen = now.length > 0 ? now : makeQueue({ ...input, due, moment: soon });
	return { chosen, rows, fresh };
}

async function chooseMore(
	db: Database,
	profile: ProfileId,
	context: Context,
	count: number,
	tagged?: TaggedCards
): Promise<Choice> {
	const settings = { ...context.settings, newPerDay: context.doneToday.fresh + count };
	const { fresh, input } = await readNew(db, profile, { ...context, settings }, tagged);
	return { chosen: makeQueue({ ...input, due: [] }), rows: [], fresh };
}

type NewCards = {
	readonly fresh: Map<DeckId, FreshCards>;
	readonly input: Omit<QueueInput, 'due'>;
};

/**
 * New cards by turns out of each deck that lets them come, more than the limit allows: siblings of what was seen today
 * stand back.
 */
async function readNew(
	db: Database,
	profile: ProfileId,
	context: Context,
	tagged?: TaggedCards
): Promise<NewCards> {
	const { decks, ...input } = context;
	const day = studyDay(context.moment);
	const room = Math.max(0, context.settings.newPerDay - context.doneToday.fresh);
	const introducing = await readIntroducing(db, profile);
	const fresh = new Map<DeckId, FreshCards>();
	const lists: (readonly CardId[])[] = [];
	const wrong: CardId[] = [];
	for (const deck of decks) {
		const { on, seed } = introducing.get(deck) ?? AS_AUTHORED;
		const most = 3 * room + 20;
		if (!on || room === 0) {
			// None of them.
		} else if (tagged) {
			lists.push(inOrder(tagged.fresh.get(deck) ?? [], seed));
		} else if (seed !== null) {
			lists.push(await readFreshMixed(db, profile, { deck, seed }, most, day));
		} else {
			const seen = await readFresh(db, profile, deck, most, day);
			fresh.set(deck, seen);
			lists.push(seen.cards);
		}
		if (!tagged) wrong.push(...(await readWrong(db, profile, deck, day)));
	}
	const again = tagged ? tagged.wrong : wrong;
	return { fresh, input: { ...input, fresh: byTurns(lists), wrong: again } };
}

/** Mixed by a seed, if there is one. */
function inOrder(cards: readonly CardId[], seed: string | null): readonly CardId[] {
	if (seed === null) return cards;
	return mixedOrder(cards.length, seed).flatMap((position) => cards.slice(position, position + 1));
}

/** The first of each list, then the second of each, and so on. */
function byTurns<T>(lists: readonly (readonly T[])[]): T[] {
	const longest = lists.reduce((most, list) => Math.max(most, list.length), 0);
	return Array.from({ length: longest }, (_, i) =>
		lists.flatMap((list) => list.slice(i, i + 1))
	).flat();
}

function dueCards(rows: readonly ScheduleRow[]): DueCard[] {
	return rows.flatMap(({ card, deck, dueAt, schedule: { memory } }) =>
		dueAt === undefined || memory === null ? [] : [{ card, deck, dueAt, memory }]
	);
}

function asChoice(rows: readonly ScheduleRow[]): Choice {
	const chosen = rows.map(({ card, schedule }) => ({ card, kind: kindOf(schedule.memory) }));
	return { chosen, rows, fresh: new Map() };
}
