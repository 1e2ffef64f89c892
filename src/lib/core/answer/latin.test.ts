import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLatin } from './latin.ts';

test.each([
	['қазақстан республикасының тәуелсіздігі', 'qazaqstan respublikasynyñ täuelsızdıgı'],
	['ұлы жібек жолы', 'ūly jıbek joly'],
	['шаңырақ', 'şañyraq'],
	['Ұлттық ғылым академиясы', 'Ūlttyq ğylym akademiiasy'],
	['Өнер, үміт, әке', 'Öner, ümıt, äke'],
	['Іле', 'Ile'],
	['Исатай', 'İsatai'],
	['Юрта 1993', 'İurta 1993'],
	['қаһарман хан', 'qaharman han'],
	['съезд пен сентябрь', 'sezd pen sentiabr'],
	['Latin', 'Latin']
])('[A15] %s is %s', (cyrillic, latin) => {
	expect(toLatin(cyrillic)).toBe(latin);
});

test('[A15] each of the 42 letters has a Latin one, or none for the two signs', () => {
	const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
	expect([...alphabet].filter((letter) => toLatin(letter) === '')).toEqual(['ъ', 'ь']);
	expect(toLatin(alphabet + alphabet.toUpperCase())).not.toMatch(/\p{Script=Cyrillic}/u);
});

test('[A15] letter by letter, so that a text is its parts', () => {
	const kazakh = fc.string({ unit: fc.constantFrom(...'аәғқңөұүіИІЮябс 1-') });
	fc.assert(
		fc.property(kazakh, kazakh, (a, b) => {
			expect(toLatin(a + b)).toBe(toLatin(a) + toLatin(b));
		})
	);
});
