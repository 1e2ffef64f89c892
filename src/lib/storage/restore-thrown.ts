import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Moment } from '#lib/core/shared/time.ts';
import { IN_USE } from './decks.ts';
import type { Database } from './database.ts';
import { moveCards } from './move-cards.ts';
import { restoreNote } from './edits/remove-note.ts';
import { putRegister } from './registers.ts';
import { restoreProfile } from './remove-profile.ts';
import { writing } from './transactions.ts';
import type { Thrown } from './trash.ts';

/** Who takes it out of the trash, and when. */
export type Restore = {
	readonly op: string;
	readonly profile: ProfileId;
	readonly moment: Moment;
	readonly thrown: Thrown;
};

/** Takes something out of the trash, in one transaction; what is there already stays as it is. */
export async function restoreThrown(db: Database, restore: Restore): Promise<void> {
	const { thrown } = restore;
	switch (thrown.kind) {
		case 'profile':
			return restoreProfile(db, thrown.profile);
		case 'deck':
			return writing(db, db.tables, () => restoreDeck(db, restore, thrown));
		case 'note':
			await restoreNote(db, { ...restore, deck: thrown.deck, note: thrown.note });
	}
}

/** Puts a deck back with its notes, and among the decks of whoever takes it out. */
async function restoreDeck(
	db: Database,
	{ profile }: Restore,
	{ deck }: Extract<Thrown, { kind: 'deck' }>
): Promise<void> {
	const key = `deck/${deck}`;
	const row = await db.trash.get(key);
	if (row?.kind !== 'deck') return;
	// A deck of that id that was opened since is what the learner studies now.
	if (!(await db.decks.get(deck))) {
		await db.decks.put(row.deck);
		await db.notes.bulkPut([...row.notes]);
		await moveCards(db, deck, new Set(row.notes.flatMap(({ cards }) => cards)));
	}
	await putRegister(db, profile, IN_USE + deck, { on: true });
	await db.trash.delete(key);
}
