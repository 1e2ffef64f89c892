import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Moment } from '#lib/core/shared/time.ts';
import type { TakeBack } from '../operations/request.ts';
import type { Thrown } from '../trash.ts';
import type { StorageCore } from '../storage.ts';
import { settle } from './settle.ts';

/** What was done and thrown away, and can be had again. */
export function rareOfHistory(core: StorageCore) {
	const { read, change } = core;

	return {
		/** What was done last on this device, for taking it back. */
		async done(profile: ProfileId) {
			const { readDone } = await import('../operations/list.ts');
			return read((db) => readDone(db, profile));
		},
		/** Takes back what was done, or does it again. */
		async takeBack(request: TakeBack) {
			const { takeBack } = await import('../operations/take-back.ts');
			const saved = await change({ profile: '', what: 'all' }, (db) => takeBack(db, request));
			if (saved.saved) {
				await settle(core, request.moment);
				await core.refresh(request.profile);
			}
			return saved;
		},
		/** What lies in the trash. */
		async thrown(profile: ProfileId) {
			const { readThrown } = await import('../trash.ts');
			return read((db) => readThrown(db, profile));
		},
		/** Takes something out of the trash. */
		async restoreThrown(profile: ProfileId, thrown: Thrown, moment: Moment) {
			const { restoreThrown } = await import('../restore-thrown.ts');
			const restore = { op: core.newOp(), profile, moment, thrown };
			const saved = await change({ profile: '', what: 'all' }, (db) => restoreThrown(db, restore));
			if (saved.saved) await settle(core, moment);
			return saved;
		},
		/** Throws away for good what has lain in the trash long enough. */
		async emptyTrash(moment: Moment) {
			const { emptyTrash } = await import('../trash.ts');
			return core.connection.write((db) => emptyTrash(db, moment));
		},
		/** The report of the last check; null if there was none. */
		async lastCheck() {
			const { lastCheck } = await import('../check/check-data.ts');
			return read(lastCheck);
		}
	};
}
