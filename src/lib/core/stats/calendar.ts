import { DAY, type StudyDay } from '../shared/time.ts';
import type { DayTally } from './day-tally.ts';

/** So many days missed in a row end a run: a week of holidays or illness. */
export const DAYS_THAT_END_A_RUN = 7;

export type CalendarDay = {
	readonly day: StudyDay;
	/** 0 where nothing was studied, else how much by the size of the square. */
	readonly level: 0 | 1 | 2 | 3;
	readonly cards: number;
};

/** From how many cards a day is of the second and of the third size. */
export type Cuts = { readonly second: number; readonly third: number };

/** How many of the days were studied since the first of this month and of this year. */
export type Studied = { readonly month: number; readonly year: number };

/** Counts the days studied in the month and in the year that today lies in. */
export function studiedSince(days: readonly DayTally[], today: StudyDay): Studied {
	const date = new Date(today * DAY);
	const since = (from: StudyDay) =>
		days.filter(({ day, cards }) => cards > 0 && day >= from && day <= today).length;
	return {
		month: since(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY),
		year: since(Date.UTC(date.getUTCFullYear(), 0, 1) / DAY)
	};
}

/** Days studied without a break of a week up to today; 0 while such a break lasts. */
export function runOf(days: readonly DayTally[], today: StudyDay): number {
	const studied = new Set(
		days.filter(({ day, cards }) => cards > 0 && day <= today).map(({ day }) => day)
	);
	let run = 0;
	let missed = 0;
	for (let day = today; missed < DAYS_THAT_END_A_RUN; day--) {
		if (studied.has(day)) {
			run += 1;
			missed = 0;
		} else if (day < today) missed += 1;
	}
	return run;
}

/** The last weeks, Monday first, the one of today last; days to come are null. */
export function calendarWeeks(
	days: readonly DayTally[],
	today: StudyDay,
	weeks: number,
	cuts: Cuts
): (CalendarDay | null)[][] {
	const cards = new Map(days.map((tally) => [tally.day, tally.cards]));
	const monday = mondayOf(today);
	return Array.from({ length: weeks }, (_, week) =>
		Array.from({ length: 7 }, (_, weekday) => {
			const day = monday - 7 * (weeks - 1 - week) + weekday;
			if (day > today) return null;
			const answered = cards.get(day) ?? 0;
			return { day, cards: answered, level: levelOf(answered, cuts) };
		})
	);
}

/** The Monday of the week of a day; 1 January 1970 was a Thursday. */
export function mondayOf(day: StudyDay): StudyDay {
	return day - ((((day + 3) % 7) + 7) % 7);
}

/** Whether a month begins with the day. */
export function beginsMonth(day: StudyDay): boolean {
	return new Date(day * DAY).getUTCDate() === 1;
}

/** Sizes that fit this learner: as many of the days studied are small as are middling and as are large. */
export function cutsOf(days: readonly DayTally[]): Cuts {
	const counts = days
		.map(({ cards }) => cards)
		.filter((cards) => cards > 0)
		.sort((a, b) => a - b);
	const at = (share: number) => counts[Math.floor(counts.length * share)] ?? 0;
	const second = Math.max(2, at(1 / 3));
	return { second, third: Math.max(second + 1, at(2 / 3)) };
}

function levelOf(cards: number, { second, third }: Cuts): CalendarDay['level'] {
	if (cards === 0) return 0;
	if (cards < second) return 1;
	return cards < third ? 2 : 3;
}
