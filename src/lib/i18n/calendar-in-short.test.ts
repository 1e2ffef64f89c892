import { expect, it } from 'vitest';
import { LANGS } from '../core/shared/lang.ts';
import { monthName } from '../core/shared/months.ts';
import { weekday } from './calendar.ts';
import { formatDayInShort, monthInShort, monthOf, weekdayInShort } from './calendar-in-short.ts';

/** 1 January 2026. */
const NEW_YEAR = 20_454;
const SUNDAY = 20_779;
const YEAR = Array.from({ length: 365 }, (_, i) => NEW_YEAR + i);

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

it('a day at an axis has its month in short', () => {
	expect(plain(formatDayInShort(SUNDAY, 'kk'))).toBe('22 қар.');
	expect(plain(formatDayInShort(SUNDAY, 'ru'))).toBe('22 нояб.');
	expect(plain(formatDayInShort(SUNDAY, 'en'))).toBe('22 Nov');
});

it('a Russian month that is not shortened stands as it does after a day', () => {
	const firsts = [2, 4, 5, 6].map((month) => Date.UTC(2026, month, 1) / 86_400_000);
	expect(firsts.map((day) => plain(formatDayInShort(day, 'ru')))).toEqual([
		'1 марта',
		'1 мая',
		'1 июня',
		'1 июля'
	]);
	expect(firsts.map((day) => monthOf(day, 'ru'))).toEqual(['март', 'май', 'июнь', 'июль']);
});

it.each(LANGS)(
	'every month and weekday begins as its name does in %s, and no two are alike',
	(lang) => {
		for (const day of YEAR) {
			const month = monthName(new Date(day * 86_400_000).getUTCMonth() + 1, lang);
			expect(month.startsWith(monthInShort(day, lang).replace('.', ''))).toBe(true);
			const [first] = weekdayInShort(day, lang);
			expect(weekday(day, lang).startsWith(first!)).toBe(true);
		}
		expect(new Set(YEAR.map((day) => monthInShort(day, lang))).size).toBe(12);
		expect(new Set(YEAR.map((day) => weekdayInShort(day, lang))).size).toBe(7);
	}
);
