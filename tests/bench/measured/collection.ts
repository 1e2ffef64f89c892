import { foldLog } from '../../../src/lib/core/scheduler/fold.ts';
import type { Schedule } from '../../../src/lib/core/scheduler/schedule.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/scheduler/settings.ts';
import type { BasicNote } from '../../../src/lib/core/deck/deck.ts';
import type { CardId, DeckId, NoteId, ProfileId } from '../../../src/lib/core/shared/ids.ts';
import type { Moment } from '../../../src/lib/core/shared/time.ts';
import { placeOf } from '../../../src/lib/storage/placement.ts';
import { makeLog } from './log.ts';

type Wish = {
	profile: ProfileId;
	decks: number;
	notes: number;
	/** Every so many-th card is introduced. */
	every: number;
	/** How often each of those was answered. */
	times: number;
	moment: Moment;
	/** The learner's limits. */
	reviewsPerDay: number;
	newPerDay: number;
};

/** Rows by table, and the largest order in them. */
export type Collection = { tables: Record<string, unknown[]>; order: number };

/** A large collection as rows of the database: decks of so many notes with one card each, most introduced ones due. */
export function makeCollection(wish: Wish): Collection {
	const { profile, decks, notes, every, times, moment, reviewsPerDay, newPerDay } = wish;
	const ids = Array.from({ length: decks }, (_, i) => `large-${i}` as DeckId);
	const cards = ids.flatMap((deck) => Array.from({ length: notes }, (_, i) => cardOf(deck, i)));
	const introduced = cards.filter((_, i) => i % every === 0);
	const log = makeLog(introduced, times, moment);
	const schedules = [...foldLog(log, DEFAULT_SETTINGS).values()];
	const order = log.length + decks + 2;
	const limits = Object.entries({ reviewsPerDay, newPerDay }).map(([name, value], i) => ({
		profile,
		key: `scheduler/${name}`,
		value,
		order: order - i,
		device: 'bench'
	}));
	const uses = ids.map((deck, i) => {
		const key = `deck/${deck}`;
		return { profile, key, value: { on: true }, order: log.length + i + 1, device: 'bench' };
	});
	return {
		order,
		tables: {
			decks: ids.map((id) => deckRow(id, notes)),
			notes: ids.flatMap((deck) => Array.from({ length: notes }, (_, i) => noteRow(deck, i))),
			log: log.map((entry) => ({
				profile,
				id: entry.id,
				card: entry.card,
				day: entry.day,
				op: entry.id,
				entry
			})),
			schedules: schedules.map((schedule) => scheduleRow(profile, schedule)),
			dueBuckets: bucketRows(profile, schedules),
			tallies: ids.map((deck) => tallyRow(profile, deck, schedules)),
			registers: [...uses, ...limits]
		}
	};
}

function cardOf(deck: DeckId, i: number): CardId {
	return `${deck}/n${i}#forward` as CardId;
}

function deckRow(id: DeckId, notes: number) {
	const head = {
		format: 'qaitala/1',
		id,
		version: 1,
		langs: ['kk'],
		title: { kk: `Үлкен жинақ ${id}` },
		authors: [],
		sources: {},
		changelog: []
	};
	return { id, version: 1, origin: 'file', checksum: 'b'.repeat(64), cards: notes, head };
}

function noteRow(deck: DeckId, position: number) {
	const note = `n${position}` as NoteId;
	const content: BasicNote = {
		id: note,
		type: 'basic',
		question: { kk: `${deck} жинағындағы ${position}-сұрақ қалай оқылады?` },
		answer: { kk: `${position}-сұрақтың жауабы` },
		kind: 'term',
		tags: []
	};
	return { deck, note, position, cards: [cardOf(deck, position)], content };
}

function scheduleRow(profile: ProfileId, schedule: Schedule) {
	const { card, deck, dueAt, memory } = schedule;
	return {
		profile,
		card,
		deck,
		...(dueAt === null ? {} : { dueAt }),
		...(dueAt === null || memory?.state === 'review' ? {} : { stepAt: dueAt }),
		place: placeOf(schedule, true),
		schedule
	};
}

function bucketRows(profile: ProfileId, schedules: readonly Schedule[]) {
	const buckets = new Map<
		string,
		{ profile: ProfileId; deck: DeckId; day: number; cards: number }
	>();
	for (const schedule of schedules) {
		const { deck } = schedule;
		const day = placeOf(schedule, true).bucket;
		if (day === null) continue;
		const bucket = buckets.get(`${deck} ${day}`) ?? { profile, deck, day, cards: 0 };
		bucket.cards += 1;
		buckets.set(`${deck} ${day}`, bucket);
	}
	return [...buckets.values()];
}

function tallyRow(profile: ProfileId, deck: DeckId, schedules: readonly Schedule[]) {
	const places = schedules
		.filter((schedule) => schedule.deck === deck)
		.map((schedule) => placeOf(schedule, true));
	const sum = (key: 'introduced' | 'firm' | 'heldBack' | 'wrong') =>
		places.reduce((sum, place) => sum + place[key], 0);
	return {
		profile,
		deck,
		introduced: sum('introduced'),
		firm: sum('firm'),
		heldBack: sum('heldBack'),
		wrong: sum('wrong'),
		freshFrom: 0,
		freshTurn: 0
	};
}
