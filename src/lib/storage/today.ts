import { isSpread, settingsOn, usualOf, type Backlog } from '#lib/core/scheduler/backlog.ts';
import { isKnown, type AnyEntry, type ReviewEntry } from '#lib/core/scheduler/log-entry.ts';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import {
	DAY,
	studyDay,
	studyTime,
	type Millis,
	type Moment,
	type StudyDay
} from '#lib/core/shared/time.ts';
import { readBacklog } from './backlog.ts';
import { bucketsOf, emptyTally } from './buckets.ts';
import type { Database } from './database.ts';
import { decksInUse } from './decks.ts';
import { AS_AUTHORED, readIntroducing, type Introducing } from './introducing.ts';
import { entriesOn, standing } from './log-rows.ts';
import { isFresh } from './placement.ts';
import type { DeckRow, TallyRow } from './rows.ts';
import { readSchedulerSettings } from './settings.ts';

export type DeckToday = {
	readonly deck: DeckRow;
	/** Cards that come due today or did before: reviews and steps. */
	readonly due: number;
	/** How many of `due` came due before today. */
	readonly overdue: number;
	/** How many of `due` are learning steps, which no limit holds back. */
	readonly steps: number;
	/** Cards never introduced, whatever the limit; where the learner holds new ones back, only `wrong`. */
	readonly fresh: number;
	/** How many of `fresh` were wrong in practice: they are asked outside the limit. */
	readonly wrong: number;
	readonly introduced: number;
	readonly firm: number;
	/** Coming due tomorrow, as it looks now. */
	readonly tomorrow: number;
};

export type Done = {
	/** New cards, without those that were asked outside the limit. */
	readonly fresh: number;
	readonly reviews: number;
	readonly answers: number;
	readonly took: Millis;
};

export type Today = {
	readonly day: StudyDay;
	readonly decks: readonly DeckToday[];
	/** What is left to do today under the limits, over all decks. */
	readonly toDo: { readonly reviews: number; readonly fresh: number };
	readonly done: Done;
	/** Coming due tomorrow, as it looks now; while a backlog is spread, what is left of it as well, under its limit. */
	readonly tomorrow: number;
	/** New cards that tomorrow allows. */
	readonly newTomorrow: number;
	/** The backlog that is being spread today. */
	readonly backlog: Backlog | null;
	/** Milliseconds until the next learning step that is not due yet; null if none is left today. */
	readonly nextStepIn: Millis | null;
	/** Mean time of an answer lately; null before the first. */
	readonly pace: Millis | null;
	/** Answers a day lately, without today; null where there were none. */
	readonly usual: number | null;
};

/** What today asks of a learner. Sums of small tables only: as quick with 50,000 cards as with 50. */
export function readToday(db: Database, profile: ProfileId, moment: Moment): Promise<Today> {
	const tables = [db.decks, db.registers, db.dueBuckets, db.tallies, db.schedules, db.log];
	return db.transaction('r', tables, async () => {
		const day = studyDay(moment);
		const chosen = await readSchedulerSettings(db, profile);
		const backlog = await readBacklog(db, profile);
		const settings = settingsOn(chosen, backlog, day);
		const tomorrow = settingsOn(chosen, backlog, day + 1);
		const buried = await buriedNew(db, profile, day);
		const introducing = await readIntroducing(db, profile);
		const decks: DeckToday[] = [];
		for (const deck of await decksInUse(db, profile)) {
			const how = introducing.get(deck.id) ?? AS_AUTHORED;
			decks.push(await deckToday(db, profile, deck, day, buried.get(deck.id) ?? 0, how));
		}
		const done = countDone(standing(await entriesOn(db, profile, day)));
		const left = toDo(decks, done, settings);
		return {
			day,
			decks,
			toDo: left,
			done,
			tomorrow: tomorrowOf(
				decks,
				left.reviews,
				isSpread(backlog, day + 1) ? tomorrow.reviewsPerDay : null
			),
			newTomorrow: tomorrow.newPerDay,
			backlog: isSpread(backlog, day) ? backlog : null,
			nextStepIn: await readNextStep(db, profile, decks, moment),
			...(await readPace(db, profile, day))
		};
	});
}

async function deckToday(
	db: Database,
	profile: ProfileId,
	deck: DeckRow,
	day: StudyDay,
	buried: number,
	{ on }: Introducing
): Promise<DeckToday> {
	const buckets = await bucketsOf(db, profile, deck.id, day + 1).toArray();
	const tally: TallyRow =
		(await db.tallies.get([profile, deck.id])) ?? emptyTally(profile, deck.id);
	const { introduced, firm, heldBack, wrong } = tally;
	let due = 0;
	let overdue = 0;
	let tomorrow = 0;
	for (const bucket of buckets) {
		if (bucket.day < day) overdue += bucket.cards;
		if (bucket.day <= day) due += bucket.cards;
		else tomorrow += bucket.cards;
	}
	const untouched = Math.max(0, deck.cards - introduced - heldBack - buried);
	const failed = Math.min(wrong, untouched);
	return {
		deck,
		due,
		overdue,
		steps: await countSteps(db, profile, deck.id, day),
		fresh: on ? untouched : failed,
		wrong: failed,
		introduced,
		firm,
		tomorrow
	};
}

