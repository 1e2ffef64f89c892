import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import type { CardId, DeckId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { putSchedules } from './put-schedules.ts';

/** Puts the cards that joined or left the deck where they now belong, for every learner; inside the transaction. */
export async function moveCards(
	db: Database,
	deck: DeckId,
	changed: ReadonlySet<CardId>
): Promise<void> {
	for (const profile of await db.profiles.toCollection().primaryKeys()) {
		const moved = new Map<CardId, Schedule>();
		await db.schedules
			.where('[profile+deck]')
			.equals([profile, deck])
			.each(({ card, schedule }) => {
				if (changed.has(card)) moved.set(card, schedule);
			});
		await putSchedules(db, profile, moved);
		// The notes may stand in another order now.
		const tally = await db.tallies.get([profile, deck]);
		if (tally) await db.tallies.put({ ...tally, freshFrom: 0, freshTurn: tally.freshTurn + 1 });
	}
}
