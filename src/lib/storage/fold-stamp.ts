import { canonicalJson } from '#lib/core/shared/canonical-json.ts';
import { FOLD_VERSION } from '#lib/core/scheduler/fold-version.ts';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import { hash32 } from '#lib/core/shared/random.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';

const key = (profile: ProfileId): string => `fold/${profile}`;

/** What all stored schedules of a profile were folded with: the version of the fold and the settings that shape memories. */
export function foldStamp(settings: SchedulerSettings): string {
	const { learningSteps, relearningSteps, parameters, weights } = settings;
	const shape = canonicalJson({ learningSteps, relearningSteps, parameters, weights });
	return `${FOLD_VERSION}:${hash32(shape)}`;
}

export async function readStamp(db: Database, profile: ProfileId): Promise<unknown> {
	return (await db.meta.get(key(profile)))?.value;
}

export async function writeStamp(db: Database, profile: ProfileId, stamp: string): Promise<void> {
	await db.meta.put({ key: key(profile), value: stamp });
}

/** Has all schedules folded anew by the next `rebuild`. */
export async function forgetFold(db: Database, profile: ProfileId): Promise<void> {
	await db.meta.delete(key(profile));
}
