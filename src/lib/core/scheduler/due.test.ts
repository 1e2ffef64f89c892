import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, studyDay, studyTime } from '../shared/time.ts';
import { bucketDay, dayStart, dueAt, isDue, isSetAside, untilDue } from './due.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);
/** A moment by the clock on the wall. */
const local = (text: string, offset: number) => ({ at: utc(text) - offset * MINUTE, offset });

describe('study day', () => {
	it('[D1] 03:59 belongs to the evening before, 04:01 to the morning', () => {
		const night = studyDay(local('2026-11-22T03:59', 300));
		expect(night).toBe(studyDay(local('2026-11-21T20:00', 300)));
		expect(studyDay(local('2026-11-22T04:01', 300))).toBe(night + 1);
	});

	it('[D1] 05:00 in Kazakhstan, which is midnight in UTC, is no border (M3)', () => {
		expect(studyDay(local('2026-11-22T04:55', 300))).toBe(studyDay(local('2026-11-22T05:05', 300)));
	});

	it('[D1] from UTC+6 to UTC+5 on 1 March 2024 no day is lost or counted twice', () => {
		const days = [
			local('2024-02-28T18:00', 360),
			local('2024-02-29T18:00', 360),
			// At midnight the clocks went back to 23:00 of 29 February.
			local('2024-02-29T23:30', 300),
			local('2024-03-01T18:00', 300),
			local('2024-03-02T18:00', 300)
		].map(studyDay);
		const first = days[0] ?? NaN;
		expect(days.map((day) => day - first)).toEqual([0, 1, 1, 2, 3]);
	});
});

describe('due', () => {
	const step = { at: utc('2026-11-22T10:10') };

	it('[D2] a day begins at its 04:00', () => {
		const day = studyDay(local('2026-11-22T12:00', 300));
		expect(dueAt({ day }, 300)).toBe(studyTime(local('2026-11-22T04:00', 300)));
		expect(dayStart(day, 300)).toBe(local('2026-11-22T04:00', 300).at);
	});

	it('[D2] a step is its moment, by the offset of its entry', () => {
		expect(dueAt(step, 300)).toBe(studyTime({ at: step.at, offset: 300 }));
		expect(dueAt(step, 360) - dueAt(step, 300)).toBe(60 * MINUTE);
	});

	it('[D3] a card is due from its time on, not a millisecond before', () => {
		const schedule = { dueAt: dueAt(step, 300) };
		expect(isDue(schedule, { at: step.at - 1, offset: 300 })).toBe(false);
		expect(isDue(schedule, { at: step.at, offset: 300 })).toBe(true);
		expect(untilDue(schedule.dueAt, { at: step.at - 5, offset: 300 })).toBe(5);
	});

	it('[D3] a card due on a day is due from 04:00 local, in whatever zone the learner is', () => {
		const day = studyDay(local('2026-11-22T12:00', 300));
		const schedule = { dueAt: dueAt({ day }, 300) };
		for (const offset of [300, 360, 0, -480]) {
			expect(isDue(schedule, local('2026-11-22T03:59', offset))).toBe(false);
			expect(isDue(schedule, local('2026-11-22T04:00', offset))).toBe(true);
		}
	});

	it('[D2] is counted under its day, or nowhere', () => {
		expect(bucketDay({ dueAt: 5 * DAY })).toBe(5);
		expect(bucketDay({ dueAt: 6 * DAY - 1 })).toBe(5);
		expect(bucketDay({ dueAt: null })).toBeNull();
		expect(isDue({ dueAt: null }, local('2026-11-22T12:00', 300))).toBe(false);
	});

	it('[L8] suspended cards are set aside for good, buried ones until their day', () => {
		const now = local('2026-11-22T12:00', 300);
		const today = studyDay(now);
		expect(isSetAside({ suspended: true, buriedUntil: null }, now)).toBe(true);
		expect(isSetAside({ suspended: false, buriedUntil: today + 1 }, now)).toBe(true);
		expect(isSetAside({ suspended: false, buriedUntil: today }, now)).toBe(false);
		expect(isSetAside({ suspended: false, buriedUntil: null }, now)).toBe(false);
	});
});
