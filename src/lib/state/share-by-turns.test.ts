import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareByTurns } from './share-by-turns.ts';

it('takes one from each heap in turn, and more from those that last', () => {
	expect(shareByTurns(10, [78, 45])).toEqual([5, 5]);
	expect(shareByTurns(10, [2, 45, 0])).toEqual([2, 8, 0]);
});

it('never gives more than there is, nor more than was asked', () => {
	fc.assert(
		fc.property(fc.nat(50), fc.array(fc.nat(30), { maxLength: 8 }), (count, heaps) => {
			const shares = shareByTurns(count, heaps);
			const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
			expect(sum(shares)).toBe(Math.min(count, sum(heaps)));
			for (const [index, share] of shares.entries()) {
				expect(share).toBeLessThanOrEqual(heaps[index] ?? 0);
			}
		})
	);
});
