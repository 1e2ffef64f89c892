import * as v from 'valibot';
import { answerCard } from '../../src/lib/core/scheduler/answer-card.ts';
import { dueAt } from '../../src/lib/core/scheduler/due.ts';
import type { ReviewEntry } from '../../src/lib/core/scheduler/log-entry.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/scheduler/settings.ts';
import { DeviceId } from '../../src/lib/core/shared/id-schemas.ts';
import { entryId, type CardId } from '../../src/lib/core/shared/ids.ts';
import { seededRandom } from '../../src/lib/core/shared/random.ts';
import { DAY, MINUTE, studyDay, studyTime, type Moment } from '../../src/lib/core/shared/time.ts';
import { NOW } from './past.ts';

const device = v.parse(DeviceId, 'earlierphone0002');

/** Days missed by such a learner, before today: a week of holidays, and now and then one. */
const MISSED = new Set([4, 11, 12, 19, 25, 33, 47, 48, 49, 50, 51, 52, 60, 66, 71, 84]);

export type Habits = {
	/** Study began so many days ago. */
	readonly days: number;
	/** The last answers are so many days old. */
	readonly until: number;
	readonly newPerDay: number;
	/** Pairs of cards, of which the second is answered where the first is asked and not known. */
	readonly mixedUp?: readonly (readonly [CardId, CardId])[];
};

/** The answers of a learner who has studied these cards, one in nine of them wrong. */
export function history(
	cards: readonly CardId[],
	{ days, until, newPerDay, mixedUp = [] }: Habits
): ReviewEntry[] {
	const random = seededRandom('history');
	const entries: ReviewEntry[] = [];
	const last = new Map<CardId, ReviewEntry>();
	const fresh = [...cards];
	const instead = new Map(mixedUp);

	for (let ago = days; ago >= until; ago--) {
		if (MISSED.has(ago)) continue;
		const evening: Moment = { at: NOW.at - ago * DAY + 8 * 60 * MINUTE, offset: NOW.offset };
		const due = cards.filter((card) => isDue(last.get(card), evening));
		for (const card of [...due, ...fresh.splice(0, newPerDay)]) answer(card, evening);
	}
	return entries;

	function answer(card: CardId, evening: Moment): void {
		// Until the card is through its steps of today.
		for (let turn = 0; turn < 4; turn++) {
			const before = last.get(card) ?? null;
			const moment = { ...evening, at: evening.at + entries.length + turn * 11 * MINUTE };
			const isWrong = random() < 1 / 9;
			const rating = isWrong ? 1 : random() < 0.1 ? 2 : random() < 0.9 ? 3 : 4;
			const memory = before?.after ?? null;
			const settings = DEFAULT_SETTINGS;
			const { after, due, stamp } = answerCard({ card, memory, rating, moment, settings });
			const seq = entries.length + 1;
			const other = isWrong ? instead.get(card) : undefined;
			const entry: ReviewEntry = {
				kind: 'review',
				id: entryId(device, seq),
				device,
				order: seq,
				...moment,
				day: studyDay(moment),
				card,
				prev: before?.id ?? null,
				form: 'choice',
				lang: 'kk',
				rating,
				took: 4000 + Math.round(random() * 9000),
				...(other ? { mistakenFor: other } : {}),
				before: memory,
				after,
				due,
				scheduler: stamp,
				deckVersion: 1
			};
			entries.push(entry);
			last.set(card, entry);
			if ('day' in due && due.day > entry.day) return;
		}
	}
}

function isDue(entry: ReviewEntry | undefined, moment: Moment): boolean {
	return entry !== undefined && dueAt(entry.due, entry.offset) <= studyTime(moment);
}
