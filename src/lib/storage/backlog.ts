import { asBacklog, type Backlog } from '#lib/core/scheduler/backlog.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';

/** The key of its register. */
export const BACKLOG = 'backlog';

/** How the learner spreads a backlog; null where it was never done, or was given up. Also one that is over. */
export async function readBacklog(db: Database, profile: ProfileId): Promise<Backlog | null> {
	return asBacklog((await db.registers.get([profile, BACKLOG]))?.value);
}
