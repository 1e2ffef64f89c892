import * as v from 'valibot';
import type { CardId } from '../../src/lib/core/shared/ids.ts';
import { DeviceId, ProfileId } from '../../src/lib/core/shared/id-schemas.ts';
import { entryId } from '../../src/lib/core/shared/ids.ts';
import { DAY, MINUTE, studyDay, type Moment } from '../../src/lib/core/shared/time.ts';
import { answerCard } from '../../src/lib/core/scheduler/answer-card.ts';
import type { PracticeEntry, ReviewEntry } from '../../src/lib/core/scheduler/log-entry.ts';
import type { Memory, Rating } from '../../src/lib/core/scheduler/memory.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/scheduler/settings.ts';
import { copyText } from '../../src/lib/exchange/copy/write-copy.ts';

/** Ten in the morning of 22 November 2026 in Kazakhstan, when these tests happen. */
export const NOW: Moment = { at: Date.UTC(2026, 10, 22, 5), offset: 300 };
export const TODAY = studyDay(NOW);

/** How well a card is held, all due today: by choice while `young`, turned over when `middle`, typed when `firm`. */
export type Held = 'young' | 'middle' | 'firm';

/** What a learner did before the test, and what was set. */
export type Past = {
	readonly held?: { readonly [card: CardId]: Held };
	/** Answers instead of these; see `history.ts`. */
	readonly log?: readonly ReviewEntry[];
	/** Yesterday's games: each card was answered as if it were the other. */
	readonly mixedUp?: readonly (readonly [CardId, CardId])[];
	/** By the names of the settings: `lang`, `cardLang`, `theme`, `text`, `buttons`, `begun`. */
	readonly preferences?: { readonly [name: string]: unknown };
	readonly scheduling?: { readonly newPerDay?: number; readonly reviewsPerDay?: number };
};

const device = v.parse(DeviceId, 'earlierphone0001');
const profile = v.parse(ProfileId, 'earlierlearner01');

/** Days before today and ratings that lead there. */
const REVIEWS: Record<Held, readonly { day: number; minute?: number; rating: Rating }[]> = {
	young: [
		{ day: 3, rating: 3 },
		{ day: 3, minute: 10, rating: 3 }
	],
	middle: [{ day: 8, rating: 4 }],
	firm: [
		{ day: 40, rating: 4 },
		{ day: 30, rating: 3 }
	]
};

const DAYS_OF_STABILITY: Record<Held, readonly [number, number]> = {
	young: [0, 7],
	middle: [7, 21],
	firm: [21, 400]
};

/** Such a past as a file, as the app itself saves it. */
export function pastAsCopy({
	held = {},
	log = [],
	mixedUp = [],
	preferences = {},
	scheduling = {}
}: Past): Promise<string> {
	const entries: (ReviewEntry | PracticeEntry)[] = [...log];
	// Object.entries forgets that the keys are card ids.
	for (const [card, how] of Object.entries(held) as [CardId, Held][]) {
		entries.push(...reviews(card, how, entries.length));
	}
	for (const pair of mixedUp) entries.push(mistake(pair, entries.length + 1));
	const settings = [
		...Object.entries(preferences).map(([name, value]) => ({ key: `setting/${name}`, value })),
		...Object.entries(scheduling).map(([name, value]) => ({ key: `scheduler/${name}`, value }))
	];
	return copyText({
		profile: { id: profile, name: '', created: NOW.at - 50 * DAY, ids: [profile] },
		entries,
		// Later than whatever the new browser has set by itself.
		registers: settings.map((setting, index) => ({ ...setting, order: 10_000 + index, device })),
		edits: [],
		decks: []
	});
}

function mistake([card, mistakenFor]: readonly [CardId, CardId], seq: number): PracticeEntry {
	const moment: Moment = { at: NOW.at - DAY, offset: NOW.offset };
	return {
		kind: 'practice',
		id: entryId(device, seq),
		device,
		order: seq,
		...moment,
		day: studyDay(moment),
		card,
		mistakenFor,
		mode: 'quiz',
		form: 'choice',
		lang: 'kk',
		rating: 1,
		took: 4000,
		deckVersion: 1
	};
}

function reviews(card: CardId, held: Held, before: number): ReviewEntry[] {
	const entries: ReviewEntry[] = [];
	let memory: Memory | null = null;
	for (const { day, minute = 0, rating } of REVIEWS[held]) {
		const moment: Moment = { at: NOW.at - day * DAY + minute * MINUTE, offset: NOW.offset };
		const answered = answerCard({ card, memory, rating, moment, settings: DEFAULT_SETTINGS });
		const seq = before + entries.length + 1;
		entries.push({
			kind: 'review',
			id: entryId(device, seq),
			device,
			order: seq,
			...moment,
			day: studyDay(moment),
			card,
			prev: entries.at(-1)?.id ?? null,
			form: 'flip',
			lang: 'kk',
			rating,
			took: 4000,
			before: memory,
			after: answered.after,
			due: answered.due,
			scheduler: answered.stamp,
			deckVersion: 1
		});
		memory = answered.after;
	}
	const last = entries.at(-1);
	const [least, below] = DAYS_OF_STABILITY[held];
	if (!last || last.after.stability < least || last.after.stability >= below)
		throw new Error(`A ${held} card has a stability of ${last?.after.stability} days`);
	return [...entries.slice(0, -1), { ...last, due: { day: TODAY } }];
}
