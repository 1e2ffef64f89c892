import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, yearAndMonth } from './calendar-days.ts';

const DAY = 86_400_000;
const anyDay = fc
	.date({
		min: new Date('0001-01-01T00:00:00Z'),
		max: new Date('9999-12-31T00:00:00Z'),
		noInvalidDate: true
	})
	.map((date) => date.toISOString().slice(0, 10));

test('days are counted from 1 January 1970', () => {
	expect(dayNumber('1970-01-01')).toBe(0);
	expect(dayNumber('1969-12-31')).toBe(-1);
	expect(dayNumber('2000-03-01')).toBe(11_017);
	expect(dayNumber('0001-01-01')).toBe(-719_162);
});

test('every day has the number that the calendar of the browser gives it', () => {
	fc.assert(
		fc.property(anyDay, (iso) => {
			expect(dayNumber(iso)).toBe(Date.parse(iso) / DAY);
		})
	);
});

test('year and month are found again in the number', () => {
	fc.assert(
		fc.property(anyDay, (iso) => {
			const [year, month] = iso.split('-').map(Number);
			expect(yearAndMonth(dayNumber(iso))).toEqual({ year, month });
		})
	);
});
