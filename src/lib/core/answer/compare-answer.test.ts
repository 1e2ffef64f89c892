import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { LANGS, type Lang } from '../shared/lang.ts';
import { compareAnswer, type Match, type RightAnswer } from './compare-answer.ts';
import { toLatin } from './latin.ts';
import { isLatinOnly } from './one-script.ts';
import { markAnswer } from './mark-answer.ts';
import type { Mark } from './marks.ts';
import type { Verdict } from './verdict.ts';

// Thousands of generated cases, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

describe('texts', () => {
	test.each([
		// [A1]
		['[A1]', 'kk', 'тәуелсіздік', 'Тәуелсіздік', 'exact'],
		['[A1]', 'kk', 'ТӘУЕЛСІЗДІК', 'тәуелсіздік', 'exact'],
		['[A1]', 'kk', ' жергілікті  басқару ', 'Жергілікті басқару.', 'exact'],
		['[A1]', 'kk', 'жергіліктібасқару', 'жергілікті басқару', 'exact'],
		['[A1]', 'kk', 'жер гілікті', 'жергілікті', 'exact'],
		['[A1]', 'kk', 'Өтпелі кезең туралы', '«Өтпелі кезең туралы»', 'exact'],
		['[A1]', 'kk', '"Өтпелі кезең"', '«Өтпелі кезең»', 'exact'],
		['[A1]', 'kk', 'өзін өзі басқару', 'өзін-өзі басқару', 'exact'],
		['[A1]', 'kk', 'өзін—өзі басқару', 'өзін-өзі басқару', 'exact'],
		['[A1]', 'kk', 'кент, ауыл', 'кент ауыл', 'exact'],
		['[A1]', 'ru', 'сельский совет', 'Сельский совет.', 'exact'],
		['[A1]', 'en', 'peoples deputies', 'People’s deputies', 'exact'],
		['[A1]', 'kk', 'жергiлiктi', 'жергілікті', 'exact'],
		['[A1]', 'kk', 'Қаулы…', 'қаулы', 'exact'],
		// [A2]
		['[A2]', 'ru', 'поселок', 'посёлок', 'exact'],
		['[A2]', 'ru', 'посёлок', 'поселок', 'exact'],
		// [A3]
		['[A3]', 'kk', 'N 4200 Заңы', '№4200 Заңы', 'exact'],
		['[A3]', 'en', 'Law No. 4200', 'Law №4200', 'exact'],
		['[A3]', 'kk', '2000 адам', '2 000 адам', 'exact'],
		['[A3]', 'en', 'H2O', 'H₂O', 'exact'],
		// [A4]
		['[A4]', 'kk', 'iс', 'іс', 'exact'],
		['[A4]', 'kk', 'желтоқсaн', 'желтоқсан', 'exact'],
		['[A4]', 'kk', 'Hазарбаев', 'Назарбаев', 'exact'],
		['[A4]', 'kk', 'HАЗАРБАЕВ', 'Назарбаев', 'exact'],
		['[A4]', 'kk', 'шаhар', 'шаһар', 'exact'],
		['[A4]', 'kk', 'əкiмдiк', 'әкімдік', 'exact'],
		['[A4]', 'kk', 'KCPO', 'КСРО', 'exact'],
		['[A4]', 'kk', 'XX ғасыр', 'ХХ ғасыр', 'exact'],
		['[A4]', 'kk', 'ХІV ғасыр', 'XIV ғасыр', 'exact'],
		['[A4]', 'en', 'ХХ century', 'XX century', 'exact'],
		['[A4]', 'en', 'Nazarbaуev', 'Nazarbayev', 'exact'],
		// [A5]
		['[A5]', 'en', 'Constitution', 'the Constitution', 'exact'],
		['[A5]', 'en', 'The Constitution', 'Constitution', 'exact'],
		['[A5]', 'en', 'thesis', 'sis', 'wrong'],
		// [A6]
		['[A6]', 'kk', '16 оқиғадан', '15 оқиғадан', 'wrong'],
		['[A6]', 'kk', 'оқиғадан', '15 оқиғадан', 'wrong'],
		['[A6]', 'kk', 'XIX ғасырдың басы', 'XX ғасырдың басы', 'wrong'],
		['[A6]', 'kk', 'ХІХ ғасырдың басы', 'ХХ ғасырдың басы', 'wrong'],
		['[A6]', 'ru', 'имеет право подписи', 'не имеет право подписи', 'wrong'],
		['[A6]', 'kk', 'мемлекеттік орган', 'мемлекеттік орган емес', 'wrong'],
		['[A6]', 'en', 'was dissolved', 'was not dissolved', 'wrong'],
		['[A6]', 'kk', '15 градус', '1,5 градус', 'wrong'],
		['[A6]', 'kk', '1.5 градус', '1,5 градус', 'exact'],
		['[A6]', 'kk', '5 градус', '-5 градус', 'wrong'],
		['[A6]', 'en', '2y-15=0', '2y+15=0', 'wrong'],
		['[A6]', 'en', '1 5 units', '15 units', 'wrong'],
		// [A7]
		['[A7]', 'kk', '', 'той', 'wrong'],
		['[A7]', 'kk', ' ... ', 'той', 'wrong'],
		['[A7]', 'kk', '', '...', 'wrong'],
		// [A9]
		['[A9]', 'kk', 'тауелсиздик', 'тәуелсіздік', 'letters'],
		['[A9]', 'kk', 'Казакстан', 'Қазақстан', 'letters'],
		['[A9]', 'kk', 'озин-озы баскару', 'өзін-өзі басқару', 'letters'],
		['[A9]', 'kk', 'онир', 'өңір', 'letters'],
		['[A9]', 'kk', 'улттык гылым', 'ұлттық ғылым', 'letters'],
		['[A9]', 'kk', 'каhарман', 'қаһарман', 'letters'],
		['[A9]', 'kk', 'кахарман', 'қаһарман', 'letters'],
		['[A9]', 'kk', 'тыл', 'тіл', 'letters'],
		['[A9]', 'kk', 'ұш', 'үш', 'letters'],
		['[A9]', 'kk', 'қан', 'кан', 'letters'],
		['[A9]', 'kk', 'ни', 'ңі', 'letters'],
		['[A9]', 'kk', 'жок', 'жоқ', 'letters'],
		['[A9]', 'kk', 'республикасынын Ата заны', 'Республикасының Ата заңы', 'letters'],
		['[A9]', 'ru', 'Касым Кайсенов', 'Қасым Қайсенов', 'letters'],
		['[A9]', 'ru', 'мышка', 'мишка', 'typo'],
		['[A9]', 'ru', 'сыр', 'сир', 'wrong'],
		['[A9]', 'en', 'cafe', 'café', 'letters'],
		// [A10]
		['[A10]', 'kk', 'тои', 'той', 'wrong'],
		['[A10]', 'kk', 'маи', 'май', 'wrong'],
		['[A10]', 'kk', 'аймак', 'аймақ', 'letters'],
		['[A10]', 'kk', 'аимак', 'аймақ', 'typo'],
		['[A10]', 'ru', 'раион', 'район', 'typo'],
		// [A11]
		['[A11]', 'kk', 'Кенсеары', 'Кенесары', 'typo'],
		['[A11]', 'kk', 'Хам', 'Хан', 'wrong'],
		['[A11]', 'kk', 'кен', 'кент', 'typo'],
		['[A11]', 'kk', 'ауды', 'ауыл', 'wrong'],
		['[A11]', 'kk', 'кенесте', 'кеңестер', 'typo'],
		['[A11]', 'kk', 'әкімшілік', 'әкімдік', 'wrong'],
		['[A11]', 'kk', 'Констетуция', 'Конституция', 'typo'],
		['[A11]', 'kk', 'консытутсия', 'Конституция', 'wrong'],
		['[A11]', 'ru', 'обьект', 'объект', 'typo'],
		['[A11]', 'ru', 'постановленее', 'постановление', 'typo'],
		['[A11]', 'ru', 'сентябр', 'сентябрь', 'typo'],
		['[A11]', 'en', 'goverment', 'government', 'typo'],
		['[A11]', 'en', 'presidant', 'President', 'typo'],
		['[A13]', 'en', 'law', 'act', 'wrong'],
		['[A13]', 'kk', 'қараша', 'желтоқсан', 'wrong'],
		['[A11]', 'kk', 'президентт', 'Президент', 'typo'],
		// [A15]
		['[A15]', 'kk', 'täuelsızdık', 'Тәуелсіздік', 'exact'],
		['[A15]', 'kk', 'Ūly Jıbek joly', 'Ұлы Жібек жолы', 'exact'],
		['[A15]', 'kk', 'TÄUELSIZDIK', 'Тәуелсіздік', 'letters'],
		['[A15]', 'kk', 'Tauelsizdik', 'Тәуелсіздік', 'letters'],
		['[A15]', 'kk', 'Uly Zhibek zholy', 'Ұлы Жібек жолы', 'letters'],
		['[A15]', 'kk', 'Qaraghandy', 'Қарағанды', 'letters'],
		['[A15]', 'kk', 'Konstitutsiya', 'Конституция', 'letters'],
		['[A15]', 'kk', 'tauelsizdek', 'Тәуелсіздік', 'typo'],
		['[A15]', 'kk', 'jeltoqsan', 'қараша', 'wrong'],
		['[A15]', 'kk', 'Тәуелсіздік', 'Täuelsızdık', 'exact'],
		['[A15]', 'kk', 'тауелсиздик', 'Täuelsızdık', 'letters'],
		['[A15]', 'kk', '4201 zañ', '4200 заң', 'wrong'],
		['[A15]', 'ru', 'zakon', 'закон', 'wrong']
	] as const)('%s %s: %j for %j is %s', (_, lang, typed, text, verdict) => {
		expect(verdictOf(typed, text, lang)).toBe(verdict);
	});
});

