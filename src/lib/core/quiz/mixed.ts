import type { Localized } from '../card/localize.ts';
import { shuffled, type Random } from '../shared/random.ts';

/**
 * The positions of the items in a random order that does not read like the given one;
 * null where no order can differ: fewer than two items, or all alike.
 */
export function mixed(items: readonly Localized[], random: Random): number[] | null {
	const texts = items.map(({ text }) => text);
	if (new Set(texts).size < 2) return null;
	const order = shuffled(
		texts.map((_, index) => index),
		random
	);
	const readsAlike = order.every((from, index) => texts[from] === texts[index]);
	// Turned by one, it differs somewhere, since not all texts are alike.
	return readsAlike ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
