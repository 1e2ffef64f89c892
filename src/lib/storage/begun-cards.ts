import { cardOf, isKnown, type AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import { studyDay, studyTime, type Moment } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { entriesOn, standing } from './log-rows.ts';
import { notesOf } from './notes.ts';
import { isPutOff } from './put-off.ts';
import type { ScheduleRow } from './rows.ts';
import { isReview } from './today.ts';

/** Where to look, and at what moment. */
type Place = { readonly decks: readonly DeckId[]; readonly moment: Moment };

/** Days in which a mistake is recent. */
const RECENT_DAYS = 14;

/*
 * What may be studied when nothing is due any more; fetched once the first card is there.
 */

/** Cards that would come later, soonest first. */
export async function readLater(
	db: Database,
	profile: ProfileId,
	{ decks, moment }: Place,
	count: number
): Promise<ScheduleRow[]> {
	const rows: ScheduleRow[] = [];
	const today = studyDay(moment);
	for (const deck of decks) {
		const later = await db.schedules
			.where('[profile+deck+dueAt]')
			.between([profile, deck, studyTime(moment)], [profile, deck, Infinity], false)
			.and((row) => !isPutOff(row, today))
			.limit(count)
			.toArray();
		rows.push(...later);
	}
	return rows.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0)).slice(0, count);
}

/** Cards that were wrong lately, the last first. */
export async function readMistaken(
	db: Database,
	profile: ProfileId,
	{ decks, moment }: Place,
	count: number
): Promise<ScheduleRow[]> {
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
		.filter((row) => !isPutOff(row, day))
		.slice(0, count);
	return stillAsked(db, mistaken);
}

/** Without the cards that their decks have lost. */
async function stillAsked(db: Database, rows: readonly ScheduleRow[]): Promise<ScheduleRow[]> {
	const notes = await notesOf(
		db,
		rows.map(({ card }) => card)
	);
	return rows.filter(({ card }, i) => notes[i]?.cards.includes(card));
}

function isMistake(entry: AnyEntry): boolean {
	const isAnswer = isReview(entry) || (isKnown(entry) && entry.kind === 'practice');
	return isAnswer && entry.rating === 1;
}
