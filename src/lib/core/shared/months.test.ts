import { expect, test } from 'vitest';
import { LANGS } from './lang.ts';
import { MONTHS, monthName, RUSSIAN_MONTHS_OF_A_DAY } from './months.ts';

test.each(LANGS)('%s has twelve different months', (lang) => {
	expect(new Set(MONTHS[lang]).size).toBe(12);
});

test('Russian and English months are those of the platform, which knows these languages', () => {
	for (let month = 1; month <= 12; month++) {
		const day = new Date(Date.UTC(2026, month - 1, 8));
		const name = (lang: string, options: Intl.DateTimeFormatOptions) =>
			new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...options }).format(day);
		expect(monthName(month, 'en')).toBe(name('en', { month: 'long' }));
		expect(monthName(month, 'ru')).toBe(name('ru', { month: 'long' }));
		expect(`8 ${monthName(month, 'ru', true)}`).toBe(name('ru', { day: 'numeric', month: 'long' }));
	}
	expect(RUSSIAN_MONTHS_OF_A_DAY).toHaveLength(12);
});

test('Kazakh months begin with қаңтар and end with желтоқсан, whether or not they follow a day', () => {
	expect(monthName(1, 'kk')).toBe('қаңтар');
	expect(monthName(9, 'kk')).toBe('қыркүйек');
	expect(monthName(12, 'kk', true)).toBe('желтоқсан');
});

test.each([0, 13, 1.5, Number.NaN])('month %s is a bug of the caller', (month) => {
	expect(() => monthName(month, 'kk')).toThrow(`No such month: ${month}`);
});
