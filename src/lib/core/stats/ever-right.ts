import type { AnyEntry } from '../scheduler/log-entry.ts';
import { isKnown } from '../scheduler/log-entry.ts';
import type { CardId } from '../shared/ids.ts';
import { isAnswer } from './day-tally.ts';

/** Of each card that was answered since it was last new, whether it was ever right. */
export type EverRight = Map<CardId, boolean>;

/** Goes on through the log: entries in their order, without those that were taken back. */
export function heedAnswers(everRight: EverRight, entries: readonly AnyEntry[]): void {
	for (const entry of entries) {
		if (isAnswer(entry)) {
			everRight.set(entry.card, everRight.get(entry.card) === true || entry.rating > 1);
		} else if (isKnown(entry) && entry.kind === 'reset') everRight.delete(entry.card);
	}
}
