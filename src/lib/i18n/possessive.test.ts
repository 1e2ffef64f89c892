import { expect, it } from 'vitest';
import { kazakhPossessive } from './possessive.ts';

it.each([
	[1, '1-і'],
	[2, '2-сі'],
	[6, '6-сы'],
	[9, '9-ы'],
	[10, '10-ы'],
	[20, '20-сы'],
	[23, '23-і'],
	[50, '50-і'],
	[90, '90-ы'],
	[100, '100-і'],
	[1000, '1000-ы']
])('a Kazakh number takes the ending of its spoken form: %i', (n, expected) => {
	expect(kazakhPossessive(n)).toBe(expected.replace('-', '\u2011'));
});
