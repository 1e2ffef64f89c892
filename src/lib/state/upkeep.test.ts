import { expect, test } from 'vitest';
import { DAY } from '../core/shared/time.ts';
import { isCheckDue } from './upkeep.ts';

test('the data are checked at first, then a week after the last check, and after one of a clock that was ahead', () => {
	const now = Date.UTC(2026, 10, 23);
	expect(isCheckDue(null, now)).toBe(true);
	expect(isCheckDue(now - 6 * DAY, now)).toBe(false);
	expect(isCheckDue(now - 7 * DAY, now)).toBe(true);
	expect(isCheckDue(now + 400 * DAY, now)).toBe(true);
});
