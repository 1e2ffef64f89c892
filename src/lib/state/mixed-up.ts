import type { Confusion } from '../core/stats/confusions.ts';
import type { Setup } from '../core/quiz/modes/mode.ts';
import type { CardId } from '../core/shared/ids.ts';

/** The pairs that are still mixed up and of which both cards were chosen, the latest first. */
export function mixedUpAmong(
	confusions: readonly Confusion[],
	chosen: readonly { readonly id: CardId }[]
): NonNullable<Setup['mixedUp']> {
	const ids = new Set(chosen.map(({ id }) => id));
	return confusions
		.filter(({ settled, cards }) => !settled && cards.every((card) => ids.has(card)))
		.map(({ cards }) => cards);
}
