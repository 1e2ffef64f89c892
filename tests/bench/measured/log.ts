import { answerCard, type Answered } from '../../../src/lib/core/scheduler/answer-card.ts';
import type { ReviewEntry } from '../../../src/lib/core/scheduler/log-entry.ts';
import type { Memory, Rating } from '../../../src/lib/core/scheduler/memory.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/scheduler/settings.ts';
import { entryId, type CardId, type DeviceId } from '../../../src/lib/core/shared/ids.ts';
import { seededRandom } from '../../../src/lib/core/shared/random.ts';
import { DAY, studyDay, type Moment } from '../../../src/lib/core/shared/time.ts';

/** Of the form of a device's id, and none that a browser would mint. */
const DEVICE = 'benchbenchbenchb' as DeviceId;

export type Reviewed = {
	card: CardId;
	/** Also the number of the entry. */
	order: number;
	rating: Rating;
	moment: Moment;
	before: Memory | null;
	answered: Answered;
	last: ReviewEntry | null;
};

/** The entry that an answer leaves. */
export function reviewOf(reviewed: Reviewed): ReviewEntry {
	const { card, order, rating, moment, before, answered, last } = reviewed;
	return {
		id: entryId(DEVICE, order),
		device: DEVICE,
		order,
		at: moment.at,
		offset: moment.offset,
		day: studyDay(moment),
		kind: 'review',
		card,
		prev: last?.id ?? null,
		form: 'flip',
		lang: 'kk',
		rating,
		took: 4000,
		before,
		after: answered.after,
		due: answered.due,
		scheduler: answered.stamp,
		deckVersion: 1
	};
}

/** A log of cards answered `times` times each, the last time on one of the 30 days before `until`. */
export function makeLog(cards: readonly CardId[], times: number, until: Moment): ReviewEntry[] {
	const random = seededRandom('log');
	const wishes = cards.flatMap((card) => {
		let at = until.at - Math.ceil(random() * 30) * DAY;
		return Array.from({ length: times }, (_, i) => {
			// The last one is never forgotten: thousands of cards in their first steps are nobody's.
			const rating: Rating = i > 0 && random() < 0.1 ? 1 : 4;
			const wish = { card, rating, at };
			at -= Math.ceil(random() * 40) * DAY;
			return wish;
		});
	});
	wishes.sort((a, b) => a.at - b.at);
	const last = new Map<CardId, ReviewEntry>();
	return wishes.map(({ card, rating, at }, i) => {
		const moment = { at, offset: until.offset };
		const former = last.get(card) ?? null;
		const before = former?.after ?? null;
		const answered = answerCard({
			card,
			memory: before,
			rating,
			moment,
			settings: DEFAULT_SETTINGS
		});
		const entry = reviewOf({ card, order: i + 1, rating, moment, before, answered, last: former });
		last.set(card, entry);
		return entry;
	});
}
