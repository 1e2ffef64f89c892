import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import { cardParts, type CardId, type ProfileId } from '#lib/core/shared/ids.ts';
import { addCounts, type Change } from './counts.ts';
import type { Database } from './database.ts';
import { notesOf } from './notes.ts';
import { isFresh, NOWHERE, placeOf } from './placement.ts';
import type { ScheduleRow } from './rows.ts';

/**
 * Stores schedules and moves their cards between buckets and tallies; null deletes a schedule.
 * Runs inside a transaction that writes `schedules`, `dueBuckets` and `tallies` and reads `notes`.
 */
export async function putSchedules(
	db: Database,
	profile: ProfileId,
	schedules: ReadonlyMap<CardId, Schedule | null>
): Promise<void> {
	const cards = [...schedules.keys()];
	const keys = cards.map((card): [ProfileId, CardId] => [profile, card]);
	const [old, notes] = await Promise.all([db.schedules.bulkGet(keys), notesOf(db, cards)]);
	const rows: ScheduleRow[] = [];
	const gone: [ProfileId, CardId][] = [];
	const changes: Change[] = [];
	for (const [i, card] of cards.entries()) {
		const note = notes[i];
		const schedule = schedules.get(card) ?? null;
		const row = schedule && toRow(profile, card, schedule, note?.cards.includes(card) ?? false);
		const before = old[i]?.place ?? NOWHERE;
		const after = row?.place ?? NOWHERE;
		if (row) rows.push(row);
		else if (old[i]) gone.push([profile, card]);
		const isBackToNew = note !== undefined && isFresh(after) && !isFresh(before);
		changes.push({
			deck: cardParts(card).deck,
			before,
			after,
			freshAgainAt: isBackToNew ? note.position : null
		});
	}
	await db.schedules.bulkPut(rows);
	if (gone.length > 0) await db.schedules.bulkDelete(gone);
	await addCounts(db, profile, changes);
}

function toRow(profile: ProfileId, card: CardId, schedule: Schedule, inPlay: boolean): ScheduleRow {
	// A card that no deck asks any more must not be found by those who look for what is due.
	const dueAt = inPlay ? schedule.dueAt : null;
	const place = placeOf(schedule, inPlay);
	return {
		profile,
		card,
		deck: cardParts(card).deck,
		...(dueAt === null ? {} : { dueAt }),
		...(dueAt === null || schedule.memory?.state === 'review' ? {} : { stepAt: dueAt }),
		...(schedule.buriedUntil === null ? {} : { buriedUntil: schedule.buriedUntil }),
		...(place.wrong ? { wrong: place.wrong } : {}),
		place,
		schedule
	};
}
