import { shippedDecks } from 'virtual:decks';
import { DEFAULT_SETTINGS } from '../core/scheduler/settings.ts';
import { shareByTurns } from './share-by-turns.ts';
import type { DeckOfToday, TodayFacts } from './today.svelte.ts';

/** What today asks of someone who has never been here; it can be shown before any data are open. */
export function newcomersToday(): Pick<TodayFacts, 'decks' | 'reviews' | 'fresh'> {
	const totals = shippedDecks.map(({ cards }) => cards);
	const shares = shareByTurns(DEFAULT_SETTINGS.newPerDay, totals);
	const decks = shippedDecks.map(({ id, title, cards }, index): DeckOfToday => ({
		id,
		title,
		reviews: 0,
		fresh: shares[index] ?? 0,
		total: cards,
		firm: 0,
		begun: 0
	}));
	return { decks, reviews: 0, fresh: shares.reduce((sum, share) => sum + share, 0) };
}
