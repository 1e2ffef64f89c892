import type { Note } from '#lib/core/deck/deck.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { notesOfDeck } from './notes.ts';
import { overlayOf } from './overlay-of.ts';
import type { ScheduleRow } from './rows.ts';

/** All of a deck that a learner can be asked. */
export type DeckCards = {
	readonly id: DeckId;
	readonly version: number;
	/** In the author's order, as the learner has corrected them; with those that are retired (by either) or unknown. */
	readonly notes: readonly Note[];
	/** Where the cards stand that were ever touched. */
	readonly schedules: ReadonlyMap<CardId, ScheduleRow['schedule']>;
};

/** These decks whole, with where their cards stand; those that are not installed are left out. */
export async function readDeckCards(
	db: Database,
	profile: ProfileId,
	decks: readonly DeckId[]
): Promise<DeckCards[]> {
	const [mine, read] = await Promise.all([overlayOf(db, profile), asAuthored(db, profile, decks)]);
	if (!mine) return read;
	return read.map((deck) => ({ ...deck, notes: deck.notes.map((note) => mine(deck.id, note)) }));
}

function asAuthored(
	db: Database,
	profile: ProfileId,
	decks: readonly DeckId[]
): Promise<DeckCards[]> {
	return db.transaction('r', [db.decks, db.notes, db.schedules], async () => {
		const found = await db.decks.bulkGet([...decks]);
		const installed = found.filter((row) => row !== undefined);
		return Promise.all(
			installed.map(async ({ id, version }) => {
				const [rows, schedules] = await Promise.all([
					notesOfDeck(db, id),
					schedulesOf(db, profile, id)
				]);
				const notes = rows.map(({ content }) => content);
				return {
					id,
					version,
					notes,
					schedules: new Map(schedules.map(({ card, schedule }) => [card, schedule]))
				};
			})
		);
	});
}

function schedulesOf(db: Database, profile: ProfileId, deck: DeckId): Promise<ScheduleRow[]> {
	// Ids of cards begin with their deck, and no id holds a slash elsewhere.
	return db.schedules
		.where('[profile+card]')
		.between([profile, `${deck}/`], [profile, `${deck}/\uffff`])
		.toArray();
}
