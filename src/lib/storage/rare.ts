import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import type { Backlog } from '#lib/core/scheduler/backlog.ts';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { LockSymbol } from '#lib/core/shared/lock.ts';
import type { Millis, Moment, StudyDay } from '#lib/core/shared/time.ts';
import type { Saved } from './connection.ts';
import { markCopied, readCopyState } from './copy-state.ts';
import { readDeck } from './decks.ts';
import type { Exam, ExamScope } from './exams.ts';
import { unmarkData } from './has-data.ts';
import { readIntroducing } from './introducing.ts';
import { keep, readKept } from './kept.ts';
import { notesOfDeck } from './notes.ts';
import type { Beginning } from './profiles.ts';
import type { TakeBack } from './operations/take-back.ts';
import type { HeldCards, HeldRequest, StudyLog } from './progress.ts';
import type { Into, Restored } from './restore-copy.ts';
import type { GlobalEntry } from './review-log.ts';
import { orderNew, switchNew } from './set-introducing.ts';
import { spreadBacklog } from './spread-backlog.ts';
import { setSchedulerSettings } from './set-scheduler-settings.ts';
import type { SnapshotReason, SnapshotRow } from './rows.ts';
import type { StorageCore } from './storage.ts';
import { readTallies } from './tallies.ts';

export type Rare = ReturnType<typeof makeRare>;

