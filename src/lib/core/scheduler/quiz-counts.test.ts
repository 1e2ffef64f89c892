import { expect, test } from 'vitest';
import { DAY, studyDay, type Moment } from '../shared/time.ts';
import { quizCounts } from './quiz-counts.ts';
import type { Memory } from './memory.ts';

const noon: Moment = { at: 20_779 * DAY + 7 * 3_600_000, offset: 300 };
const today = studyDay(noon);

/** A card reviewed so many days ago that comes back in so many. */
function card(reviewed: number, comesBack: number) {
	const memory: Memory = {
		stability: 3,
		difficulty: 5,
		state: 'review',
		step: 0,
		reps: 2,
		lapses: 0,
		lastAt: noon.at - reviewed * DAY,
		lastDay: today - reviewed
	};
	return { memory, dueAt: (today + comesBack) * DAY };
}

test('a quiz counts for a card that is due', () => {
	expect(quizCounts(card(3, 0), noon)).toBe(true);
	expect(quizCounts(card(9, -4), noon)).toBe(true);
});

test('a quiz does not count for a card that is not due, new, or in no queue', () => {
	expect(quizCounts(card(3, 1), noon)).toBe(false);
	expect(quizCounts(null, noon)).toBe(false);
	expect(quizCounts({ memory: null, dueAt: null }, noon)).toBe(false);
	expect(quizCounts({ ...card(3, 0), dueAt: null }, noon)).toBe(false);
});

test('a quiz counts once a study day', () => {
	expect(quizCounts(card(0, 0), noon)).toBe(false);
	expect(quizCounts(card(1, 0), noon)).toBe(true);
});
