import { describe, expect, test } from 'vitest';
import type { Card } from '../card/card.ts';
import { cardsOf, type NotesOfDeck } from '../card/cards-of.ts';
import { faceOf } from '../card/face-of.ts';
import { deckId, note, noteId } from '../card/sample-notes.ts';
import type { EventNote, KnownNote } from '../deck/deck.ts';
import { askCard } from './ask-card.ts';
import { wrongOptions } from './distractors.ts';
import { fairFace } from './fair-face.ts';
import { gradeAnswer } from './grade-answer.ts';
import type { Pool } from './pool.ts';

const d = deckId('d');

const laws = note.event({
	id: noteId('laws'),
	date: '1992-01-13',
	what: { kk: 'Екі заң шықты', ru: 'Вышли два закона', en: 'Two laws came out' }
});
const resolution = note.event({
	id: noteId('resolution'),
	date: '1992-01-13',
	what: { kk: 'Қаулы шықты', ru: 'Вышла резолюция', en: 'A resolution came out' },
	accept: { ru: ['Вышло постановление'] }
});

function cardOf(of: KnownNote, variant = 'what'): Card {
	const card = cardsOf(d, of).find((each) => each.variant === variant);
	if (!card) throw new Error(`No card ${variant}`);
	return card;
}

function poolOf(...notes: KnownNote[]): NotesOfDeck[] {
	return [{ id: d, notes }];
}

function alsoOf(of: EventNote, pool: Pool): readonly string[] | undefined {
	const face = fairFace(cardOf(of), 'kk', pool);
	if (face.wants !== 'answer') throw new Error('Wants no answer');
	return face.also?.map(({ text }) => text);
}

function typed(text: string, lang: 'kk' | 'ru' = 'kk') {
	const pool = poolOf(laws, resolution);
	const question = askCard({ card: cardOf(laws), form: 'typed', lang, pool, seed: 's' });
	if (question.form !== 'typed') throw new Error(`Asked as ${question.form}`);
	return gradeAnswer(question, { form: 'typed', text });
}

describe('[Q13] asked what happened on a date', () => {
	test('the other event of that date is right too', () => {
		expect(alsoOf(laws, poolOf(laws, resolution))).toEqual(['Қаулы шықты']);
		expect(alsoOf(resolution, poolOf(laws, resolution))).toEqual(['Екі заң шықты']);
	});

	test('an event within the date is right, one that reaches beyond it is not', () => {
		const year = note.event({ id: noteId('year'), date: '1992', what: { kk: 'Реформа басталды' } });
		const pool = poolOf(year, laws);
		expect(alsoOf(year, pool)).toEqual(['Екі заң шықты']);
		expect(alsoOf(laws, pool)).toBeUndefined();
	});

	test.each([
		['of another date', poolOf(laws, { ...resolution, date: '1992-02-07' })],
		['that is retired', poolOf(laws, { ...resolution, retired: true })],
		['of another deck', [...poolOf(laws), { id: deckId('e'), notes: [resolution] }]]
	])('an event %s is not', (_, pool) => {
		expect(alsoOf(laws, pool)).toBeUndefined();
	});

	test('nothing else changes where there is one event, nor for the card that asks for the date', () => {
		const pool = poolOf(laws, resolution);
		expect(fairFace(cardOf(laws), 'kk', poolOf(laws))).toEqual(faceOf(cardOf(laws), 'kk'));
		const date = cardOf(laws, 'date');
		expect(fairFace(date, 'kk', pool)).toEqual(faceOf(date, 'kk'));
	});

	test.each([
		['Екі заң шықты', 'kk', 'Екі заң шықты'],
		['Қаулы шықты', 'kk', 'Қаулы шықты'],
		['Вышли два закона', 'ru', 'Вышли два закона'],
		['Вышла резолюция', 'ru', 'Вышла резолюция'],
		['Вышло постановление', 'ru', 'Вышло постановление']
	] as const)('%s typed in %s is right, and shown', (text, lang, expected) => {
		expect(typed(text, lang)).toMatchObject({
			verdict: 'right',
			rating: 3,
			comparison: { expected }
		});
	});

	test('what happened on another day is wrong, and the asked one is shown', () => {
		expect(typed('Жарлық шықты')).toMatchObject({
			verdict: 'wrong',
			comparison: { expected: 'Екі заң шықты' }
		});
	});

	test('the other one is no wrong option, even if its author made it one', () => {
		const asked = { ...laws, wrong: [{ kk: 'Қаулы шықты' }, { kk: 'Сайлау өтті' }] };
		const pool = poolOf(asked, resolution);
		const wrong = wrongOptions({ card: cardOf(asked), lang: 'kk', pool, seed: 's' });
		expect(wrong.map(({ text }) => text)).toEqual(['Сайлау өтті']);
	});
});
