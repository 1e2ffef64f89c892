import { expect, it } from 'vitest';
import { formatDate, formatDayAndWeekday } from './calendar.ts';
import { compareTexts } from './collate.ts';
import { kk } from './messages/kk.ts';
import { formatNumber } from './numbers.ts';
import { inDays, inSpan } from './when.ts';

const ALPHABET = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'];

/** 1 January 2026, a Thursday. */
const NEW_YEAR = 20_454;

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

// Node knows Kazakh, and each Chromium as much of it as it was built with: what passes there may fail on a phone.
it('sorts the Kazakh alphabet, small and capital letters alike', () => {
	const mixed = [...ALPHABET].sort();
	expect(mixed).not.toEqual(ALPHABET);
	expect(mixed.sort((a, b) => compareTexts(a, b, 'kk'))).toEqual(ALPHABET);
	const capitals = ALPHABET.map((letter) => letter.toUpperCase());
	expect([...capitals].sort((a, b) => compareTexts(a, b, 'kk'))).toEqual(capitals);
});

it('sorts words where the order of other languages is wrong', () => {
	const right = ['Ит', 'Кім', 'Қар', 'Ұлы', 'Үй', 'Хан', 'Һәм', 'Шаш', 'Ыстық', 'Іңкәр'];
	for (const lang of ['ru', 'en']) {
		const wrong = [...right].sort(new Intl.Collator(lang).compare);
		expect(wrong, lang).not.toEqual(right);
		expect(wrong.sort((a, b) => compareTexts(a, b, 'kk'))).toEqual(right);
	}
});

it('names all twelve months and seven weekdays', () => {
	const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
	let day = NEW_YEAR;
	const names = months.map((length) => {
		const name = plain(formatDate(day, 'kk'));
		day += length;
		return name;
	});
	expect(names).toEqual(
		[
			'қаңтар',
			'ақпан',
			'наурыз',
			'сәуір',
			'мамыр',
			'маусым',
			'шілде',
			'тамыз',
			'қыркүйек',
			'қазан',
			'қараша',
			'желтоқсан'
		].map((month) => `2026 жылғы 1 ${month}`)
	);
	const week = [0, 1, 2, 3, 4, 5, 6].map((i) =>
		formatDayAndWeekday(NEW_YEAR + i, 'kk').replace(/.*, /, '')
	);
	expect(week).toEqual([
		'бейсенбі',
		'жұма',
		'сенбі',
		'жексенбі',
		'дүйсенбі',
		'сейсенбі',
		'сәрсенбі'
	]);
});

it('writes numbers and spans as Kazakh does', () => {
	expect(plain(formatNumber(1234567.5, 'kk'))).toBe('1 234 567,5');
	expect(plain(inSpan(600_000, kk))).toBe('10 минуттан соң');
	expect(plain(inDays(75, kk, 'kk'))).toBe('2,5 айдан соң');
	expect(plain(inDays(400, kk, 'kk'))).toBe('1,1 жылдан соң');
});
