import type { Backlog } from '#lib/core/scheduler/backlog.ts';
import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis, Moment, StudyDay } from '#lib/core/shared/time.ts';
import type { Load } from '#lib/core/stats/backlog.ts';
import { bucketsOf } from './buckets.ts';
import type { Database } from './database.ts';
import { readToday } from './today.ts';

/** So many of the days to come are looked at. */
const DAYS_AHEAD = 30;

/** What has piled up, and what comes meanwhile: what a way through it is planned by. */
export type Overdue = Load & {
	readonly day: StudyDay;
	/** Cards that came due before today. */
	readonly overdue: number;
	/** What the limits leave for today. */
	readonly toDo: number;
	/** New cards there are to hold back. */
	readonly fresh: number;
	/** Mean time of an answer, and answers a day; null before the first. */
	readonly pace: Millis | null;
	readonly usual: number | null;
	/** The backlog that is being spread today. */
	readonly backlog: Backlog | null;
};

/** Sums of small tables only, as for Today. */
export function readOverdue(db: Database, profile: ProfileId, moment: Moment): Promise<Overdue> {
	const tables = [db.decks, db.registers, db.dueBuckets, db.tallies, db.schedules, db.log];
	return db.transaction('r', tables, async () => {
		const { day, decks, toDo, pace, usual, backlog } = await readToday(db, profile, moment);
		const ids = decks.map(({ deck }) => deck.id);
		const sum = (of: (deck: (typeof decks)[number]) => number): number =>
			decks.reduce((total, deck) => total + of(deck), 0);
		return {
			day,
			overdue: sum((deck) => deck.overdue),
			waiting: sum((deck) => deck.due - deck.steps),
			toDo: toDo.reviews + toDo.fresh,
			coming: await readComing(db, profile, ids, day),
			fresh: sum((deck) => deck.fresh),
			pace,
			usual,
			backlog
		};
	});
}

async function readComing(
	db: Database,
	profile: ProfileId,
	decks: readonly DeckId[],
	today: StudyDay
): Promise<number[]> {
	const coming = Array<number>(DAYS_AHEAD).fill(0);
	for (const deck of decks) {
		for (const { day, cards } of await bucketsOf(db, profile, deck, today + DAYS_AHEAD).toArray()) {
			const index = day - today - 1;
			if (index >= 0) coming[index] = (coming[index] ?? 0) + cards;
		}
	}
	return coming;
}
