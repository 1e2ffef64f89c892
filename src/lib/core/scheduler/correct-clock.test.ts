import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studyDay, type Moment } from '../shared/time.ts';
import { correctClock, DAYS_AHEAD } from './correct-clock.ts';
import { aCard, Device } from './fixtures/device.ts';
import type { Rating } from './memory.ts';

const card = aCard('zandar/law#forward');
const other = aCard('zandar/decree#forward');
const START = 20_000;
const TEN_YEARS = 3652;

/** Noon of a day in Kazakhstan, counted from the first. */
function noon(day: number): Moment {
	return { at: (START + day) * 86_400_000 + 7 * 3_600_000, offset: 300 };
}

const dayOf = (day: number) => studyDay(noon(day));

function corrected(device: Device, day: number) {
	return correctClock(device.log, noon(day)).map((row) => row.day - START);
}

describe('[L16] a clock that was ahead', () => {
	it('is corrected as soon as the present shows it: no card is lost for years', () => {
		const phone = new Device('phone');
		phone.answer(card, 4, noon(0));
		phone.answer(card, 3, noon(9 + TEN_YEARS));
		const rows = correctClock(phone.log, noon(10));
		phone.correctClock(rows, noon(10));
		const { due, memory } = phone.schedules.get(card) ?? {};
		expect(memory?.lastDay).toBe(dayOf(10));
		expect(due && 'day' in due && due.day).toBeLessThan(dayOf(100));
		expect(correctClock(phone.log, noon(10))).toEqual([]);
	});

	it('keeps the days between its entries, and puts none before what came before it', () => {
		const phone = new Device('phone');
		phone.answer(card, 3, noon(4));
		for (const day of [0, 1, 8]) phone.answer(other, 3, noon(day + TEN_YEARS));
		expect(corrected(phone, 20)).toEqual([12, 13, 20]);
		expect(corrected(phone, 6)).toEqual([4, 4, 6]);
	});

	it('says nothing of a clock that is ahead by a week, nor of entries that were taken back to their day', () => {
		const phone = new Device('phone');
		phone.answer(other, 3, noon(0));
		const ahead = phone.answer(card, 3, noon(5 + DAYS_AHEAD));
		expect(corrected(phone, 5)).toEqual([]);
		expect(corrected(phone, 4)).toEqual([4]);
		phone.correctClock([{ id: ahead, day: dayOf(4) }], noon(4));
		expect(corrected(phone, 4)).toEqual([]);
	});

	it('says nothing where the present comes before everything: then that is wrong', () => {
		const phone = new Device('phone');
		phone.answer(card, 3, noon(0));
		phone.answer(card, 3, noon(9));
		expect(corrected(phone, -5000)).toEqual([]);
	});

	it('says nothing where study went on long after the present, holidays among it: then that is wrong', () => {
		const phone = new Device('phone');
		for (let day = 0; day <= 40; day += 2) phone.answer(card, 3, noon(day));
		for (let day = 130; day <= 170; day += 2) phone.answer(other, 3, noon(day));
		for (const present of [1, 20, 41, 100]) expect(corrected(phone, present)).toEqual([]);
		phone.answer(card, 3, noon(TEN_YEARS));
		expect(corrected(phone, 20)).toEqual([]);
		expect(corrected(phone, 171)).toEqual([171]);
	});

	it('is corrected after weeks under it, if it was ahead by more than any holidays', () => {
		const phone = new Device('phone');
		phone.answer(card, 3, noon(0));
		for (let day = 0; day < 30; day++) phone.answer(other, 3, noon(TEN_YEARS + day));
		expect(corrected(phone, 31)).toEqual(Array.from({ length: 30 }, (_, day) => day + 2));
	});

	it('is corrected for each device by its own', () => {
		const phone = new Device('phone');
		const tablet = new Device('tablet');
		phone.answer(card, 3, noon(0));
		phone.answer(card, 3, noon(100));
		tablet.answer(other, 3, noon(1000));
		phone.receive(tablet);
		expect(corrected(phone, 3)).toEqual([3, 3]);
	});

	it('leaves no card due beyond what its interval says, whatever the clock did', () => {
		const answer = fc.record({
			card: fc.constantFrom(card, other),
			rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
			day: fc.integer({ min: -4000, max: 4000 })
		});
		fc.assert(
			fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
				const phone = new Device('phone');
				phone.answer(card, 3, noon(0));
				for (const { card: on, rating, day } of answers) phone.answer(on, rating, noon(day));
				const rows = correctClock(phone.log, noon(1));
				if (rows.length > 0) phone.correctClock(rows, noon(1));
				for (const { memory } of phone.schedules.values()) {
					expect(memory?.lastDay).toBeLessThanOrEqual(dayOf(1) + DAYS_AHEAD);
				}
				expect(correctClock(phone.log, noon(1))).toEqual([]);
			})
		);
	});
});