describe('numbers of laws', () => {
	test.each([
		['№4200', '№4200', 'exact'],
		['4200', '№4200', 'exact'],
		['N 4200', '№4200', 'exact'],
		['No. 4200', '№4200', 'exact'],
		['№ 4200 Заңы', '№4200', 'exact'],
		['N 4200 - XII', '№4200-XII', 'exact'],
		['4200-ХІІ', '№4200-XII', 'exact'],
		['4200', '№4200-XII', 'exact'],
		['4200-XII', '№4200', 'exact'],
		['4200-XIII', '№4200-XII', 'wrong'],
		['№4201', '№4200', 'wrong'],
		['№4100', '№4200', 'wrong'],
		['№420', '№4200', 'wrong'],
		['№42000', '№4200', 'wrong'],
		['4200 және 4100', '№4200', 'wrong'],
		['Әкімшілік кодекс', 'Әкімшілік кодекс', 'exact'],
		['нөмірі жоқ', '№4200', 'wrong']
	] as const)('[A22] %j for %j is %s', (typed, text, verdict) => {
		expect(verdictOf(typed, text, 'kk', 'law-number')).toBe(verdict);
	});
});

describe('numbers', () => {
	test.each([
		['kk', '1234,5', '1 234,5', 'exact'],
		['kk', '1234.50', '1 234,5', 'exact'],
		['kk', '1,234', '1 234', 'exact'],
		['en', '1234', '1,234', 'exact'],
		['ru', '1234', '1,234', 'wrong'],
		['kk', '177', '177 депутат', 'exact'],
		['kk', '177 депутат', '177', 'exact'],
		['kk', '177 депутаттар', '177 депутат', 'wrong'],
		['kk', '177 депуттат', '177 депутат', 'typo'],
		['kk', '5 жил', '5 жыл', 'letters'],
		['kk', '5 ай', '5 жыл', 'wrong'],
		['kk', '4', '4-ші', 'exact'],
		['kk', '05', '5', 'exact'],
		['kk', '-5', '5', 'wrong'],
		['kk', '4', '5', 'wrong'],
		['kk', '5 емес', '5', 'wrong'],
		['kk', '5, 6', '5', 'wrong'],
		['kk', 'бес', 'Бес', 'exact']
	] as const)('[A21] %s: %j for %j is %s', (lang, typed, text, verdict) => {
		expect(verdictOf(typed, text, lang, 'number')).toBe(verdict);
	});
});

