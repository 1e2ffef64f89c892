import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anyEdtf } from '../../../../tests/fixtures/any-edtf.ts';
import { parseEdtf } from '../answer/edtf.ts';
import { DeckId, NoteId } from '../shared/id-schemas.ts';
import {
	clusters,
	placeEvents,
	rowsAt,
	ZOOM_STEPS,
	type TimelineEvent,
	type ZoomStep
} from './timeline.ts';

const event = (id: string, date: string, rank?: number, deck = 'one'): TimelineEvent => ({
	deck: v.parse(DeckId, deck),
	note: {
		type: 'event',
		id: v.parse(NoteId, id),
		date,
		tags: [],
		what: { kk: id },
		...(rank === undefined ? {} : { rank })
	}
});

const idsOf = (rows: readonly TimelineEvent[]) => rows.map(({ note }) => note.id);
const nameOf = ({ deck, note }: TimelineEvent) => `${deck}/${note.id}`;

// Few years, so that many dates touch.
const anyDate = fc.oneof(
	fc.constantFrom('1991', '1991-05', '1991-05-03', '1990/1992', '1992~', '1992-12-31'),
	fc
		.tuple(fc.integer({ min: 1988, max: 1993 }), fc.integer({ min: 1, max: 12 }))
		.map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
	anyEdtf()
);
const anyEvents = fc
	.array(
		fc.record({
			date: anyDate,
			rank: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
			deck: fc.constantFrom('one', 'two')
		}),
		{ maxLength: 30 }
	)
	.map((all) => all.map(({ date, rank, deck }, i) => event(`e${i}`, date, rank, deck)));
const anyStep = fc.constantFrom(...ZOOM_STEPS);

describe('the order of events', () => {
	test('follows the dates', () => {
		const placed = placeEvents([event('c', '1995'), event('a', '1991'), event('b', '1992-02-07')]);
		expect(idsOf(placed)).toEqual(['a', 'b', 'c']);
	});

	test('follows the rank where dates overlap, so that a year may stand after its days', () => {
		const placed = placeEvents([
			event('year', '1992', 9),
			event('second', '1992-01-13', 6),
			event('first', '1992-01-13', 5),
			event('decree', '1992-02-07', 7),
			event('next-year', '1993', 1)
		]);
		expect(idsOf(placed)).toEqual(['first', 'second', 'decree', 'year', 'next-year']);
	});

	test('puts a year without a rank behind what has one, and before its days where none has', () => {
		expect(idsOf(placeEvents([event('year', '1992'), event('day', '1992-05-01', 1)]))).toEqual([
			'day',
			'year'
		]);
		expect(idsOf(placeEvents([event('day', '1992-05-01'), event('year', '1992')]))).toEqual([
			'year',
			'day'
		]);
	});

	test('throws on a date that is none', () => {
		expect(() => placeEvents([event('a', '1992-13')])).toThrow('1992-13');
	});

	test('holds every event once, whatever their order was', () => {
		fc.assert(
			fc.property(anyEvents, fc.infiniteStream(fc.nat()), (events, chance) => {
				const placed = placeEvents(events).map(nameOf);
				expect([...placed].sort()).toEqual(events.map(nameOf).sort());
				const shuffled = events
					.map((each) => ({ each, by: chance.next().value as number }))
					.sort((a, b) => a.by - b.by);
				expect(placeEvents(shuffled.map(({ each }) => each)).map(nameOf)).toEqual(placed);
			})
		);
	});

	test('never puts what was over behind what came after it', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const placed = placeEvents(events);
				for (const [i, later] of placed.entries()) {
					for (const earlier of placed.slice(0, i)) expect(later.end >= earlier.start).toBe(true);
				}
			})
		);
	});

	test('agrees with the rank wherever only two events overlap', () => {
		fc.assert(
			fc.property(anyDate, anyDate, (one, other) => {
				const [a, b] = [parseEdtf(one)!, parseEdtf(other)!];
				fc.pre(a.start <= b.end && b.start <= a.end);
				expect(idsOf(placeEvents([event('x', one, 2), event('y', other, 1)]))).toEqual(['y', 'x']);
			})
		);
	});
});

