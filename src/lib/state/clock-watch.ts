import { DAY, MINUTE, type Moment } from '../core/shared/time.ts';

/**
 * What the clock of the device says against the last visit: `behind` it was later then, `ahead` more than two years
 * have passed, `zone` another time zone.
 */
export type ClockNews = {
	readonly kind: 'behind' | 'ahead' | 'zone';
	readonly last: Moment;
	readonly now: Moment;
};

/** Clocks that are set by the network jump by less. */
const SLACK = 60 * MINUTE;
const LONG = 730 * DAY;

/** What is to be said of the clock; null if it goes on as one would expect. */
export function clockNews(last: Moment | null, now: Moment): ClockNews | null {
	if (!last) return null;
	if (now.at < last.at - SLACK) return { kind: 'behind', last, now };
	if (now.at > last.at + LONG) return { kind: 'ahead', last, now };
	if (now.offset !== last.offset) return { kind: 'zone', last, now };
	return null;
}

/** A moment as it was kept; null if it makes no sense. */
export function readMoment(kept: unknown): Moment | null {
	if (typeof kept !== 'object' || kept === null) return null;
	const { at, offset } = kept as Record<string, unknown>;
	if (!Number.isFinite(at) || !Number.isFinite(offset)) return null;
	return { at: Number(at), offset: Number(offset) };
}
