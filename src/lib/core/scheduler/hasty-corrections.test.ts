import { describe, expect, it } from 'vitest';
import type { Moment } from '../shared/time.ts';
import { correctClock } from './correct-clock.ts';
import { aCard, Device } from './fixtures/device.ts';
import { hastyCorrections } from './hasty-corrections.ts';

const card = aCard('zandar/law#forward');
const other = aCard('zandar/decree#forward');
const START = 20_000;

/** Noon of a day in Kazakhstan, counted from the first. */
function noon(day: number): Moment {
	return { at: (START + day) * 86_400_000 + 7 * 3_600_000, offset: 300 };
}

/** A phone that has studied now and then for a year, and then finds itself a year back. */
function setBack(): Device {
	const phone = new Device('phone');
	for (let day = 0; day <= 400; day += 40) phone.answer(day % 80 ? card : other, 3, noon(day));
	correct(phone, 35);
	return phone;
}

function correct(phone: Device, day: number): void {
	phone.correctClock(correctClock(phone.log, noon(day)), noon(day));
}

const hasty = (phone: Device, day: number) => hastyCorrections(phone.log, phone.id, noon(day));

describe('a correction made while it was the present that was wrong', () => {
	it('is found when the clock is right again', () => {
		const phone = setBack();
		expect(hasty(phone, 35)).toEqual([]);
		expect(hasty(phone, 401)).toEqual([phone.log.at(-1)?.id]);
	});

	it('is found also after answers under the wrong clock, and under the right one', () => {
		const phone = setBack();
		const { id } = phone.log.at(-1)!;
		phone.answer(card, 3, noon(35));
		phone.answer(other, 3, noon(36));
		expect(hasty(phone, 36)).toEqual([]);
		phone.answer(card, 3, noon(402));
		expect(hasty(phone, 500)).toEqual([id]);
	});

	it('gives all days back once it is taken back, and is not found again', () => {
		const phone = setBack();
		const before = new Device('phone');
		for (let day = 0; day <= 400; day += 40) before.answer(day % 80 ? card : other, 3, noon(day));
		for (const id of hasty(phone, 401)) phone.undo(id, noon(401));
		expect(hasty(phone, 401)).toEqual([]);
		for (const each of [card, other])
			expect(phone.schedules.get(each)?.memory).toEqual(before.schedules.get(each)?.memory);
	});
});

describe('a correction of a clock that had been ahead', () => {
	it('stays while the days pass that it took for days to come', () => {
		const phone = new Device('phone');
		phone.answer(card, 3, noon(0));
		phone.answer(card, 3, noon(30));
		correct(phone, 1);
		for (let day = 2; day < 60; day += 3) {
			phone.answer(other, 3, noon(day));
			expect(hasty(phone, day)).toEqual([]);
		}
	});

	it('stays before those days, whoever looks', () => {
		const phone = new Device('phone');
		phone.answer(card, 3, noon(0));
		phone.answer(card, 3, noon(3652));
		correct(phone, 1);
		expect(hasty(phone, 400)).toEqual([]);
		expect(hastyCorrections(phone.log, new Device('tablet').id, noon(4000))).toEqual([]);
	});
});
