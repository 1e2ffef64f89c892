import { createEmptyCard, fsrs, type Card, type Grade } from 'ts-fsrs';
import { answerCard } from '../../../src/lib/core/scheduler/answer-card.ts';
import { foldNext } from '../../../src/lib/core/scheduler/fold.ts';
import type { Rating } from '../../../src/lib/core/scheduler/memory.ts';
import type { ReviewEntry } from '../../../src/lib/core/scheduler/log-entry.ts';
import type { Schedule } from '../../../src/lib/core/scheduler/schedule.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/scheduler/settings.ts';
import type { CardId } from '../../../src/lib/core/shared/ids.ts';
import { seededRandom } from '../../../src/lib/core/shared/random.ts';
import { DAY } from '../../../src/lib/core/shared/time.ts';
import { reviewOf } from './log.ts';

/** Ratings of one card, each so many days after the one before. */
export type Repetition = { readonly rating: Rating; readonly at: number };

const START = 1_700_000_000_000;

/** The same ratings for both schedulers: `cards` cards answered `times` times each. */
export function repetitions(cards: number, times: number): Repetition[][] {
	const random = seededRandom('repetitions');
	return Array.from({ length: cards }, () => {
		let at = START;
		return Array.from({ length: times }, () => {
			at += Math.ceil(random() * 20) * DAY;
			return { rating: random() < 0.15 ? 1 : 3, at };
		});
	});
}

/** Every answer through ts-fsrs alone, with its own fuzz or none; gives a number that depends on all of them. */
export function answerBare(cards: readonly Repetition[][], fuzz: boolean): number {
	const scheduler = fsrs({ enable_fuzz: fuzz });
	let sum = 0;
	for (const answers of cards) {
		let card: Card = createEmptyCard(new Date(START));
		for (const { rating, at } of answers) {
			// Both count from Again 1 to Easy 4.
			card = scheduler.next(card, new Date(at), rating as Grade).card;
		}
		sum += card.stability;
	}
	return sum;
}

/** Every answer as the app takes it: memory and due day, the entry of the log, and the schedule folded from it. */
export function answerOurs(cards: readonly Repetition[][]): number {
	let sum = 0;
	for (const [i, answers] of cards.entries()) {
		// The form of a card's id.
		const card = `bench/n${i}#forward` as CardId;
		let schedule: Schedule | null = null;
		let last: ReviewEntry | null = null;
		for (const { rating, at } of answers) {
			const moment = { at, offset: 300 };
			const memory: Schedule['memory'] = schedule?.memory ?? null;
			const answered = answerCard({ card, memory, rating, moment, settings: DEFAULT_SETTINGS });
			const order: number = (last?.order ?? 0) + 1;
			const entry = reviewOf({ card, order, rating, moment, before: memory, answered, last });
			const next = foldNext(schedule, entry, [], DEFAULT_SETTINGS);
			if (next === 'refold') throw new Error('A plain answer must not need the whole log');
			schedule = next;
			last = entry;
		}
		sum += schedule?.memory?.stability ?? 0;
	}
	return sum;
}
