import { expect, it } from 'vitest';
import { isFirm } from './firm.ts';

it('[H1] a card is firm from three weeks of stability on, and a new one never', () => {
	expect(isFirm({ stability: 21 })).toBe(true);
	expect(isFirm({ stability: 20.99 })).toBe(false);
	expect(isFirm(null)).toBe(false);
});
