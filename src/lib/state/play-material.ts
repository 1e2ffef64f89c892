import { cardsOf } from '../core/card/cards-of.ts';
import type { Text } from '../core/deck/deck.ts';
import type { Material } from '../core/quiz/modes/mode.ts';
import type { DeckId } from '../core/shared/ids.ts';
import type { Lang } from '../core/shared/lang.ts';
import type { DeckCards } from '../storage/index.ts';
import type { Choice } from './saved-round.ts';

/** A deck that can be chosen. */
export type PlayDeck = {
	readonly id: DeckId;
	readonly title: Text;
	readonly cards: number;
	/** The topics of its notes, with how many cards each has. */
	readonly tags: ReadonlyMap<string, number>;
};

/** What was chosen of these decks, without the cards that are suspended. */
export function materialOf(
	read: readonly DeckCards[],
	choice: Pick<Choice, 'decks' | 'tags'>,
	lang: Lang
): Material {
	const chosen = read.filter(({ id }) => choice.decks.includes(id));
	const cards = chosen.flatMap((deck) =>
		deck.notes
			.filter(
				({ tags }) => choice.tags.length === 0 || tags.some((tag) => choice.tags.includes(tag))
			)
			.flatMap((note) => cardsOf(deck.id, note))
			.filter(({ id }) => deck.schedules.get(id)?.suspended !== true)
	);
	return { cards, pool: read.map(({ id, notes }) => ({ id, notes })), lang };
}

/** A deck as it can be chosen. */
export function playDeck({ id, notes }: DeckCards, title: Text | undefined): PlayDeck {
	const tags = new Map<string, number>();
	let cards = 0;
	for (const note of notes) {
		const { length } = cardsOf(id, note);
		cards += length;
		for (const tag of length > 0 ? note.tags : []) tags.set(tag, (tags.get(tag) ?? 0) + length);
	}
	return { id, title: title ?? { kk: id }, cards, tags };
}
