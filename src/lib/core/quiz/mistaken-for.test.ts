import { expect, test } from 'vitest';
import { cardsOfDeck } from '../card/cards-of.ts';
import { deckId, note, noteId } from '../card/sample-notes.ts';
import { askCard } from './ask-card.ts';
import { mistakenFor } from './mistaken-for.ts';
import type { MarkedQuestion } from './question.ts';

const law = (id: string, answer: string, wrong: string[] = []) =>
	note.basic({
		id: noteId(id),
		kind: 'law-number',
		match: 'law-number',
		question: { kk: `${id} деген заңның нөмірі қандай?` },
		answer: { kk: answer },
		wrong: wrong.map((kk) => ({ kk }))
	});
const deck = {
	id: deckId('zandar'),
	notes: [
		law('auyl', '№4200', ['№4100', '№1', '№2']),
		law('okil', '№4100'),
		law('uaqytsha', '№2572')
	]
};
const [card] = cardsOfDeck(deck);
if (!card) throw new Error('There is a first card');
const ask = (form: 'choice' | 'typed') =>
	askCard({ card, form, lang: 'kk', pool: [deck], seed: 's' }) as MarkedQuestion;

/** The other card that was meant by a choice with these words. */
function chosen(words: string) {
	const question = ask('choice');
	if (question.form !== 'choice') throw new Error('It can be asked by choice');
	const option = question.options.find(({ text }) => text === words)?.id ?? '';
	return mistakenFor(card as NonNullable<typeof card>, question, { form: 'choice', option }, [
		deck
	]);
}

const typed = (text: string) => mistakenFor(card, ask('typed'), { form: 'typed', text }, [deck]);

test("a wrong option that is another card's answer tells which card it was taken for", () => {
	expect(chosen('№4100')).toBe('zandar/okil#forward');
});

test("a wrong option that is nobody's answer tells nothing", () => {
	expect(chosen('№1')).toBeNull();
});

test('a right answer is mistaken for nothing', () => {
	expect(chosen('№4200')).toBeNull();
	expect(typed('4200')).toBeNull();
});

test('typed words are read as an answer is read', () => {
	expect(typed('N 2572')).toBe('zandar/uaqytsha#forward');
	expect(typed('2573')).toBeNull();
});

test('"I do not know" is no mistake for another card', () => {
	expect(mistakenFor(card, ask('choice'), { form: 'unknown' }, [deck])).toBeNull();
});

test('the card that was asked against comes before another of the same answer', () => {
	const twin = { ...deck, notes: [...deck.notes, law('ekinshi', '№4100')] };
	const against = cardsOfDeck(twin).find(({ note: { id } }) => id === 'ekinshi');
	if (!against) throw new Error('There is a second one');
	const given = { form: 'typed', text: '4100' } as const;
	expect(mistakenFor(card, ask('typed'), given, [twin])).toBe('zandar/okil#forward');
	expect(mistakenFor(card, ask('typed'), given, [twin], against)).toBe('zandar/ekinshi#forward');
	const other = { form: 'typed', text: '2572' } as const;
	expect(mistakenFor(card, ask('typed'), other, [twin], against)).toBe('zandar/uaqytsha#forward');
});
