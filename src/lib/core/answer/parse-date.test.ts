import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { anyEdtf } from '../../../../tests/fixtures/any-edtf.ts';
import { LANGS } from '../shared/lang.ts';
import { MONTHS, RUSSIAN_MONTHS_OF_A_DAY } from '../shared/months.ts';
import { parseEdtf } from './edtf.ts';
import { formatDate } from './format-date.ts';
import { toLatin } from './latin.ts';
import { isSameDate, parseDate, parseDateOrLimit } from './parse-date.ts';

// Thousands of generated cases, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

describe('[A18] spellings of 8 December 1993', () => {
	test.each([
		'1993 жылғы 8 желтоқсан',
		'1993\u00a0жылғы\u00a08\u00a0желтоқсан',
		'1993 жылдың 8 желтоқсаны',
		'1993 жылдың 8 желтоқсанында',
		'1993 жылғы 8 желтоқсандағы',
		'1993 жылы 8 желтоқсанда',
		'1993 ж. 8 желтоқсан',
		'1993ж. 8 желтоқсан',
		'1993 ж. 8-желтоқсан',
		'8 желтоқсан 1993',
		'8 желтоқсан, 1993 жыл',
		'8-желтоқсан 1993 жыл',
		'8 желтоқсан 1993 жылы',
		'желтоқсанның 8-і, 1993 жыл',
		'1993 жылғы желтоқсанның 8-інде',
		'1993 жылғы желтоқсан айының 8-і күні',
		'8 жел. 1993',
		'8 ЖЕЛТОҚСАН 1993 ЖЫЛ',
		'1993 jyly 8 jeltoqsan',
		'8 jeltoqsan 1993 jyl',
		'8 jeltoqsanda 1993'
	])('kk: %s', (text) => {
		expect(parseDate(text)).toEqual({ edtf: '1993-12-08', spelling: 'exact', lang: 'kk' });
	});

	test.each([
		'8 декабря 1993 года',
		'8 декабря 1993 г.',
		'8 декабря 1993г',
		'8 декабря 1993',
		'8-го декабря 1993 года',
		'8-е декабря 1993 года',
		'1993 год, 8 декабря',
		'8 дек. 1993',
		'8 Декабря 1993',
		'от 8 декабря 1993 года'
	])('ru: %s', (text) => {
		expect(parseDate(text)).toEqual({ edtf: '1993-12-08', spelling: 'exact', lang: 'ru' });
	});

	test.each([
		'8 December 1993',
		'December 8, 1993',
		'December 8th, 1993',
		'the 8th of December 1993',
		'on 8 December, 1993',
		'8 Dec 1993',
		'Dec. 8, 1993',
		'1993 December 8',
		'8-Dec-1993',
		'8 DECEMBER 1993'
	])('en: %s', (text) => {
		expect(parseDate(text)).toEqual({ edtf: '1993-12-08', spelling: 'exact', lang: 'en' });
	});

	test.each([
		'08.12.1993',
		'8.12.1993',
		'08. 12. 1993',
		'08/12/1993',
		'8-12-1993',
		'1993-12-08',
		'1993.12.08',
		'1993/12/8',
		' (08.12.1993) '
	])('in figures: %s', (text) => {
		expect(parseDate(text)).toEqual({ edtf: '1993-12-08', spelling: 'exact', lang: null });
	});
});

test.each([
	['1992', '1992'],
	['1992 жыл', '1992'],
	['1992 жылы', '1992'],
	['1992-жылы', '1992'],
	['1992-ші жылы', '1992'],
	['1992 ж.', '1992'],
	['1992 год', '1992'],
	['в 1992 году', '1992'],
	['in 1992', '1992'],
	['шамамен 1992', '1992'],
	['около 1992 года', '1992'],
	['circa 1992', '1992'],
	['c. 1992', '1992'],
	['~1992', '1992'],
	['751', '0751'],
	['751 жыл', '0751'],
	['93 жыл', '0093'],
	['AD 93', '0093'],
	['93 AD', '0093'],
	['1992 жылғы қаңтар', '1992-01'],
	['1992 жылдың қаңтар айы', '1992-01'],
	['қаңтар 1992', '1992-01'],
	['в январе 1992 года', '1992-01'],
	['январь 1992', '1992-01'],
	['January 1992', '1992-01'],
	['January of 1992', '1992-01'],
	['1992-01', '1992-01'],
	['01.1992', '1992-01'],
	['1/1992', '1992-01'],
	['12/25/1993', '1993-12-25'],
	['12/08/1993', '1993-08-12']
])('[A18] %s is %s', (text, edtf) => {
	expect(parseDate(text)?.edtf).toBe(edtf);
});

