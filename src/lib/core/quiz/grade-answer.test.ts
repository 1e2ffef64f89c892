import { describe, expect, test } from 'vitest';
import { cardsOf } from '../card/cards-of.ts';
import { deckId, note, noteId } from '../card/sample-notes.ts';
import type { Form } from '../card/card.ts';
import type { KnownNote } from '../deck/deck.ts';
import type { Lang } from '../shared/lang.ts';
import { askCard } from './ask-card.ts';
import { gradeAnswer, type Answer } from './grade-answer.ts';
import type { MarkedQuestion, MatchingQuestion, OrderingQuestion } from './question.ts';

function ask(
	of: KnownNote,
	form: Form,
	lang: Lang = 'kk',
	others: KnownNote[] = []
): MarkedQuestion {
	const deck = { id: deckId('d'), notes: [of, ...others] };
	const [card] = cardsOf(deck.id, of);
	if (!card) throw new Error('No card');
	const question = askCard({ card, form, lang, pool: [deck], seed: 'seed' });
	if (question.form !== form) throw new Error(`Asked as ${question.form}`);
	return question as MarkedQuestion;
}

const choice = ask(
	note.basic({ wrong: [{ kk: 'Алматы' }, { kk: 'Орал' }, { kk: 'Семей' }] }),
	'choice'
);
const optionThat = (isRight: boolean) => {
	const option = choice.form === 'choice' && choice.options.find(({ right }) => right === isRight);
	if (!option) throw new Error('No such option');
	return option.id;
};

describe('[G1] a choice', () => {
	test.each([
		['right', true, {}, 'right', 3],
		['right but guessed', true, { guessed: true }, 'right', 1],
		['right and not guessed', true, { guessed: false }, 'right', 3],
		['wrong', false, {}, 'wrong', 1],
		['wrong and guessed', false, { guessed: true }, 'wrong', 1]
	])('%s', (_, isRight, more, verdict, rating) => {
		const option = optionThat(isRight);
		expect(gradeAnswer(choice, { form: 'choice', option, ...more })).toEqual({
			form: 'choice',
			right: optionThat(true),
			chosen: option,
			verdict,
			rating
		});
	});
});

describe('[G1] true or false', () => {
	const question = ask(note.truefalse(), 'truefalse');
	test.each([
		['right', { truth: false }, 'right', 3],
		['right but guessed', { truth: false, guessed: true }, 'right', 1],
		['wrong', { truth: true }, 'wrong', 1]
	])('%s', (_, given, verdict, rating) => {
		expect(gradeAnswer(question, { form: 'truefalse', ...given })).toEqual({
			form: 'truefalse',
			truth: false,
			chosen: given.truth,
			verdict,
			rating
		});
	});
});

describe('[G2] a typed answer', () => {
	const akimat = note.basic({ answer: { kk: 'әкімдік', ru: 'акимат' } });
	const question = ask(akimat, 'typed', 'kk');
	test.each<[string, string, object, string, number]>([
		['exact', 'Әкімдік.', {}, 'right', 3],
		['with other letters', 'акимдик', {}, 'nearly', 3],
		['in another language of the deck', 'акимат', {}, 'right', 3],
		['a slip that was meant', 'әкімдпк', { meant: true }, 'nearly', 2],
		['a slip that was not meant', 'әкімдпк', { meant: false }, 'wrong', 1],
		['wrong, whatever was meant', 'ауылдық кеңес', { meant: true }, 'wrong', 1],
		['nothing', '', {}, 'wrong', 1]
	])('%s', (_, text, more, verdict, rating) => {
		const graded = gradeAnswer(question, { form: 'typed', text, ...more });
		expect(graded).toMatchObject({ form: 'typed', verdict, rating });
		expect(graded).not.toHaveProperty('ask');
	});

	test('a slip is asked about first', () => {
		expect(gradeAnswer(question, { form: 'typed', text: 'әкімдпк' })).toMatchObject({
			verdict: 'nearly',
			rating: 2,
			ask: 'meant',
			comparison: { verdict: 'typo', expected: 'әкімдік' }
		});
	});

	test('tells in which language it was right', () => {
		expect(gradeAnswer(question, { form: 'typed', text: 'акимат' })).toMatchObject({
			comparison: { verdict: 'exact', lang: 'ru' }
		});
	});

	test('a slip that makes the answer of another card is wrong', () => {
		const other = note.basic({ id: noteId('other'), answer: { kk: 'әкімдер' } });
		const beside = ask(note.basic({ answer: { kk: 'әкімдік' } }), 'typed', 'kk', [other]);
		const given: Answer = { form: 'typed', text: 'әкімдер' };
		expect(gradeAnswer(beside, given).verdict).toBe('wrong');
	});

	test('the date of an event is right in all spellings of the day', () => {
		const decree = ask(note.event(), 'typed', 'ru');
		for (const text of ['07.02.1992', '7 февраля 1992', '1992 жылғы 7 ақпан', 'February 7, 1992']) {
			expect(gradeAnswer(decree, { form: 'typed', text })).toMatchObject({ rating: 3 });
		}
		expect(gradeAnswer(decree, { form: 'typed', text: '8 февраля 1992' }).rating).toBe(1);
		expect(gradeAnswer(decree, { form: 'typed', text: '1992' }).rating).toBe(1);
	});
});

