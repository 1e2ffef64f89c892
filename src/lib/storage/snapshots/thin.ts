import { DAY, type Millis } from '#lib/core/shared/time.ts';

type Dated = { readonly at: Millis };

/** All of the last two days stay. */
const WHOLE = 2 * DAY;

/** Then the latest of each of so many days, weeks and months that have any: about a year in all. */
const SPANS: readonly { of: (at: Millis) => number; most: number }[] = [
	{ of: (at) => Math.floor(at / DAY), most: 12 },
	{ of: (at) => Math.floor(at / DAY / 7), most: 10 },
	{ of: monthOf, most: 9 }
];

/**
 * Which copies are one too many, in any order. Days, weeks and months are those of UTC, so that a copy never changes
 * its place; one from the future (the clock was wrong) stays.
 */
export function tooMany<Copy extends Dated>(copies: readonly Copy[], now: Millis): Copy[] {
	const latestFirst = [...copies].sort((a, b) => b.at - a.at);
	let rest = latestFirst.filter(({ at }) => at <= now - WHOLE);
	const gone: Copy[] = [];
	for (const { of, most } of SPANS) {
		const places = new Set<number>();
		const next: Copy[] = [];
		for (const copy of rest) {
			const place = of(copy.at);
			if (places.has(place)) gone.push(copy);
			else if (places.size < most) places.add(place);
			else next.push(copy);
		}
		rest = next;
	}
	return [...gone, ...rest];
}

function monthOf(at: Millis): number {
	const date = new Date(at);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
