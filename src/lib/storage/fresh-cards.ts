import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { StudyDay } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { isFresh } from './placement.ts';
import type { NoteRow, ScheduleRow } from './rows.ts';
import { writing } from './transactions.ts';

/** Notes read at a time. */
export const CHUNK = 50;

export type FreshCards = {
	/** In the author's order. */
	readonly cards: CardId[];
	/** Position of the first note that has a new card, or of the end; and the turn under which that was seen. */
	readonly freshFrom: number;
	readonly freshTurn: number;
};

/** A deck's first `count` new cards; buried ones are passed over until their day. */
export async function readFresh(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	count: number,
	day: StudyDay
): Promise<FreshCards> {
	const tally = await db.tallies.get([profile, deck]);
	const cards: CardId[] = [];
	let position = tally?.freshFrom ?? 0;
	let freshFrom: number | null = null;
	while (cards.length < count) {
		const notes = await db.notes
			.where('[deck+position]')
			.between([deck, position], [deck, Infinity])
			.limit(CHUNK)
			.toArray();
		for (const { note, card, row } of await rowsOf(db, profile, notes)) {
			if (row && !isFresh(row.place)) continue;
			freshFrom ??= note.position;
			const isBuried = (row?.buriedUntil ?? day) > day;
			if (!isBuried && cards.length < count) cards.push(card);
		}
		const last = notes.at(-1);
		if (last) position = last.position + 1;
		if (notes.length < CHUNK) break;
	}
	return { cards, freshFrom: freshFrom ?? position, freshTurn: tally?.freshTurn ?? 0 };
}

export type CardRow = { note: NoteRow; card: CardId; row: ScheduleRow | undefined };

/** The cards of these notes in their order, each with its row if it was ever touched. */
export async function rowsOf(
	db: Database,
	profile: ProfileId,
	notes: readonly NoteRow[]
): Promise<CardRow[]> {
	const cards = notes.flatMap((note) => note.cards.map((card) => ({ note, card })));
	const rows = await db.schedules.bulkGet(
		cards.map(({ card }): [ProfileId, CardId] => [profile, card])
	);
	return cards.map(({ note, card }, i) => ({ note, card, row: rows[i] }));
}

/** The new cards that were wrong in practice. */
export async function readWrong(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	day: StudyDay
): Promise<CardId[]> {
	const rows = await db.schedules
		.where('[profile+deck+wrong]')
		.equals([profile, deck, 1])
		.toArray();
	return rows.filter((row) => (row.buriedUntil ?? day) <= day).map((row) => row.card);
}

/** Remembers where a deck's new cards begin, so that the introduced ones are not read again tomorrow. */
export async function rememberFreshFrom(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	{ freshFrom, freshTurn }: FreshCards
): Promise<void> {
	const seen = await db.tallies.get([profile, deck]);
	if (!seen || seen.freshFrom >= freshFrom) return;
	await writing(db, [db.tallies], async () => {
		const tally = await db.tallies.get([profile, deck]);
		// Since then a card has become new again, or the deck another one.
		if (!tally || tally.freshTurn !== freshTurn) return;
		await db.tallies.put({ ...tally, freshFrom });
	});
}