describe('[G3] ordering', () => {
	const items = ['а', 'ә', 'б', 'в', 'г', 'ғ'].map((kk) => ({ kk }));
	const question = ask(note.ordering({ items }), 'ordering') as OrderingQuestion;
	const { order } = question;
	const at = (...places: number[]) => places.map((place) => order[place] ?? '');
	test.each([
		['all in place', at(0, 1, 2, 3, 4, 5), 'right', 3, [1, 1, 1, 1, 1, 1]],
		['two thirds', at(1, 0, 2, 3, 4, 5), 'nearly', 2, [0, 0, 1, 1, 1, 1]],
		['half', at(1, 2, 0, 3, 4, 5), 'wrong', 1, [0, 0, 0, 1, 1, 1]],
		['all moved by one', at(1, 2, 3, 4, 5, 0), 'wrong', 1, [0, 0, 0, 0, 0, 0]],
		['one left out', at(0, 1, 2, 3, 4), 'nearly', 2, [1, 1, 1, 1, 1, 0]],
		['one everywhere', at(0, 0, 0, 0, 0, 0), 'wrong', 1, [1, 0, 0, 0, 0, 0]],
		['nothing', [], 'wrong', 1, [0, 0, 0, 0, 0, 0]]
	])('%s', (_, given, verdict, rating, places) => {
		expect(gradeAnswer(question, { form: 'ordering', order: given })).toEqual({
			form: 'ordering',
			verdict,
			rating,
			places: places.map((place) => place === 1)
		});
	});

	test('items that read alike may change places', () => {
		const twice = ask(
			note.ordering({ items: [{ kk: 'а' }, { kk: 'б' }, { kk: 'а' }] }),
			'ordering'
		) as OrderingQuestion;
		const [first = '', middle = '', last = ''] = twice.order;
		const answer: Answer = { form: 'ordering', order: [last, middle, first] };
		expect(gradeAnswer(twice, answer).rating).toBe(3);
	});
});

describe('[G3] matching', () => {
	const question = ask(note.matching(), 'matching') as MatchingQuestion;
	const { partner } = question;
	const swapped = { '1': partner['2'] ?? '', '2': partner['1'] ?? '', '3': partner['3'] ?? '' };
	const { '3': _, ...two } = partner;
	test.each([
		['all together', partner, 'right', 3, [true, true, true]],
		['two of three', two, 'nearly', 2, [true, true, false]],
		['one of three', swapped, 'wrong', 1, [false, false, true]],
		['none', {}, 'wrong', 1, [false, false, false]]
	])('%s', (_, given, verdict, rating, [one, second, third]) => {
		expect(gradeAnswer(question, { form: 'matching', partner: given })).toEqual({
			form: 'matching',
			verdict,
			rating,
			pairs: { '1': one, '2': second, '3': third }
		});
	});

	test('right sides that read alike may change places', () => {
		const pairs: [{ kk: string }, { kk: string }][] = [
			[{ kk: 'облыс' }, { kk: 'Президент' }],
			[{ kk: 'қала' }, { kk: 'Президент' }],
			[{ kk: 'ауыл' }, { kk: 'әкім' }]
		];
		const twice = ask(note.matching({ pairs }), 'matching') as MatchingQuestion;
		const given = {
			'1': twice.partner['2'] ?? '',
			'2': twice.partner['1'] ?? '',
			'3': twice.partner['3'] ?? ''
		};
		expect(gradeAnswer(twice, { form: 'matching', partner: given }).rating).toBe(3);
	});
});

describe('[G4] "I do not know"', () => {
	test.each([
		choice,
		ask(note.truefalse(), 'truefalse'),
		ask(note.basic(), 'typed'),
		ask(note.ordering(), 'ordering'),
		ask(note.matching(), 'matching')
	])('is Again: $form', (question) => {
		expect(gradeAnswer(question, { form: 'unknown' })).toMatchObject({
			form: question.form,
			verdict: 'wrong',
			rating: 1
		});
	});
});

test('an answer of another form is a bug', () => {
	expect(() => gradeAnswer(choice, { form: 'typed', text: 'Астана' })).toThrow(
		'A choice question cannot take a typed answer'
	);
});
