import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBacklog, LONGEST_SPREAD } from '../scheduler/backlog.ts';
import { daysToEnd, minutesFor, plansFor, proposed } from './backlog.ts';

const loads = fc.record({
	waiting: fc.integer({ min: 0, max: 3000 }),
	coming: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
});
const usuals = fc.option(fc.integer({ min: 1, max: 120 }));

/** What is left over at the end of each day. */
function leftOver({ waiting, coming }: { waiting: number; coming: number[] }, perDay: number) {
	const left: number[] = [];
	let before = 0;
	for (let day = 0; day < LONGEST_SPREAD; day++) {
		const due = day === 0 ? waiting : (coming[day - 1] ?? 0);
		before = Math.max(0, before + due - perDay);
		left.push(before);
	}
	return left;
}

describe('a way through it', () => {
	it('[B3] 42 overdue are 15 a day for 3 days', () => {
		const plans = plansFor({ waiting: 42, coming: [] }, 15, 200);
		expect(plans).toEqual([
			{ perDay: 10, days: 5 },
			{ perDay: 15, days: 3 },
			{ perDay: 25, days: 2 }
		]);
		expect(proposed(plans, 15)).toEqual({ perDay: 15, days: 3 });
	});

	it('[B3] takes longer where cards keep coming', () => {
		expect(daysToEnd({ waiting: 42, coming: [5, 5, 5, 5] }, 15)).toBe(4);
		expect(daysToEnd({ waiting: 42, coming: Array<number>(40).fill(15) }, 15)).toBeNull();
	});

	it('[B3] ends on its last day and not before, and what is done is all that was due', () => {
		fc.assert(
			fc.property(loads, fc.integer({ min: 1, max: 200 }), (load, perDay) => {
				const left = leftOver(load, perDay);
				const days = daysToEnd(load, perDay);
				expect(left.indexOf(0)).toBe(days === null ? -1 : days - 1);
			})
		);
	});

	it('[B3] is offered at few paces that all end within two weeks, the gentlest first', () => {
		fc.assert(
			fc.property(loads, usuals, (load, usual) => {
				const plans = plansFor(load, usual, Infinity);
				expect(plans.length).toBeLessThanOrEqual(3);
				for (const { perDay, days } of plans) {
					expect(daysToEnd(load, perDay)).toBe(days);
					expect(days).toBeGreaterThan(1);
					expect(days).toBeLessThanOrEqual(14);
					expect(perDay % 5).toBe(0);
				}
				const paces = plans.map(({ perDay }) => perDay);
				const spans = plans.map(({ days }) => days);
				expect(paces).toEqual([...new Set(paces)].sort((a, b) => a - b));
				expect(spans).toEqual([...new Set(spans)].sort((a, b) => b - a));
				const plan = proposed(plans, usual);
				expect(plan === null ? plans.length === 0 : plans.includes(plan)).toBe(true);
			})
		);
	});

	it('[B3] asks for no more a day than the learner allows, however long it takes then', () => {
		expect(plansFor({ waiting: 400, coming: [] }, 60, 20)).toEqual([{ perDay: 20, days: 20 }]);
		expect(plansFor({ waiting: 400, coming: [] }, 60, 10)).toEqual([]);
		const limits = fc.integer({ min: 1, max: 300 });
		fc.assert(
			fc.property(loads, usuals, limits, (load, usual, limit) => {
				for (const { perDay, days } of plansFor(load, usual, limit)) {
					expect(perDay).toBeLessThanOrEqual(limit);
					expect(daysToEnd(load, perDay)).toBe(days);
				}
			})
		);
	});

	it('[B3] is there whenever there is a backlog', () => {
		fc.assert(
			fc.property(loads, usuals, (load, usual) => {
				fc.pre(isBacklog(load.waiting, usual));
				expect(plansFor(load, usual, Infinity).length).toBeGreaterThan(0);
			})
		);
	});

	it('[B3] is told in whole minutes', () => {
		expect([minutesFor(15, 12_000), minutesFor(1, 1000)]).toEqual([3, 1]);
	});
});
