import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import type { Backlog } from '#lib/core/scheduler/backlog.ts';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import type { CardId, DeckId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import type { LockSymbol } from '#lib/core/shared/lock.ts';
import type { Millis, Moment, StudyDay } from '#lib/core/shared/time.ts';
import type { Saved } from './connection.ts';
import { markCopied, readCopyState, type CopyMark } from './copy-state.ts';
import { readDeck } from './decks.ts';
import type { Correction } from './edits/correct-note.ts';
import type { NoteRemoval } from './edits/remove-note.ts';
import type { Exam, ExamScope } from './exams.ts';
import { unmarkData } from './has-data.ts';
import { readIntroducing } from './introducing.ts';
import { keep, readKept } from './kept.ts';
import { notesOfDeck } from './notes.ts';
import { overlayOf } from './overlay-of.ts';
import type { DeckRemoval, OpenedDeck } from './own-decks.ts';
import type { Beginning } from './profiles.ts';
import type { TakeBack } from './operations/request.ts';
import type { HeldCards, HeldRequest, StudyLog } from './progress.ts';
import type { Into, Restored } from './restore-copy.ts';
import type { GlobalEntry } from './review-log.ts';
import { orderNew, switchNew } from './set-introducing.ts';
import { spreadBacklog } from './spread-backlog.ts';
import { setSchedulerSettings } from './set-scheduler-settings.ts';
import type { SnapshotReason, SnapshotRow } from './rows.ts';
import type { StorageCore } from './storage.ts';
import type { Thrown } from './trash.ts';
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
		/** A deck as it was installed, or as a learner has corrected it. */
		async deck(id: DeckId, learner?: ProfileId) {
			const [deck, mine] = await Promise.all([
				read((db) => readDeck(db, id)),
				learner ? read((db) => overlayOf(db, learner)) : null
			]);
			return deck && mine ? { ...deck, notes: deck.notes.map((note) => mine(id, note)) } : deck;
		},

		/** A note as its author has it, with what the learner has said of it; null if there is none. */
		async noteToCorrect(profile: ProfileId, deck: DeckId, note: NoteId) {
			const { readNoteToCorrect } = await import('./edits/correct-note.ts');
			return read((db) => readNoteToCorrect(db, profile, deck, note));
		},
		/** Corrects a note; the author's own words take a correction back. */
		async correctNote(correction: Correction) {
			const { correctNote } = await import('./edits/correct-note.ts');
			const { profile } = correction;
			return change({ profile, what: 'decks' }, (db) => correctNote(db, correction));
		},
		/** What of a deck the learner has corrected and the author has changed since. */
		async conflicts(profile: ProfileId, deck: DeckId) {
			const { readConflicts } = await import('./edits/conflicts.ts');
			return read((db) => readConflicts(db, profile, deck));
		},
		/** Throws a note away for one learner; its progress stays. */
		async removeNote(removal: NoteRemoval) {
			const { removeNote } = await import('./edits/remove-note.ts');
			const { profile } = removal;
			return change({ profile, what: 'decks' }, (db) => removeNote(db, removal));
		},
		/** Takes back a note that was thrown away. */
		async restoreNote(removal: NoteRemoval) {
			const { restoreNote } = await import('./edits/remove-note.ts');
			const { profile } = removal;
			return change({ profile, what: 'decks' }, (db) => restoreNote(db, removal));
		},
		/** Installs a deck out of a file, as new or as an update, and takes it into use; gives which it was. */
		async addDeck(opened: OpenedDeck) {
			const { addDeck } = await import('./own-decks.ts');
			const { settleRemoved } = await import('./edits/remove-note.ts');
			const { profile } = opened;
			const saved = await change({ profile, what: 'decks' }, (db) => addDeck(db, opened));
			if (!saved.saved || saved.value !== 'update') return saved;
			// A card that came to a note which was thrown away must not be asked.
			const { moment } = opened;
			const operation = { op: core.newOp(), profile, moment };
			await change({ profile, what: 'progress' }, (db) => settleRemoved(db, operation));
			return saved;
		},
		/** Takes a deck away from a learner; out of a file, and used by nobody else, it goes into the trash. */
		async removeDeck(removal: DeckRemoval) {
			const { removeDeck } = await import('./own-decks.ts');
			const { profile } = removal;
			return change({ profile, what: 'decks' }, (db) => removeDeck(db, removal));
		},

		/** What of each deck a learner holds, as it is counted; a deck of which nothing was begun is left out. */
		tallies: (profile: ProfileId) => read((db) => readTallies(db, profile)),
		/** Notes of a deck in the author's order, from a position on and at most so many, as a learner has corrected them. */
		async notes(deck: DeckId, from: number, most: number, learner?: ProfileId) {
			const [rows, mine] = await Promise.all([
				read((db) => notesOfDeck(db, deck, from, most)),
				learner ? read((db) => overlayOf(db, learner)) : null
			]);
			return mine ? rows.map((row) => ({ ...row, content: mine(deck, row.content) })) : rows;
		},
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

		/** What lies in the trash. */
		async thrown(profile: ProfileId) {
			const { readThrown } = await import('./trash.ts');
			return read((db) => readThrown(db, profile));
		},
		/** Takes something out of the trash. */
		async restoreThrown(profile: ProfileId, thrown: Thrown, moment: Moment) {
			const { restoreThrown } = await import('./restore-thrown.ts');
			const restore = { op: core.newOp(), profile, moment, thrown };
			return change({ profile: '', what: 'all' }, (db) => restoreThrown(db, restore));
		},
		/** Throws away for good what has lain in the trash long enough. */
		async emptyTrash(moment: Moment) {
			const { emptyTrash } = await import('./trash.ts');
			return core.connection.write((db) => emptyTrash(db, moment));
		},
		/** Gives entries their days again that were corrected while the clock itself was wrong. */
		async withdrawCorrections(profile: ProfileId, moment: Moment) {
			const { withdrawCorrections } = await import('./mend-clock.ts');
			const op = core.newOp();
			const saved = await core.connection.write((db) =>
				withdrawCorrections(db, profile, moment, op)
			);
			if (saved.saved && saved.value > 0) await core.refresh(profile);
			return saved;
		},
		/** The report of the last check; null if there was none. */
		async lastCheck() {
			const { lastCheck } = await import('./check/check-data.ts');
			return read(lastCheck);
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
		/** Takes what was copied before an upgrade among the copies inside; gives how many there were. */
		async adoptBefore() {
			const { adoptBefore } = await import('./before-upgrade/adopt-before.ts');
			const options = { indexedDB: globalThis.indexedDB, ...core.database, place: core.place };
			return core.connection.write((db) => adoptBefore(db, options, core.newOp));
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
		markCopied: (profile: ProfileId, mark: CopyMark) =>
			core.connection.write((db) => markCopied(db, profile, mark)),
		copyState: (profile: ProfileId) => read((db) => readCopyState(db, profile)),
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
			const { deleteBefore } = await import('./before-upgrade/adopt-before.ts');
			await deleteBefore({ indexedDB: globalThis.indexedDB, ...core.database, place: core.place });
			unmarkData(core.place);
			core.forgetAll();
			return deleted;
		}
	};
}
