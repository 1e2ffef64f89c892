import { shippedDecks } from 'virtual:decks';
import type { EntryGenerator, PageLoad } from './$types';

/** The pages of the decks that come with the app stand ready; those of others are made in the browser. */
export const entries: EntryGenerator = () => shippedDecks.map(({ id }) => ({ deck: id }));

export const load: PageLoad = ({ params }) => ({
	deck: params.deck,
	shipped: shippedDecks.find(({ id }) => id === params.deck) ?? null
});
