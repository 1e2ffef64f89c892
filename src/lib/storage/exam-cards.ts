import { readGlobals, settingsInForce } from '#lib/core/scheduler/globals.ts';
import { cardOf } from '#lib/core/scheduler/log-entry.ts';
import type { Memory } from '#lib/core/scheduler/memory.ts';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import { DAY, studyDay, type Millis, type Moment, type StudyDay } from '#lib/core/shared/time.ts';
import type { ExamCards } from '#lib/core/stats/exam.ts';
import type { Database } from './database.ts';
import { decksInUse } from './decks.ts';
import type { ExamScope } from './exams.ts';
import { AS_AUTHORED, readIntroducing, type Introducing } from './introducing.ts';
import { entriesOf, entriesOn, standing } from './log-rows.ts';
import type { ScheduleRow } from './rows.ts';
import { readSchedulerSettings } from './settings.ts';
import { readTagged } from './tagged-cards.ts';
import { isReview, readPace } from './today.ts';

export type ExamFacts = {
	readonly cards: ExamCards;
	readonly settings: SchedulerSettings;
	/** Mean time of an answer lately; null before the first. */
	readonly pace: Millis | null;
	/** New cards of these that come in a day, as the learner has set it for all decks together; no whole number. */
	readonly newPerDay: number;
};

/** The cards of an exam as they stand, with all that is needed to reckon with them. */
export function readExamFacts(
	db: Database,
	profile: ProfileId,
	scope: ExamScope,
	moment: Moment
): Promise<ExamFacts> {
	return db.transaction('r', tablesOf(db), async () => factsOf(db, profile, scope, moment));
}

/**
 * The same cards as they stood at the beginning of a study day that has passed: of those reviewed since, the first
 * review tells what was known before it.
 */
export function readExamFactsThen(
	db: Database,
	profile: ProfileId,
	scope: ExamScope,
	moment: Moment,
	day: StudyDay
): Promise<ExamFacts> {
	return db.transaction('r', tablesOf(db), async () => {
		const since = standing(await entriesOn(db, profile, day, studyDay(moment)));
		const before = new Map<CardId, Memory | null>();
		for (const entry of since.filter(isReview).sort((a, b) => a.order - b.order)) {
			const card = cardOf(entry);
			if (card !== null && !before.has(card)) before.set(card, entry.before);
		}
		return factsOf(db, profile, scope, moment, before);
	});
}

function tablesOf(db: Database) {
	return [db.meta, db.registers, db.decks, db.notes, db.log, db.schedules, db.tallies];
}

async function factsOf(
	db: Database,
	profile: ProfileId,
	scope: ExamScope,
	moment: Moment,
	before: ReadonlyMap<CardId, Memory | null> = new Map()
): Promise<ExamFacts> {
	const chosen = await readSchedulerSettings(db, profile);
	const settings = settingsInForce(chosen, readGlobals(await entriesOf(db, profile, '')));
	const introducing = await readIntroducing(db, profile);
	const used = await decksInUse(db, profile);
	const decks = scope.deck === undefined ? used.map(({ id }) => id) : [scope.deck];
	const shares = await sharesOfNew(db, profile, settings.newPerDay, introducing);
	const facts = { begun: [] as ExamCards['begun'][number][], fresh: 0, heldBack: 0 };
	let newPerDay = 0;
	for (const deck of decks) {
		const found = await cardsOf(db, profile, deck, scope.tag, studyDay(moment));
		for (const { card, dueAt = 0, schedule } of found.begun) {
			const memory = before.has(card) ? before.get(card) : schedule.memory;
			if (memory) facts.begun.push({ ...memory, dueDay: Math.floor(dueAt / DAY) });
			else facts.fresh += 1;
		}
		const comes = (introducing.get(deck) ?? AS_AUTHORED).on;
		facts[comes ? 'fresh' : 'heldBack'] += found.fresh;
		const share = shares.get(deck);
		if (share && share.fresh > 0)
			newPerDay += share.newPerDay * Math.min(1, found.fresh / share.fresh);
	}
	const { pace } = await readPace(db, profile, studyDay(moment));
	return { cards: facts, settings, pace, newPerDay };
}

type Found = { readonly begun: readonly ScheduleRow[]; readonly fresh: number };

/** The cards of a deck, or of one of its tags, that may be asked. */
async function cardsOf(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	tag: string | undefined,
	day: StudyDay
): Promise<Found> {
	if (tag !== undefined) {
		const { begun, fresh } = await readTagged(db, profile, [deck], { tag, day });
		return { begun, fresh: fresh.get(deck)?.length ?? 0 };
	}
	return { begun: await begunOf(db, profile, deck), fresh: await countFresh(db, profile, deck) };
}

/** All begun cards of a deck that may be asked, whenever. */
export function begunOf(db: Database, profile: ProfileId, deck: DeckId): Promise<ScheduleRow[]> {
	return db.schedules
		.where('[profile+deck+dueAt]')
		.between([profile, deck, -Infinity], [profile, deck, Infinity])
		.toArray();
}

async function countFresh(db: Database, profile: ProfileId, deck: DeckId): Promise<number> {
	const [row, tally] = await Promise.all([db.decks.get(deck), db.tallies.get([profile, deck])]);
	return Math.max(0, (row?.cards ?? 0) - (tally?.introduced ?? 0) - (tally?.heldBack ?? 0));
}

type Share = { readonly fresh: number; readonly newPerDay: number };

/** New cards come by turns out of the decks that have any: how many a day of each deck. */
async function sharesOfNew(
	db: Database,
	profile: ProfileId,
	newPerDay: number,
	introducing: ReadonlyMap<DeckId, Introducing>
): Promise<ReadonlyMap<DeckId, Share>> {
	const fresh = new Map<DeckId, number>();
	for (const { id } of await decksInUse(db, profile)) {
		const cards = (introducing.get(id) ?? AS_AUTHORED).on ? await countFresh(db, profile, id) : 0;
		if (cards > 0) fresh.set(id, cards);
	}
	return new Map(
		[...fresh].map(([id, cards]) => [id, { fresh: cards, newPerDay: newPerDay / fresh.size }])
	);
}
