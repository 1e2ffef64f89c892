import { foldLog } from '#lib/core/scheduler/fold.ts';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import { cardParts, type CardId, type DeckId, type ProfileId } from '#lib/core/shared/ids.ts';
import { isFresh } from '../placement.ts';
import { toRow } from '../put-schedules.ts';
import type { ScheduleRow } from '../rows.ts';
import type { Caches, Stores } from './damage.ts';

/** Whose caches are looked at: those of a learner whose schedules are folded by the rules now in force. */
export type Folded = { readonly profile: ProfileId; readonly settings: SchedulerSettings };

/** What is other than worked out from the log and the decks: the rows as they must be, and the decks to be counted anew. */
export type CacheDamage = {
	readonly schedule: number;
	readonly orphan: number;
	readonly place: number;
	readonly counts: number;
	readonly put: readonly ScheduleRow[];
	readonly remove: readonly [ProfileId, CardId][];
	readonly recount: readonly (readonly [ProfileId, DeckId])[];
};

/** Works out a learner's schedules and counts anew and tells what differs; a pure function of sound stores. */
export function checkCaches(stores: Stores, caches: Caches, folded: Folded): CacheDamage {
	const rows = checkSchedules(stores, caches, folded);
	const recount = checkCounts(stores, caches, folded.profile, rows.expected);
	const decks = new Set(recount);
	for (const { deck } of rows.put) decks.add(deck);
	for (const [, card] of rows.remove) decks.add(cardParts(card).deck);
	return {
		...rows,
		counts: recount.length,
		recount: [...decks].map((deck) => [folded.profile, deck] as const)
	};
}

function checkSchedules({ log, notes }: Stores, caches: Caches, { profile, settings }: Folded) {
	const own = log.filter((row) => row.profile === profile);
	const schedules = foldLog(
		own.map(({ entry }) => entry),
		settings
	);
	const asked = new Set<CardId>(notes.flatMap(({ cards }) => cards));
	const expected = new Map<CardId, ScheduleRow>();
	for (const [card, schedule] of schedules)
		expected.set(card, toRow(profile, card, schedule, asked.has(card)));
	const found = { schedule: 0, orphan: 0, place: 0 };
	const put: ScheduleRow[] = [];
	const remove: [ProfileId, CardId][] = [];
	const left = new Set(expected.keys());
	for (const row of caches.schedules) {
		if (row.profile !== profile) continue;
		const right = expected.get(row.card);
		left.delete(row.card);
		if (!right) {
			found.orphan += 1;
			remove.push([profile, row.card]);
			continue;
		}
		if (isAlike(row, right)) continue;
		put.push(right);
		const isOrphan = !asked.has(row.card) && isAlike(row.schedule, right.schedule);
		if (isOrphan) found.orphan += 1;
		else if (isAlike(row.schedule, right.schedule)) found.place += 1;
		else found.schedule += 1;
	}
	for (const card of left) {
		found.schedule += 1;
		const right = expected.get(card);
		if (right) put.push(right);
	}
	return { ...found, put, remove, expected };
}

/** The decks whose buckets or tally are not what the rows, as they must be, come to. */
function checkCounts(
	{ notes }: Stores,
	{ dueBuckets, tallies }: Caches,
	profile: ProfileId,
	expected: ReadonlyMap<CardId, ScheduleRow>
): DeckId[] {
	const right = new Map<DeckId, { sums: number[]; days: Map<number, number> }>();
	const of = (deck: DeckId) => {
		const known = right.get(deck) ?? { sums: [0, 0, 0, 0], days: new Map<number, number>() };
		right.set(deck, known);
		return known;
	};
	for (const { deck, place } of expected.values()) {
		const { sums, days } = of(deck);
		const { introduced, firm, heldBack, wrong, bucket } = place;
		for (const [i, n] of [introduced, firm, heldBack, wrong].entries())
			sums[i] = (sums[i] ?? 0) + n;
		if (bucket !== null) days.set(bucket, (days.get(bucket) ?? 0) + 1);
	}
	const wrong = new Set<DeckId>();
	const stored = new Map<DeckId, Map<number, number>>();
	for (const row of dueBuckets) {
		if (row.profile !== profile) continue;
		const days = stored.get(row.deck) ?? new Map<number, number>();
		stored.set(row.deck, days.set(row.day, row.cards));
	}
	for (const deck of new Set([...right.keys(), ...stored.keys()])) {
		const days = right.get(deck)?.days ?? new Map<number, number>();
		if (!isAlike([...days].sort(byDay), [...(stored.get(deck) ?? [])].sort(byDay))) wrong.add(deck);
	}
	const counted = new Map(
		tallies.filter((row) => row.profile === profile).map((row) => [row.deck, row])
	);
	for (const deck of new Set([...right.keys(), ...counted.keys()])) {
		const tally = counted.get(deck);
		const { introduced = 0, firm = 0, heldBack = 0, wrong: missed = 0 } = tally ?? {};
		const sums = right.get(deck)?.sums ?? [0, 0, 0, 0];
		if (!isAlike(sums, [introduced, firm, heldBack, missed])) wrong.add(deck);
		const from = tally?.freshFrom ?? 0;
		const isPassedOver = notes.some(
			(note) =>
				note.deck === deck &&
				note.position < from &&
				note.cards.some((card) => fresh(card, expected))
		);
		if (isPassedOver || !Number.isFinite(from)) wrong.add(deck);
	}
	return [...wrong];
}

function fresh(card: CardId, rows: ReadonlyMap<CardId, ScheduleRow>): boolean {
	const row = rows.get(card);
	return !row || isFresh(row.place);
}

function byDay([a]: [number, number], [b]: [number, number]): number {
	return a - b;
}

function isAlike(a: unknown, b: unknown): boolean {
	return canonicalJson(a) === canonicalJson(b);
}
