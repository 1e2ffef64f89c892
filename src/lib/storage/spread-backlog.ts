import type { Backlog } from '#lib/core/scheduler/backlog.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import { BACKLOG } from './backlog.ts';
import type { Database } from './database.ts';
import { setRegister } from './registers.ts';

/** Spreads a backlog, or does no longer. */
export function spreadBacklog(
	db: Database,
	profile: ProfileId,
	backlog: Backlog | null
): Promise<void> {
	return setRegister(db, profile, BACKLOG, backlog);
}
