import { bucketDay } from '#lib/core/scheduler/due.ts';
import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import { isFirm } from '#lib/core/stats/firm.ts';
import type { Place } from './rows.ts';

export const NOWHERE: Place = { bucket: null, introduced: 0, firm: 0, heldBack: 0, wrong: 0 };

/** Where a card is counted; one that is in no deck (retired, or its deck not installed) is counted nowhere. */
export function placeOf(schedule: Schedule, inPlay: boolean): Place {
	if (!inPlay) return NOWHERE;
	const isNew = schedule.memory === null;
	return {
		bucket: bucketDay(schedule),
		introduced: isNew ? 0 : 1,
		firm: isFirm(schedule.memory) ? 1 : 0,
		heldBack: isNew && schedule.suspended ? 1 : 0,
		wrong: isNew && !schedule.suspended && schedule.wrongInPractice ? 1 : 0
	};
}

/** Whether a card so placed can be introduced as new. */
export function isFresh(place: Place): boolean {
	return place.introduced === 0 && place.heldBack === 0;
}
