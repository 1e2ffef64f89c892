import { mixedOrder } from '#lib/core/scheduler/mixed-order.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { StudyDay } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { CHUNK, rowsOf } from './fresh-cards.ts';
import { isFresh } from './placement.ts';

/** A deck's first `count` new cards in an order mixed by a seed. Where they begin is not remembered: the order knows no beginning. */
export async function readFreshMixed(
	db: Database,
	profile: ProfileId,
	{ deck, seed }: { readonly deck: DeckId; readonly seed: string },
	count: number,
	day: StudyDay
): Promise<CardId[]> {
	const all = db.notes.where('[deck+position]').between([deck, 0], [deck, Infinity]);
	const order = mixedOrder(await all.count(), seed);
	const cards: CardId[] = [];
	for (let from = 0; from < order.length && cards.length < count; from += CHUNK) {
		const keys = order
			.slice(from, from + CHUNK)
			.map((position): [DeckId, number] => [deck, position]);
		const rows = await db.notes.where('[deck+position]').anyOf(keys).toArray();
		const byPosition = new Map(rows.map((row) => [row.position, row]));
		const notes = keys.flatMap(([, position]) => byPosition.get(position) ?? []);
		for (const { card, row } of await rowsOf(db, profile, notes)) {
			if (row && (!isFresh(row.place) || (row.buriedUntil ?? day) > day)) continue;
			if (cards.length < count) cards.push(card);
		}
	}
	return cards;
}

/** These cards in the order that a seed decides. */
export function inMixedOrder(cards: readonly CardId[], seed: string): readonly CardId[] {
	return mixedOrder(cards.length, seed).flatMap((position) => cards.slice(position, position + 1));
}
