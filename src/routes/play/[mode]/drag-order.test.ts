import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOver, scrollAt, shiftsFor, withinList, type Row } from './drag-order.ts';

const GAP = 10;

function rowsOf(heights: readonly number[]): Row[] {
	let top = 200;
	return heights.map((height) => {
		const row = { top, height };
		top += height + GAP;
		return row;
	});
}

describe('the place that a dragged row is over', () => {
	const rows = rowsOf([80, 80, 80, 80]);

	it('is its own until its edge is past the middle of a neighbour', () => {
		expect(placeOver(rows, 1, 49)).toBe(1);
		expect(placeOver(rows, 1, 51)).toBe(2);
		expect(placeOver(rows, 1, -49)).toBe(1);
		expect(placeOver(rows, 1, -51)).toBe(0);
	});

	it('is the first or the last however far it is pulled', () => {
		expect(placeOver(rows, 2, -9999)).toBe(0);
		expect(placeOver(rows, 2, 9999)).toBe(3);
	});

	it('never goes back while the row goes on, whatever the heights', () => {
		const heights = fc.array(fc.integer({ min: 44, max: 240 }), { minLength: 2, maxLength: 6 });
		const moves = fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 2 });
		fc.assert(
			fc.property(heights, fc.nat(5), moves, (sizes, n, by) => {
				const all = rowsOf(sizes);
				const from = n % all.length;
				const places = [...by].sort((a, b) => a - b).map((moved) => placeOver(all, from, moved));
				expect(places).toEqual([...places].sort((a, b) => a - b));
				expect(placeOver(all, from, 0)).toBe(from);
			})
		);
	});
});

it('a row is drawn no further than its list reaches, and reaches both ends of it', () => {
	const rows = rowsOf([80, 120, 60]);
	expect(withinList(rows, 1, 20)).toBe(20);
	expect(withinList(rows, 1, -900)).toBe(-90);
	expect(withinList(rows, 1, 900)).toBe(70);
	expect(placeOver(rows, 1, withinList(rows, 1, 900))).toBe(2);
	expect(placeOver(rows, 1, withinList(rows, 1, -900))).toBe(0);
});

it('the rows between move aside by the height of the dragged one and the gap', () => {
	const rows = rowsOf([80, 120, 60, 80]);
	expect(shiftsFor(rows, 1, 3)).toEqual([0, 0, -130, -130]);
	expect(shiftsFor(rows, 2, 0)).toEqual([70, 70, 0, 0]);
	expect(shiftsFor(rows, 2, 2)).toEqual([0, 0, 0, 0]);
});

it('the page scrolls only near the edges, faster the nearer', () => {
	expect(scrollAt(370, 740)).toBe(0);
	expect(scrollAt(80, 740)).toBe(-2);
	expect(scrollAt(0, 740)).toBe(-14);
	expect(scrollAt(-50, 740)).toBe(-14);
	expect(scrollAt(740, 740)).toBe(14);
	expect(scrollAt(660, 740)).toBe(2);
});
