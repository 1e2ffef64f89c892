import { expect, test } from 'vitest';
import { cardsOfDeck } from '../../card/cards-of.ts';
import { deckId, note, noteId } from '../../card/sample-notes.ts';
import { againstFace } from './against-face.ts';
import type { Material } from './mode.ts';

const deck = {
	id: deckId('d'),
	notes: ['№4200', '№4100'].map((kk, n) =>
		note.basic({ id: noteId(`law-${n}`), question: { kk: `${n}?` }, answer: { kk } })
	)
};
const cards = cardsOfDeck(deck);
const [asked, other] = cards.map(({ id }) => id);
const material: Material = { cards, pool: [deck], lang: 'kk' };

test('the card that another one is asked against is there with its answer', () => {
	if (!asked || !other) throw new Error('No cards');
	const task = { kind: 'card', card: asked, form: 'choice', against: other } as const;
	expect(againstFace(task, material)).toMatchObject({ card: other, answer: { text: '№4100' } });
});

test('a card asked by itself and a board have none', () => {
	if (!asked || !other) throw new Error('No cards');
	expect(againstFace({ kind: 'card', card: asked, form: 'choice' }, material)).toBeNull();
	expect(againstFace({ kind: 'pairs', cards: [asked, other] }, material)).toBeNull();
});
