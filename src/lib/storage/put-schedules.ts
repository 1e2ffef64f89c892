import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import { cardParts, type CardId, type ProfileId } from '#lib/core/shared/ids.ts';
import { addCounts, type Change } from './counts.ts';
import type { Database } from './database.ts';
import { notesOf } from './notes.ts';
import { isFresh, NOWHERE, placeOf } from './placement.ts';
import type { NoteRow, ScheduleRow } from './rows.ts';

/** The rows and notes of cards as they are kept, in the order of the cards. */
export type KeptOf = {
	readonly rows: readonly (ScheduleRow | undefined)[];
	readonly notes: readonly (NoteRow | undefined)[];
};

/** Reads what `putSchedules` must know of these cards. */
export async function readKeptOf(
	db: Database,
	profile: ProfileId,
	cards: readonly CardId[]
): Promise<KeptOf> {
	const keys = cards.map((card): [ProfileId, CardId] => [profile, card]);
	const [rows, notes] = await Promise.all([db.schedules.bulkGet(keys), notesOf(db, cards)]);
	return { rows, notes };
}

/**
 * Stores schedules and moves their cards between buckets and tallies; null deletes a schedule.
 * Runs inside a transaction that writes `schedules`, `dueBuckets` and `tallies` and reads `notes`; `known` is what it
 * would read there about these cards, if that was read before.
 */
export async function putSchedules(
	db: Database,
	profile: ProfileId,
	schedules: ReadonlyMap<CardId, Schedule | null>,
	known?: KeptOf
): Promise<void> {
	const cards = [...schedules.keys()];
	const { rows: old, notes } = known ?? (await readKeptOf(db, profile, cards));
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
	// The database does what it is asked in turn, so a recount finds the rows as they are now.
	await Promise.all([
		rows.length > 0 && db.schedules.bulkPut(rows),
		gone.length > 0 && db.schedules.bulkDelete(gone),
		addCounts(db, profile, changes)
	]);
}

/** The row of a schedule; `inPlay` whether a deck asks the card. */
export function toRow(
	profile: ProfileId,
	card: CardId,
	schedule: Schedule,
	inPlay: boolean
): ScheduleRow {
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
