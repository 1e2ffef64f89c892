import { applyEdits, isRemoved } from '#lib/core/deck/edits/apply-edits.ts';
import type { Note } from '#lib/core/deck/deck.ts';
import { readGlobals, settingsInForce } from '#lib/core/scheduler/globals.ts';
import type { AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import type { Schedule, SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import { cardParts, type CardId, type ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { editsOf } from './edits/rows-of.ts';
import { entriesOf, globalsOf } from './log-rows.ts';
import type { DeckRow } from './rows.ts';
import { readSchedulerSettings } from './settings.ts';

/** All that is known of a card. */
export type CardInfo = {
	/** Null if the deck is not installed. */
	readonly deck: DeckRow | null;
	/** As the learner has corrected it; null if the deck has it no longer, or never had it. */
	readonly note: Note | null;
	/** The learner has thrown the note away; it is told of all the same. */
	readonly removed: boolean;
	/** Null if nothing (that is still valid) was ever done with it. */
	readonly schedule: Schedule | null;
	/** Its entries and the voids of them, and the entries that are about no card. */
	readonly entries: readonly AnyEntry[];
	/** With the parameter set in force. */
	readonly settings: SchedulerSettings;
};

/** A card with its note, where it stands, and its part of the log. */
export function readCardInfo(db: Database, profile: ProfileId, card: CardId): Promise<CardInfo> {
	const parts = cardParts(card);
	const tables = [db.decks, db.notes, db.edits, db.schedules, db.log, db.registers];
	return db.transaction('r', tables, async () => {
		const [deck, note, edits, row, own, globals, chosen] = await Promise.all([
			db.decks.get(parts.deck),
			db.notes.get([parts.deck, parts.note]),
			editsOf(db, profile, parts.deck, parts.note),
			db.schedules.get([profile, card]),
			entriesOf(db, profile, card),
			globalsOf(db, profile),
			readSchedulerSettings(db, profile)
		]);
		return {
			deck: deck ?? null,
			note: note ? applyEdits(note.content, edits) : null,
			removed: isRemoved(edits),
			schedule: row?.schedule ?? null,
			entries: [...own, ...globals],
			settings: settingsInForce(chosen, readGlobals(globals))
		};
	});
}
