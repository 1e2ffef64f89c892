import { isDeckId, type DeckId, type ProfileId } from '#lib/core/shared/ids.ts';
import type { StudyDay } from '#lib/core/shared/time.ts';
import type { Database } from './database.ts';
import { putRegister, readRegisters } from './registers.ts';
import { writing } from './transactions.ts';

/** What an exam is about: a deck, a tag of a deck, or a tag of all decks in use. */
export type ExamScope = {
	readonly deck?: DeckId | undefined;
	readonly tag?: string | undefined;
};

export type Exam = ExamScope & {
	readonly day: StudyDay;
	/** The share of the cards to be remembered on that day, 0 to 1. */
	readonly goal: number;
};

/** `exam/<deck>`, `exam/<deck>/<tag>` or `exam//<tag>`. */
const EXAM = 'exam/';

/** All exams of a learner, the soonest first; one that a newer version wrote otherwise is left alone. */
export async function readExams(db: Database, profile: ProfileId): Promise<Exam[]> {
	const rows = await readRegisters(db, profile, EXAM);
	return rows
		.flatMap(({ key, value }) => {
			const date = dateOf(value);
			return date ? [{ ...scopeOf(key), ...date }] : [];
		})
		.sort((a, b) => a.day - b.day);
}

/** The date of one exam; null if none is set. */
export async function readExam(
	db: Database,
	profile: ProfileId,
	scope: ExamScope
): Promise<Exam | null> {
	const row = await db.registers.get([profile, keyOf(scope)]);
	const date = dateOf(row?.value);
	return date && { ...scope, ...date };
}

/** Sets the date and the goal of an exam; null takes it away. */
export function setExam(
	db: Database,
	profile: ProfileId,
	scope: ExamScope,
	exam: Omit<Exam, keyof ExamScope> | null
): Promise<void> {
	const value = exam && { day: exam.day, goal: exam.goal };
	if (value && !dateOf(value)) throw new RangeError(`Not an exam: ${JSON.stringify(exam)}`);
	return writing(db, [db.registers], () => putRegister(db, profile, keyOf(scope), value));
}

function keyOf({ deck, tag }: ExamScope): string {
	if (deck === undefined && tag === undefined) throw new Error('An exam about nothing');
	return `${EXAM}${deck ?? ''}${tag === undefined ? '' : `/${tag}`}`;
}

function scopeOf(key: string): ExamScope {
	const name = key.slice(EXAM.length);
	const slash = name.indexOf('/');
	const deck = slash < 0 ? name : name.slice(0, slash);
	return {
		...(isDeckId(deck) ? { deck } : {}),
		...(slash < 0 ? {} : { tag: name.slice(slash + 1) })
	};
}

function dateOf(value: unknown): Pick<Exam, 'day' | 'goal'> | null {
	if (typeof value !== 'object' || value === null) return null;
	const { day, goal } = value as Record<string, unknown>;
	if (typeof day !== 'number' || !Number.isSafeInteger(day)) return null;
	if (typeof goal !== 'number' || !(goal > 0 && goal <= 1)) return null;
	return { day, goal };
}
