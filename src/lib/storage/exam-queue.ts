import { spread } from '#lib/core/scheduler/spread.ts';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import {
	MINUTE,
	studyDay,
	studyTime,
	type Millis,
	type Moment,
	type StudyDay
} from '#lib/core/shared/time.ts';
import { paceOf } from '#lib/core/stats/exam.ts';
import { orderByGain } from '#lib/core/stats/exam-gain.ts';
import type { Database } from './database.ts';
import { begunOf } from './exam-cards.ts';
import { readExam, type ExamScope } from './exams.ts';
import type { ScheduleRow } from './rows.ts';
import { kindOf, type Chosen } from './study-items.ts';
import { isPutOff } from './put-off.ts';
import { readPace } from './today.ts';

/** An exam that is still to come, and the time there is for it today. */
export type ExamAhead = {
	readonly exam: StudyDay;
	readonly available: Millis;
	readonly pace: Millis;
	/** New cards that fit into the time at the most. */
	readonly mostNew: number;
};

/** Cards of one session, however short the answers are. */
const MOST_CARDS = 500;

/** The exam of a deck or tag; null if none is set or its day has passed. */
export async function examAhead(
	db: Database,
	profile: ProfileId,
	{ scope, day, minutes }: { scope: ExamScope; day: StudyDay; minutes: number }
): Promise<ExamAhead | null> {
	if (scope.deck === undefined && scope.tag === undefined) return null;
	const exam = await readExam(db, profile, scope);
	if (!exam || exam.day < day) return null;
	const pace = paceOf((await readPace(db, profile, day)).pace);
	const available = minutes * MINUTE;
	const mostNew = Math.min(MOST_CARDS, Math.ceil(available / pace));
	return { exam: exam.day, available, pace, mostNew };
}

type Place = {
	readonly decks: readonly DeckId[];
	readonly moment: Moment;
	readonly settings: SchedulerSettings;
};

type Cards = {
	readonly ahead: ExamAhead;
	/** Begun cards of the tag; null for all of the decks. */
	readonly rows: readonly ScheduleRow[] | null;
	/** New cards in the order in which they come. */
	readonly unbegun: ReadonlySet<CardId>;
};

/**
 * What to study for an exam now: learning steps that wait, then by gain a minute, with cards of one note apart. What was
 * studied today already is left for another day, and nothing that is stored changes: the answers are reviews like any.
 */
export async function chooseForExam(
	db: Database,
	profile: ProfileId,
	{ decks, moment, settings }: Place,
	{ ahead, rows, unbegun }: Cards
): Promise<{ chosen: readonly Chosen[]; rows: readonly ScheduleRow[] }> {
	const today = studyDay(moment);
	const all = rows ?? (await Promise.all(decks.map((deck) => begunOf(db, profile, deck)))).flat();
	const begun = all.filter((row) => !isPutOff(row, today));
	const steps = begun
		.filter(({ dueAt, stepAt }) => stepAt !== undefined && (dueAt ?? 0) <= studyTime(moment))
		.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
	const waiting = new Set(steps.map(({ card }) => card));
	const candidates = begun.flatMap(({ card, schedule: { memory } }) =>
		memory === null || memory.lastDay >= today || waiting.has(card) ? [] : [{ item: card, memory }]
	);
	const ordered = orderByGain(
		[...candidates, ...[...unbegun].map((item) => ({ item, memory: null }))],
		{ today, exam: ahead.exam },
		{ available: ahead.available - steps.length * ahead.pace, pace: ahead.pace },
		settings
	);
	const apart = spread(ordered.slice(0, MOST_CARDS), noteKey);
	const memories = new Map(begun.map(({ card, schedule }) => [card, schedule.memory]));
	const chosen = [...waiting, ...apart].map((card) => ({
		card,
		kind: kindOf(memories.get(card) ?? null)
	}));
	return { chosen, rows: begun };
}

function noteKey(card: CardId): string {
	return card.slice(0, card.indexOf('#'));
}
