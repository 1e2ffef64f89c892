import type { CardId } from '../shared/ids.ts';
import { MINUTE } from '../shared/time.ts';
import { dueAt } from './due.ts';
import { FOLD_VERSION } from './fold-version.ts';
import { emptyFold, readEntry, toSchedule } from './card-fold.ts';
import type { CardFold, FoldContext } from './card-fold.ts';
import { happened, readGlobals, settingsInForce } from './globals.ts';
import { cardOf, compareEntries, isCounting } from './log-entry.ts';
import type { AnyEntry } from './log-entry.ts';
import type { Schedule, SchedulerSettings } from './schedule.ts';

export { FOLD_VERSION } from './fold-version.ts';

/** A card's part of a log. */
export type CardLog = {
	readonly card: CardId;
	/** The card's entries and the voids of them, in any order; entries about other cards do no harm. */
	readonly entries: readonly AnyEntry[];
	/** The entries about no card: parameters, clock corrections and voids of those, in any order. */
	readonly globals: readonly AnyEntry[];
	readonly settings: SchedulerSettings;
};

/** Where a card's log has led it; null if nothing (that is still valid) is about the card. */
export function foldCard({ card, entries, globals, settings }: CardLog): Schedule | null {
	const context = contextOf([...entries, ...globals], settings);
	const own = entries.filter((entry) => cardOf(entry) === card);
	const valid = own.filter(({ id }) => !context.globals.voided.has(id)).sort(compareEntries);
	if (valid.length === 0) return null;
	const fold = emptyFold();
	for (const entry of valid) readEntry(fold, entry, context);
	return toSchedule(card, fold, context);
}

/** Where a whole log, in any order, has led every card that it is about. */
export function foldLog(
	entries: readonly AnyEntry[],
	settings: SchedulerSettings
): Map<CardId, Schedule> {
	const context = contextOf(entries, settings);
	const { voided } = context.globals;
	const folds = new Map<CardId, CardFold>();
	for (const entry of inOrder(entries)) {
		const card = cardOf(entry);
		if (card === null || voided.has(entry.id)) continue;
		readEntry(foldOf(folds, card), entry, context);
	}
	const schedules = new Map<CardId, Schedule>();
	for (const [card, fold] of folds) schedules.set(card, toSchedule(card, fold, context));
	return schedules;
}

/** The card's schedule after an entry that comes after all its others; `refold` where only its whole log can tell. */
export function foldNext(
	schedule: Schedule | null,
	entry: AnyEntry,
	globals: readonly AnyEntry[],
	settings: SchedulerSettings
): Schedule | 'refold' {
	const card = cardOf(entry);
	const context = contextOf(globals, settings);
	const fold = schedule === null ? emptyFold() : resume(schedule);
	if (card === null || fold === null) return 'refold';
	if (isCounting(entry)) {
		// A practice later than this answer, though earlier in the log, would still bring the card forward.
		const { at } = happened(entry, context.globals);
		if (fold.wrongAt !== null && fold.wrongAt > at) return 'refold';
	}
	readEntry(fold, entry, context);
	return toSchedule(card, fold, context);
}

function contextOf(entries: readonly AnyEntry[], settings: SchedulerSettings): FoldContext {
	const globals = readGlobals(entries);
	return { globals, settings: settingsInForce(settings, globals) };
}

function foldOf(folds: Map<CardId, CardFold>, card: CardId): CardFold {
	const known = folds.get(card);
	if (known) return known;
	const fold = emptyFold();
	folds.set(card, fold);
	return fold;
}

function inOrder(entries: readonly AnyEntry[]): readonly AnyEntry[] {
	const isSorted = entries.every((entry, i) => {
		const before = entries[i - 1];
		return before === undefined || compareEntries(before, entry) <= 0;
	});
	return isSorted ? entries : [...entries].sort(compareEntries);
}

/** A fold as it stood when the schedule was made; null if the schedule does not tell. */
function resume(schedule: Schedule): CardFold | null {
	const { memory, due, last, countedAt, wrongAt, suspended, buriedUntil, flag } = schedule;
	const offset = offsetOf(schedule);
	if (schedule.fold !== FOLD_VERSION || offset === null) return null;
	if (countedAt === undefined || wrongAt === undefined) return null;
	const wrong = schedule.wrongInPractice && wrongAt !== null ? [{ at: wrongAt, day: 0 }] : [];
	return {
		memory,
		due,
		offset,
		last,
		countedAt,
		displaced: null,
		wrong,
		wrongAt,
		suspended,
		buriedUntil,
		flag
	};
}

// The offset of a step is what lies between its moment and its place in study time, unless that was moved or left out.
function offsetOf({ due, dueAt: placed, buriedUntil }: Schedule): number | null {
	if (due === null || 'day' in due) return 0;
	if (placed === null || buriedUntil !== null) return null;
	return (placed - dueAt(due, 0)) / MINUTE;
}