const DATE: readonly RightAnswer[] = [
	{ lang: 'kk', text: '1993 жылғы 8 желтоқсан', edtf: '1993-12-08' },
	{ lang: 'ru', text: '8 декабря 1993 года', edtf: '1993-12-08' },
	{ lang: 'en', text: '8 December 1993', edtf: '1993-12-08' }
];

describe('dates', () => {
	test.each([
		['[A18]', '8 желтоқсан 1993', 'exact', 'kk'],
		['[A18]', '1993 ж. 8-желтоқсанда', 'exact', 'kk'],
		['[A18]', '8 jeltoqsan 1993', 'exact', 'kk'],
		['[A20]', '08.12.1993', 'exact', 'kk'],
		['[A20]', '8 декабря 1993', 'exact', 'ru'],
		['[A20]', 'December 8, 1993', 'exact', 'en'],
		['[A19]', '8 желтоксан 1993', 'letters', 'kk'],
		['[A19]', '8 желтоқсын 1993', 'typo', 'kk'],
		['[A19]', '8 дикабря 1993', 'typo', 'ru'],
		['[A17]', '1993', 'wrong', null],
		['[A17]', 'желтоқсан 1993', 'wrong', null],
		['[A17]', '8 желтоқсан', 'wrong', null],
		['[A6]', '9 желтоқсан 1993', 'wrong', null],
		['[A6]', '8 желтоқсан 1992', 'wrong', null],
		['[A6]', '8 желтоқсын 1992', 'wrong', null],
		['[A18]', '8 қараша 1993', 'wrong', null],
		['[A18]', '8–10 желтоқсан 1993', 'wrong', null],
		['[A7]', '', 'wrong', null]
	])('%s %j for 8 December 1993 is %s', (_, typed, verdict, lang) => {
		expect(compareAnswer({ typed, match: 'date', answers: DATE, lang: 'kk' })).toMatchObject({
			verdict,
			lang
		});
	});

	test.each([
		['[A17]', '7 ақпан 1992', '1992-02', 'exact'],
		['[A17]', '1992-02', '1992', 'exact'],
		['[A17]', '1990-1991', '1990/1991', 'exact'],
		['[A17]', '1990', '1990/1991', 'wrong'],
		['[A17]', 'шамамен 1990 жылғы шілде', '1990-07~', 'exact'],
		['[A17]', 'шілде 1990', '1990-07~', 'exact'],
		['[A17]', 'шілде 1991', '1990-07~', 'wrong']
	])('%s %j for %s is %s', (_, typed, edtf, verdict) => {
		const answers: readonly RightAnswer[] = [{ lang: 'kk', text: 'бір күн', edtf }];
		expect(compareAnswer({ typed, match: 'date', answers, lang: 'kk' }).verdict).toBe(verdict);
	});

	test.each([
		['к 1 марта 1992', 'exact', 'ru'],
		['до 01.03.1992', 'exact', 'kk'],
		['1 наурызға дейін, 1992 жыл', 'exact', 'kk'],
		['by March 1, 1992', 'exact', 'en'],
		['1 марта 1992', 'exact', 'ru'],
		['до 2 марта 1992', 'wrong', null],
		['с 1 марта 1992', 'wrong', null]
	])('[A26] %j for an answer that is a limit is %s', (typed, verdict, lang) => {
		const answers: readonly RightAnswer[] = [
			{ lang: 'kk', text: '1992 жылғы 1 наурыз' },
			{ lang: 'kk', text: '1992 жылғы 1 наурызға дейін' },
			{ lang: 'ru', text: 'до 1 марта 1992 года' },
			{ lang: 'en', text: 'by 1 March 1992' }
		];
		expect(compareAnswer({ typed, match: 'date', answers, lang: 'kk' })).toMatchObject({
			verdict,
			lang
		});
	});

	test.each(['до 08.12.1993', 'by December 8, 1993', '8 желтоқсанға дейін 1993'])(
		'[A26] %j is not the day itself',
		(typed) => {
			expect(compareAnswer({ typed, match: 'date', answers: DATE, lang: 'kk' }).verdict).not.toBe(
				'exact'
			);
		}
	);

	test('[A16] a date without EDTF is read out of its text, and its own text is always right', () => {
		expect(verdictOf('08.12.1993', '8 желтоқсан 1993 ж.', 'kk', 'date')).toBe('exact');
		expect(verdictOf('Наурыз мейрамы', 'Наурыз мейрамы', 'kk', 'date')).toBe('exact');
		const answers: readonly RightAnswer[] = [
			{ lang: 'kk', text: '1993 жылдың аяғы', edtf: '1993-12' },
			{ lang: 'kk', text: '1993 жыл', edtf: '1993-12' }
		];
		const compared = compareAnswer({ typed: '1993 жыл', match: 'date', answers, lang: 'kk' });
		expect(compared.verdict).toBe('exact');
		expect(verdictOf('наурыз мейрамы 1990', 'Наурыз мейрамы 1990', 'kk', 'date')).toBe('exact');
		expect(verdictOf('Науриз мейрамы', 'Наурыз мейрамы', 'kk', 'date')).toBe('letters');
	});

	test('[A20] words of a language that the deck lacks are right in the asked one', () => {
		const answers = DATE.slice(0, 1);
		expect(
			compareAnswer({ typed: '8 декабря 1993', match: 'date', answers, lang: 'kk' })
		).toMatchObject({ verdict: 'exact', lang: 'kk', expected: '1993 жылғы 8 желтоқсан' });
	});
});

