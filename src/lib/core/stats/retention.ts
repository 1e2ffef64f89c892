import type { DeckId } from '../shared/ids.ts';
import type { StudyDay } from '../shared/time.ts';
import { addRecall, type DayTally, type Recall } from './day-tally.ts';

/** The periods that retention is told for, in study days up to today; `Infinity` is all there is. */
export const RETENTION_DAYS = [7, 30, 365, Infinity] as const;

/** True retention by the age of the cards. */
export type Retention = { readonly young: Recall; readonly mature: Recall; readonly all: Recall };

export type DeckRetention = Retention & { readonly deck: DeckId };

const NONE: Recall = { asked: 0, recalled: 0 };
const NOTHING: Retention = { young: NONE, mature: NONE, all: NONE };

/** True retention over the last `length` study days, today among them. */
export function retentionOver(
	days: readonly DayTally[],
	today: StudyDay,
	length: number
): Retention {
	let sum = NOTHING;
	for (const { recall } of lastDays(days, today, length)) {
		for (const each of recall) sum = added(sum, each);
	}
	return sum;
}

/** The same for each deck that was asked for, in the order of these; those without a review are left out. */
export function retentionByDeck(
	days: readonly DayTally[],
	today: StudyDay,
	length: number,
	decks: readonly DeckId[]
): DeckRetention[] {
	const sums = new Map<DeckId, Retention>();
	for (const { recall } of lastDays(days, today, length)) {
		for (const each of recall) {
			sums.set(each.deck, added(sums.get(each.deck) ?? NOTHING, each));
		}
	}
	return decks.flatMap((deck) => {
		const sum = sums.get(deck);
		return sum ? [{ deck, ...sum }] : [];
	});
}

/** The share recalled, 0 to 1; null where nothing was asked. */
export function shareOf({ asked, recalled }: Recall): number | null {
	return asked === 0 ? null : recalled / asked;
}

/** The tallies of the last `length` study days up to today. */
export function lastDays(
	days: readonly DayTally[],
	today: StudyDay,
	length: number
): readonly DayTally[] {
	return days.filter(({ day }) => day <= today && day > today - length);
}

function added(sum: Retention, { young, mature }: Pick<Retention, 'young' | 'mature'>): Retention {
	return {
		young: addRecall(sum.young, young),
		mature: addRecall(sum.mature, mature),
		all: addRecall(sum.all, addRecall(young, mature))
	};
}