test.each([
	['1990-1991', '1990/1991'],
	['1990 – 1991', '1990/1991'],
	['1990—1991 жылдар', '1990/1991'],
	['1990–1991 жж.', '1990/1991'],
	['1990–1991 годы', '1990/1991'],
	['1990–1991 гг.', '1990/1991'],
	['1990/1991', '1990/1991'],
	['1990/91', '1990/1991'],
	['1990-91', '1990/1991'],
	['1905–07 жылдар', '1905/1907'],
	['1905-07 гг.', '1905/1907'],
	['1990 бен 1991 жылдар аралығында', '1990/1991'],
	['1990 және 1991 жылдар арасында', '1990/1991'],
	['1990 жылдан 1991 жылға дейін', '1990/1991'],
	['1990 жылдан бастап 1991 жылға дейін', '1990/1991'],
	['с 1990 по 1991 год', '1990/1991'],
	['между 1990 и 1991 годами', '1990/1991'],
	['from 1990 to 1991', '1990/1991'],
	['between 1990 and 1991', '1990/1991'],
	['1990 жылғы шілде–желтоқсан', '1990-07/1990-12'],
	['шілде – желтоқсан 1990', '1990-07/1990-12'],
	['1990 жылғы шілдеден желтоқсанға дейін', '1990-07/1990-12'],
	['июль–декабрь 1990 года', '1990-07/1990-12'],
	['с июля по декабрь 1990 года', '1990-07/1990-12'],
	['July to December 1990', '1990-07/1990-12'],
	['1990-07/1990-12', '1990-07/1990-12'],
	['07.1990–12.1990', '1990-07/1990-12'],
	['7–13 ақпан 1992', '1992-02-07/1992-02-13'],
	['1992 жылғы 7 ақпан – 1 наурыз', '1992-02-07/1992-03-01'],
	['с 7 по 13 февраля 1992 года', '1992-02-07/1992-02-13'],
	['February 7–13, 1992', '1992-02-07/1992-02-13'],
	['07.02.1992 - 13.02.1992', '1992-02-07/1992-02-13'],
	['1991 жылғы 16 желтоқсан – 1992 жыл', '1991-12-16/1992']
])('[A18] the range %s is %s', (text, edtf) => {
	expect(parseDate(text)?.edtf).toBe(edtf);
});

test.each([
	'',
	' ',
	'кеше',
	'желтоқсан',
	'8 желтоқсан',
	'8',
	'93',
	'8.12.93',
	'8 12 1993',
	'30 ақпан 1992',
	'31.04.1992',
	'1992-02-30',
	'1992-13',
	'13.1992',
	'0',
	'0000',
	'12345',
	'1990-е',
	'1990-е годы',
	'1990s',
	'1990 жылдар',
	'1990-шы жылдар',
	'до 1990 года',
	'до 1 марта 1992 года',
	'к 1 марта 1992 года',
	'by 1 March 1992',
	'1992 жылғы 1 наурызға дейін',
	'с 1990 года',
	'с июля 1990 года',
	'с 1 марта 1992 года',
	'from 1 March 1992',
	'1990 жылға дейін',
	'1990 жылдан кейін',
	'1990 жыл емес',
	'не 1990',
	'1991–1990',
	'1990 1991',
	'1990, 1991, 1992',
	'2018 және 2020',
	'2018 мен 2020',
	'2018 және 2020 жылдар',
	'2018 и 2020',
	'2018 и 2020 годы',
	'2018 and 2020',
	'the years 2018 and 2020',
	'7 және 13 ақпан 1992',
	'7 и 13 февраля 1992 года',
	'7 and 13 February 1992',
	'by 1990 to 1991',
	'1990–1991–1992',
	'8 желтоқсан 9 желтоқсан 1993',
	'қаңтар ақпан 1992',
	'1992 + 1',
	'№ 1992',
	'желтоқсанн декаббрь 1993',
	'шілдде – желтоқсанн 1990',
	'12.25.1993',
	'июмя 1990'
])('[A18] %j is no date', (text) => {
	expect(parseDate(text)).toBeNull();
});

test.each([
	['1992 жылғы 1 наурызға дейін', '1992-03-01', 'kk'],
	['1 наурызға дейін 1992 жыл', '1992-03-01', 'kk'],
	['до 1 марта 1992 года', '1992-03-01', 'ru'],
	['к 1 марта 1992', '1992-03-01', 'ru'],
	['by 1 March 1992', '1992-03-01', 'en'],
	['before March 1, 1992', '1992-03-01', 'en'],
	['until 1992', '1992', null]
])('[A26] %s is a limit: %s', (text, edtf, lang) => {
	expect(parseDateOrLimit(text)).toEqual({ edtf, isLimit: true, spelling: 'exact', lang });
	expect(parseDate(text)).toBeNull();
});

test('[A26] a date and a range are no limits', () => {
	expect(parseDateOrLimit('1 наурыз 1992')?.isLimit).toBe(false);
	expect(parseDateOrLimit('1990 жылдан 1991 жылға дейін')?.isLimit).toBe(false);
});

