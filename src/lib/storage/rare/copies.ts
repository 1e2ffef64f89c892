import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { Saved } from '../connection.ts';
import { markCopied, readCopyState, type CopyMark } from '../copy-state.ts';
import { unmarkData } from '../has-data.ts';
import { keep, readKept } from '../kept.ts';
import type { Into, Restored } from '../restore-copy.ts';
import type { SnapshotReason, SnapshotRow } from '../rows.ts';
import type { StorageCore } from '../storage.ts';

/** Copies inside and outside, and what is kept on this device only. */
export function rareOfCopies(core: StorageCore) {
	const { read, change } = core;

	return {
		/** The copies inside, latest first. */
		async snapshots(profile: ProfileId) {
			const { snapshotsOf } = await import('../snapshots/take.ts');
			return read((db) => snapshotsOf(db, profile));
		},
		/** Takes a copy inside; gives the last one where nothing has changed since. */
		async keepSnapshot(profile: ProfileId, why: SnapshotReason, at: Millis) {
			const { keepSnapshot } = await import('../snapshots/keep.ts');
			const request = { id: core.newOp(), profile, why, at };
			return core.connection.write((db) => keepSnapshot(db, request));
		},
		/** Takes what was copied before an upgrade among the copies inside; gives how many there were. */
		async adoptBefore() {
			const { adoptBefore } = await import('../before-upgrade/adopt-before.ts');
			const options = { indexedDB: globalThis.indexedDB, ...core.database, place: core.place };
			return core.connection.write((db) => adoptBefore(db, options, core.newOp));
		},
		/** What a copy inside holds; null if it is gone or damaged. */
		async snapshot(head: SnapshotRow): Promise<Copy | null> {
			const { readSnapshot } = await import('../snapshots/take.ts');
			return read((db) => readSnapshot(db, head));
		},
		/** What goes into a copy; `writeCopy` of `exchange` makes the file. */
		async copy(profile: ProfileId): Promise<Copy> {
			const { takeCopy } = await import('../copy.ts');
			return read((db) => takeCopy(db, profile));
		},
		/** To be called when the copy has left the app. */
		markCopied: (profile: ProfileId, mark: CopyMark) =>
			core.connection.write((db) => markCopied(db, profile, mark)),
		copyState: (profile: ProfileId) => read((db) => readCopyState(db, profile)),
		/** What restoring a copy that `readCopy` of `exchange` has read would add. */
		async previewCopy(copy: Copy, into: ProfileId | null) {
			const { previewCopy } = await import('../preview-copy.ts');
			return read((db) => previewCopy(db, copy, into));
		},
		async restoreCopy(copy: Copy, into: Into): Promise<Saved<Restored>> {
			const { restoreCopy } = await import('../restore-copy.ts');
			return change({ profile: '', what: 'all' }, (db) => restoreCopy(db, copy, into));
		},
		/** Keeps something on this device only, such as the open session; undefined takes it away. */
		keep: (profile: ProfileId, name: string, value: unknown) =>
			core.connection.write((db) => keep(db, profile, name, value)),
		kept: (profile: ProfileId, name: string) => read((db) => readKept(db, profile, name)),
		/** Deletes everything here, for good. The page is to be loaded anew afterwards. */
		async deleteEverything(): Promise<Saved<void>> {
			const deleted = await core.connection.write((db) => db.delete({ disableAutoOpen: true }));
			if (!deleted.saved) return deleted;
			const { deleteBefore } = await import('../before-upgrade/adopt-before.ts');
			await deleteBefore({ indexedDB: globalThis.indexedDB, ...core.database, place: core.place });
			unmarkData(core.place);
			core.forgetAll();
			return deleted;
		}
	};
}
