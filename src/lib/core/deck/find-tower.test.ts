import { describe, expect, it } from 'vitest';

import { WHOLE } from '../../../../tests/fixtures/deck-source.ts';
import { findTower } from './find-tower.ts';

describe('a tower of brackets', () => {
	it('is found where it becomes one, whatever stands between them', () => {
		expect(findTower('['.repeat(1000))).toBe(500);
		expect(findTower('{a: '.repeat(1000))).toBe(2000);
		expect(findTower('- '.repeat(32))).toBe(0);
	});

	it('is not what closes again, nor a line of dashes', () => {
		expect(findTower('[]'.repeat(1000))).toBeNull();
		expect(findTower(']'.repeat(1000))).toBeNull();
		expect(findTower('-'.repeat(1000))).toBeNull();
		expect(findTower(WHOLE)).toBeNull();
	});
});
