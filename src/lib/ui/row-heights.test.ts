import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowHeights, rowsBetween } from './row-heights.ts';

const anyHeights = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 });

test('rows that were measured stand where they are, the others where the mean puts them', () => {
	const rows = new RowHeights(50);
	expect([...rows.tops(['a', 'b'])]).toEqual([0, 50, 100]);
	expect(rows.note('a', 30)).toBe(true);
	expect(rows.note('a', 30.2)).toBe(false);
	expect(rows.note('c', 90)).toBe(true);
	expect([...rows.tops(['a', 'b', 'c'])]).toEqual([0, 30, 90, 180]);
	rows.forget();
	expect([...rows.tops(['a'])]).toEqual([0, 50]);
});

test('exactly the rows that touch a stretch are given', () => {
	fc.assert(
		fc.property(
			anyHeights,
			fc.integer({ min: -500, max: 20_000 }),
			fc.nat(900),
			(heights, from, length) => {
				const rows = new RowHeights(1);
				const keys = heights.map((height, i) => {
					rows.note(String(i), height);
					return String(i);
				});
				const tops = rows.tops(keys);
				const { first, end } = rowsBetween(tops, from, from + length);
				expect(first).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(keys.length);
				expect(first).toBeLessThanOrEqual(end);
				for (const [i, height] of heights.entries()) {
					const top = tops[i] ?? 0;
					const touches = top <= from + length && top + height > from;
					expect(i >= first && i < end).toBe(touches);
				}
			}
		)
	);
});
