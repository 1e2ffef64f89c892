import { makeQueue, type DueCard, type QueueInput } from '#lib/core/scheduler/queue.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import { MINUTE, studyDay, studyTime, type Millis } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { readDue } from './due-cards.ts';
import { readFresh, readWrong, type FreshCards } from './fresh-cards.ts';
import { AS_AUTHORED, type Introducing } from './introducing.ts';
import type { ScheduleRow } from './rows.ts';
import type { Chosen } from './study-items.ts';
import type { TaggedCards } from './tagged-cards.ts';

/** Steps that come due so soon are asked at once, if nothing else is left. */
const SOON: Millis = 20 * MINUTE;

/** What is known before anything is chosen. */
export type Context = Pick<
	QueueInput,
	'settings' | 'doneToday' | 'seenToday' | 'moment' | 'seed'
> & {
	readonly decks: readonly DeckId[];
	/** How the new cards of the decks come; a deck that is not there has them as authored. */
	readonly introducing: ReadonlyMap<DeckId, Introducing>;
	/** What mixes them, where a deck has it so. */
	readonly mixed: typeof import('./mixed-cards.ts') | null;
};

/** What was chosen. */
export type Choice = {
	readonly chosen: readonly Chosen[];
	/** Rows that were read while choosing: of a long session nearly all. */
	readonly rows: readonly ScheduleRow[];
	readonly fresh: Map<DeckId, FreshCards>;
};

export type Chooser = (db: Database, context: Context) => Promise<Choice>;

/** What is due, and the new cards of the day; of a tag, if its cards were read before. */
export async function chooseToday(
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

/** New cards to choose from, and where those of each deck begin. */
export type NewCards = {
	readonly fresh: Map<DeckId, FreshCards>;
	readonly input: Omit<QueueInput, 'due'>;
};

/**
 * New cards by turns out of each deck that lets them come, more than the limit allows: siblings of what was seen today
 * stand back.
 */
export async function readNew(
	db: Database,
	profile: ProfileId,
	context: Context,
	tagged?: TaggedCards
): Promise<NewCards> {
	const { decks, introducing, mixed, ...input } = context;
	const day = studyDay(context.moment);
	const room = Math.max(0, context.settings.newPerDay - context.doneToday.fresh);
	const fresh = new Map<DeckId, FreshCards>();
	const lists: (readonly CardId[])[] = [];
	const wrong: CardId[] = [];
	for (const deck of decks) {
		const { on, seed } = introducing.get(deck) ?? AS_AUTHORED;
		const order = seed !== null && mixed ? { deck, seed } : null;
		const most = 3 * room + 20;
		if (!on || room === 0) {
			// None of them.
		} else if (tagged) {
			const cards = tagged.fresh.get(deck) ?? [];
			lists.push(mixed && order ? mixed.inMixedOrder(cards, order.seed) : cards);
		} else if (mixed && order) {
			lists.push(await mixed.readFreshMixed(db, profile, order, most, day));
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
