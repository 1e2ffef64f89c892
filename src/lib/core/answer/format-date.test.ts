import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEdtf } from '../../../../tests/fixtures/any-edtf.ts';
import { LANGS } from '../shared/lang.ts';
import { formatDate } from './format-date.ts';

const NBSP = '\u00a0';

test.each([
	['1993-12-08', '1993 жылғы 8 желтоқсан', '8 декабря 1993 года', '8 December 1993'],
	['1992-01', '1992 жылғы қаңтар', 'январь 1992 года', 'January 1992'],
	['1992', '1992 жыл', '1992 год', '1992'],
	['0751', '751 жыл', '751 год', '751'],
	['0093', '93 жыл', '93 год', 'AD 93'],
	['0093-05-01', '93 жылғы 1 мамыр', '1 мая 93 года', '1 May AD 93'],
	['0093/0099', '93–99 жылдар', '93–99 годы', 'AD 93–99'],
	['1990/1991', '1990–1991 жылдар', '1990–1991 годы', '1990–1991'],
	['1990-07/1990-12', '1990 жылғы шілде–желтоқсан', 'июль–декабрь 1990 года', 'July–December 1990'],
	[
		'1992-02-07/1992-02-13',
		'1992 жылғы 7–13 ақпан',
		'7–13 февраля 1992 года',
		'7–13 February 1992'
	],
	[
		'1992-02-07/1992-03-01',
		'1992 жылғы 7 ақпан – 1 наурыз',
		'7 февраля – 1 марта 1992 года',
		'7 February – 1 March 1992'
	],
	[
		'1990-07/1991-01',
		'1990 жылғы шілде – 1991 жылғы қаңтар',
		'июль 1990 года – январь 1991 года',
		'July 1990 – January 1991'
	],
	[
		'1991-12-16/1992',
		'1991 жылғы 16 желтоқсан – 1992 жыл',
		'16 декабря 1991 года – 1992 год',
		'16 December 1991 – 1992'
	],
	['1990-07~', 'шамамен 1990 жылғы шілде', 'примерно июль 1990 года', 'about July 1990'],
	['1990~', 'шамамен 1990 жыл', 'примерно 1990 год', 'about 1990']
])('[E6] %s is written %s, %s, %s', (edtf, kk, ru, en) => {
	const written = LANGS.map((lang) => formatDate(edtf, lang).replaceAll(NBSP, ' '));
	expect(written).toEqual([kk, ru, en]);
});

test('[E7] a date parts nowhere but after the dash between two long halves', () => {
	expect(formatDate('1993-12-08', 'kk')).toBe(`1993${NBSP}жылғы${NBSP}8${NBSP}желтоқсан`);
	expect(formatDate('1990-07/1991-01', 'en')).toBe(`July${NBSP}1990${NBSP}– January${NBSP}1991`);
	fc.assert(
		fc.property(anyEdtf(), fc.constantFrom(...LANGS), (edtf, lang) => {
			expect(formatDate(edtf, lang).replaceAll('– ', '')).not.toContain(' ');
		})
	);
});

test('[E6] different dates read differently in every language', () => {
	fc.assert(
		fc.property(anyEdtf(), anyEdtf(), fc.constantFrom(...LANGS), (a, b, lang) => {
			expect(formatDate(a, lang) === formatDate(b, lang)).toBe(a === b);
		})
	);
});

test('what is no date is a bug of the caller', () => {
	expect(() => formatDate('1992-02-30', 'kk')).toThrow('Not a date: 1992-02-30');
});
