import { readGlobals, settingsInForce } from '#lib/core/scheduler/globals.ts';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Moment } from '#lib/core/shared/time.ts';
import { studyDay } from '#lib/core/shared/time.ts';
import { confusionsOf, mixedUpIn, type Confusion } from '#lib/core/stats/confusions.ts';
import { tallyDay, type DayTally } from '#lib/core/stats/day-tally.ts';
import { addCard, emptyStanding, type DeckStanding } from '#lib/core/stats/deck-standing.ts';
import {
	addMemory,
	emptyDistributions,
	type Distributions
} from '#lib/core/stats/distributions.ts';
import { heedAnswers, type EverRight } from '#lib/core/stats/ever-right.ts';
import { forecastOf, type Forecast } from '#lib/core/stats/forecast.ts';
import { bucketsOf } from './buckets.ts';
import type { Database } from './database.ts';
import { logByDay, type Read } from './log-by-day.ts';
import { entriesOf } from './log-rows.ts';
import { oneAhead } from './one-ahead.ts';
import type { ScheduleRow } from './rows.ts';
import { readSchedulerSettings } from './settings.ts';

/** What the log tells of a learner's progress. */
export type StudyLog = {
	/** Days with any entry, the first one first. */
	readonly days: readonly DayTally[];
	readonly everRight: EverRight;
	/** Pairs of cards that are mixed up, the most pressing first. */
	readonly confusions: readonly Confusion[];
	/** In force now. */
	readonly settings: SchedulerSettings;
};

/** What the schedules tell, of the decks that were asked for. */
export type HeldCards = {
	/** Decks of which nothing was begun are left out. */
	readonly decks: ReadonlyMap<DeckId, DeckStanding>;
	readonly distributions: Distributions;
	readonly forecast: Forecast;
};

/** Schedules that are read at once: few enough that the screen answers meanwhile. */
const AT_ONCE = 500;

/** One pass over the log; null if it is not wanted any more. */
export async function readStudyLog(
	read: Read,
	profile: ProfileId,
	wanted: () => boolean
): Promise<StudyLog | null> {
	const { voids, own, set } = await read(async (db) => ({
		voids: await readVoids(db, profile),
		own: await entriesOf(db, profile, ''),
		set: await readSchedulerSettings(db, profile)
	}));
	// All of them before any other entry: a void may come years after what it takes back.
	const globals = readGlobals([...own, ...voids]);
	const days: DayTally[] = [];
	const everRight: EverRight = new Map();
	const mixedUp = new Set<CardId>();
	for await (const [day, entries] of logByDay(read, profile, globals)) {
		if (!wanted()) return null;
		days.push(tallyDay(day, entries));
		heedAnswers(everRight, entries);
		for (const entry of entries) for (const card of mixedUpIn(entry) ?? []) mixedUp.add(card);
	}
	// Few cards are ever mixed up, so their entries are read anew rather than all others held.
	const theirs = await read((db) =>
		Promise.all([...mixedUp].map((card) => entriesOf(db, profile, card)))
	);
	const confusions = confusionsOf([...own, ...theirs.flat()]);
	return { days, everRight, confusions, settings: settingsInForce(set, globals) };
}

/** What is to be known besides the schedules. */
export type HeldRequest = {
	readonly decks: readonly DeckId[];
	readonly moment: Moment;
	/** Days of the forecast, today among them. */
	readonly ahead: number;
	readonly log: StudyLog;
};

/** One pass over the schedules; null if it is not wanted any more. */
export async function readHeldCards(
	read: Read,
	profile: ProfileId,
	{ decks, moment, ahead, log: { settings, everRight } }: HeldRequest,
	wanted: () => boolean
): Promise<HeldCards | null> {
	const buckets = await read((db) =>
		Promise.all(decks.map((deck) => bucketsOf(db, profile, deck).toArray()))
	);
	const standings = new Map<DeckId, DeckStanding>();
	const distributions = emptyDistributions();
	const asked = new Set(decks);
	for await (const rows of oneAhead(schedulesOf(read, profile))) {
		if (!wanted()) return null;
		for (const { card, deck, place, schedule } of rows) {
			// A card that its deck has lost, or a new one, is counted nowhere else either.
			if (place.introduced === 0 || schedule.memory === null || !asked.has(deck)) continue;
			const standing = standings.get(deck) ?? emptyStanding();
			standings.set(deck, standing);
			addCard(standing, schedule, everRight.get(card), { moment, settings });
			addMemory(distributions, schedule.memory);
		}
	}
	const forecast = forecastOf(buckets.flat(), studyDay(moment), ahead);
	return { decks: standings, distributions, forecast };
}

function readVoids(db: Database, profile: ProfileId) {
	return db.log
		.where('[profile+ref]')
		.between([profile, ''], [profile, '\uffff'])
		.toArray((rows) => rows.map(({ entry }) => entry));
}

async function* schedulesOf(
	read: Read,
	profile: ProfileId
): AsyncGenerator<readonly ScheduleRow[], void> {
	let after = '';
	for (;;) {
		const rows = await read((db) =>
			db.schedules
				.where('[profile+card]')
				.between([profile, after], [profile, '\uffff'], false)
				.limit(AT_ONCE)
				.toArray()
		);
		const last = rows.at(-1);
		if (!last) return;
		yield rows;
		after = last.card;
	}
}
