import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, Device } from '../scheduler/fixtures/device.ts';
import { happened, readGlobals } from '../scheduler/globals.ts';
import type { AnyEntry, ReviewEntry } from '../scheduler/log-entry.ts';
import type { Rating } from '../scheduler/memory.ts';
import { shuffled, seededRandom } from '../shared/random.ts';
import { DAY, LONGEST_ANSWER, MINUTE, studyDay } from '../shared/time.ts';
import { tallyDay } from './day-tally.ts';

const NOON = { at: Date.parse('2026-11-22T07:00Z'), offset: 300 };
const later = (days: number, minutes = 0) => ({
	...NOON,
	at: NOON.at + days * DAY + minutes * MINUTE
});
const TODAY = studyDay(NOON);
const A = aCard('zandar/a#forward');
const B = aCard('zandar/b#forward');
const OTHER = aCard('daty/a#date');

/** A device whose cards are all in review, by a first Easy ten days before. */
function learner(...cards: readonly (typeof A)[]): Device {
	const device = new Device('phone');
	for (const card of cards) device.answer(card, 4, later(-10));
	return device;
}

const on = (device: Device, day = TODAY): AnyEntry[] =>
	device.log.filter((entry) => entry.day === day);

describe('a day', () => {
	it('[P1][P2] counts each card once, by review or practice, and the time of every answer', () => {
		const device = learner(A);
		device.answer(A, 1, NOON);
		device.answer(A, 3, later(0, 10));
		device.practise(B, 3, later(0, 11), 'cram');
		device.append(later(0, 12), { kind: 'suspend', card: OTHER, on: true });
		expect(tallyDay(TODAY, on(device))).toMatchObject({ day: TODAY, cards: 2, took: 10_000 });
		expect(tallyDay(TODAY, [])).toEqual({ day: TODAY, cards: 0, took: 0, recall: [] });
	});

	it('[P2] counts no answer for longer than a minute', () => {
		const device = learner(A);
		device.answer(A, 3, NOON);
		const long = on(device).map((entry) => ({ ...entry, took: 50 * MINUTE }));
		expect(tallyDay(TODAY, long).took).toBe(LONGEST_ANSWER);
	});

	it('[P5] takes the first review of a card, and only of cards in review', () => {
		const device = learner(A, OTHER);
		device.answer(A, 1, NOON);
		device.answer(A, 3, later(0, 10));
		device.answer(B, 3, NOON);
		device.answer(B, 3, later(0, 10));
		device.practise(OTHER, 3, NOON);
		expect(tallyDay(TODAY, on(device)).recall).toEqual([
			{
				deck: 'zandar',
				young: { asked: 1, recalled: 0 },
				mature: { asked: 0, recalled: 0 }
			}
		]);
	});

	it('[P5] counts Hard as recalled, and each deck by itself', () => {
		const device = learner(A, B, OTHER);
		device.answer(A, 2, NOON);
		device.answer(B, 1, NOON);
		device.answer(OTHER, 3, NOON);
		const { recall } = tallyDay(TODAY, on(device));
		expect(recall.map(({ deck, young }) => [deck, young])).toEqual([
			['zandar', { asked: 2, recalled: 1 }],
			['daty', { asked: 1, recalled: 1 }]
		]);
	});

	it('[P6] tells young from mature by the stability before the answer', () => {
		const device = learner(A, B);
		device.answer(A, 3, NOON);
		device.answer(B, 3, NOON);
		const [first, second] = on(device) as [ReviewEntry, ReviewEntry];
		const held = (entry: ReviewEntry, stability: number): ReviewEntry => ({
			...entry,
			before: { ...entry.before!, stability }
		});
		const { recall } = tallyDay(TODAY, [held(first, 20.99), held(second, 21)]);
		expect(recall).toEqual([
			{ deck: 'zandar', young: { asked: 1, recalled: 1 }, mature: { asked: 1, recalled: 1 } }
		]);
	});
});

it('[P1][P2][P5] gives the same in whatever order the entries come, and never recalls more than was asked', () => {
	const act = fc.record({
		card: fc.constantFrom(A, B, OTHER),
		rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
		minute: fc.integer({ min: 0, max: 30 }),
		practice: fc.boolean()
	});
	fc.assert(
		fc.property(fc.array(act, { maxLength: 12 }), fc.string(), (acts, seed) => {
			const device = learner(A, OTHER);
			for (const { card, rating, minute, practice } of acts) {
				if (practice) device.practise(card, rating, later(0, minute));
				else device.answer(card, rating, later(0, minute));
			}
			const tally = tallyDay(TODAY, on(device));
			const mixed = tallyDay(TODAY, shuffled(on(device), seededRandom(seed)));
			const sorted = (of: typeof tally) => ({
				...of,
				recall: [...of.recall].sort((a, b) => (a.deck < b.deck ? -1 : 1))
			});
			expect(sorted(mixed)).toEqual(sorted(tally));
			expect(tally.cards).toBe(new Set(acts.map(({ card }) => card)).size);
			const asked = tally.recall.map(({ young, mature }) => young.asked + mature.asked);
			expect(asked.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(tally.cards);
			for (const { young, mature } of tally.recall) {
				expect(young.recalled).toBeLessThanOrEqual(young.asked);
				expect(mature.recalled).toBeLessThanOrEqual(mature.asked);
			}
		})
	);
});

it('an answer made under a wrong clock belongs to the day that a clock entry says', () => {
	const device = learner(A);
	const id = device.answer(A, 3, later(400));
	device.correctClock([{ id, day: TODAY }], NOON);
	const globals = readGlobals(device.log);
	const today = device.log.filter((entry) => happened(entry, globals).day === TODAY);
	expect(tallyDay(TODAY, today)).toMatchObject({
		cards: 1,
		recall: [{ deck: 'zandar', young: { asked: 1, recalled: 1 } }]
	});
});
