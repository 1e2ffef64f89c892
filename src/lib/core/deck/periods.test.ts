import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdtf } from '../../../../tests/fixtures/any-edtf.ts';
import { dayNumber } from './calendar-days.ts';
import { sectionsOf, spanOf, type Period } from './periods.ts';

const nineties: Period[] = [
	{ id: 'councils', date: '1990/1991' },
	{ id: 'reforms', date: '1991/1995' },
	{ id: 'crisis', date: '1990/1999' }
];
const row = (iso: string) => ({ at: dayNumber(iso) });
const shape = (days: readonly string[], periods = nineties) =>
	sectionsOf(days.map(row), periods).map(({ period, rows }) => [period?.id ?? '', rows.length]);

const anyPeriods = fc
	.array(anyEdtf(), { maxLength: 12 })
	.map((dates) => dates.map((date, i): Period => ({ id: `p${i}`, date })));
const anyRows = fc
	.array(fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') }))
	.map((days) => days.sort((a, b) => a - b).map((at) => ({ at })));

describe('sections', () => {
	test('a day belongs to the period that began last, of two that began together to the shorter', () => {
		const days = ['1990-01-01', '1991-01-01', '1995-12-31', '1996-06-01'];
		expect(shape(days)).toEqual([
			['councils', 1],
			['reforms', 2],
			['crisis', 1]
		]);
	});

	test('what no period holds stands by itself, before, between and after', () => {
		expect(shape(['1920-01-01', '1992-02-07', '2018-01-01', '2021-01-01'])).toEqual([
			['', 1],
			['reforms', 1],
			['', 2]
		]);
		expect(shape(['1992-02-07', '1993-12-08'], [])).toEqual([['', 2]]);
		expect(shape([])).toEqual([]);
	});

	test('hold every row once, in order, each under a period that holds its day', () => {
		fc.assert(
			fc.property(anyRows, anyPeriods, (rows, periods) => {
				const sections = sectionsOf(rows, periods);
				expect(sections.flatMap((section) => section.rows)).toEqual(rows);
				for (const { period, rows: own } of sections) {
					const { start, end } = period ? spanOf(period) : { start: -Infinity, end: Infinity };
					expect(own.every(({ at }) => start <= at && at <= end)).toBe(true);
				}
			})
		);
	});

	test('two that follow one another have different periods', () => {
		fc.assert(
			fc.property(anyRows, anyPeriods, (rows, periods) => {
				const sections = sectionsOf(rows, periods);
				for (let i = 1; i < sections.length; i++)
					expect(sections[i]!.period).not.toBe(sections[i - 1]!.period);
			})
		);
	});
});

test('a period without a date is a bug', () => {
	expect(() => sectionsOf([row('1992-02-07')], [{ id: 'x', date: 'once' }])).toThrow('once');
});
