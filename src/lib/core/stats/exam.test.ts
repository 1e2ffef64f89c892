import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCards, SETTINGS, TODAY, WEIGHTS } from '../../../../tests/fixtures/exam-cards.ts';
import { daysOfCurve, forgettingCurve, shareRemembered } from './exam.ts';
import { gainOf, orderByGain } from './exam-gain.ts';
import { studyOn } from './exam-outcome.ts';
import { answerCard } from '../scheduler/answer-card.ts';
import { aCard } from '../scheduler/fixtures/device.ts';
import type { Memory, Rating } from '../scheduler/memory.ts';
import { DEFAULT_SETTINGS } from '../scheduler/settings.ts';
import { DAY, MINUTE, studyDay, type Moment } from '../shared/time.ts';

const begun = (stability: number, lastDay: number, difficulty = 5) => ({
	stability,
	difficulty,
	lastDay,
	dueDay: TODAY
});

describe('what is remembered on a day if nothing more is studied', () => {
	test('[E1] is nine tenths of a card after as many days as it is stable for', () => {
		const cards = { begun: [begun(10, TODAY)], fresh: 0, heldBack: 0 };
		expect(shareRemembered(cards, TODAY + 10, WEIGHTS)).toBeCloseTo(0.9, 9);
		expect(shareRemembered(cards, TODAY, WEIGHTS)).toBe(1);
	});

	test('[E1] counts a card that was never begun as not known, whether it may come or not', () => {
		const cards = { begun: [begun(10, TODAY)], fresh: 2, heldBack: 1 };
		expect(shareRemembered(cards, TODAY, WEIGHTS)).toBe(0.25);
		expect(shareRemembered({ begun: [], fresh: 0, heldBack: 0 }, TODAY, WEIGHTS)).toBe(0);
	});

	test('[E1] never rises, and stays between nothing and all', () => {
		fc.assert(
			fc.property(anyCards, fc.integer({ min: 0, max: 400 }), (cards, days) => {
				const curve = forgettingCurve(cards, TODAY, TODAY + days, WEIGHTS);
				expect(curve.at(-1)?.day).toBe(TODAY + days);
				for (const [i, { share }] of curve.entries()) {
					expect(share).toBeGreaterThanOrEqual(0);
					expect(share).toBeLessThanOrEqual(curve[i - 1]?.share ?? 1);
				}
			})
		);
	});
});

test('a curve goes from today to the exam in at most sixty steps', () => {
	expect(daysOfCurve(TODAY, TODAY)).toEqual([TODAY]);
	expect(daysOfCurve(TODAY, TODAY + 3)).toEqual([0, 1, 2, 3].map((day) => TODAY + day));
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1000 }), (days) => {
			const shown = daysOfCurve(TODAY, TODAY + days);
			expect(shown.length).toBeLessThanOrEqual(61);
			expect([shown[0], shown.at(-1)]).toEqual([TODAY, TODAY + days]);
			expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
		})
	);
});

describe('what a study of a card is expected to bring', () => {
	const card = aCard('zandar/n1#forward');

	/** The memory after such answers on one day, as the scheduler makes it. */
	function after(memory: Memory | null, at: number, ...ratings: Rating[]): Memory | null {
		return ratings.reduce<Memory | null>((before, rating, i) => {
			const moment: Moment = { at: at + i * 15 * MINUTE, offset: 300 };
			return answerCard({ card, memory: before, rating, moment, settings: DEFAULT_SETTINGS }).after;
		}, memory);
	}

	const noon = TODAY * DAY + 7 * 60 * MINUTE;

	test('[E2] is what the scheduler makes of a new card: Good twice, or Again and Good twice', () => {
		const { outcomes, answers } = studyOn(null, TODAY, SETTINGS);
		const [good, again] = [after(null, noon, 3, 3), after(null, noon, 1, 3, 3)];
		expect(good?.state).toBe('review');
		expect(again?.state).toBe('review');
		expect(outcomes[0]).toMatchObject({ part: 0.76 });
		expect(outcomes[0].after.stability).toBeCloseTo(good?.stability ?? 0, 6);
		expect(outcomes[1].after.stability).toBeCloseTo(again?.stability ?? 0, 6);
		// The first look takes as long as two answers.
		expect(answers).toBeCloseTo(2 + 0.76 * 1 + 0.24 * 2, 9);
	});

	test('[E2] is what the scheduler makes of a card that is recalled or relearned, by its recall', () => {
		const memory = after(after(null, noon - 10 * DAY, 3, 3), noon - 8 * DAY, 3) as Memory;
		expect(memory.lastDay).toBe(studyDay({ at: noon - 8 * DAY, offset: 300 }));
		const { outcomes, answers } = studyOn(memory, TODAY, SETTINGS);
		const [good, again] = outcomes;
		expect(good.part + again.part).toBe(1);
		expect(good.after.stability).toBeCloseTo(after(memory, noon, 3)?.stability ?? 0, 6);
		expect(again.after.stability).toBeCloseTo(after(memory, noon, 1, 3)?.stability ?? 0, 6);
		expect(good.after.difficulty).toBeLessThan(again.after.difficulty);
		expect(answers).toBeCloseTo(1 + again.part, 9);
	});
});

describe('the order for an exam', () => {
	const exam = TODAY + 14;
	const time = { available: 60 * MINUTE, pace: 12_000 };
	const order = (
		memories: Record<string, ReturnType<typeof begun> | null>,
		changes: { exam?: number; available?: number } = {}
	) =>
		orderByGain(
			Object.entries(memories).map(([item, memory]) => ({ item, memory })),
			{ today: TODAY, exam: changes.exam ?? exam },
			{ ...time, available: changes.available ?? time.available },
			SETTINGS
		);

	test('[E4] puts a card that fades before one that will hold by itself', () => {
		expect(order({ firm: begun(300, TODAY - 5), fading: begun(3, TODAY - 5) })).toEqual([
			'fading',
			'firm'
		]);
	});

	test('[E4] begins a new card before it polishes one that is known', () => {
		expect(order({ known: begun(60, TODAY - 2), fresh: null })).toEqual(['fresh', 'known']);
	});

	test('[E4] takes as many as fit into the minutes, and one where there is hardly any time', () => {
		const five = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`n${n}`, null]));
		expect(order(five, { available: 1.5 * MINUTE })).toEqual(['n1', 'n2']);
		expect(order(five, { available: 1 })).toEqual(['n1']);
		expect(order({})).toEqual([]);
	});

	test('[E4] on the day itself is that of what is most likely forgotten', () => {
		const cards = { firm: begun(90, TODAY - 3), loose: begun(2, TODAY - 9), now: begun(5, TODAY) };
		expect(order(cards, { exam: TODAY })).toEqual(['loose', 'firm']);
	});

	test('[E4] gains nothing from what is sure, and never more than all', () => {
		fc.assert(
			fc.property(anyCards, fc.integer({ min: 0, max: 200 }), ({ begun: cards }, days) => {
				for (const card of [null, ...cards]) {
					const { gain, answers } = gainOf(card, TODAY, TODAY + days, SETTINGS);
					expect(gain).toBeLessThanOrEqual(1);
					expect(answers).toBeGreaterThanOrEqual(1);
				}
			})
		);
	});
});
