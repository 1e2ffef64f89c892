import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

const groupOf = (item: string): string => item.charAt(0);
const groups = (items: readonly string[]): string => items.map(groupOf).join('');

/** Items as `a0`, `b1` ...: a letter is a group. */
const items = fc
	.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 })
	.map((letters) => letters.map((letter, i) => `${letter}${i}`));

describe('spreading', () => {
	it('[Q6] leaves items without siblings in their order', () => {
		expect(spread(['a', 'b', 'c', 'd'], groupOf)).toEqual(['a', 'b', 'c', 'd']);
	});

	it('[Q6] takes two siblings half a queue apart and more', () => {
		const order = spread(['a1', 'a2', 'b', 'c', 'd', 'e', 'f', 'g'], groupOf);
		expect(order.indexOf('a2') - order.indexOf('a1')).toBeGreaterThanOrEqual(4);
	});

	it('[Q6] takes every pair of a queue of pairs half a queue apart', () => {
		const pairs = ['a', 'b', 'c', 'd', 'e'].flatMap((letter) => [`${letter}1`, `${letter}2`]);
		expect(groups(spread(pairs, groupOf))).toBe('abcdeabcde');
	});

	it('[Q6] does not start with a sibling of what was just asked', () => {
		expect(groups(spread(['a1', 'b1', 'c1'], groupOf, 'a'))).toBe('bac');
	});

	it('[Q6] keeps neighbours apart wherever the others allow it', () => {
		fc.assert(
			fc.property(items, (items) => {
				const order = groups(spread(items, groupOf));
				const most = Math.max(
					0,
					...['a', 'b', 'c', 'd', 'e'].map((g) => order.split(g).length - 1)
				);
				const touching = /(.)\1/.test(order);
				expect(touching).toBe(most > Math.ceil(items.length / 2));
			}),
			{ numRuns: 500 }
		);
	});

	it('[Q6] loses and adds nothing', () => {
		fc.assert(
			fc.property(
				items,
				fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
				(items, before) => {
					expect([...spread(items, groupOf, before)].sort()).toEqual([...items].sort());
				}
			)
		);
	});
});
