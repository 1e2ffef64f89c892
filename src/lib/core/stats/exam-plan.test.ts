import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgettingCurve, type ExamCards } from './exam.ts';
import { forecast } from './exam-forecast.ts';
import { planMinutes, studyByGain } from './exam-minutes.ts';
import {
	anyCards,
	finish,
	SETTINGS,
	TODAY,
	WEIGHTS
} from '../../../../tests/fixtures/exam-cards.ts';
import { gathered } from './exam-groups.ts';
import { retrievability } from '../scheduler/retrievability.ts';

const NONE: ExamCards = { begun: [], fresh: 0, heldBack: 0 };
const pace = 12_000;

const forecastOf = (cards: ExamCards, days: number, newPerDay = 5, settings = SETTINGS) =>
	finish(forecast({ cards, today: TODAY, exam: TODAY + days, settings, newPerDay }));

const planOf = (cards: ExamCards, days: number, goal = 0.9) =>
	finish(planMinutes({ cards, today: TODAY, exam: TODAY + days, goal, pace, settings: SETTINGS }));

const due = (cards: number, stability = 10) =>
	Array.from({ length: cards }, () => ({
		stability,
		difficulty: 5,
		lastDay: TODAY - stability,
		dueDay: TODAY
	}));

describe('as it is scheduled', () => {
	test('[E3] without reviews and new cards there is nothing but forgetting', () => {
		const cards = { begun: due(3), fresh: 2, heldBack: 1 };
		const settings = { ...SETTINGS, reviewsPerDay: 0 };
		const curve = forecastOf(cards, 30, 0, settings);
		const forgetting = forgettingCurve(cards, TODAY, TODAY + 30, WEIGHTS);
		for (const [i, { day, share }] of curve.entries()) {
			expect(day).toBe(forgetting[i]?.day);
			expect(share).toBeCloseTo(forgetting[i]?.share ?? -1, 9);
		}
	});

	test('[E3] reviews keep the share about where the learner wants it', () => {
		const end = forecastOf({ ...NONE, begun: due(200) }, 120).at(-1)?.share ?? 0;
		expect(end).toBeGreaterThan(0.9);
		expect(end).toBeLessThan(0.97);
	});

	test('[E3] new cards come so many a day, and those that are held back never', () => {
		const share = (days: number, cards: Partial<ExamCards>) =>
			forecastOf({ ...NONE, ...cards }, days, 10).at(-1)?.share ?? 0;
		expect(share(5, { fresh: 100 })).toBeGreaterThan(0.4);
		expect(share(5, { fresh: 100 })).toBeLessThan(0.5);
		expect(share(20, { fresh: 100 })).toBeGreaterThan(0.8);
		expect(share(20, { heldBack: 100 })).toBe(0);
	});

	test('[E3] more reviews a day and more new cards reach no less', () => {
		fc.assert(
			fc.property(anyCards, fc.integer({ min: 1, max: 40 }), (cards, days) => {
				const end = (newPerDay: number, reviewsPerDay: number) =>
					forecastOf(cards, days, newPerDay, { ...SETTINGS, reviewsPerDay }).at(-1)?.share ?? 0;
				expect(end(8, 50)).toBeGreaterThanOrEqual(end(0, 0) - 0.01);
				expect(end(8, 50)).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('minutes a day', () => {
	test('[E5] more of them never reach less', () => {
		fc.assert(
			fc.property(anyCards, fc.integer({ min: 0, max: 90 }), (cards, days) => {
				const { tried, best, needed } = planOf(cards, days, 0.9);
				for (const [i, { minutes, share }] of tried.entries()) {
					expect(minutes).toBeGreaterThan(tried[i - 1]?.minutes ?? -1);
					expect(share).toBeGreaterThanOrEqual(tried[i - 1]?.share ?? 0);
				}
				expect(needed === null).toBe(tried.every(({ share }) => share < 0.9));
				expect(tried).toContainEqual(best);
			}),
			{ numRuns: 15 }
		);
	});

	test('[E5] more of them reach hardly less even one by one', () => {
		fc.assert(
			fc.property(anyCards, fc.integer({ min: 1, max: 60 }), (cards, days) => {
				const input = {
					cards,
					today: TODAY,
					exam: TODAY + days,
					goal: 1,
					pace,
					settings: SETTINGS
				};
				const end = (minutes: number) => finish(studyByGain(input, minutes)).at(-1)?.share ?? 0;
				const ends = [0, 2, 4, 8, 16].map(end);
				for (const [i, share] of ends.entries())
					expect(share).toBeGreaterThan((ends[i - 1] ?? 0) - 0.02);
			}),
			{ numRuns: 10 }
		);
	});

	test('[E5] are as few as reach the goal', () => {
		const cards = { begun: due(40, 4), fresh: 100, heldBack: 0 };
		const { needed, best, curve, tried } = planOf(cards, 30, 0.85);
		expect(needed).toBe(best.minutes);
		expect(best.share).toBeGreaterThanOrEqual(0.85);
		expect(curve.at(-1)?.share).toBe(best.share);
		const less = tried.filter(({ minutes }) => minutes < best.minutes).at(-1);
		expect(less?.share).toBeLessThan(0.85);
		expect(less?.minutes).toBeGreaterThanOrEqual(Math.floor(best.minutes * 0.9) - 1);
	});

	test('[E5] are none where all of it will be remembered as it is', () => {
		const firm = due(10, 400).map((card) => ({ ...card, lastDay: TODAY - 1 }));
		expect(planOf({ ...NONE, begun: firm }, 30)).toMatchObject({ needed: 0, best: { minutes: 0 } });
	});

	test('[E6] that reach the most are told where the goal is out of reach', () => {
		const { needed, best, tried } = planOf({ ...NONE, fresh: 2000 }, 3);
		expect(needed).toBeNull();
		expect(best.minutes).toBe(120);
		expect(best.share).toBeGreaterThan(0.2);
		expect(best.share).toBeLessThan(0.6);
		expect(tried.at(-1)).toEqual(best);
	});

	test('[E6] are no more than help: where new cards are held back, time brings no others', () => {
		const { needed, best } = planOf({ ...NONE, begun: due(2), heldBack: 8 }, 10);
		expect(needed).toBeNull();
		expect(best.minutes).toBe(10);
		expect(best.share).toBeLessThan(0.2);
	});

	test('[E6] can do nothing any more on the day itself', () => {
		const plan = planOf({ begun: due(1), fresh: 1, heldBack: 0 }, 0);
		expect(plan.needed).toBeNull();
		expect(plan.best.minutes).toBe(0);
		expect(plan.best.share).toBeCloseTo(0.45, 9);
	});
});

test('cards reckoned as one are recalled as they would be one by one', () => {
	fc.assert(
		fc.property(anyCards, fc.integer({ min: 0, max: 200 }), ({ begun }, days) => {
			fc.pre(begun.length > 0);
			const groups = begun.map((card) => ({ ...card, cards: 1 }));
			const recalled = (all: readonly (typeof groups)[number][] | ReturnType<typeof gathered>) =>
				all.reduce(
					(sum, each) => sum + each.cards * retrievability(each, TODAY + days, WEIGHTS),
					0
				) / begun.length;
			const together = gathered(groups, TODAY);
			expect(together.reduce((sum, { cards }) => sum + cards, 0)).toBeCloseTo(begun.length, 6);
			expect(Math.abs(recalled(together) - recalled(groups))).toBeLessThan(0.01);
		})
	);
});

test('five thousand cards become few enough to be reckoned, a day at a time', () => {
	const begun = Array.from({ length: 5000 }, (_, i) => ({
		stability: 0.5 * 1.0015 ** i,
		difficulty: 1 + (i % 90) / 10,
		lastDay: TODAY - (i % 60),
		dueDay: TODAY + (i % 40)
	}));
	expect(
		gathered(
			begun.map((card) => ({ ...card, cards: 1 })),
			TODAY
		).length
	).toBeLessThan(2000);
	const input = { cards: { begun, fresh: 500, heldBack: 0 }, today: TODAY, exam: TODAY + 60 };
	const work = planMinutes({ ...input, goal: 0.99, pace, settings: SETTINGS });
	let pieces = 0;
	while (!work.next().done) pieces += 1;
	// Four numbers of minutes, each day by itself, so that a screen can draw in between.
	expect(pieces).toBe(4 * 60);
});
