import { happened, readGlobals } from '../scheduler/globals.ts';
import { cardOf, compareEntries, isKnown } from '../scheduler/log-entry.ts';
import type { AnyEntry } from '../scheduler/log-entry.ts';
import type { CardId } from '../shared/ids.ts';
import type { Millis, StudyDay } from '../shared/time.ts';

/** Something that happened to a card. */
export type HistoryLine = {
	readonly entry: AnyEntry;
	/** When it happened, as far as is known now: a wrong clock is corrected. */
	readonly at: Millis;
	readonly day: StudyDay;
	/** Taken back since, and not given again. */
	readonly undone: boolean;
};

/**
 * What happened to a card, the newest first, out of entries in any order: its own, the corrections of the clock that
 * move one of them, and entries of newer versions that name it. What takes back is no line of its own.
 */
export function historyOf(card: CardId, entries: readonly AnyEntry[]): HistoryLine[] {
	const globals = readGlobals(entries);
	const own = entries.filter((entry) => isAbout(entry, card));
	const ids = new Set(own.map(({ id }) => id));
	const clocks = entries.filter(
		(entry) => isKnown(entry) && entry.kind === 'clock' && entry.rows.some((row) => ids.has(row.id))
	);
	return [...own, ...clocks]
		.sort((a, b) => compareEntries(b, a))
		.map((entry) => {
			const { at, day } = happened(entry, globals);
			return { entry, at, day, undone: globals.voided.has(entry.id) };
		});
}

function isAbout(entry: AnyEntry, card: CardId): boolean {
	if (isKnown(entry)) return cardOf(entry) === card;
	// A kind of a newer version may name its card all the same.
	return 'card' in entry && entry.card === card;
}
