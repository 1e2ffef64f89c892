import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Card } from '#lib/core/card/card.ts';
import { cardsOfDeck } from '#lib/core/card/cards-of.ts';
import { faceOf } from '#lib/core/card/face-of.ts';
import { parseDeck } from '#lib/core/deck/parse-deck.ts';
import { askCard, hasChoice } from '#lib/core/quiz/ask-card.ts';
import { LANGS, type Lang } from '#lib/core/shared/lang.ts';

// Thousands of questions, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000 });

const pool = readdirSync('decks', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => {
		const { deck } = parseDeck(readFileSync(`decks/${name}/deck.yaml`));
		if (!deck) throw new Error(`${name} is broken`);
		return deck;
	});
const cards = pool.flatMap(cardsOfDeck);

/** Cards that are meant to be asked by choice: their author wrote three wrong options, or they are events. */
function isMeantForChoice(card: Card, lang: Lang): boolean {
	const face = faceOf(card, lang);
	return face.wants === 'answer' && (card.note.type === 'event' || face.wrong.length >= 3);
}

describe.each(LANGS)('the shipped decks in %s', (lang) => {
	test('events, and answers with three wrong options of the author, can be asked by choice', () => {
		const meant = cards.filter((card) => isMeantForChoice(card, lang));
		const without = meant
			.filter((card) => !hasChoice({ card, lang, pool, seed: 'seed' }))
			.map(({ id }) => id);
		expect(without).toEqual([]);
		expect(meant.length).toBeGreaterThan(60);
	});

	test('every ordering and matching note can be asked in its own form', () => {
		const turned = cards
			.flatMap((card) => {
				const form = card.note.type;
				return form === 'ordering' || form === 'matching' ? [{ card, form }] : [];
			})
			.filter(({ card, form }) => askCard({ card, form, lang, pool, seed: 'seed' }).form !== form)
			.map(({ card }) => card.id);
		expect(turned).toEqual([]);
	});
});
