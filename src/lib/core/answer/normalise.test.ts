import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figures, normalise, squeeze, tidy } from './normalise.ts';

test.each([
	['  Тәуелсіздік\u00a0 Декларациясы. ', 'тәуелсіздік декларациясы'],
	['«Қазақстан Республикасы»', 'қазақстан республикасы'],
	['„Қазақстан” “Республикасы”', 'қазақстан республикасы'],
	['өзін-өзі', 'өзін өзі'],
	['өзін — өзі', 'өзін өзі'],
	['(кент)', 'кент'],
	['халық\u00adтық', 'халықтық'],
	['\uFEFFкеңес\u200B', 'кеңес'],
	['зако́н', 'закон'],
	['и\u0306од', 'йод'],
	['TÄUELSİZ', 'täuelsiz'],
	['People’s Council', 'people s council']
])('[A1] %j is %j', (text, normal) => {
	expect(normalise(text)).toBe(normal);
});

test.each([
	['Съёмка', 'съемка'],
	['ЁЛКА', 'елка'],
	['е\u0308лка', 'елка']
])('[A2] %s is %s', (text, normal) => {
	expect(normalise(text)).toBe(normal);
});

test.each([
	['№4200 Заңы', '4200 заңы'],
	['№ 4200', '4200'],
	['N 4200', '4200'],
	['N° 4200', '4200'],
	['No. 4200', '4200'],
	['No 4200', '4200'],
	['# 4200', '4200'],
	['Law No.4200', 'law 4200'],
	['1 000 000 адам', '1000000 адам'],
	['10\u00a0000', '10000'],
	['4200 100', '4200 100'],
	['1 0000', '1 0000'],
	['H₂O', 'h2o'],
	['10 м²', '10 м2']
])('[A3] %s is %s', (text, normal) => {
	expect(normalise(text)).toBe(normal);
});

test('[A3] a word that ends in n is no number sign', () => {
	expect(normalise('Ан 24')).toBe('ан 24');
	expect(normalise('plan 24')).toBe('plan 24');
});

describe('[A6] figures', () => {
	test.each([
		['1,5', '1 · 5'],
		['1.5', '1 · 5'],
		['14:30', '14 · 30'],
		['1/2', '1 ⁄ 2'],
		['1990/1991', '1990 1991'],
		['1990–1991', '1990 1991'],
		['1990 -1991', '1990 1991'],
		['−5 градус', '− 5'],
		['-5', '− 5'],
		['температура -5', '− 5'],
		['COVID-19', '19'],
		['y+1', '+ 1'],
		['y - 1', '1'],
		['a ≤ b', '≤'],
		['XX ғасыр', 'хх'],
		['ХІХ ғасыр', 'хіх'],
		['XIV century', 'xiv'],
		['XIV ғасыр', 'xiv'],
		['кеңес емес', 'емес'],
		['не имеет', 'не'],
		['4200 заң, 4100 заң', '4200 4100'],
		['кеңес', ''],
		['мысал', '']
	])('of %j are %j', (text, found) => {
		expect(figures(normalise(text))).toBe(found);
	});

	test('one and a half is not fifteen, a half is not one and two', () => {
		const texts = ['1,5', '15', '1/2', '1 2', '12', '-12', '1+2'];
		expect(new Set(texts.map((text) => figures(normalise(text)))).size).toBe(texts.length);
	});
});

test('[A1] squeezed, only the space between two numbers is left', () => {
	expect(squeeze('1993 жылғы 8 желтоқсан')).toBe('1993жылғы8желтоқсан');
	expect(squeeze('4200 4100 заң')).toBe('4200 4100заң');
});

test('normal texts stay as they are', () => {
	fc.assert(
		fc.property(anyText(), (text) => {
			const normal = normalise(text, 'cyrillic');
			// `N,5` is no number sign, but `N 5`, which is left of it, is one.
			fc.pre(!/(?:^|[^\p{L}\p{N}])(?:no|nr|n) \p{N}/u.test(normal));
			expect(normalise(normal, 'cyrillic')).toBe(normal);
			expect(tidy(tidy(text))).toBe(tidy(text));
		})
	);
});

function anyText(): fc.Arbitrary<string> {
	return fc.string({ unit: fc.constantFrom(...'аәбқңіиһHhBxXiIvNo№#12340 .,-−+«»()/ёЙй́') });
}
