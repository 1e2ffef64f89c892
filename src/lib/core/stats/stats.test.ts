import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Memory } from '../scheduler/memory.ts';
import { CardId } from '../shared/ids.ts';
import { DAY, studyTime } from '../shared/time.ts';
import { dueTomorrow, forecast, nextDueAt } from './forecast.ts';
import { held } from './held.ts';
import { sessionSummary, type SessionAnswer } from './session-summary.ts';

const moment = { at: Date.parse('2026-11-22T13:00Z'), offset: 300 };

function memory(stability: number, more: Partial<Memory> = {}): Memory {
	return {
		stability,
		difficulty: 5,
		state: 'review',
		step: 0,
		reps: 3,
		lapses: 0,
		lastAt: 0,
		lastDay: 0,
		...more
	};
}

describe('held', () => {
	it('[H1] parts firm from begun at 21 days', () => {
		const schedules = [21, 20.99, 400, 0.2].map((stability) => ({ memory: memory(stability) }));
		expect(held([...schedules, { memory: null }])).toEqual({ firm: 2, begun: 2, total: 5 });
	});

	it('[H1] takes the number of cards where not all have been touched', () => {
		expect(held([{ memory: memory(30) }], 90)).toEqual({ firm: 1, begun: 0, total: 90 });
	});
});

describe('forecast', () => {
	const places = [-3, 0, 0.5, 1, 1.9, 3, 99].map((day) => ({ dueAt: (20 + day) * DAY }));

	it('[H2] counts by study day, what is overdue under today', () => {
		expect(forecast([...places, { dueAt: null }], 20, 4)).toEqual([3, 2, 0, 1]);
		expect(dueTomorrow(places, 20)).toBe(2);
	});

	it('gives the next time after now', () => {
		const now = studyTime(moment);
		const schedules = [now - 1, now, now + 5, now + 3, null].map((dueAt) => ({ dueAt }));
		expect(nextDueAt(schedules, moment)).toBe(now + 3);
		expect(nextDueAt([{ dueAt: null }, { dueAt: now }], moment)).toBeNull();
	});
});

describe('a session', () => {
	const card = (name: string): CardId => v.parse(CardId, `d/${name}#main`);
	const answer = (
		name: string,
		rating: SessionAnswer['rating'],
		before: Memory | null,
		after: Memory
	): SessionAnswer => ({ card: card(name), rating, before, after, took: 3000 });

	it('[H3] judges cards from before the first answer to after the last', () => {
		const step = memory(2, { state: 'learning' });
		const lapsed = memory(3, { state: 'relearning', lapses: 1 });
		expect(
			sessionSummary([
				answer('new', 3, null, step),
				answer('known', 3, memory(15), memory(40)),
				answer('slipped', 1, memory(30), lapsed),
				answer('new', 3, step, memory(2)),
				answer('slipped', 3, lapsed, memory(3, { lapses: 1 })),
				answer('half', 1, null, step)
			])
		).toEqual({
			answers: 6,
			right: 4,
			took: 18_000,
			cards: 4,
			begun: [card('new'), card('half')],
			learnt: [card('new')],
			firm: [card('known')],
			forgotten: [card('slipped')]
		});
	});

	it('[H3] of no answers is empty', () => {
		expect(sessionSummary([])).toMatchObject({ answers: 0, cards: 0, learnt: [] });
	});
});
