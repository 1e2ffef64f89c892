import { expect, test } from 'vitest';
import { gradeTyped } from './grade.ts';

test.each([
	['exact', true, 3],
	['exact', false, 3],
	['letters', true, 3],
	['letters', false, 3],
	['typo', true, 2],
	['typo', false, 1],
	['wrong', true, 1],
	['wrong', false, 1]
] as const)('[A24] %s, meant: %s, is %d', (verdict, meantIt, rating) => {
	expect(gradeTyped(verdict, meantIt)).toBe(rating);
});
