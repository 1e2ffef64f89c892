import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from './number.ts';

test.each([
	['4', ['4'], ''],
	['007', ['7'], ''],
	['0', ['0'], ''],
	['-0', ['0'], ''],
	['1 234 567', ['1234567'], ''],
	['1\u00a0234,50', ['1234.5'], ''],
	['1,234,567', ['1234567'], ''],
	['1.234.567', ['1234567'], ''],
	['1,234.5', ['1234.5'], ''],
	['1.234,5', ['1234.5'], ''],
	['1’234', ['1234'], ''],
	['3.14', ['3.14'], ''],
	['3,14', ['3.14'], ''],
	['1.234', ['1.234'], ''],
	['1,234', ['1234', '1.234'], ''],
	['0,234', ['0.234'], ''],
	['−5', ['-5'], ''],
	['-5 °C', ['-5'], 'c'],
	['+5', ['5'], ''],
	['50 %', ['50'], ''],
	['177 адам', ['177'], 'адам'],
	['5-ші', ['5'], ''],
	['9-шы сынып', ['9'], 'сынып'],
	['9-сынып', ['9'], 'сынып'],
	['21st', ['21'], ''],
	['№ 5', ['5'], ''],
	['No. 5', ['5'], ''],
	['5.', ['5'], '']
])('[A21] %s is %j, with %j', (text, values, unit) => {
	expect(readNumber(text)).toEqual({ values, unit });
});

test.each([
	['', 'no number'],
	['бес', 'a word'],
	['5 немесе 6', 'two numbers'],
	['1 2', 'two numbers'],
	['12 34', 'no groups of three'],
	['1,23,456', 'no groups of three'],
	['1.234.56', 'no groups of three'],
	['1,234,567,8', 'no groups of three'],
	['5 емес', 'a negation'],
	['not 5', 'a negation'],
	['<5', 'a comparison']
])('[A21] %j is none: %s', (text) => {
	expect(readNumber(text)).toBeNull();
});

test('[A21] what an author means by one comma is settled by the language', () => {
	expect(readNumber('1,234', 'en')?.values).toEqual(['1234']);
	expect(readNumber('1,234', 'kk')?.values).toEqual(['1.234']);
	expect(readNumber('1,234', 'ru')?.values).toEqual(['1.234']);
	expect(readNumber('1,5', 'en')?.values).toEqual(['1.5']);
});

test('[A21] every number is read back from every way to write it', () => {
	const whole = fc.integer({ min: 0, max: 999_999_999 });
	fc.assert(
		fc.property(
			whole,
			fc.integer({ min: 0, max: 99 }),
			fc.constantFrom(' ', '\u00a0', ''),
			(n, f, gap) => {
				const grouped = String(n).replace(/\B(?=(\d{3})+$)/gu, gap);
				const value = f === 0 ? String(n) : `${n}.${String(f).padStart(2, '0').replace(/0$/u, '')}`;
				const fraction = String(f).padStart(2, '0');
				expect(readNumber(`${grouped},${fraction}`)?.values).toContain(value);
				expect(readNumber(`${grouped}.${fraction}`)?.values).toContain(value);
				expect(readNumber(`-${grouped}`)?.values).toEqual([n === 0 ? '0' : `-${n}`]);
			}
		)
	);
});
