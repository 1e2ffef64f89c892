import { shippedDecks } from 'virtual:decks';
import { cardParts, type CardId } from '../core/shared/ids.ts';

/** Where a file that the note of a card shows or plays is; undefined if it has not come with the app. */
export function mediumUrl(card: CardId, file: string): string | undefined {
	const { deck } = cardParts(card);
	const shipped = shippedDecks.find(({ id }) => id === deck);
	return shipped?.media.find((medium) => medium.file === file)?.url;
}
