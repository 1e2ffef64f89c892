import { describe, expect, test } from 'vitest';
import type { Note } from '../deck/deck.ts';
import { cardId } from '../shared/ids.ts';
import { cardsOf, cardsOfDeck, findCard } from './cards-of.ts';
import { deckId, note, noteId } from './sample-notes.ts';

const deck = deckId('zandar');
const ids = (of: Note) => cardsOf(deck, of).map((card) => card.id);

describe('[C1] the cards of a note', () => {
	test('a basic note is asked forward, and backward when the author says so', () => {
		expect(ids(note.basic())).toEqual(['zandar/basic#forward']);
		expect(ids(note.basic({ reversed: true }))).toEqual([
			'zandar/basic#forward',
			'zandar/basic#reverse'
		]);
	});

	test('an event is asked for its date and for what happened', () => {
		expect(ids(note.event())).toEqual(['zandar/event#date', 'zandar/event#what']);
	});

	test('a cloze has a card for each number', () => {
		const text = { kk: '{{c3::а}} {{c1::б}} {{c3::в}}' };
		expect(ids(note.cloze({ text }))).toEqual(['zandar/cloze#c1', 'zandar/cloze#c3']);
	});

	test('true or false, ordering and matching have one', () => {
		expect(ids(note.truefalse())).toEqual(['zandar/truefalse#main']);
		expect(ids(note.ordering())).toEqual(['zandar/ordering#main']);
		expect(ids(note.matching())).toEqual(['zandar/matching#main']);
	});

	test('[C2] what is retired, reserved, broken or unknown has none', () => {
		expect(ids(note.basic({ retired: true }))).toEqual([]);
		expect(ids({ type: 'occlusion', id: noteId('occlusion'), tags: [], masks: [] })).toEqual([]);
		expect(ids(note.cloze({ text: { kk: '{{c1::а' } }))).toEqual([]);
		expect(
			ids({ type: 'unknown', id: noteId('x'), written: 'hologram', tags: [], raw: {} })
		).toEqual([]);
	});
});

describe('a card is found by its id', () => {
	const notes = [note.basic({ retired: true, id: noteId('gone') }), note.event()];
	const find = (id: string) => {
		const [of = '', rest = ''] = id.split('/');
		const [name = '', variant = ''] = rest.split('#');
		return findCard({ id: deck, notes }, cardId({ deck: deckId(of), note: noteId(name), variant }));
	};

	test('every card of the deck', () => {
		const cards = cardsOfDeck({ id: deck, notes });
		expect(cards).toHaveLength(2);
		for (const card of cards) expect(find(card.id)).toEqual(card);
	});

	test.each(['other/event#date', 'zandar/none#date', 'zandar/event#c1', 'zandar/gone#forward'])(
		'not %s',
		(id) => {
			expect(find(id)).toBeUndefined();
		}
	);
});
