import { DAY, type Millis, type Moment } from '#lib/core/shared/time.ts';
import type { DeckId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Text } from '#lib/core/deck/deck.ts';
import type { Note } from '#lib/core/deck/deck.ts';
import type { Database } from './database.ts';
import { isSurelyOver } from './surely-over.ts';
import { writing } from './transactions.ts';

/** So long a deck or a learner lies in the trash. */
export const KEPT_FOR = 30 * DAY;

/** Something that lies in the trash. `until` is when it goes for good; a note stays taken out until it is restored. */
export type Thrown =
	| { readonly kind: 'deck'; readonly deck: DeckId; readonly title: Text; readonly until: Millis }
	| {
			readonly kind: 'profile';
			readonly profile: ProfileId;
			readonly name: string;
			readonly until: Millis;
	  }
	| {
			readonly kind: 'note';
			readonly deck: DeckId;
			readonly note: NoteId;
			readonly content: Note;
	  };

/** What lies in the trash of a device, and the notes that a learner has taken out. */
export function readThrown(db: Database, profile: ProfileId): Promise<Thrown[]> {
	return db.transaction('r', [db.trash, db.profiles, db.edits, db.notes], async () => {
		const thrown: Thrown[] = [];
		for (const row of await db.trash.toArray()) {
			if (row.kind !== 'deck') continue;
			const { id, head } = row.deck;
			thrown.push({ kind: 'deck', deck: id, title: head.title, until: row.at + KEPT_FOR });
		}
		for (const { id, name, removed } of await db.profiles.toArray()) {
			if (removed === undefined) continue;
			thrown.push({ kind: 'profile', profile: id, name, until: removed + KEPT_FOR });
		}
		const edits = await db.edits
			.where('[profile+deck+note+field+lang]')
			.between([profile], [profile, []])
			.filter(({ field, value }) => field === 'removed' && value === true)
			.toArray();
		for (const { deck, note } of edits) {
			const row = await db.notes.get([deck, note]);
			// It comes back with its deck, and cannot be taken out before.
			if (row) thrown.push({ kind: 'note', deck, note, content: row.content });
		}
		return thrown;
	});
}

/** Throws away for good the decks that have surely lain in the trash long enough; gives how many. */
export function emptyTrash(db: Database, { at }: Moment): Promise<number> {
	return writing(db, [db.trash], async () => {
		let gone = 0;
		for (const row of await db.trash.toArray()) {
			const key = `trash-due/${row.id}`;
			if (row.kind !== 'deck' || !(await isSurelyOver(db, key, row.at + KEPT_FOR, at))) continue;
			await db.trash.delete(row.id);
			await db.meta.delete(key);
			gone += 1;
		}
		return gone;
	});
}
