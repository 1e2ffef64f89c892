import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	compareEdtf,
	covers,
	daysInMonth,
	edtfParts,
	overlaps,
	parseEdtf,
	writeEdtf
} from './edtf.ts';
import { anyEdtf } from '../../../../tests/fixtures/any-edtf.ts';

describe('what a date covers', () => {
	test.each([
		['1992', '1992-01-01', '1992-12-31', false],
		['0751', '0751-01-01', '0751-12-31', false],
		['1992-01', '1992-01-01', '1992-01-31', false],
		['1992-02', '1992-02-01', '1992-02-29', false],
		['1900-02', '1900-02-01', '1900-02-28', false],
		['2000-02-29', '2000-02-29', '2000-02-29', false],
		['1992-02-07', '1992-02-07', '1992-02-07', false],
		['1990/1991', '1990-01-01', '1991-12-31', false],
		['1990-07/1990-12', '1990-07-01', '1990-12-31', false],
		['1991-12-16/1992', '1991-12-16', '1992-12-31', false],
		['1990-07~', '1990-07-01', '1990-07-31', true],
		['1990/1991~', '1990-01-01', '1991-12-31', true]
	])('[E1] %s is %s to %s', (text, start, end, approximate) => {
		expect(parseEdtf(text)).toEqual({ start, end, approximate });
	});

	test.each([
		'',
		'~',
		'/',
		'92',
		'19922',
		'0000',
		'-0500',
		'1992-1',
		'1992-13',
		'1992-00',
		'1992-02-30',
		'1900-02-29',
		'1992-02-00',
		'1992-04-31',
		'1991/1990',
		'1990-12/1990-07',
		'1992/1992-01',
		'1990/1991/1992',
		'1990/',
		'/1990',
		'1990~/1991',
		'1990~~',
		'1990-07-01T10:00',
		' 1992',
		'1992\n',
		'199X',
		'١٩٩٢'
	])('[E2] %j is no date', (text) => {
		expect(parseEdtf(text)).toBeNull();
	});

	test('[E2] no text makes it throw, and what it takes has a year', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'0129-/~ ') }), (text) => {
				expect(parseEdtf(text) === null || /^\d{4}/u.test(text)).toBe(true);
			})
		);
	});

	test('[E1] taken apart and written again it is the same', () => {
		fc.assert(
			fc.property(anyEdtf(), (text) => {
				const parts = edtfParts(text);
				expect(parts && writeEdtf(parts)).toBe(text);
			})
		);
	});

	test('months have the days that the platform gives them', () => {
		for (const year of [4, 1900, 1992, 1993, 2000, 2024]) {
			for (let month = 1; month <= 12; month++) {
				const last = new Date(Date.UTC(2000, month, 0));
				last.setUTCFullYear(year, month, 0);
				expect(daysInMonth(year, month)).toBe(last.getUTCDate());
			}
		}
	});
});

describe('overlap', () => {
	test.each([
		['1992', '1992-02-07'],
		['1992-01-13', '1992-01'],
		['1990/1991', '1991'],
		['1990/1991', '1991/1995'],
		['1993-12-08', '1993-12-08']
	])('[E3] %s and %s overlap', (a, b) => {
		expect([overlaps(a, b), overlaps(b, a)]).toEqual([true, true]);
	});

	test.each([
		['1992', '1993'],
		['1992-01', '1992-02'],
		['1993-12-08', '1993-12-10'],
		['1990/1991', '1992-01-01'],
		['1990-07~', '1990-09'],
		['1992~', '1994'],
		['1992-03-01~', '1992-02-28']
	])('[E3] %s and %s do not', (a, b) => {
		expect([overlaps(a, b), overlaps(b, a)]).toEqual([false, false]);
	});

	test.each([
		['1990-07~', '1990-08'],
		['1990-07~', '1990-06-30'],
		['1990-12~', '1991-01'],
		['1991-01~', '1990-12'],
		['1992~', '1993-05-05'],
		['1992-03-01~', '1992-02-29'],
		['1992-12-31~', '1993-01-01'],
		['1993-01-01~', '1992-12-31'],
		['1990/1991~', '1992'],
		['9999~', '9999'],
		['9999-12-31~', '9999-12-30'],
		['9998~', '9999'],
		['0001-01-01~', '0001']
	])('[E4] the approximate %s may be %s', (a, b) => {
		expect([overlaps(a, b), overlaps(b, a)]).toEqual([true, true]);
	});

	test.each([
		['1993', '1993-12-08', true],
		['1993-12', '1993-12-08', true],
		['1992-01-13', '1992-01-13', true],
		['1990/1991', '1991', true],
		['1990/1991', '1990/1991', true],
		['1993-12-08', '1993', false],
		['1992-01', '1992-01/1992-02', false],
		['1992-01', '1991-12/1992-01', false],
		['1993', '1992', false]
	])('[E8] %s covers %s: %s', (a, b, does) => {
		expect(covers(a, b)).toBe(does);
	});

	test('[E3] every date overlaps itself, and it does not matter who asks', () => {
		fc.assert(
			fc.property(anyEdtf(), anyEdtf(), (a, b) => {
				expect(overlaps(a, a)).toBe(true);
				expect(overlaps(a, b)).toBe(overlaps(b, a));
			})
		);
	});

	test('what is no date is a bug of the caller', () => {
		expect(() => overlaps('1992', 'кеше')).toThrow('Not a date: кеше');
		expect(() => compareEdtf('кеше', '1992')).toThrow('Not a date: кеше');
	});
});

describe('order', () => {
	test('[E5] by the first day, then by the last', () => {
		const dates = [
			'1993',
			'1992-02-07',
			'1992',
			'1992-01',
			'0751',
			'1990/1991',
			'1990',
			'1992-01-13'
		];
		expect(dates.sort(compareEdtf)).toEqual([
			'0751',
			'1990',
			'1990/1991',
			'1992-01',
			'1992',
			'1992-01-13',
			'1992-02-07',
			'1993'
		]);
	});

	test('[E5] dates that do not overlap are ordered one way only', () => {
		fc.assert(
			fc.property(anyEdtf(), anyEdtf(), (a, b) => {
				expect(Math.sign(compareEdtf(a, b))).toBe(0 - Math.sign(compareEdtf(b, a)) || 0);
				expect(overlaps(a, b) || compareEdtf(a, b) !== 0).toBe(true);
			})
		);
	});
});
