import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Moment } from '#lib/core/shared/time.ts';
import { appendEntry } from './append-entry.ts';
import type { Database } from './database.ts';
import { moveCards } from './move-cards.ts';
import { readDevice } from './device.ts';
import { nextOrder } from './order.ts';
import { putRegister } from './registers.ts';
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
export function restoreThrown(db: Database, restore: Restore): Promise<void> {
	const { thrown } = restore;
	return writing(db, db.tables, async () => {
		switch (thrown.kind) {
			case 'profile':
				return restoreProfile(db, thrown.profile);
			case 'deck':
				return restoreDeck(db, restore, thrown);
			case 'note':
				return restoreNote(db, restore, thrown);
		}
	});
}

async function restoreProfile(db: Database, profile: ProfileId): Promise<void> {
	const row = await db.profiles.get(profile);
	if (!row) return;
	const { removed: _, ...inUse } = row;
	await db.profiles.put(inUse);
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
	await putRegister(db, profile, key, { on: true });
	await db.trash.delete(key);
}

/** Shows a note again, and lets its cards come. */
async function restoreNote(
	db: Database,
	{ op, profile, moment }: Restore,
	{ deck, note }: Extract<Thrown, { kind: 'note' }>
): Promise<void> {
	const row = await db.edits.get([profile, deck, note, 'removed', '']);
	if (!row) return;
	const order = await nextOrder(db, profile);
	const { id: device } = await readDevice(db);
	await db.edits.put({ ...row, value: row.base, order, device });
	const cards = (await db.notes.get([deck, note]))?.cards ?? [];
	for (const card of cards) {
		const operation = { op: `${op}/${card}`, profile, moment };
		await appendEntry(
			db,
			operation,
			async () => card,
			() => ({ kind: 'suspend', card, on: false })
		);
	}
}
