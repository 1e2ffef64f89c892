import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLatinOnly, oneScript, scriptOf } from './one-script.ts';

test.each([
	['Hазарбаев', 'Назарбаев'],
	['Kенесары', 'Кенесары'],
	['шаhар', 'шаһар'],
	['Тәyелсiздiк', 'Тәуелсіздік'],
	['желтоқсaн', 'желтоқсан'],
	['ɵзен', 'өзен'],
	['Bолга', 'Волга'],
	['Zаң', 'Zаң']
])('[A4] the Latin letters in %s are put right: %s', (mixed, right) => {
	expect(oneScript(mixed, 'cyrillic')).toBe(right);
	expect(oneScript(mixed, 'latin')).toBe(right);
});

test.each([
	['Nazarbaуev', 'Nazarbayev'],
	['Аstаnа', 'Astana'],
	['ХIV', 'XIV']
])('[A4] the Cyrillic letters in %s are put right: %s', (mixed, right) => {
	expect(oneScript(mixed, 'cyrillic')).toBe(right);
	expect(oneScript(mixed, 'latin')).toBe(right);
});

test('[A4] a word that could be either takes the alphabet of the answer', () => {
	expect(oneScript('KCPO', 'cyrillic')).toBe('КСРО');
	expect(oneScript('КСРО', 'latin')).toBe('KCPO');
	expect(oneScript('ХХ', 'latin')).toBe('XX');
	expect(oneScript('iс', 'cyrillic')).toBe('іс');
	expect(oneScript('Aстана', 'cyrillic')).toBe('Астана');
	expect(oneScript('əкім Əкім', 'cyrillic')).toBe('әкім Әкім');
	expect(oneScript('cоса', 'cyrillic')).toBe('соса');
	expect(oneScript('cоса', 'latin')).toBe('coca');
});

test('[A4] whole words that only one alphabet can write stay', () => {
	expect(oneScript('HTML Заңы', 'cyrillic')).toBe('HTML Заңы');
	expect(oneScript('Заң law', 'latin')).toBe('Заң law');
	expect(oneScript('the THE', 'cyrillic')).toBe('the THE');
});

test('positions stay: the text is as long as it was, and its capitals are where they were', () => {
	const letters = fc.string({ unit: fc.constantFrom(...'abchiHBXTzAаБһҺҚхУ -1𝒳é') });
	fc.assert(
		fc.property(letters, fc.constantFrom('cyrillic' as const, 'latin' as const), (text, toward) => {
			const unified = oneScript(text, toward);
			expect(unified).toHaveLength(text.length);
			expect([...unified].map(isCapital)).toEqual([...text].map(isCapital));
			expect(oneScript(unified, toward)).toBe(unified);
		})
	);
});

test('a text with one Cyrillic letter is Cyrillic', () => {
	expect(scriptOf('XX ғасыр')).toBe('cyrillic');
	expect(scriptOf('4200')).toBe('latin');
	expect(isLatinOnly('Jıbek joly')).toBe(true);
	expect(isLatinOnly('Jibek жолы')).toBe(false);
	expect(isLatinOnly('4200')).toBe(false);
});

function isCapital(letter: string): boolean {
	return letter !== letter.toLowerCase();
}
