import { describe, expect, it } from 'vitest';
import { MINUTE } from '../shared/time.ts';
import { clampRetention, DEFAULT_SETTINGS, isSetting, isSettingName } from './settings.ts';

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
		const stored = Object.entries(JSON.parse(JSON.stringify(DEFAULT_SETTINGS)));
		const read = stored.filter(([name, value]) => isSettingName(name) && isSetting(name, value));
		expect(Object.fromEntries(read)).toEqual(DEFAULT_SETTINGS);
	});

	it.each([
		['a retention out of bounds', 'retention', 0.5],
		['a retention that is no number', 'retention', '0.9'],
		['a negative limit', 'newPerDay', -1],
		['half a review', 'reviewsPerDay', 1.5],
		['a step of no time', 'learningSteps', [0]],
		['a single step outside its list', 'relearningSteps', MINUTE],
		['eleven steps', 'learningSteps', Array.from({ length: 11 }, () => MINUTE)],
		['a parameter set without a name', 'parameters', ''],
		['weights of another model', 'weights', DEFAULT_SETTINGS.weights.slice(0, 19)],
		['a weight that is no number', 'weights', DEFAULT_SETTINGS.weights.map(() => NaN)],
		['fuzz by a word', 'fuzz', 'yes']
	] as const)('refuses %s', (_, name, wrong) => {
		expect(isSetting(name, DEFAULT_SETTINGS[name])).toBe(true);
		expect(isSetting(name, wrong)).toBe(false);
	});

	it('knows no setting by the name of what every object has', () => {
		expect(isSettingName('constructor')).toBe(false);
	});
});
