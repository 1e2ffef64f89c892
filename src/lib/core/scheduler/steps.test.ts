import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, type Millis } from '../shared/time.ts';
import { nextStep } from './steps.ts';

const [m1, m10, m100] = [MINUTE, 10 * MINUTE, 100 * MINUTE];

/** Again, Hard and Good as delays in minutes, as the cases of Anki's steps.rs give them. */
function delays(steps: readonly Millis[], current: number): (number | null)[] {
	return ([1, 2, 3] as const).map((rating) => {
		const step = nextStep(steps, current, rating);
		return step && step.delay / MINUTE;
	});
}

describe('steps', () => {
	it.each([
		['the only step of 10 minutes', [m10], 0, [10, 15, null]],
		['the first of 1 and 10', [m1, m10], 0, [1, 5.5, 10]],
		['the second of 1 and 10', [m1, m10], 1, [1, 10, null]],
		['the first of three', [m1, m10, m100], 0, [1, 5.5, 10]],
		['the second of three', [m1, m10, m100], 1, [1, 10, 100]],
		['the third of three', [m1, m10, m100], 2, [1, 100, null]],
		['the only step of three days', [3 * DAY], 0, [4320, 5760, null]]
	] as const)('[S2][S3][S4] from %s (Anki steps.rs)', (_, steps, current, expected) => {
		expect(delays(steps, current)).toEqual(expected);
	});

	it('[S2] Again goes back to the first step', () => {
		expect(nextStep([m1, m10, m100], 2, 1)).toEqual({ step: 0, delay: m1 });
	});

	it('[S3] Hard stays on its step', () => {
		expect(nextStep([m1, m10], 0, 2)?.step).toBe(0);
		expect(nextStep([m1, m10], 1, 2)?.step).toBe(1);
	});

	it('[S5] Easy leaves the steps from anywhere', () => {
		expect(nextStep([m1, m10], 0, 4)).toBeNull();
	});

	it('[S6] a mean of more than a day is whole days', () => {
		expect(nextStep([DAY, 4 * DAY], 0, 2)?.delay).toBe(3 * DAY);
	});

	it('[S7] without steps every answer leaves them', () => {
		for (const rating of [1, 2, 3, 4] as const) expect(nextStep([], 0, rating)).toBeNull();
	});

	it('[S4] a card on a step that is no more takes the last one', () => {
		expect(nextStep([m1], 5, 3)).toBeNull();
		expect(nextStep([m1, m10], 5, 2)).toEqual({ step: 1, delay: m10 });
	});
});