describe('languages', () => {
	const answers: readonly RightAnswer[] = [
		{ lang: 'en', text: 'Independence' },
		{ lang: 'ru', text: 'Независимость' },
		{ lang: 'kk', text: 'Тәуелсіздік' },
		{ lang: 'kk', text: 'Дербестік' }
	];

	test.each([
		['kk', 'тәуелсіздік', 'exact', 'kk', 'Тәуелсіздік'],
		['kk', 'дербестик', 'letters', 'kk', 'Дербестік'],
		['kk', 'независимость', 'exact', 'ru', 'Независимость'],
		['ru', 'independence', 'exact', 'en', 'Independence'],
		['en', 'тауелсиздик', 'letters', 'kk', 'Тәуелсіздік'],
		['kk', 'indepedence', 'typo', 'en', 'Independence'],
		['kk', 'Tauelsizdik', 'letters', 'kk', 'Täuelsızdık'],
		['kk', 'бостандық', 'wrong', null, 'Тәуелсіздік'],
		['ru', 'бостандық', 'wrong', null, 'Независимость']
	] as const)('[A14] asked in %s, %s is %s in %s', (lang, typed, verdict, right, expected) => {
		expect(compareAnswer({ typed, match: 'text', answers, lang })).toMatchObject({
			verdict,
			lang: right,
			expected
		});
	});

	test('[A14] right in the asked language goes before right in another, that before a typo', () => {
		const two: readonly RightAnswer[] = [
			{ lang: 'kk', text: 'Қонаев' },
			{ lang: 'ru', text: 'Конаев' }
		];
		const ask = (typed: string, lang: Lang) =>
			compareAnswer({ typed, match: 'text', answers: two, lang });
		expect(ask('Конаев', 'kk')).toMatchObject({ verdict: 'letters', lang: 'kk' });
		expect(ask('Конаев', 'ru')).toMatchObject({ verdict: 'exact', lang: 'ru' });
		expect(ask('Конаеф', 'kk')).toMatchObject({ verdict: 'typo', lang: 'kk' });
		const near: readonly RightAnswer[] = [
			{ lang: 'kk', text: 'Абылайым' },
			{ lang: 'ru', text: 'Аблайым' }
		];
		expect(
			compareAnswer({ typed: 'Аблайым', match: 'text', answers: near, lang: 'kk' })
		).toMatchObject({ verdict: 'exact', lang: 'ru' });
	});

	test('[A14] a deck that lacks the asked language is asked in Kazakh', () => {
		const kazakh = answers.slice(2);
		const compared = compareAnswer({ typed: 'x', match: 'text', answers: kazakh, lang: 'en' });
		expect(compared.expected).toBe('Тәуелсіздік');
	});

	test('a card without a right answer is a bug of the caller', () => {
		expect(() => compareAnswer({ typed: 'x', match: 'text', answers: [], lang: 'kk' })).toThrow(
			'No right answer'
		);
	});
});

