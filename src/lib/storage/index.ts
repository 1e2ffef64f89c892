import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import type { Backlog } from '#lib/core/scheduler/backlog.ts';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis, Moment, StudyDay } from '#lib/core/shared/time.ts';
import type { Saved } from './connection.ts';
import { markCopied, readCopyState, unmarkData } from './copy-state.ts';
import { installDeck, type DeckToInstall } from './install-deck.ts';
import { readDeck, readDecks, readUse, useDeck } from './decks.ts';
import { rememberFreshFrom } from './fresh-cards.ts';
import { orderNew, readIntroducing, switchNew } from './introducing.ts';
import type { Exam, ExamScope } from './exams.ts';
import { keep, readKept } from './kept.ts';
import { notesOfDeck } from './notes.ts';
import { addProfile, chooseProfile, readProfiles, renameProfile } from './profiles.ts';
import type { Into, Restored } from './restore-copy.ts';
import type { GlobalEntry } from './review-log.ts';
import {
	readSchedulerSettings,
	readSettings,
	setSchedulerSettings,
	setSetting
} from './settings.ts';
import { makeStorageCore, type StorageOptions } from './storage.ts';
import { readOrder } from './order.ts';
import { readPool } from './pool.ts';
import type { HeldCards, HeldRequest, StudyLog } from './progress.ts';
import { readStudyCards } from './study-cards.ts';
import { readItems, type StudyItem } from './study-items.ts';
import { readQueue, type QueueRequest } from './study-queue.ts';
import { readTallies } from './tallies.ts';
import { readToday } from './today.ts';

export type { Appended } from './append-entry.ts';
export type { CardInfo } from './card-info.ts';
export type { Saved } from './connection.ts';
export type { CopyState } from './copy-state.ts';
export type { DeckCards } from './deck-cards.ts';
export type { DeckToInstall, Installed } from './install-deck.ts';
export type { ExamFacts } from './exam-cards.ts';
export type { Exam, ExamScope } from './exams.ts';
export type { Introducing } from './introducing.ts';
export type { LogRequest } from './log-request.ts';
export type { Overdue } from './overdue.ts';
export type { CopyPreview } from './preview-copy.ts';
export type { HeldCards, HeldRequest, StudyLog } from './progress.ts';
export { StorageRefused, type Refusal } from './refusal.ts';
export type { Into, Restored } from './restore-copy.ts';
export type { DeckOrigin, DeckRow, NoteRow, ProfileRow } from './rows.ts';
export type { Started, StorageEvent, StorageOptions } from './storage.ts';
export type { StudyCard } from './study-cards.ts';
export type { LeftItem, StudyItem } from './study-items.ts';
export type { QueueRequest, Wanted } from './study-queue.ts';
export type { DeckToday, Done, Today } from './today.ts';

export type Storage = ReturnType<typeof makeStorage>;

/**
 * Everything that is kept on this device. Readings throw `StorageRefused` if the database does not answer; writings
 * give `Saved`, and are committed when they say so.
 */
export function makeStorage(options: StorageOptions = {}) {
	const core = makeStorageCore(options);
	const { read, change, random } = core;

	return {
		/** Opens the database and the profile, mends what is of another version, saves what waited. */
		start: core.start,
		log: core.log,
		/** Loads and reads what the first answer needs, while there is time. */
		fetchAhead: core.fetchAhead,
		forget: core.forget,
		retry: core.retry,
		newOp: core.newOp,
		subscribe: core.subscribe,
		close: core.close,
		/** Answers not saved yet. */
		get pending() {
			return core.pendingCount();
		},
		/** To be called when the page becomes visible again: wakes a dead handle, and saves what waits. */
		async wake(): Promise<boolean> {
			const isAlive = await core.connection.probe();
			if (isAlive && core.pendingCount() > 0) await core.retry();
			return isAlive;
		},
		/** Puts a parameter set in force or corrects study days, and folds all memories anew. */
		async appendGlobal(entry: GlobalEntry) {
			const { profile } = entry;
			const { appendGlobal } = await import('./review-log.ts');
			const saved = await change({ profile, what: 'progress' }, (db) => appendGlobal(db, entry));
			if (saved.saved) await core.refresh(profile);
			return saved;
		},

		today: (profile: ProfileId, moment: Moment) => read((db) => readToday(db, profile, moment)),
		async queue(request: QueueRequest): Promise<readonly StudyItem[]> {
			const { items, fresh } = await read((db) => readQueue(db, request));
			for (const [deck, seen] of fresh) {
				// Only a hint: if it is not taken, the next look reads a little more.
				await core.connection.write((db) => rememberFreshFrom(db, request.profile, deck, seen));
			}
			return items;
		},

		/** What these cards are made of. */
		studyCards: (cards: readonly CardId[]) => read((db) => readStudyCards(db, cards)),
		/** The largest order that a profile's log and registers have seen: it rises with every change of them. */
		order: (profile: ProfileId) => read((db) => readOrder(db, profile)),
		/** Cards of a session that was left, as they stand now. */
		items: (profile: ProfileId, cards: readonly CardId[]) =>
			read((db) => readItems(db, profile, cards)),
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
		async spreadBacklog(profile: ProfileId, backlog: Backlog | null) {
			const { spreadBacklog } = await import('./spread-backlog.ts');
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
		/** Notes that wrong options may be made of. */
		pool: (profile: ProfileId, own: readonly DeckId[]) => read((db) => readPool(db, profile, own)),

		installDeck: (install: DeckToInstall) =>
			change({ profile: '', what: 'decks' }, (db) => installDeck(db, install)),
		decks: () => read(readDecks),
		deck: (id: DeckId) => read((db) => readDeck(db, id)),
		/** Which decks a learner has added or taken away, in that order. */
		decksInUse: (profile: ProfileId) => read((db) => readUse(db, profile)),
		useDeck: (profile: ProfileId, deck: DeckId, on: boolean) =>
			change({ profile, what: 'decks' }, (db) => useDeck(db, profile, deck, on)),
		/** What of each deck a learner holds, as it is counted; a deck of which nothing was begun is left out. */
		tallies: (profile: ProfileId) => read((db) => readTallies(db, profile)),
		/** Notes of a deck in the author's order, from a position on and at most so many. */
		notes: (deck: DeckId, from: number, most: number) =>
			read((db) => notesOfDeck(db, deck, from, most)),
		/** How the new cards of each deck come, where the learner has set something. */
		introducing: (profile: ProfileId) => read((db) => readIntroducing(db, profile)),
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

		settings: (profile: ProfileId) => read((db) => readSettings(db, profile)),
		setSetting: (profile: ProfileId, name: string, value: unknown) =>
			change({ profile, what: 'settings' }, (db) => setSetting(db, profile, name, value)),
		schedulerSettings: (profile: ProfileId) => read((db) => readSchedulerSettings(db, profile)),
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

		profiles: () => read(readProfiles),
		addProfile: (name: string, at: Millis) =>
			change({ profile: '', what: 'all' }, (db) => addProfile(db, name, at, random)),
		chooseProfile: (profile: ProfileId) =>
			change({ profile, what: 'all' }, (db) => chooseProfile(db, profile)),
		renameProfile: (profile: ProfileId, name: string) =>
			change({ profile, what: 'settings' }, (db) => renameProfile(db, profile, name)),

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
