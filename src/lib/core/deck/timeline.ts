import { parseEdtf } from '../answer/edtf.ts';
import type { DeckId } from '../shared/ids.ts';
import { dayNumber, yearAndMonth } from './calendar-days.ts';
import type { EventNote } from './deck.ts';

export type TimelineEvent = { readonly deck: DeckId; readonly note: EventNote };

/** An event with its place on the line of time, in days since 1970-01-01. */
export type PlacedEvent = TimelineEvent & {
	/** The first and the last day that its date covers. */
	readonly start: number;
	readonly end: number;
	/** Where it stands: within its own time, and never before the event above it. */
	readonly at: number;
};

/** From everything at once to months. */
export const ZOOM_STEPS = ['whole', 'decade', 'year', 'month'] as const;
export type ZoomStep = (typeof ZOOM_STEPS)[number];

/** Time without an event, said in words instead of being drawn. */
export type Gap = { readonly unit: 'years' | 'months'; readonly count: number };

export type TimelineRow = PlacedEvent & {
	/** The year in which it stands. */
	readonly year: number;
	/** It stands in another year than the event above it. */
	readonly newYear: boolean;
	/** It begins a group: the events above it are of another decade, year or month, by the step. */
	readonly newGroup: boolean;
	/** Decades, years or months without an event that are drawn above it. */
	readonly empty: number;
	/** Where so many pass that they are not drawn. */
	readonly gap: Gap | null;
};

/** So many empty units of a step are drawn; more become a gap. */
const MOST_DRAWN: { readonly [step in ZoomStep]: number } = {
	whole: 0,
	decade: 2,
	year: 3,
	month: 6
};

/**
 * All events in one order, each with its place. What ended before another began stands before it; among events whose
 * dates overlap the author's rank decides, then the dates, then deck and note: the order never depends on the one
 * given. Throws on a date that is none.
 */
export function placeEvents(events: readonly TimelineEvent[]): PlacedEvent[] {
	const waiting = events.map(spanOf).sort((a, b) => a.start - b.start);
	const byEnd = [...waiting].sort((a, b) => a.end - b.end);
	const placed: PlacedEvent[] = [];
	const isPlaced = new Set<unknown>();
	/** Those that nothing which is still to be placed must precede. */
	const free: Spanned[] = [];
	let next = 0;
	let earliest = 0;
	let at = -Infinity;
	while (placed.length < waiting.length) {
		while (isPlaced.has(byEnd[earliest])) earliest++;
		const firstEnd = byEnd[earliest]?.end ?? Infinity;
		for (; (waiting[next]?.start ?? Infinity) <= firstEnd; next++) {
			// The condition has read it.
			free.push(waiting[next] as Spanned);
		}
		const chosen = takeFirst(free);
		isPlaced.add(chosen);
		at = Math.max(at, chosen.start);
		placed.push({ ...chosen, at });
	}
	return placed;
}

/** The events at a step of zoom: what stands together, and how much time passes between. */
export function rowsAt(places: readonly PlacedEvent[], step: ZoomStep): TimelineRow[] {
	// The last day that belongs to any event above.
	let reached = -Infinity;
	return places.map((place, i) => {
		const above = places[i - 1];
		const { year } = yearAndMonth(place.at);
		const passed = above ? Math.max(0, unitsBetween(reached, place.at, step) - 1) : 0;
		const isDrawn = passed <= MOST_DRAWN[step];
		const row = {
			...place,
			year,
			newYear: !above || yearAndMonth(above.at).year !== year,
			newGroup: !above || unitsBetween(above.at, place.at, step) > 0,
			empty: isDrawn ? passed : 0,
			gap: isDrawn ? null : gapBetween(reached, place.at)
		};
		reached = Math.max(reached, place.end);
		return row;
	});
}

/**
 * Events so near to one another that they make one mark on a drawn line: at least so many days lie between the places
 * of two marks.
 */
export function clusters(places: readonly PlacedEvent[], days: number): PlacedEvent[][] {
	const found: PlacedEvent[][] = [];
	for (const place of places) {
		const last = found.at(-1);
		const first = last?.[0];
		if (last && first && place.at - first.at < days) last.push(place);
		else found.push([place]);
	}
	return found;
}

type Spanned = TimelineEvent & { readonly start: number; readonly end: number };

function spanOf(event: TimelineEvent): Spanned {
	const { deck, note } = event;
	const span = parseEdtf(note.date);
	if (!span) throw new Error(`Not a date: ${note.date}`);
	return { deck, note, start: dayNumber(span.start), end: dayNumber(span.end) };
}

function takeFirst(free: Spanned[]): Spanned {
	let best = 0;
	for (let i = 1; i < free.length; i++) {
		if (compare(free[i] as Spanned, free[best] as Spanned) < 0) best = i;
	}
	const [chosen] = free.splice(best, 1);
	if (!chosen) throw new Error('No event is free to be placed');
	return chosen;
}

function compare(a: Spanned, b: Spanned): number {
	return (
		byNumber(a.note.rank ?? Infinity, b.note.rank ?? Infinity) ||
		a.start - b.start ||
		a.end - b.end ||
		byText(a.deck, b.deck) ||
		byText(a.note.id, b.note.id)
	);
}

/** Infinity less infinity is no number. */
function byNumber(a: number, b: number): number {
	return a === b ? 0 : a - b;
}

function byText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** Which decade, year or month a day lies in, counted from the year 0. */
function unitOf(day: number, step: ZoomStep): number {
	const { year, month } = yearAndMonth(day);
	switch (step) {
		case 'whole':
			return 0;
		case 'decade':
			return Math.floor(year / 10);
		case 'year':
			return year;
		case 'month':
			return year * 12 + month;
	}
}

function unitsBetween(above: number, at: number, step: ZoomStep): number {
	return unitOf(at, step) - unitOf(above, step);
}

/** As one subtracts years: from June 1996 to 2018 it is 22. */
function gapBetween(above: number, at: number): Gap {
	const years = unitsBetween(above, at, 'year');
	if (years >= 2) return { unit: 'years', count: years };
	return { unit: 'months', count: unitsBetween(above, at, 'month') };
}
