import { expect, test } from 'vitest';
import { newcomersToday } from './newcomers-today.ts';

test('what a newcomer is told before the data are open adds up over the decks', () => {
	const { decks, fresh, reviews } = newcomersToday();
	expect(decks.length).toBeGreaterThan(0);
	expect(fresh).toBe(10);
	expect(reviews).toBe(0);
	expect(decks.reduce((sum, deck) => sum + deck.fresh, 0)).toBe(fresh);
	for (const deck of decks) expect(deck.total).toBeGreaterThan(deck.fresh);
});
