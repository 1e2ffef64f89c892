import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../shared/time.ts';
import { clampRetention, DEFAULT_SETTINGS, StoredSettings } from './settings.ts';

describe('settings', () => {
	it('start with two short learning steps, one relearning step, 0.90, ten new cards and 200 reviews', () => {
		expect(DEFAULT_SETTINGS).toMatchObject({
			retention: 0.9,
			newPerDay: 10,
			reviewsPerDay: 200,
			learningSteps: [MINUTE, 10 * MINUTE],
			relearningSteps: [10 * MINUTE],
			fuzz: true
		});
	});

	it.each([
		[0.3, 0.7],
		[0.7, 0.7],
		[0.9, 0.9],
		[0.97, 0.97],
		[1, 0.97]
	])('[F6] holds a retention of %f to %f (M7)', (given, held) => {
		expect(clampRetention(given)).toBe(held);
	});

	it('[F6] refuses a retention that is no number', () => {
		expect(() => clampRetention(NaN)).toThrow(RangeError);
	});

	it('reads what it has stored', () => {
		const stored: unknown = JSON.parse(JSON.stringify(DEFAULT_SETTINGS));
		expect(v.parse(StoredSettings, stored)).toEqual(DEFAULT_SETTINGS);
	});

	it.each([
		['a retention out of bounds', { retention: 0.5 }],
		['a negative limit', { newPerDay: -1 }],
		['half a review', { reviewsPerDay: 1.5 }],
		['a step of no time', { learningSteps: [0] }],
		['weights of another model', { weights: DEFAULT_SETTINGS.weights.slice(0, 19) }],
		['a weight that is no number', { weights: DEFAULT_SETTINGS.weights.map(() => NaN) }]
	])('refuses %s', (_, wrong) => {
		expect(v.is(StoredSettings, { ...DEFAULT_SETTINGS, ...wrong })).toBe(false);
	});
});
