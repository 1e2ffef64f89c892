import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mixedOrder } from './mixed-order.ts';

const anyCount = fc.nat({ max: 200 });
const anySeed = fc.string({ minLength: 1 });

test('every position comes once, the same for the same seed', () => {
	fc.assert(
		fc.property(anyCount, anySeed, (count, seed) => {
			const order = mixedOrder(count, seed);
			expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
			expect(mixedOrder(count, seed)).toEqual(order);
		})
	);
});

test('what is added leaves the order of the others alone', () => {
	fc.assert(
		fc.property(anyCount, fc.nat({ max: 50 }), anySeed, (count, more, seed) => {
			const longer = mixedOrder(count + more, seed);
			expect(longer.filter((position) => position < count)).toEqual(mixedOrder(count, seed));
		})
	);
});

test("it is not the author's order, and another seed mixes otherwise", () => {
	const authors = Array.from({ length: 40 }, (_, i) => i);
	expect(mixedOrder(40, 'a')).not.toEqual(authors);
	expect(mixedOrder(40, 'b')).not.toEqual(mixedOrder(40, 'a'));
});
