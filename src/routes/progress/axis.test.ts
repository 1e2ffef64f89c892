import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisStep } from './axis.ts';

it('steps are round', () => {
	expect([0, 1, 2, 3, 5, 18, 25, 31, 99, 240, 1001].map(axisStep)).toEqual([
		1, 1, 1, 2, 3, 10, 15, 20, 50, 150, 600
	]);
});

it('twice the step holds every value, with whole numbers and without much air', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (largest) => {
			const step = axisStep(largest);
			expect(Number.isInteger(step)).toBe(true);
			expect(2 * step).toBeGreaterThanOrEqual(largest);
			expect(step).toBeLessThanOrEqual(Math.max(2, largest));
		})
	);
});
