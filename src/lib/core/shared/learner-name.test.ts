import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, isSameName } from './learner-name.ts';

test('a name is kept as it is meant', () => {
	for (const [typed, kept] of [
		['  Айгерім  ', 'Айгерім'],
		['Нұр \t Әлем', 'Нұр Әлем'],
		['И\u0306дрис', 'Йдрис'],
		['Дана\u202e', 'Дана'],
		['   ', ''],
		['ә'.repeat(60), 'ә'.repeat(40)]
	] as const)
		expect(cleanName(typed)).toBe(kept);
});

test('what is kept once is kept so again', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (typed) => {
			const kept = cleanName(typed);
			expect(cleanName(kept)).toBe(kept);
			expect([...kept].length).toBeLessThanOrEqual(40);
		})
	);
});

test('a name is known again whatever its capitals', () => {
	expect(isSameName('айгерім ', 'АЙГЕРІМ')).toBe(true);
	expect(isSameName('Нұр  Әлем', 'нұр әлем')).toBe(true);
	expect(isSameName('Айгерім', 'Айгерим')).toBe(false);
});
