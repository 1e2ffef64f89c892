import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { moveItem } from './move-item.ts';

it('puts an item to another place, and the others close up', () => {
	expect(moveItem(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
	expect(moveItem(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
});

it('stops at the ends', () => {
	expect(moveItem(['a', 'b', 'c'], 1, -5)).toEqual(['b', 'a', 'c']);
	expect(moveItem(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
});

it('loses nothing, and is undone by moving back', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(8), fc.nat(8), (size, a, b) => {
			const [from, to] = [a % size, b % size];
			const order = Array.from({ length: size }, (_, index) => index);
			const moved = moveItem(order, from, to);
			expect([...moved].sort()).toEqual(order);
			expect(moved.indexOf(from)).toBe(to);
			expect(moveItem(moved, to, from)).toEqual(order);
		})
	);
});
