import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import type { Overlay } from './edits/overlay.ts';

/** What a learner has corrected, to be laid over the notes; null for nearly everybody, who has corrected nothing. */
export async function overlayOf(db: Database, profile: ProfileId): Promise<Overlay | null> {
	const hasAny = await db.edits.where('profile').equals(profile).limit(1).count();
	return hasAny ? (await import('./edits/overlay.ts')).readOverlay(db, profile) : null;
}