/** What the door to the storage has beyond what a session needs: fetched when it is asked for. */
export function makeRare(core: StorageCore) {
	const { read, change, random } = core;

	return {
		/** Puts a parameter set in force or corrects study days, and folds all memories anew. */
		async appendGlobal(entry: GlobalEntry) {
			const { profile } = entry;
			const { appendGlobal } = await import('./review-log.ts');
			const saved = await change({ profile, what: 'progress' }, (db) => appendGlobal(db, entry));
			if (saved.saved) await core.refresh(profile);
			return saved;
		},

		/** Decks whole, with where their cards stand. */
		async deckCards(profile: ProfileId, decks: readonly DeckId[]) {
			const { readDeckCards } = await import('./deck-cards.ts');
			return read((db) => readDeckCards(db, profile, decks));
		},
		/** All that is known of a card, with its history. */
		async cardInfo(profile: ProfileId, card: CardId) {
			const { readCardInfo } = await import('./card-info.ts');
			return read((db) => readCardInfo(db, profile, card));
		},
		/** What has piled up, and what comes. */
		async overdue(profile: ProfileId, moment: Moment) {
			const { readOverdue } = await import('./overdue.ts');
			return read((db) => readOverdue(db, profile, moment));
		},
		/** Spreads a backlog over some days; null does all at once again. */
		spreadBacklog(profile: ProfileId, backlog: Backlog | null) {
			return change({ profile, what: 'settings' }, (db) => spreadBacklog(db, profile, backlog));
		},
		/** What the log tells of a learner's progress; null if it is not wanted any more. */
		async studyLog(profile: ProfileId, wanted: () => boolean): Promise<StudyLog | null> {
			const { readStudyLog } = await import('./progress.ts');
			return readStudyLog(read, profile, wanted);
		},
		/** What the schedules tell of it, once the log is known. */
		async heldCards(
			profile: ProfileId,
			request: HeldRequest,
			wanted: () => boolean
		): Promise<HeldCards | null> {
			const { readHeldCards } = await import('./progress.ts');
			return readHeldCards(read, profile, request, wanted);
		},
		/** The pairs of cards that a learner takes for one another, over all decks. */
		async confusions(profile: ProfileId) {
			const { readConfusions } = await import('./confusions.ts');
			return read((db) => readConfusions(db, profile));
		},
		deck: (id: DeckId) => read((db) => readDeck(db, id)),
		/** What of each deck a learner holds, as it is counted; a deck of which nothing was begun is left out. */
		tallies: (profile: ProfileId) => read((db) => readTallies(db, profile)),
		/** Notes of a deck in the author's order, from a position on and at most so many. */
		notes: (deck: DeckId, from: number, most: number) =>
			read((db) => notesOfDeck(db, deck, from, most)),
		/** How the new cards of each deck come, where the learner has set something. */
		introducing: (profile: ProfileId) => read((db) => readIntroducing(db, profile)),
		/** Lets the new cards of a deck come, or holds them back. */
		switchNew: (profile: ProfileId, deck: DeckId, on: boolean) =>
			change({ profile, what: 'decks' }, (db) => switchNew(db, profile, deck, on)),
		/** Mixes a deck's new cards, each time anew, or puts them back into the author's order. */
		orderNew: (profile: ProfileId, deck: DeckId, by: 'author' | 'mixed') => {
			const seed = by === 'mixed' ? core.newOp() : null;
			return change({ profile, what: 'decks' }, (db) => orderNew(db, profile, deck, seed));
		},

		/** The exams that a learner has set a date for. */
		async exams(profile: ProfileId) {
			const { readExams } = await import('./exams.ts');
			return read((db) => readExams(db, profile));
		},
		/** Sets the date and the goal of an exam; null takes it away. */
		async setExam(profile: ProfileId, scope: ExamScope, exam: Omit<Exam, keyof ExamScope> | null) {
			const { setExam } = await import('./exams.ts');
			return change({ profile, what: 'settings' }, (db) => setExam(db, profile, scope, exam));
		},
		/** The cards of an exam as they stand, with all that is needed to reckon with them. */
		async examFacts(profile: ProfileId, scope: ExamScope, moment: Moment) {
			const { readExamFacts } = await import('./exam-cards.ts');
			return read((db) => readExamFacts(db, profile, scope, moment));
		},
		/** The same cards as they stood at the beginning of a study day that has passed. */
		async examFactsThen(profile: ProfileId, scope: ExamScope, moment: Moment, day: StudyDay) {
			const { readExamFactsThen } = await import('./exam-cards.ts');
			return read((db) => readExamFactsThen(db, profile, scope, moment, day));
		},

		async setSchedulerSettings(
			profile: ProfileId,
			changes: Partial<SchedulerSettings>
		): Promise<Saved<void>> {
			const saved = await change({ profile, what: 'settings' }, (db) =>
				setSchedulerSettings(db, profile, changes)
			);
			if (saved.saved) await core.refresh(profile);
			return saved;
		},

		/** The learners who are here, in the order in which they came. */
		async profiles() {
			const { readProfiles } = await import('./profiles.ts');
			return read(readProfiles);
		},
		/** The same with when they studied last and what today asks of them, and those in the trash. */
		async learners(moment: Moment) {
			const { readLearners } = await import('./learners.ts');
			return read((db) => readLearners(db, moment));
		},
		/** Who studies on this device now: someone else if another was chosen in another tab; null if nobody is known. */
		async currentProfile() {
			const { readCurrentProfile } = await import('./profiles.ts');
			return read(readCurrentProfile);
		},
		async addProfile(name: string, at: Millis, beginning?: Beginning) {
			const { addProfile } = await import('./profiles.ts');
			return change({ profile: '', what: 'all' }, (db) =>
				addProfile(db, name, at, random, beginning)
			);
		},
		/** Makes a learner the one who studies here; null if there is none of that id any more. */
		async chooseProfile(profile: ProfileId) {
			const { chooseProfile } = await import('./profiles.ts');
			return change({ profile, what: 'all' }, (db) => chooseProfile(db, profile));
		},
		async renameProfile(profile: ProfileId, name: string, at?: Millis) {
			const { renameProfile } = await import('./profiles.ts');
			return change({ profile, what: 'settings' }, (db) => renameProfile(db, profile, name, at));
		},
		/** Puts a learner into the trash; gives who studies here now. */
		async removeProfile(profile: ProfileId, at: Millis) {
			const { removeProfile } = await import('./remove-profile.ts');
			return change({ profile, what: 'all' }, (db) => removeProfile(db, profile, at, random));
		},
		/** Takes a learner out of the trash. */
		async restoreProfile(profile: ProfileId) {
			const { restoreProfile } = await import('./remove-profile.ts');
			return change({ profile, what: 'all' }, (db) => restoreProfile(db, profile));
		},
		/** Deletes for good whoever has lain in the trash for 30 days; gives who is gone. */
		async purgeProfiles(at: Millis): Promise<Saved<ProfileId[]>> {
			const { forgetKeptOf, purgeProfiles } = await import('./purge-profiles.ts');
			const purged = await core.connection.write((db) => purgeProfiles(db, at));
			if (purged.saved) for (const profile of purged.value) forgetKeptOf(core.place, profile);
			return purged;
		},
		/** Sets a learner's lock, or takes it off (null). */
		async setLock(profile: ProfileId, symbols: readonly LockSymbol[] | null) {
			const { setLock } = await import('./profile-lock.ts');
			return change({ profile, what: 'all' }, (db) => setLock(db, profile, symbols, random));
		},
		async opensLock(profile: ProfileId, symbols: readonly LockSymbol[]) {
			const { opensLock } = await import('./profile-lock.ts');
			return read((db) => opensLock(db, profile, symbols));
		},

		/** What was done last on this device, for taking it back. */
		async done(profile: ProfileId) {
			const { readDone } = await import('./operations/list.ts');
			return read((db) => readDone(db, profile));
		},
		/** Takes back what was done, or does it again. */
		async takeBack(request: TakeBack) {
			const { takeBack } = await import('./operations/take-back.ts');
			const saved = await change({ profile: '', what: 'all' }, (db) => takeBack(db, request));
			if (saved.saved) await core.refresh(request.profile);
			return saved;
		},

		/** The copies inside, latest first. */
		async snapshots(profile: ProfileId) {
			const { snapshotsOf } = await import('./snapshots/take.ts');
			return read((db) => snapshotsOf(db, profile));
		},
		/** Takes a copy inside; gives the last one where nothing has changed since. */
		async keepSnapshot(profile: ProfileId, why: SnapshotReason, at: Millis) {
			const { keepSnapshot } = await import('./snapshots/keep.ts');
			const request = { id: core.newOp(), profile, why, at };
			return core.connection.write((db) => keepSnapshot(db, request));
		},
		/** What a copy inside holds; null if it is gone or damaged. */
		async snapshot(head: SnapshotRow): Promise<Copy | null> {
			const { readSnapshot } = await import('./snapshots/take.ts');
			return read((db) => readSnapshot(db, head));
		},

		/** Keeps something on this device only, such as the open session; undefined takes it away. */
		keep: (profile: ProfileId, name: string, value: unknown) =>
			core.connection.write((db) => keep(db, profile, name, value)),
		kept: (profile: ProfileId, name: string) => read((db) => readKept(db, profile, name)),

		/** What goes into a copy; `writeCopy` of `exchange` makes the file. */
		async copy(profile: ProfileId): Promise<Copy> {
			const { takeCopy } = await import('./copy.ts');
			return read((db) => takeCopy(db, profile));
		},
		/** To be called when the copy has left the app. */
		markCopied: (at: Millis) => core.connection.write((db) => markCopied(db, at)),
		copyState: () => read(readCopyState),
		/** What restoring a copy that `readCopy` of `exchange` has read would add. */
		async previewCopy(copy: Copy, into: ProfileId | null) {
			const { previewCopy } = await import('./preview-copy.ts');
			return read((db) => previewCopy(db, copy, into));
		},
		async restoreCopy(copy: Copy, into: Into): Promise<Saved<Restored>> {
			const { restoreCopy } = await import('./restore-copy.ts');
			return change({ profile: '', what: 'all' }, (db) => restoreCopy(db, copy, into));
		},

		/** Deletes everything here, for good. The page is to be loaded anew afterwards. */
		async deleteEverything(): Promise<Saved<void>> {
			const deleted = await core.connection.write((db) => db.delete({ disableAutoOpen: true }));
			if (!deleted.saved) return deleted;
			unmarkData(core.place);
			core.forgetAll();
			return deleted;
		}
	};
}
