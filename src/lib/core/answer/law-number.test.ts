import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameLaw, type LawNumber, parseLawNumber } from './law-number.ts';

test.each([
	'№4200',
	'№ 4200',
	'N 4200',
	'N4200',
	'n°4200',
	'No. 4200',
	'No 4200',
	'#4200',
	'4200',
	'4 200',
	' 4200. ',
	'«4200»',
	'№4200 Заңы',
	'№ 4200 заңмен',
	'Закон № 4200',
	'закона №4200',
	'Law No. 4200',
	'нөмірі 4200',
	'номер 4200',
	'ҚР Заңы № 4200',
	'№ 4200 ЗРК'
])('[A22] %s is 4200', (text) => {
	expect(parseLawNumber(text)).toEqual({ digits: '4200', convocation: null });
});

test.each([
	'№4200-XII',
	'4200-xii',
	'N 4200 - XII',
	'4200 XII',
	'4200XII',
	'4200-ХІІ',
	'4200–ХII',
	'№ 4200-хіі'
])('[A22] %s is 4200 of the twelfth convocation', (text) => {
	expect(parseLawNumber(text)).toEqual({ digits: '4200', convocation: 'XII' });
});

test('[A22] Ү stands for V where the keyboard is Kazakh', () => {
	expect(parseLawNumber('148-ҮІІ')).toEqual({ digits: '148', convocation: 'VII' });
	expect(parseLawNumber('350-VI ҚРЗ')).toEqual({ digits: '350', convocation: 'VI' });
});

test.each(['', 'заң', 'XII', '4200 4100', '4200/1', '42o0', '4200-а', '4200 кеңес', '4200-XIIII'])(
	'[A22] %j is no number of a law',
	(text) => {
		expect(parseLawNumber(text)).toBeNull();
	}
);

test('[A22] the same law has the same digits and no other convocation', () => {
	const read = (text: string) => parseLawNumber(text) as LawNumber;
	expect(isSameLaw(read('№4200'), read('4200'))).toBe(true);
	expect(isSameLaw(read('4200-XII'), read('4200'))).toBe(true);
	expect(isSameLaw(read('4200'), read('4200-XII'))).toBe(true);
	expect(isSameLaw(read('4200-XII'), read('4200-XIII'))).toBe(false);
	expect(isSameLaw(read('4200'), read('4100'))).toBe(false);
	expect(isSameLaw(read('4200'), read('04200'))).toBe(false);
});

test('[A22] one changed digit is never the same law', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 99_999 }),
			fc.integer({ min: 1, max: 99_999 }),
			(a, b) => {
				const one = parseLawNumber(`№ ${a}-XII`);
				const other = parseLawNumber(`${b}`);
				expect(one && other && isSameLaw(one, other)).toBe(a === b);
			}
		)
	);
});
