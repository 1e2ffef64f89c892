import type { Form } from '#lib/core/card/card.ts';
import { answerCard } from '#lib/core/scheduler/answer-card.ts';
import type { PracticeEntry } from '#lib/core/scheduler/log-entry.ts';
import type { Rating } from '#lib/core/scheduler/memory.ts';
import { quizCounts } from '#lib/core/scheduler/quiz-counts.ts';
import type { CardId, EntryId } from '#lib/core/shared/ids.ts';
import type { Lang } from '#lib/core/shared/lang.ts';
import { LONGEST_ANSWER, type Millis, type StudyDay } from '#lib/core/shared/time.ts';
import {
	appendEntry,
	type Appended,
	type Draft,
	type Operation,
	type Standing
} from './append-entry.ts';
import type { Database } from './database.ts';

export type Answer = Operation & {
	readonly card: CardId;
	readonly form: Form;
	readonly lang: Lang;
	readonly rating: Rating;
	/** Time from question to answer; capped at `LONGEST_ANSWER`. */
	readonly took: Millis;
	readonly guessed?: boolean;
	/** The card whose answer was given instead. */
	readonly mistakenFor?: CardId;
	readonly deckVersion: number;
};

/** A rated answer: it moves the card's memory, from where the database has it and not from where a screen saw it. */
export function saveAnswer(db: Database, answer: Answer): Promise<Appended> {
	return appendEntry(
		db,
		answer,
		async () => answer.card,
		(standing) => reviewOf(answer, standing)
	);
}

export type Practice = Omit<Answer, 'guessed'> & { readonly mode: PracticeEntry['mode'] };

/**
 * An answer outside the schedule. It moves no memory, but a wrong one brings the card back the same day (cram excepted);
 * in a quiz it is a review where the card is due.
 */
export function savePractice(db: Database, practice: Practice): Promise<Appended> {
	const { moment, mode } = practice;
	return appendEntry(
		db,
		practice,
		async () => practice.card,
		(standing) => {
			const isQuiz = mode === 'quiz' || mode === 'live';
			// Decided here and not by a screen: another tab may have asked the card meanwhile.
			if (isQuiz && quizCounts(standing.schedule, moment)) return reviewOf(practice, standing);
			return { kind: 'practice', mode, ...answeredOf(practice) };
		}
	);
}

function reviewOf(answer: Answer, { schedule, settings }: Standing): Draft {
	const { card, rating, moment, guessed } = answer;
	const before = schedule?.memory ?? null;
	const { after, due, stamp } = answerCard({ card, memory: before, rating, moment, settings });
	return {
		kind: 'review',
		prev: schedule?.last ?? null,
		...answeredOf(answer),
		...(guessed ? { guessed } : {}),
		...(schedule?.wrongInPractice ? { outsideLimit: true } : {}),
		before,
		after,
		due,
		scheduler: stamp
	};
}

/** What a review and a practice say alike. */
function answeredOf({ card, form, lang, rating, took, deckVersion, mistakenFor }: Answer) {
	const mistaken = mistakenFor === undefined ? {} : { mistakenFor };
	return { card, form, lang, rating, took: cap(took), deckVersion, ...mistaken };
}

/** What an undo takes back: an entry, or what an operation made of it. */
export type Undone = { readonly ref: EntryId } | { readonly of: string };

/** Takes an entry back. A void is an entry too: undoing it brings back what it took. Throws if there is no such entry. */
export function undoEntry(db: Database, undo: Operation & Undone): Promise<Appended> {
	let ref: EntryId;
	return appendEntry(
		db,
		undo,
		async () => {
			const row =
				'ref' in undo
					? await db.log.get([undo.profile, undo.ref])
					: await db.log.where('op').equals(undo.of).first();
			if (!row) throw new Error(`Nothing to undo: ${JSON.stringify(undo)}`);
			ref = row.id;
			return row.card;
		},
		() => ({ kind: 'void', ref })
	);
}

export type Mark = Operation & { readonly card: CardId } & (
		| { readonly kind: 'suspend'; readonly on: boolean }
		| { readonly kind: 'bury'; readonly until: StudyDay }
		| { readonly kind: 'flag'; readonly flag: number }
		| { readonly kind: 'reset' }
	);

/** Suspends, buries, flags or resets a card. */
export function markCard(db: Database, mark: Mark): Promise<Appended> {
	const { card } = mark;
	return appendEntry(
		db,
		mark,
		async () => card,
		({ schedule }) => {
			switch (mark.kind) {
				case 'suspend':
					return { kind: 'suspend', card, on: mark.on };
				case 'bury':
					return { kind: 'bury', card, until: mark.until };
				case 'flag':
					return { kind: 'flag', card, flag: mark.flag };
				case 'reset':
					return { kind: 'reset', card, prev: schedule?.last ?? null };
			}
		}
	);
}

function cap(took: Millis): Millis {
	return Math.round(Math.min(LONGEST_ANSWER, Math.max(0, took)));
}

export type GlobalEntry = Operation & {
	readonly draft: Extract<Draft, { kind: 'parameters' | 'clock' }>;
};

/** Puts a parameter set in force, or corrects study days; all memories are to be folded anew afterwards, see `rebuild`. */
export function appendGlobal(db: Database, entry: GlobalEntry): Promise<Appended> {
	return appendEntry(
		db,
		entry,
		async () => '',
		() => entry.draft
	);
}
