import * as fc from 'fast-check';
import { cardsOfDeck, type NotesOfDeck } from '../../card/cards-of.ts';
import { deckId, note, noteId } from '../../card/sample-notes.ts';
import type { KnownNote } from '../../deck/deck.ts';
import { LANGS } from '../../shared/lang.ts';
import type { Answer } from '../grade-answer.ts';
import type { Question } from '../question.ts';
import type { AskedTask } from './ask-task.ts';
import type { Material, TaskAnswer } from './mode.ts';

const word = fc.constantFrom('Әкім', 'Кеңес', 'Мәслихат', 'Хан', 'Сот', 'Би', '№4200', '№4100');
const date = fc.constantFrom(
	'1991',
	'1992',
	'1992-02-07',
	'1993-12-08',
	'1990/1991',
	'1995~',
	'1996-06',
	'2018',
	'2020',
	'2021'
);
const text = fc.record({ kk: word, ru: word }, { requiredKeys: ['kk'] });
const kind = fc.constantFrom('a', 'b');

const anyNote: fc.Arbitrary<KnownNote> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.tuple(kind, text, text, fc.boolean())
			.map(([ofKind, question, answer, reversed]) =>
				note.basic({ kind: ofKind, question, answer, reversed })
			)
	},
	{
		weight: 6,
		arbitrary: fc.tuple(date, text).map(([on, what]) => note.event({ date: on, what }))
	},
	fc.boolean().map((answer) => note.truefalse({ answer })),
	fc.array(text, { minLength: 2, maxLength: 4 }).map((items) => note.ordering({ items })),
	fc
		.array(fc.tuple(text, text), { minLength: 2, maxLength: 4 })
		.map((pairs) => note.matching({ pairs }))
);

/** A deck with cards of all kinds, all of them chosen. */
export const anyMaterial: fc.Arbitrary<Material> = fc
	.tuple(fc.array(anyNote, { minLength: 1, maxLength: 14 }), fc.constantFrom(...LANGS))
	.map(([notes, lang]) => {
		const deck: NotesOfDeck = {
			id: deckId('d'),
			notes: notes.map((each, n) => ({ ...each, id: noteId(`n${n}`) }))
		};
		return { cards: cardsOfDeck(deck), pool: [deck], lang };
	});

/** The answer that is marked right. */
export function rightAnswer(asked: AskedTask): TaskAnswer {
	if (asked.kind === 'pairs') return { kind: 'pairs', missed: [] };
	if (asked.kind === 'line') return { kind: 'line', order: asked.order };
	const answer = rightTo(asked.question);
	return answer === null ? { kind: 'flip', known: true } : { kind: 'card', answer };
}

/** An answer that is not marked right. */
export function wrongAnswer(asked: AskedTask): TaskAnswer {
	if (asked.kind === 'pairs') return { kind: 'pairs', missed: asked.left.map(({ id }) => id) };
	if (asked.kind === 'line') return { kind: 'line', order: [...asked.order].reverse() };
	const { form } = asked.question;
	if (form === 'flip' || form === 'cloze') return { kind: 'flip', known: false };
	return { kind: 'card', answer: { form: 'unknown' } };
}

function rightTo(question: Question): Answer | null {
	switch (question.form) {
		case 'choice':
			return { form: 'choice', option: question.options.find(({ right }) => right)?.id ?? '' };
		case 'truefalse':
			return { form: 'truefalse', truth: question.face.truth };
		case 'typed':
			return { form: 'typed', text: question.face.answer.text };
		case 'ordering':
			return { form: 'ordering', order: question.order };
		case 'matching':
			return { form: 'matching', partner: question.partner };
		default:
			return null;
	}
}
