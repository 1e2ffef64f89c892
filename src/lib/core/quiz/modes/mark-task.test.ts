import { describe, expect, test } from 'vitest';
import { cardsOfDeck } from '../../card/cards-of.ts';
import { deckId, note, noteId } from '../../card/sample-notes.ts';
import { askTask, type LineTask } from './ask-task.ts';
import { longestRise, markTask } from './mark-task.ts';
import type { Material } from './mode.ts';

const dates = ['1990', '1991', '1992', '1993', '1994'];
const deck = {
	id: deckId('d'),
	notes: dates.map((date) => note.event({ id: noteId(`e${date}`), date, what: { kk: date } }))
};
const cards = cardsOfDeck(deck).filter(({ variant }) => variant === 'date');
const material: Material = { cards, pool: [deck], lang: 'kk' };
const line = askTask({ kind: 'line', cards: cards.map(({ id }) => id) }, material, 's') as LineTask;

/** The events in that order, by their dates. */
function put(...order: readonly string[]) {
	const ids = order.map((date) => line.items.find((item) => item.date === date)?.id ?? '');
	return markTask(line, { kind: 'line', order: ids });
}

/** The events that were marked wrong. */
function wrongIn(marked: ReturnType<typeof put>): string[] {
	return marked.marks
		.filter(({ rating }) => rating === 1)
		.map(({ card }) => card.replace(/^d\/e|#date$/g, ''));
}

describe('events on a line', () => {
	test('in order are all right', () => {
		expect(put(...dates)).toMatchObject({ verdict: 'right', inPlace: line.order });
	});

	test('with one put too early have one wrong, although four have moved', () => {
		const marked = put('1994', '1990', '1991', '1992', '1993');
		expect(marked.verdict).toBe('nearly');
		expect(wrongIn(marked)).toEqual(['1994']);
	});

	test('the other way round have one right at most', () => {
		const marked = put(...[...dates].reverse());
		expect(marked.verdict).toBe('wrong');
		expect(wrongIn(marked)).toHaveLength(4);
	});

	test('that were never put are wrong', () => {
		expect(wrongIn(put('1990', '1991', '1992')).sort()).toEqual(['1993', '1994']);
	});
});

test('the longest rising run is found, wherever it begins', () => {
	expect(longestRise([])).toEqual([]);
	expect(longestRise([3, 1, 2, 0, 4])).toEqual([1, 2, 4]);
	expect(longestRise([9, 0, 1, 8, 2, 3])).toEqual([0, 1, 2, 3]);
});

test('an answer to something else is refused', () => {
	expect(() => markTask(line, { kind: 'flip', known: true })).toThrow(/line/);
});
