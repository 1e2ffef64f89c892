import type { Backlog } from '#lib/core/scheduler/backlog.ts';
import type { SchedulerSettings } from '#lib/core/scheduler/schedule.ts';
import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Moment, StudyDay } from '#lib/core/shared/time.ts';
import type { Saved } from '../connection.ts';
import type { Exam, ExamScope } from '../exams.ts';
import type { HeldCards, HeldRequest, StudyLog } from '../progress.ts';
import type { GlobalEntry } from '../review-log.ts';
import { spreadBacklog } from '../spread-backlog.ts';
import { setSchedulerSettings } from '../set-scheduler-settings.ts';
import { readTallies } from '../tallies.ts';
import type { StorageCore } from '../storage.ts';

/** What a learner has learnt, and how it is scheduled. */
export function rareOfProgress(core: StorageCore) {
	const { read, change } = core;

	return {
		/** Puts a parameter set in force or corrects study days, and folds all memories anew. */
		async appendGlobal(entry: GlobalEntry) {
			const { profile } = entry;
			const { appendGlobal } = await import('../review-log.ts');
			const saved = await change({ profile, what: 'progress' }, (db) => appendGlobal(db, entry));
			if (saved.saved) await core.refresh(profile);
			return saved;
		},
		/** Decks whole, with where their cards stand. */
		async deckCards(profile: ProfileId, decks: readonly DeckId[]) {
			const { readDeckCards } = await import('../deck-cards.ts');
			return read((db) => readDeckCards(db, profile, decks));
		},
		/** All that is known of a card, with its history. */
		async cardInfo(profile: ProfileId, card: CardId) {
			const { readCardInfo } = await import('../card-info.ts');
			return read((db) => readCardInfo(db, profile, card));
		},
		/** What has piled up, and what comes. */
		async overdue(profile: ProfileId, moment: Moment) {
			const { readOverdue } = await import('../overdue.ts');
			return read((db) => readOverdue(db, profile, moment));
		},
		/** Spreads a backlog over some days; null does all at once again. */
		spreadBacklog(profile: ProfileId, backlog: Backlog | null) {
			return change({ profile, what: 'settings' }, (db) => spreadBacklog(db, profile, backlog));
		},
		/** What the log tells of a learner's progress; null if it is not wanted any more. */
		async studyLog(profile: ProfileId, wanted: () => boolean): Promise<StudyLog | null> {
			const { readStudyLog } = await import('../progress.ts');
			return readStudyLog(read, profile, wanted);
		},
		/** What the schedules tell of it, once the log is known. */
		async heldCards(
			profile: ProfileId,
			request: HeldRequest,
			wanted: () => boolean
		): Promise<HeldCards | null> {
			const { readHeldCards } = await import('../progress.ts');
			return readHeldCards(read, profile, request, wanted);
		},
		/** The pairs of cards that a learner takes for one another, over all decks. */
		async confusions(profile: ProfileId) {
			const { readConfusions } = await import('../confusions.ts');
			return read((db) => readConfusions(db, profile));
		},
		/** What of each deck a learner holds, as it is counted; a deck of which nothing was begun is left out. */
		tallies: (profile: ProfileId) => read((db) => readTallies(db, profile)),
		/** The exams that a learner has set a date for. */
		async exams(profile: ProfileId) {
			const { readExams } = await import('../exams.ts');
			return read((db) => readExams(db, profile));
		},
		/** Sets the date and the goal of an exam; null takes it away. */
		async setExam(profile: ProfileId, scope: ExamScope, exam: Omit<Exam, keyof ExamScope> | null) {
			const { setExam } = await import('../exams.ts');
			return change({ profile, what: 'settings' }, (db) => setExam(db, profile, scope, exam));
		},
		/** The cards of an exam as they stand, with all that is needed to reckon with them. */
		async examFacts(profile: ProfileId, scope: ExamScope, moment: Moment) {
			const { readExamFacts } = await import('../exam-cards.ts');
			return read((db) => readExamFacts(db, profile, scope, moment));
		},
		/** The same cards as they stood at the beginning of a study day that has passed. */
		async examFactsThen(profile: ProfileId, scope: ExamScope, moment: Moment, day: StudyDay) {
			const { readExamFactsThen } = await import('../exam-cards.ts');
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
		/** Gives entries their days again that were corrected while the clock itself was wrong. */
		async withdrawCorrections(profile: ProfileId, moment: Moment) {
			const { withdrawCorrections } = await import('../mend-clock.ts');
			const op = core.newOp();
			const saved = await core.connection.write((db) =>
				withdrawCorrections(db, profile, moment, op)
			);
			if (saved.saved && saved.value > 0) await core.refresh(profile);
			return saved;
		}
	};
}
