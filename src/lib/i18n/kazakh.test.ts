import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../core/shared/lang.ts';
import { formatDate, formatDay, formatDayAndWeekday } from './calendar.ts';
import { compareTexts } from './collate.ts';
import { en } from './messages/en.ts';
import { kk } from './messages/kk.ts';
import { ru } from './messages/ru.ts';
import { formatNumber } from './numbers.ts';
import { daysAgo, inDays, inSpan } from './when.ts';

// 22 November 2026, a Sunday.
const SUNDAY = 20_779;

/** Non-breaking spaces shown as plain ones, to be read in the tables below. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('dates', () => {
	it.each([
		['kk', '22 қараша, жексенбі'],
		['ru', '22 ноября, воскресенье'],
		['en', '22 November, Sunday']
	] as const)('a day has its weekday in %s', (lang, expected) => {
		expect(plain(formatDayAndWeekday(SUNDAY, lang))).toBe(expected);
	});

	it.each([
		['kk', '2026 жылғы 22 қараша'],
		['ru', '22 ноября 2026 года'],
		['en', '22 November 2026']
	] as const)('a date has its year where %s puts it', (lang, expected) => {
		expect(plain(formatDate(SUNDAY, lang))).toBe(expected);
	});

	it('a Kazakh month never shows its number, as Chromium would have it', () => {
		for (let day = SUNDAY; day < SUNDAY + 366; day++) {
			expect(formatDay(day, 'kk')).toMatch(/^\d{1,2}\u00A0[а-яәғқңөұүһі]+$/);
		}
	});
});

describe('numbers', () => {
	it('Kazakh groups digits with a space and uses a comma', () => {
		expect(formatNumber(1234567.5, 'kk')).toBe('1\u00A0234\u00A0567,5');
	});
});

describe('when a card comes back', () => {
	it('is said in the nearest unit', () => {
		expect(plain(inSpan(60_000, kk))).toBe('1 минуттан соң');
		expect(plain(inSpan(600_000, ru))).toBe('через 10 минут');
		expect(plain(inSpan(2 * 3_600_000, en))).toBe('in 2 hours');
		expect(plain(inDays(1, kk, 'kk'))).toBe('ертең');
		expect(plain(inDays(9, kk, 'kk'))).toBe('9 күннен соң');
		expect(plain(inDays(21, ru, 'ru'))).toBe('через 21 день');
		expect(plain(inDays(75, kk, 'kk'))).toBe('2,5 айдан соң');
		expect(plain(inDays(400, en, 'en'))).toBe('in 1.1 years');
	});

	it('a past day is said in days', () => {
		expect(plain(daysAgo(SUNDAY, SUNDAY, kk))).toBe('бүгін');
		expect(plain(daysAgo(SUNDAY - 1, SUNDAY, kk))).toBe('кеше');
		expect(plain(daysAgo(SUNDAY - 6, SUNDAY, kk))).toBe('6 күн бұрын');
	});
});

describe('Kazakh order', () => {
	it('follows the alphabet', () => {
		const words = [
			'Іңкәр',
			'Ұлы',
			'Үй',
			'Ит',
			'Ән',
			'Ара',
			'Қар',
			'Кім',
			'Һәм',
			'Хан',
			'Ғалым',
			'Гүл'
		];
		expect(words.sort((a, b) => compareTexts(a, b, 'kk'))).toEqual([
			'Ара',
			'Ән',
			'Гүл',
			'Ғалым',
			'Ит',
			'Кім',
			'Қар',
			'Ұлы',
			'Үй',
			'Хан',
			'Һәм',
			'Іңкәр'
		]);
	});

	it('puts 9 before 10', () => {
		expect(compareTexts('9-сынып', '10-сынып', 'kk')).toBeLessThan(0);
	});

	it('is an order: antisymmetric and transitive', () => {
		const word = fc.string({ unit: fc.constantFrom(...'аәғқңөұүһіZ9 '), maxLength: 6 });
		fc.assert(
			fc.property(word, word, word, (a, b, c) => {
				const sign = (x: string, y: string) => Math.sign(compareTexts(x, y, 'kk'));
				expect(sign(a, b) + sign(b, a)).toBe(0);
				const isChain = sign(a, b) <= 0 && sign(b, c) <= 0;
				expect(!isChain || sign(a, c) <= 0).toBe(true);
			})
		);
	});
});

describe('messages', () => {
	/** Every text of a language, functions called with small numbers or words. */
	function texts(value: unknown, path = ''): [string, string][] {
		if (typeof value === 'string') return [[path, value]];
		if (typeof value === 'function') {
			return [2, 5].map((n) => [path, String(value(n, n, n))]);
		}
		if (typeof value !== 'object' || value === null) return [];
		return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
	}

	it.each([
		['kk', kk],
		['ru', ru],
		['en', en]
	] as const)('no message of %s is empty or mixes alphabets inside a word', (_lang, words) => {
		for (const [path, text] of texts(words)) {
			expect(text.trim(), path).not.toBe('');
			expect(text, path).not.toMatch(/[а-яёәғқңөұүһі][a-z]|[a-z][а-яёәғқңөұүһі]/i);
			expect(text, path).not.toMatch(/undefined|NaN|\[object/);
		}
	});

	it('no long message was left in another language', () => {
		const [first, ...others] = [kk, ru, en].map((words) => new Map(texts(words)));
		for (const other of others) {
			const same = [...other].filter(
				([path, text]) => text.length > 12 && text === first?.get(path)
			);
			expect(same).toEqual([]);
		}
		expect(LANGS).toHaveLength(others.length + 1);
	});
});
