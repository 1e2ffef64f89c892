import type { StudyDay } from '../shared/time.ts';

export type Forecast = {
	/** Each of the coming days, today first, with the cards that come due on it. */
	readonly days: readonly { readonly day: StudyDay; readonly cards: number }[];
	/** Cards that were due before today and still wait. */
	readonly backlog: number;
	/** All of `days` and the backlog. */
	readonly sum: number;
};

/** What comes due in the next `length` study days by the buckets of any decks; new cards are not foretold. */
export function forecastOf(
	buckets: Iterable<{ readonly day: StudyDay; readonly cards: number }>,
	today: StudyDay,
	length: number
): Forecast {
	const counts = Array.from({ length }, () => 0);
	let backlog = 0;
	for (const { day, cards } of buckets) {
		if (day < today) backlog += cards;
		else if (day < today + length) counts[day - today] = (counts[day - today] ?? 0) + cards;
	}
	return {
		days: counts.map((cards, i) => ({ day: today + i, cards })),
		backlog,
		sum: counts.reduce((total, cards) => total + cards, backlog)
	};
}