describe('[A19] months misspelt', () => {
	test.each([
		['8 желтоксан 1993', '1993-12-08', 'letters', 'kk'],
		['13 кантар 1992', '1992-01-13', 'letters', 'kk'],
		['1990 жылғы шилде', '1990-07', 'letters', 'kk'],
		['1990 жилгы шилде', '1990-07', 'letters', 'kk'],
		['7 акпанда 1992', '1992-02-07', 'letters', 'kk'],
		['8 jeltoksan 1993', '1993-12-08', 'letters', 'kk'],
		['8 желтоқсын 1993', '1993-12-08', 'typo', 'kk'],
		['8 дикабря 1993', '1993-12-08', 'typo', 'ru'],
		['12 oktober 1990', '1990-10-12', 'typo', 'en'],
		['7 Febuary 1992', '1992-02-07', 'typo', 'en']
	])('%s is %s with %s', (text, edtf, spelling, lang) => {
		expect(parseDate(text)).toEqual({ edtf, spelling, lang });
	});

	test('Latin i in a month is no mistake', () => {
		expect(parseDate('шiлде 1990')).toEqual({ edtf: '1990-07', spelling: 'exact', lang: 'kk' });
	});

	test('[A10] й is not и: маи is no month', () => {
		expect(parseDate('1 маи 1995')).toBeNull();
	});

	test('a month is never taken for another, however it is spelt and in whatever case', () => {
		const spelt = LANGS.flatMap((lang) => MONTHS[lang].map((name, i) => [name, i + 1] as const));
		const cased = RUSSIAN_MONTHS_OF_A_DAY.map((name, i) => [name, i + 1] as const);
		const latin = MONTHS.kk.map((name, i) => [toLatin(name), i + 1] as const);
		for (const [name, month] of [...spelt, ...cased, ...latin]) {
			const edtf = `1992-${String(month).padStart(2, '0')}-05`;
			expect(parseDate(`5 ${name} 1992`)).toMatchObject({ edtf, spelling: 'exact' });
			expect(parseDate(`1992 ж. 5 ${name.toUpperCase().replaceAll('I', 'İ')}`)?.edtf).toBe(edtf);
		}
	});

	test('one letter of a month put wrong gives that month, or none, and never exactly', () => {
		const long = LANGS.flatMap((lang) =>
			MONTHS[lang].map((name, i) => [name.toLowerCase(), i + 1] as const)
		).filter(([name]) => name.length > 4);
		fc.assert(
			fc.property(fc.constantFrom(...long), fc.nat(20), ([name, month], at) => {
				const index = at % name.length;
				const wrong = `${name.slice(0, index)}ж${name.slice(index + 1)}`;
				fc.pre(wrong !== name);
				const date = parseDate(`5 ${wrong} 1992`);
				expect([month, undefined]).toContain(date ? Number(date.edtf.slice(5, 7)) : undefined);
				expect(date?.spelling).not.toBe('exact');
			})
		);
	});
});

test('[A18] every date that we write is read back, in every language', () => {
	fc.assert(
		fc.property(anyEdtf(100), fc.constantFrom(...LANGS), (edtf, lang) => {
			const read = parseDate(formatDate(edtf, lang));
			const exact = edtf.replace('~', '');
			// A range within one day, month or year reads as that one.
			const [from, to] = exact.split('/');
			fc.pre(from !== to);
			expect(read?.edtf).toBe(exact);
			expect(read?.spelling).toBe('exact');
			expect([lang, null]).toContain(read?.lang);
		}),
		{ numRuns: 1000 }
	);
});

test('[A18] what is read is in the calendar, whatever was typed', () => {
	const words = ['желтоқсан', 'мая', 'May', 'жыл', 'годы', 'from', 'to', 'дейін', 'с', 'AD', 'ж.'];
	const marks = ['-', '/', '.', ' ', ' – ', ', '];
	const numbers = ['0', '8', '08', '30', '31', '93', '751', '1992', '2000', '12345'];
	const typed = fc.array(fc.constantFrom(...words, ...marks, ...numbers), { maxLength: 9 });
	fc.assert(
		fc.property(typed, (parts) => {
			const date = parseDate(parts.join(''));
			expect(date === null || parseEdtf(date.edtf) !== null).toBe(true);
		}),
		{ numRuns: 2000 }
	);
});

describe('[A17] the precision of the answer', () => {
	test.each([
		['1992-02-07', '1992-02-07', true],
		['1992-02-07', '1992-02', true],
		['1992-02-07', '1992', true],
		['1992-02', '1992-02-07', false],
		['1992', '1992-02', false],
		['1992-02-08', '1992-02-07', false],
		['1992-03-07', '1992-02-07', false],
		['1993-02-07', '1992-02-07', false],
		['1992-03-07', '1992-02', false],
		['1992', '1992~', true],
		['1990/1991', '1990/1991~', true],
		['1990/1991', '1990/1991', true],
		['1990-07-01/1990-12', '1990-07/1990-12', true],
		['1990', '1990/1991', false],
		['1990/1991', '1990', false],
		['1990/1992', '1990/1991', false],
		['1989/1991', '1990/1991', false]
	])('%s for %s: %s', (typed, right, same) => {
		expect(isSameDate(typed, right)).toBe(same);
	});

	test('what is no date is a bug of the caller', () => {
		expect(() => isSameDate('1992', 'кеше')).toThrow('Not a date: кеше');
		expect(() => isSameDate('кеше', '1992')).toThrow('Not a date: кеше');
	});
});