/** Cards that wait for a learning step of today or before: few enough to count. */
function countSteps(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	day: StudyDay
): Promise<number> {
	return db.schedules
		.where('[profile+deck+stepAt]')
		.between([profile, deck, -Infinity], [profile, deck, (day + 1) * DAY])
		.count();
}

async function readNextStep(
	db: Database,
	profile: ProfileId,
	decks: readonly DeckToday[],
	moment: Moment
): Promise<Millis | null> {
	const now = studyTime(moment);
	const end = (studyDay(moment) + 1) * DAY;
	let next: Millis | null = null;
	for (const { deck } of decks) {
		const row = await db.schedules
			.where('[profile+deck+stepAt]')
			.between([profile, deck.id, now], [profile, deck.id, end], false, false)
			.first();
		if (row?.stepAt !== undefined) next = Math.min(next ?? Infinity, row.stepAt - now);
	}
	return next;
}

/** New cards put off beyond today, by deck. */
async function buriedNew(
	db: Database,
	profile: ProfileId,
	day: StudyDay
): Promise<Map<DeckId, number>> {
	const counts = new Map<DeckId, number>();
	await db.schedules
		.where('[profile+buriedUntil]')
		.between([profile, day + 1], [profile, Infinity])
		.each(({ deck, schedule, place }) => {
			if (schedule.memory === null && isFresh(place)) counts.set(deck, (counts.get(deck) ?? 0) + 1);
		});
	return counts;
}

/** What the answers among these entries come to. */
export function countDone(entries: readonly AnyEntry[]): Done {
	const reviews = entries.filter(isReview);
	return {
		fresh: reviews.filter(({ before, outsideLimit }) => before === null && !outsideLimit).length,
		reviews: reviews.filter(({ before }) => before?.state === 'review').length,
		answers: reviews.length,
		took: reviews.reduce((sum, { took }) => sum + took, 0)
	};
}

export function isReview(entry: AnyEntry): entry is ReviewEntry {
	return isKnown(entry) && entry.kind === 'review';
}

/** What the limits leave: learning steps always, reviews and new cards up to a day's number. */
function toDo(decks: readonly DeckToday[], done: Done, settings: SchedulerSettings): Today['toDo'] {
	const sum = (of: (deck: DeckToday) => number): number =>
		decks.reduce((total, deck) => total + of(deck), 0);
	const steps = sum((deck) => deck.steps);
	const reviews = sum((deck) => deck.due) - steps;
	const wrong = sum((deck) => deck.wrong);
	const fresh = sum((deck) => deck.fresh) - wrong;
	return {
		reviews: steps + Math.min(reviews, Math.max(0, settings.reviewsPerDay - done.reviews)),
		fresh: wrong + Math.min(fresh, Math.max(0, settings.newPerDay - done.fresh))
	};
}

/** What tomorrow brings; a spread that goes on has its limit, under which what is left of today comes too. */
function tomorrowOf(decks: readonly DeckToday[], leftToday: number, perDay: number | null): number {
	const due = decks.reduce((sum, deck) => sum + deck.tomorrow, 0);
	if (perDay === null) return due;
	const later = decks.reduce((sum, deck) => sum + deck.due, 0) - leftToday;
	return Math.min(due + later, perDay);
}

/** Answers that the pace is measured on. */
const PACE_OVER = 60;

/** Days of study that say how much is usual, and entries of each that are looked at. */
const USUAL_OVER = 3;
const USUAL_SAMPLE = 100;

/** How quick the last answers were, and how many there were on each day before this. */
export async function readPace(
	db: Database,
	profile: ProfileId,
	today: StudyDay
): Promise<Pick<Today, 'pace' | 'usual'>> {
	const rows = await db.log
		.where('[profile+day]')
		.between([profile, -Infinity], [profile, today], true, true)
		.reverse()
		.limit(PACE_OVER)
		.toArray();
	const answers = rows.map((row) => row.entry).filter(isReview);
	const took = answers.reduce((sum, each) => sum + each.took, 0);
	return {
		pace: answers.length === 0 ? null : took / answers.length,
		usual: await readUsual(db, profile, today)
	};
}

/** Reviews a day on the last whole days on which there were any: today is not over yet. */
async function readUsual(
	db: Database,
	profile: ProfileId,
	today: StudyDay
): Promise<number | null> {
	let before = today;
	let answers = 0;
	let days = 0;
	// Whoever only played on a day has not studied on it; a week of that is looked past.
	for (let looked = 0; looked < 2 * USUAL_OVER + 1 && days < USUAL_OVER; looked++) {
		const last = await db.log
			.where('[profile+day]')
			.between([profile, -Infinity], [profile, before], true, false)
			.last();
		if (!last) break;
		before = last.entry.day;
		const ofDay = db.log.where('[profile+day]').equals([profile, before]);
		const sample = await ofDay.limit(USUAL_SAMPLE).toArray();
		const reviews = sample.filter(({ entry }) => isReview(entry)).length;
		if (reviews === 0) continue;
		days += 1;
		// Of a long day the share of reviews is taken from its first entries.
		const all =
			sample.length < USUAL_SAMPLE
				? sample.length
				: await db.log.where('[profile+day]').equals([profile, before]).count();
		answers += (all * reviews) / sample.length;
	}
	return usualOf(answers, days);
}
