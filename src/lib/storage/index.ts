import type { CardId, DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Moment } from '#lib/core/shared/time.ts';
import { installDeck, type DeckToInstall } from './install-deck.ts';
import { readDecks, readUse, useDeck } from './decks.ts';
import { rememberFreshFrom } from './fresh-cards.ts';
import { readSchedulerSettings, readSettings, setSetting } from './settings.ts';
import { makeStorageCore, type StorageOptions } from './storage.ts';
import { readOrder } from './order.ts';
import { readPool } from './pool.ts';
import type { Rare } from './rare.ts';
import { readStudyCards } from './study-cards.ts';
import { readItems, type StudyItem } from './study-items.ts';
import { readQueue, type QueueRequest } from './study-queue.ts';
import { readToday } from './today.ts';

export type { Appended } from './append-entry.ts';
export type { CheckReport } from './check/check-data.ts';
export type { DamageKind } from './check/damage.ts';
export type { CardInfo } from './card-info.ts';
export type { Saved } from './connection.ts';
export type { CopyState } from './copy-state.ts';
export type { DeckCards } from './deck-cards.ts';
export type { Correction, NoteToCorrect } from './edits/correct-note.ts';
export type { NoteInConflict } from './edits/conflicts.ts';
export type { DeckToInstall, Installed } from './install-deck.ts';
export type { ExamFacts } from './exam-cards.ts';
export type { Exam, ExamScope } from './exams.ts';
export type { Introducing } from './introducing.ts';
export type { LearnerRow } from './learners.ts';
export type { LogRequest } from './log-request.ts';
export type { Done as DoneThing } from './operations/list.ts';
export type { TakeBack, TakenBack } from './operations/request.ts';
export type { Overdue } from './overdue.ts';
export type { CopyPreview } from './preview-copy.ts';
export type { NumberedProfile } from './profiles.ts';
export type { HeldCards, HeldRequest, StudyLog } from './progress.ts';
export { StorageRefused, type Refusal } from './refusal.ts';
export type { Into, Restored } from './restore-copy.ts';
export type {
	DeckOrigin,
	DeckRow,
	NoteRow,
	ProfileRow,
	SnapshotReason,
	SnapshotRow
} from './rows.ts';
export type { Started, StorageEvent, StorageOptions } from './storage.ts';
export type { StudyCard } from './study-cards.ts';
export type { LeftItem, StudyItem } from './study-items.ts';
export type { QueueRequest, Wanted } from './study-queue.ts';
export type { Thrown } from './trash.ts';
export type { DeckToday, Done, Today } from './today.ts';

export type Storage = ReturnType<typeof makeStorage>;

/** Functions of `rare.ts`, each of which first fetches them all: under every name that is asked for, so that no list of them is needed. */
function fetched(rare: () => Promise<Rare>): Rare {
	const get = (_: object, name: string) => {
		// Whatever has a `then` is taken for a promise.
		if (name === 'then') return undefined;
		return async (...given: never[]) => {
			const all = (await rare()) as unknown as Record<string, (...given: never[]) => unknown>;
			return all[name]?.(...given);
		};
	};
	// All that is asked for is a function of that name, and all of them give promises.
	return new Proxy({}, { get } as ProxyHandler<object>) as Rare;
}

/**
 * Everything that is kept on this device. Readings throw `StorageRefused` if the database does not answer; writings
 * give `Saved`, and are committed when they say so.
 */
export function makeStorage(options: StorageOptions = {}) {
	const core = makeStorageCore(options);
	const { read, change } = core;

	const always = {
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

		today: (profile: ProfileId, moment: Moment) => read((db) => readToday(db, profile, moment)),
		async queue(request: QueueRequest): Promise<readonly StudyItem[]> {
			const { items, fresh } = await read((db) => readQueue(db, request));
			for (const [deck, seen] of fresh) {
				// Only a hint: if it is not taken, the next look reads a little more.
				await core.connection.write((db) => rememberFreshFrom(db, request.profile, deck, seen));
			}
			return items;
		},

		/** What these cards are made of, as the learner has corrected it. */
		studyCards: (profile: ProfileId, cards: readonly CardId[]) =>
			read((db) => readStudyCards(db, profile, cards)),
		/** The largest order that a profile's log and registers have seen: it rises with every change of them. */
		order: (profile: ProfileId) => read((db) => readOrder(db, profile)),
		/** Cards of a session that was left, as they stand now. */
		items: (profile: ProfileId, cards: readonly CardId[]) =>
			read((db) => readItems(db, profile, cards)),
		/** Notes that wrong options may be made of. */
		pool: (profile: ProfileId, own: readonly DeckId[]) => read((db) => readPool(db, profile, own)),

		installDeck: (install: DeckToInstall) =>
			change({ profile: '', what: 'decks' }, (db) => installDeck(db, install)),
		decks: () => read(readDecks),
		/** Which decks a learner has added or taken away, in that order. */
		decksInUse: (profile: ProfileId) => read((db) => readUse(db, profile)),
		useDeck: (profile: ProfileId, deck: DeckId, on: boolean) =>
			change({ profile, what: 'decks' }, (db) => useDeck(db, profile, deck, on)),
		settings: (profile: ProfileId) => read((db) => readSettings(db, profile)),
		setSetting: (profile: ProfileId, name: string, value: unknown) =>
			change({ profile, what: 'settings' }, (db) => setSetting(db, profile, name, value)),
		schedulerSettings: (profile: ProfileId) => read((db) => readSchedulerSettings(db, profile))
	};
	const rare = fetched(async () => {
		const { makeRare } = await import('./rare.ts');
		return makeRare(core);
	});
	// Set and not spread: the others have no list.
	return Object.setPrototypeOf(always, rare) as typeof always & Rare;
}
