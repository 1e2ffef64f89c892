import { foldCard } from '#lib/core/scheduler/fold.ts';
import type { Schedule } from '#lib/core/scheduler/schedule.ts';
import type { CardId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { entriesOf } from './log-rows.ts';
import { putSchedules } from './put-schedules.ts';
import { readSchedulerSettings } from './settings.ts';

/** Folds these cards from their logs; inside a transaction that writes progress. */
export async function refold(
	db: Database,
	profile: ProfileId,
	cards: readonly CardId[]
): Promise<void> {
	const settings = await readSchedulerSettings(db, profile);
	const globals = await entriesOf(db, profile, '');
	const schedules = new Map<CardId, Schedule | null>();
	for (const card of cards) {
		const entries = await entriesOf(db, profile, card);
		schedules.set(card, foldCard({ card, entries, globals, settings }));
	}
	await putSchedules(db, profile, schedules);
}
