import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '#lib/core/answer/format-date.ts';
import { LANGS } from '#lib/core/shared/lang.ts';
import { anyEdtf } from '../../../tests/fixtures/any-edtf.ts';
import { DECKS_OF_ARTICLE, PERIODS } from './periods.ts';
import { blankOf, dateBesideYear, yearsOfPeriod } from './words-of-event.ts';

describe('a date beside its year', () => {
	test('leaves the year out of a day and of a month, and of nothing else', () => {
		expect(dateBesideYear('1992-02-07', 'kk')).toBe('7\u00A0ақпан');
		expect(dateBesideYear('1992-02-07', 'ru')).toBe('7\u00A0февраля');
		expect(dateBesideYear('1996-06', 'ru')).toBe('июнь');
		expect(dateBesideYear('1996-06', 'en')).toBe('June');
		for (const whole of ['1992', '1990/1991', '1996-06~', '1996-06/1996-08'])
			expect(dateBesideYear(whole, 'en')).toBe(formatDate(whole, 'en'));
	});

	test('is a part of the whole date, in every language', () => {
		fc.assert(
			fc.property(anyEdtf(), fc.constantFrom(...LANGS), (date, lang) => {
				expect(formatDate(date, lang)).toContain(dateBesideYear(date, lang));
			})
		);
	});
});

test('a blank is as long as its words and says none of them', () => {
	expect(blankOf('7\u00A0ақпан №4200')).toBe('н\u00A0ннннн ннннн');
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const blank = blankOf(text);
			expect(blank).toMatch(/^[\sн]*$/u);
			expect([...blank]).toHaveLength([...text].length);
		})
	);
});

describe("the article's periods", () => {
	test('have their years, and a name in every language', () => {
		expect(PERIODS.map(yearsOfPeriod)).toEqual([
			'1990–1991',
			'1991–1995',
			'1990–1999',
			'2018–2021'
		]);
		for (const { name, years } of PERIODS)
			for (const lang of LANGS) {
				expect(name[lang]).not.toBe('');
				expect(years?.[lang]).not.toBe('');
			}
	});

	test('belong to decks that come with the app', () => {
		expect(readdirSync('decks')).toEqual(expect.arrayContaining([...DECKS_OF_ARTICLE]));
	});
});