describe('places', () => {
	test('lie within the time of their event, and none before the one above it', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				let above = -Infinity;
				for (const { start, at, end } of placeEvents(events)) {
					expect(start <= at && at <= end && above <= at).toBe(true);
					above = at;
				}
			})
		);
	});

	test('of a year, a month and a day span the whole of it, in days', () => {
		const [year, month, day] = placeEvents([
			event('year', '1992', 1),
			event('month', '1993-02', 2),
			event('day', '1993-12-08', 3)
		]);
		expect(year!.end - year!.start).toBe(365);
		expect(month!.end - month!.start).toBe(27);
		expect(day!.end).toBe(day!.start);
		expect(day!.start).toBe(Date.UTC(1993, 11, 8) / 86_400_000);
	});
});

describe('zoom', () => {
	const article = [
		event('a', '1992-01-13'),
		event('b', '1992-02-07'),
		event('c', '1993-12-08'),
		event('d', '1996-06'),
		event('e', '2018')
	];
	const shape = (step: ZoomStep) =>
		rowsAt(placeEvents(article), step).map(({ newGroup, empty, gap }) =>
			gap ? `${gap.count} ${gap.unit}` : `${newGroup ? '|' : ''}${empty}`
		);

	test('groups by the units of the step, draws few empty ones and says how many pass otherwise', () => {
		expect(shape('whole')).toEqual(['|0', '0', '0', '0', '0']);
		expect(shape('decade')).toEqual(['|0', '0', '0', '0', '|1']);
		expect(shape('year')).toEqual(['|0', '0', '|0', '|2', '22 years']);
		expect(shape('month')).toEqual(['|0', '|0', '22 months', '3 years', '22 years']);
	});

	test('no time passes within what lasts', () => {
		const lasting = [
			event('year', '1993', 1),
			event('day', '1993-12-08', 2),
			event('x', '1994-01')
		];
		const rows = rowsAt(placeEvents(lasting), 'month');
		expect(rows.map(({ gap, empty }) => gap?.count ?? empty)).toEqual([0, 0, 0]);
	});

	test('marks a year where it begins', () => {
		const marked = rowsAt(placeEvents(article), 'whole').filter(({ newYear }) => newYear);
		expect(marked.map(({ year }) => year)).toEqual([1992, 1993, 1996, 2018]);
	});

	test('shows every event once and in one order at every step', () => {
		fc.assert(
			fc.property(anyEvents, anyStep, (events, step) => {
				const placed = placeEvents(events);
				expect(rowsAt(placed, step).map(nameOf)).toEqual(placed.map(nameOf));
			})
		);
	});

	test('draws empty time or says it, and only between groups', () => {
		fc.assert(
			fc.property(anyEvents, anyStep, (events, step) => {
				for (const { empty, gap, newGroup, newYear } of rowsAt(placeEvents(events), step)) {
					expect(empty).toBeGreaterThanOrEqual(0);
					expect(gap?.count ?? 2).toBeGreaterThan(1);
					expect(gap !== null && empty > 0).toBe(false);
					expect(newGroup || (gap === null && empty === 0)).toBe(true);
					expect(step !== 'year' || newYear === newGroup).toBe(true);
				}
			})
		);
	});

	test('a nearer step never joins what a farther one parts', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const placed = placeEvents(events);
				const steps = ZOOM_STEPS.map((step) => rowsAt(placed, step));
				const groups = steps.map((rows) => rows.flatMap((row, i) => (row.newGroup ? [i] : [])));
				for (const [i, parted] of groups.entries())
					expect(groups[i + 1] ?? parted).toEqual(expect.arrayContaining(parted));
			})
		);
	});
});

describe('marks on a drawn line', () => {
	test('hold every event once and keep their distance', () => {
		fc.assert(
			fc.property(anyEvents, fc.integer({ min: 1, max: 5000 }), (events, days) => {
				const placed = placeEvents(events);
				const marks = clusters(placed, days);
				expect(marks.flat().map(nameOf)).toEqual(placed.map(nameOf));
				const at = marks.map(([first]) => first!.at);
				for (let i = 1; i < at.length; i++)
					expect(at[i]! - at[i - 1]!).toBeGreaterThanOrEqual(days);
			})
		);
	});
});
