import { expect, test } from 'vitest';
import { allLanguages, localize } from './localize.ts';

const text = { kk: 'заң', en: 'law' };

test('[C5] a text comes in the wanted language and says so', () => {
	expect(localize(text, 'en')).toEqual({ text: 'law', lang: 'en' });
});

test('[C5] a language that the text lacks falls back to Kazakh and says so', () => {
	expect(localize(text, 'ru')).toEqual({ text: 'заң', lang: 'kk' });
});

test('[C5] an empty text counts as lacking', () => {
	expect(localize({ kk: 'заң', ru: ' ' }, 'ru')).toEqual({ text: 'заң', lang: 'kk' });
	expect(allLanguages({ kk: 'заң', ru: ' ' })).toEqual([{ text: 'заң', lang: 'kk' }]);
});

test('all languages come Kazakh first', () => {
	expect(allLanguages({ kk: 'заң', en: 'law', ru: 'закон' }).map(({ lang }) => lang)).toEqual([
		'kk',
		'ru',
		'en'
	]);
});
