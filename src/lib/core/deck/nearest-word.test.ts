import { describe, expect, it } from 'vitest';

import { editDistance, nearestWord } from './nearest-word.ts';

describe('the nearest word', () => {
	it.each([
		['trufalse', 'truefalse'],
		['sorce', 'source'],
		['License', 'licence'],
		['kz', 'kk'],
		['crossword', ''],
		['q', '']
	])('to %s is %s', (written, expected) => {
		expect(nearestWord(written, ['truefalse', 'source', 'licence', 'kk'])).toBe(expected);
	});

	it('is the one with the fewest changes', () => {
		expect(editDistance('kitten', 'sitting')).toBe(3);
		expect(nearestWord('tag', ['tage', 'tags', 'tag'])).toBe('tag');
	});
});
