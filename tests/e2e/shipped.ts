import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Card } from '../../src/lib/core/card/card.ts';
import { cardsOfDeck } from '../../src/lib/core/card/cards-of.ts';
import { faceOf } from '../../src/lib/core/card/face-of.ts';
import type { Face } from '../../src/lib/core/card/face.ts';
import { parseDeck } from '../../src/lib/core/deck/parse-deck.ts';
import type { Lang } from '../../src/lib/core/shared/lang.ts';

const folder = fileURLToPath(new URL('../../decks/', import.meta.url));

/** The decks that come with the app, by their ids in order. */
export const shippedDecks: readonly string[] = readdirSync(folder)
	.filter((id) => existsSync(`${folder}${id}/deck.yaml`))
	.sort();

function readDeck(id: string) {
	const { deck } = parseDeck(readFileSync(`${folder}${id}/deck.yaml`));
	if (!deck) throw new Error(`Deck ${id} is broken`);
	return deck;
}

const decks = shippedDecks.map(readDeck);

/** All cards of the decks that come with the app, in the authors' order. */
export const shippedCards: readonly Card[] = decks.flatMap(cardsOfDeck);

/** What a shipped card asks and wants, so that a test knows the right answer. */
export function shippedFace(id: string, lang: Lang): Face {
	const card = shippedCards.find((each) => each.id === id);
	if (!card) throw new Error(`No card ${id} comes with the app`);
	return faceOf(card, lang);
}

/** The first cards that suit, each of another note, since siblings are not asked on one day. */
export function chosenCards(count: number, suits: (card: Card) => boolean): Card['id'][] {
	const notes = new Set<string>();
	const chosen: Card['id'][] = [];
	for (const card of shippedCards) {
		if (chosen.length === count) break;
		if (notes.has(card.note.id) || !suits(card)) continue;
		notes.add(card.note.id);
		chosen.push(card.id);
	}
	if (chosen.length < count) throw new Error(`Only ${chosen.length} of ${count} cards suit`);
	return chosen;
}
