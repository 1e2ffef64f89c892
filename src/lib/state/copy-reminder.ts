import type { Random } from '../core/shared/random.ts';
import type { StudyDay } from '../core/shared/time.ts';

/** When to remind a learner that a copy outside is due; plain JSON, kept on this device. */
export type Reminder = {
	/** The first study day on which to remind. */
	readonly next: StudyDay;
	/** How often it was put off since the last copy. */
	readonly putOff: number;
	/** Never again: the warning was read. */
	readonly never: boolean;
};

/** So many days between two reminders, and up to so many more by chance, as AnkiDroid has found bearable. */
const LEAST = 13;
const MORE = 4;

/** After so many times of putting it off, "never again" is offered, behind a warning. */
const ENOUGH = 2;

/** A reminder in 13 to 16 days: after a copy was saved, or at the first answer. */
export function remindLater(today: StudyDay, random: Random): Reminder {
	return { next: today + LEAST + Math.floor(random() * MORE), putOff: 0, never: false };
}

/** The same once more, because the learner has put it off. */
export function putOff({ putOff }: Reminder, today: StudyDay, random: Random): Reminder {
	return { ...remindLater(today, random), putOff: putOff + 1 };
}

/** No reminder ever again; only after the warning was read. */
export function neverAgain(reminder: Reminder): Reminder {
	return { ...reminder, never: true };
}

/** What is known of copies that left the app. */
export type Copied = {
	/** The study day of the last one; null if there was none. */
	readonly last: StudyDay | null;
	/** Answers since then. */
	readonly since: number;
};

/** Whether to remind now: something was answered since the last copy, that is not fresh, and the day has come. */
export function isDue(reminder: Reminder, today: StudyDay, { last, since }: Copied): boolean {
	const isFresh = last !== null && today - last < LEAST;
	return !reminder.never && since > 0 && !isFresh && today >= reminder.next;
}

export function offersNever({ putOff }: Reminder): boolean {
	return putOff >= ENOUGH;
}

/** What was kept; null if it is not there or makes no sense. A day far ahead comes from a clock that was wrong. */
export function readReminder(kept: unknown, today: StudyDay): Reminder | null {
	if (typeof kept !== 'object' || kept === null) return null;
	const { next, putOff, never } = kept as Record<string, unknown>;
	if (!Number.isSafeInteger(next) || !Number.isSafeInteger(putOff)) return null;
	const latest = today + LEAST + MORE;
	return { next: Math.min(Number(next), latest), putOff: Number(putOff), never: never === true };
}