describe('[A12] answers of other cards', () => {
	test.each([
		['Кенесары', 'Кенисары', [], 'typo'],
		['Кенесары', 'Кенисары', ['Кенисары'], 'wrong'],
		['Кенесары', 'Кенисары', ['кенисары.'], 'wrong'],
		['Кенесары', 'Кенисары', ['Кенісары'], 'wrong'],
		['Кенесары', 'Кенисары', ['Абылай'], 'typo'],
		['Кенесары', 'Кенисары', ['Кенасары'], 'typo'],
		['Кенесары', 'Кенесары', ['Кенесары'], 'exact'],
		['Кенесары', 'кенесари', ['КЕНЕСАРЫ!'], 'letters'],
		['ұн', 'үн', [], 'letters'],
		['ұн', 'үн', ['үн'], 'wrong'],
		['ұн', 'ун', ['үн'], 'letters'],
		['солтүстік', 'онтүстік', [], 'typo'],
		['солтүстік', 'онтүстік', ['оңтүстік'], 'wrong'],
		['солтүстік', 'онтүстікк', ['оңтүстік'], 'wrong'],
		['солтүстік', 'soltustik', ['оңтүстік'], 'letters'],
		['солтүстік', 'ontustik', ['оңтүстік'], 'wrong']
	])('for %s, %s beside %j is %s', (text, typed, others, verdict) => {
		const answers: readonly RightAnswer[] = [{ lang: 'kk', text }];
		expect(compareAnswer({ typed, match: 'text', answers, lang: 'kk', others }).verdict).toBe(
			verdict
		);
	});

	test('a thousand of them are looked through at once', () => {
		const others = Array.from({ length: 1000 }, (_, i) => `Жергілікті атқарушы орган ${i}`);
		const answers: readonly RightAnswer[] = [{ lang: 'kk', text: 'Жергілікті өкілді орган' }];
		const started = performance.now();
		const typed = 'жергилитки окилди орган';
		const compared = compareAnswer({ typed, match: 'text', answers, lang: 'kk', others });
		expect(compared.verdict).toBe('typo');
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

describe('what is always so', () => {
	test('[A8] every answer is right in capitals, with other spaces, quotes, dashes and a stop', () => {
		fc.assert(
			fc.property(anyAnswer(), fc.constantFrom(...LANGS), variant(), (text, lang, change) => {
				expect(verdictOf(change(text), text, lang)).toBe('exact');
			}),
			{ numRuns: 500 }
		);
	});

	test('[A16] every answer is right as it is written, whatever is asked for', () => {
		fc.assert(
			fc.property(anyAnswer(), fc.constantFrom(...LANGS), anyMatch(), (text, lang, match) => {
				expect(compareAnswer({ typed: text, match, answers: [{ lang, text }], lang })).toEqual({
					verdict: 'exact',
					lang,
					expected: text
				});
			})
		);
	});

	test('[A6] one changed digit is never right, nor a digit more or less', () => {
		fc.assert(
			fc.property(
				withNumber(),
				fc.constantFrom(...LANGS),
				anyMatch(),
				fc.nat(9),
				(parts, lang, match, by) => {
					const { before, number, after, at } = parts;
					const index = at % number.length;
					const digit = String((Number(number[index]) + 1 + (by % 9)) % 10);
					const text = `${before} ${number} ${after}`;
					const changed = number.slice(0, index) + digit + number.slice(index + 1);
					const longer = number.slice(0, index) + (by === 0 ? '1' : by) + number.slice(index);
					for (const wrong of [changed, longer, number.slice(1)]) {
						const typed = `${before} ${wrong} ${after}`;
						expect(verdictOf(typed, text, lang, match)).toBe('wrong');
					}
				}
			),
			{ numRuns: 500 }
		);
	});

	test('[A9] every Kazakh answer is right from a Russian keyboard and in Latin letters', () => {
		fc.assert(
			fc.property(kazakhWords(), (text) => {
				expect(['exact', 'letters']).toContain(verdictOf(russianKeyboard(text), text, 'kk'));
				expect(['exact', 'letters']).toContain(verdictOf(toLatin(text), text, 'kk'));
			})
		);
	});

	test('[A8] what is exact or letters is so from both sides, if both are in one alphabet', () => {
		fc.assert(
			fc.property(similarPair(), fc.constantFrom(...LANGS), ([a, b], lang) => {
				fc.pre(isLatinOnly(a) === isLatinOnly(b));
				const there = verdictOf(a, b, lang);
				const back = verdictOf(b, a, lang);
				const right = (verdict: Verdict) => verdict === 'exact' || verdict === 'letters';
				expect(right(there) || right(back) ? there : null).toBe(
					right(there) || right(back) ? back : null
				);
			}),
			{ numRuns: 1000 }
		);
	});

	test('[A12] nothing but the exact answer is right when another card has what was typed', () => {
		fc.assert(
			fc.property(similarPair(), ([typed, text]) => {
				const answers: readonly RightAnswer[] = [{ lang: 'kk', text }];
				const input = { typed, match: 'text', answers, lang: 'kk', others: [typed] } as const;
				expect(['exact', 'wrong']).toContain(compareAnswer(input).verdict);
			})
		);
	});

	test('[A23] the marks are the typed and the expected text', () => {
		fc.assert(
			fc.property(similarPair(), anyMatch(), ([typed, text], match) => {
				const compared = compareAnswer({
					typed,
					match,
					answers: [{ lang: 'kk', text }],
					lang: 'kk'
				});
				const marks = markAnswer(typed, match, compared);
				expect(joined(marks.typed)).toBe(typed);
				expect(joined(marks.expected)).toBe(compared.expected);
				expect(compared.lang === null).toBe(compared.verdict === 'wrong');
			})
		);
	});

	test('[A23] nothing of an exact answer is marked', () => {
		fc.assert(
			fc.property(anyAnswer(), anyMatch(), variant(), (text, match, change) => {
				const typed = change(text);
				const answers = [{ lang: 'kk', text }] as const;
				const compared = compareAnswer({ typed, match, answers, lang: 'kk' });
				fc.pre(compared.verdict === 'exact');
				const marks = markAnswer(typed, match, compared);
				expect([...marks.typed, ...marks.expected].filter(({ differs }) => differs)).toEqual([]);
			})
		);
	});

	test('[A25] no text makes it throw', () => {
		const anything = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: 'grapheme' }),
			similar()
		);
		fc.assert(
			fc.property(anything, anything, anyMatch(), (typed, text, match) => {
				const answers = LANGS.map((lang) => ({ lang, text }));
				const { verdict } = compareAnswer({ typed, match, answers, lang: 'kk', others: [typed] });
				expect(['exact', 'letters', 'typo', 'wrong']).toContain(verdict);
			}),
			{ numRuns: 300 }
		);
	});

	test.each([
		['letters', 'қ'],
		['words', 'кеңес '],
		['spaces', ' '],
		['digits', '0'],
		['groups of digits', '000 '],
		['decimal marks', '0,'],
		['dashes', '-'],
		['stops', '.'],
		['stress marks', '\u0301'],
		['both alphabets', 'hһ'],
		['dates', '08.12.1993-'],
		['months', 'желтоқсан '],
		['number signs', 'N № '],
		['Roman numbers', 'XII '],
		['halves of letters', '\ud83d']
	])(
		'[A25] 100 kB of %s take linear time',
		(_, unit) => {
			const long = unit.repeat(Math.ceil(100_000 / unit.length));
			const started = performance.now();
			for (const match of MATCHES) {
				expect(compareAnswer({ typed: long, match, answers: DATE, lang: 'kk' }).verdict).toBe(
					'wrong'
				);
			}
			const answers: readonly RightAnswer[] = [{ lang: 'kk', text: long }];
			expect(compareAnswer({ typed: '4200', match: 'text', answers, lang: 'kk' }).verdict).toBe(
				'wrong'
			);
			expect(performance.now() - started).toBeLessThan(10_000);
		},
		30_000
	);
});

const MATCHES = ['text', 'date', 'number', 'law-number'] as const satisfies readonly Match[];

function verdictOf(typed: string, text: string, lang: Lang, match: Match = 'text'): Verdict {
	return compareAnswer({ typed, match, answers: [{ lang, text }], lang }).verdict;
}

function anyMatch(): fc.Arbitrary<Match> {
	return fc.constantFrom(...MATCHES);
}

const WORDS = [
	'Жергілікті',
	'өзін-өзі',
	'басқару',
	'кеңесі',
	'«Қазақстан»',
	'Республикасының',
	'Конституциясы',
	'съезд',
	'посёлок',
	'Совет',
	'депутатов',
	'President',
	'of',
	'akimat',
	'№4200',
	'1993',
	'8',
	'XX',
	'ғасыр',
	'күйі'
];

function anyAnswer(): fc.Arbitrary<string> {
	return fc
		.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
		.map((words) => words.join(' '));
}

function variant(): fc.Arbitrary<(text: string) => string> {
	return fc.constantFrom(
		(text: string) => text.toUpperCase(),
		(text: string) => text.toLowerCase(),
		(text: string) => ` ${text.replaceAll(' ', '\u00a0 ')}\n`,
		(text: string) => `«${text}».`,
		(text: string) => `"${text.replace(/[«»]/gu, '')}"`,
		(text: string) => text.replaceAll('-', ' '),
		(text: string) => text.replaceAll('-', '–'),
		(text: string) => text.normalize('NFD'),
		(text: string) => `\uFEFF${[...text].join('\u200B')}`,
		(text: string) => (/[a-z]/iu.test(text) ? text : text.replace(/(?<!\d) (?!№)/gu, '')),
		(text: string) => text.replaceAll('№', 'N '),
		(text: string) => text.replaceAll('ё', 'е')
	);
}

function withNumber() {
	const words = fc.array(fc.constantFrom('Заң', 'жыл', 'закон', 'law', 'желтоқсан', 'кеңес'), {
		maxLength: 2
	});
	return fc.record({
		before: words.map((list) => list.join(' ')),
		number: fc.integer({ min: 1000, max: 99_999 }).map(String),
		after: words.map((list) => list.join(' ')),
		at: fc.nat(9)
	});
}

function kazakhWords(): fc.Arbitrary<string> {
	const alphabet = 'аәбгғдежзийкқлмнңоөпрстуұүыіш';
	const word = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 2, maxLength: 9 });
	// A word of nothing but і is a Roman number, and numbers must be the same (A6).
	const isWord = (letters: string) => !/^і+$/.test(letters);
	return fc
		.array(word.filter(isWord), { minLength: 1, maxLength: 3 })
		.map((words) => words.join(' '));
}

