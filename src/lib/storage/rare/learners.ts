import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { LockSymbol } from '#lib/core/shared/lock.ts';
import type { Millis, Moment } from '#lib/core/shared/time.ts';
import type { Saved } from '../connection.ts';
import type { Beginning } from '../profiles.ts';
import type { StorageCore } from '../storage.ts';

/** The learners of this device. */
export function rareOfLearners(core: StorageCore) {
	const { read, change, random } = core;

	return {
		/** The learners who are here, in the order in which they came. */
		async profiles() {
			const { readProfiles } = await import('../profiles.ts');
			return read(readProfiles);
		},
		/** The same with when they studied last and what today asks of them, and those in the trash. */
		async learners(moment: Moment) {
			const { readLearners } = await import('../learners.ts');
			return read((db) => readLearners(db, moment));
		},
		/** Who studies on this device now: someone else if another was chosen in another tab; null if nobody is known. */
		async currentProfile() {
			const { readCurrentProfile } = await import('../profiles.ts');
			return read(readCurrentProfile);
		},
		async addProfile(name: string, at: Millis, beginning?: Beginning) {
			const { addProfile } = await import('../profiles.ts');
			return change({ profile: '', what: 'all' }, (db) =>
				addProfile(db, name, at, random, beginning)
			);
		},
		/** Makes a learner the one who studies here; null if there is none of that id any more. */
		async chooseProfile(profile: ProfileId) {
			const { chooseProfile } = await import('../profiles.ts');
			return change({ profile, what: 'all' }, (db) => chooseProfile(db, profile));
		},
		async renameProfile(profile: ProfileId, name: string, at?: Millis) {
			const { renameProfile } = await import('../profiles.ts');
			return change({ profile, what: 'settings' }, (db) => renameProfile(db, profile, name, at));
		},
		/** Puts a learner into the trash; gives who studies here now. */
		async removeProfile(profile: ProfileId, at: Millis) {
			const { removeProfile } = await import('../remove-profile.ts');
			return change({ profile, what: 'all' }, (db) => removeProfile(db, profile, at, random));
		},
		/** Takes a learner out of the trash. */
		async restoreProfile(profile: ProfileId) {
			const { restoreProfile } = await import('../remove-profile.ts');
			return change({ profile, what: 'all' }, (db) => restoreProfile(db, profile));
		},
		/** Deletes for good whoever has lain in the trash for 30 days; gives who is gone. */
		async purgeProfiles(at: Millis): Promise<Saved<ProfileId[]>> {
			const { forgetKeptOf, purgeProfiles } = await import('../purge-profiles.ts');
			const purged = await core.connection.write((db) => purgeProfiles(db, at));
			if (purged.saved) for (const profile of purged.value) forgetKeptOf(core.place, profile);
			return purged;
		},
		/** Sets a learner's lock, or takes it off (null). */
		async setLock(profile: ProfileId, symbols: readonly LockSymbol[] | null) {
			const { setLock } = await import('../profile-lock.ts');
			return change({ profile, what: 'all' }, (db) => setLock(db, profile, symbols, random));
		},
		async opensLock(profile: ProfileId, symbols: readonly LockSymbol[]) {
			const { opensLock } = await import('../profile-lock.ts');
			return read((db) => opensLock(db, profile, symbols));
		}
	};
}