function russianKeyboard(text: string): string {
	const keys: { readonly [letter: string]: string } = {
		ә: 'а',
		ғ: 'г',
		қ: 'к',
		ң: 'н',
		ө: 'о',
		ұ: 'у',
		ү: 'у',
		һ: 'х',
		і: 'и'
	};
	return text.replace(/./gsu, (letter) => keys[letter] ?? letter);
}

/** Texts of few letters, so that two of them are often nearly the same. */
function similar(): fc.Arbitrary<string> {
	return fc.string({ unit: fc.constantFrom(...'аәийыіҚк Hһе8.-'), minLength: 1, maxLength: 8 });
}

function similarPair(): fc.Arbitrary<[string, string]> {
	const change = fc.record({ at: fc.nat(20), letter: fc.constantFrom(...'аәийыіқкһ', '') });
	const changed = fc
		.tuple(anyAnswer(), fc.array(change, { maxLength: 3 }))
		.map(([text, changes]) => {
			let other = text;
			for (const { at, letter } of changes) {
				const index = at % Math.max(1, other.length);
				other = other.slice(0, index) + letter + other.slice(index + 1);
			}
			return [other, text] as [string, string];
		});
	return fc.oneof(fc.tuple(similar(), similar()), changed);
}

function joined(marks: readonly Mark[]): string {
	return marks.map(({ text }) => text).join('');
}
