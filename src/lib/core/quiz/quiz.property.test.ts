import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { overlaps } from '../answer/edtf.ts';
import type { Card } from '../card/card.ts';
import { cardsOfDeck, type NotesOfDeck } from '../card/cards-of.ts';
import { dateIn } from '../card/date-in.ts';
import { faceOf } from '../card/face-of.ts';
import { formFor } from '../card/form-for.ts';
import { deckId, note, noteId } from '../card/sample-notes.ts';
import type { KnownNote } from '../deck/deck.ts';
import { LANGS, type Lang } from '../shared/lang.ts';
import { askCard, askableForms, hasChoice } from './ask-card.ts';
import { fairFace } from './fair-face.ts';
import { rightTo } from '../../../../tests/fixtures/any-material.ts';
import { gradeAnswer, type Answer } from './grade-answer.ts';
import type { MarkedQuestion, Question } from './question.ts';

// Thousands of questions, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000 });

// Few words and dates, so that notes agree, overlap and repeat each other all the time.
const word = fc.constantFrom(
	'Әкім',
	'аким',
	'Сот',
	'«Сот»',
	'Хан',
	'Кеңес',
	'№4200',
	'N 4200',
	'4100'
);
const date = fc.constantFrom(
	'1991',
	'1992',
	'1992-02',
	'1992-02-07',
	'1993-12-08',
	'1992~',
	'1990/1991'
);
const written = fc.constantFrom('1992', '1992 жылғы 7 ақпан', '8.12.1993', '1993 жылғы желтоқсан');
const anyText = fc.record(
	{ kk: fc.oneof(word, written), ru: fc.oneof(word, written), en: word },
	{ requiredKeys: ['kk'] }
);
const own = fc.record({
	tags: fc.subarray(['x', 'y']),
	wrong: fc.array(anyText, { maxLength: 4 })
});
const kind = fc.constantFrom('a', 'date');

const anyNote: fc.Arbitrary<KnownNote> = fc.oneof(
	fc
		.tuple(own, kind, anyText, anyText, fc.boolean(), fc.constantFrom('text', 'date', 'number'))
		.map(([more, ofKind, question, answer, reversed, match]) =>
			note.basic({ ...more, kind: ofKind, question, answer, reversed, match })
		),
	fc.tuple(own, date, anyText).map(([more, on, what]) => note.event({ ...more, date: on, what })),
	fc
		.tuple(own, kind, word, word)
		.map(([more, ofKind, one, two]) =>
			note.cloze({ ...more, kind: ofKind, text: { kk: `{{c1::${one}}} мен {{c2::${two}}}` } })
		),
	fc.boolean().map((answer) => note.truefalse({ answer })),
	fc.array(anyText, { maxLength: 4 }).map((items) => note.ordering({ items })),
	fc.array(fc.tuple(anyText, anyText), { maxLength: 4 }).map((pairs) => note.matching({ pairs }))
);

const pool: fc.Arbitrary<NotesOfDeck[]> = fc
	.tuple(fc.array(anyNote, { minLength: 1, maxLength: 9 }), fc.array(anyNote, { maxLength: 4 }))
	.map((decks) =>
		decks.map((notes, index) => ({
			id: deckId(`d${index}`),
			notes: notes.map((each, n) => ({ ...each, id: noteId(`n${n}`) }))
		}))
	);

const lang = fc.constantFrom(...LANGS);
const seed = fc.string();

// Each run asks some dozen cards in every form.
fc.configureGlobal({ numRuns: 25 });

/** Every card of the pool asked in every form in which it can be. */
function allQuestions(decks: NotesOfDeck[], inLang: Lang, by: string): [Card, Question][] {
	return decks.flatMap(cardsOfDeck).flatMap((card) => {
		const request = { card, lang: inLang, pool: decks, seed: by };
		return askableForms(request).map((form): [Card, Question] => [
			card,
			askCard({ ...request, form })
		]);
	});
}

function ofForm<F extends Question['form']>(questions: [Card, Question][], form: F) {
	return questions
		.map(([, question]) => question)
		.filter((question): question is Extract<Question, { form: F }> => question.form === form);
}

test('[Q9] every card can be asked in each of its forms, and the right answer is right', () => {
	fc.assert(
		fc.property(pool, lang, seed, (decks, inLang, by) => {
			for (const [card, question] of allQuestions(decks, inLang, by)) {
				expect(question.face).toEqual(fairFace(card, inLang, decks));
				if (question.form === 'flip' || question.form === 'cloze') continue;
				expect(gradeAnswer(question, rightTo(question))).toMatchObject({
					verdict: 'right',
					rating: 3
				});
			}
		})
	);
});

test('[Q9] the form that the memory calls for can be asked', () => {
	const held = fc.option(
		fc.record({
			stability: fc.double({ min: 0.1, max: 60, noNaN: true }),
			state: fc.constant('review' as const)
		})
	);
	fc.assert(
		fc.property(pool, lang, seed, held, (decks, inLang, by, memory) => {
			for (const card of decks.flatMap(cardsOfDeck)) {
				const request = { card, lang: inLang, pool: decks, seed: by };
				const form = formFor(faceOf(card, inLang), memory, () => hasChoice(request));
				const question = askCard({ ...request, form });
				const ownForm = form === 'ordering' || form === 'matching';
				expect(ownForm ? [form, 'flip'] : [form]).toContain(question.form);
			}
		})
	);
});

test('[Q4][Q8] of the options exactly one is right, and the others are wrong', () => {
	fc.assert(
		fc.property(pool, lang, seed, (decks, inLang, by) => {
			for (const question of ofForm(allQuestions(decks, inLang, by), 'choice')) {
				const { face, options } = question;
				expect(options.filter(({ right }) => right)).toHaveLength(1);
				for (const { id, text, right } of options) {
					expect(gradeAnswer(question, { form: 'choice', option: id }).rating).toBe(right ? 3 : 1);
					const typed = { form: 'typed', face, others: [] } as const;
					const { verdict } = gradeAnswer(typed, { form: 'typed', text, meant: false });
					expect(verdict === 'wrong').toBe(!right);
				}
			}
		})
	);
});

test('[Q5] no option is a date that overlaps the right one', () => {
	fc.assert(
		fc.property(pool, lang, seed, (decks, inLang, by) => {
			for (const { face, options } of ofForm(allQuestions(decks, inLang, by), 'choice')) {
				const date = face.answer.edtf ?? dateIn(face.answer.text);
				const others = options.filter(({ right }) => !right).map(({ text }) => dateIn(text));
				const near = others.filter((other) => date && other && overlaps(date, other));
				expect(near).toEqual([]);
			}
		})
	);
});

test('[Q5] no option is an event of a date that overlaps that of the right one', () => {
	fc.assert(
		fc.property(fc.array(date, { minLength: 5, maxLength: 12 }), seed, (dates, by) => {
			const notes = dates.map((on, index) =>
				note.event({
					id: noteId(`n${index}`),
					date: on,
					what: { kk: `оқиға ${'абвгдежзиклм'[index]}` }
				})
			);
			const dateOf = new Map(notes.map(({ what, date: on }) => [what.kk, on]));
			const deck = { id: deckId('d'), notes };
			for (const { face, options } of ofForm(allQuestions([deck], 'kk', by), 'choice')) {
				const near = options
					.filter(({ right }) => !right)
					.map(({ text }) => dateOf.get(text))
					.filter((other) => other !== undefined && overlaps(other, face.date ?? ''));
				expect(near).toEqual([]);
			}
		})
	);
});

test('[Q7] no two options read the same, and all are in one language', () => {
	fc.assert(
		fc.property(pool, lang, seed, (decks, inLang, by) => {
			for (const { options } of ofForm(allQuestions(decks, inLang, by), 'choice')) {
				const texts = options.map(({ text }) => text.toLowerCase().replace(/[«».]/g, ''));
				expect(new Set(texts).size).toBe(4);
				expect(new Set(options.map((option) => option.lang)).size).toBe(1);
			}
		})
	);
});

test('[Q10] what is to be put in order never stands in order', () => {
	fc.assert(
		fc.property(pool, lang, seed, (decks, inLang, by) => {
			const questions = allQuestions(decks, inLang, by);
			for (const question of ofForm(questions, 'ordering')) {
				const order = question.items.map(({ id }) => id);
				expect(gradeAnswer(question, { form: 'ordering', order }).rating).toBeLessThan(3);
			}
			for (const question of ofForm(questions, 'matching')) {
				const straight = Object.fromEntries(question.left.map(({ id }) => [id, id]));
				const { rating } = gradeAnswer(question, { form: 'matching', partner: straight });
				expect(rating).toBeLessThan(3);
			}
		})
	);
});

test('[Q8] the same seed gives the same questions', () => {
	fc.assert(
		fc.property(pool, lang, seed, (decks, inLang, by) => {
			expect(allQuestions(decks, inLang, by)).toEqual(allQuestions(decks, inLang, by));
		})
	);
});

test('[G1] nothing that the program marks is Easy', () => {
	const any: fc.Arbitrary<Answer> = fc.oneof(
		fc.record({
			form: fc.constant('choice' as const),
			option: fc.constantFrom('1', '2', '3', '4', '')
		}),
		fc.record({
			form: fc.constant('truefalse' as const),
			truth: fc.boolean(),
			guessed: fc.boolean()
		}),
		fc.record({ form: fc.constant('typed' as const), text: fc.oneof(word, written, fc.string()) }),
		fc.record({
			form: fc.constant('ordering' as const),
			order: fc.array(fc.constantFrom('1', '2', '9'))
		}),
		fc.record({
			form: fc.constant('matching' as const),
			partner: fc.dictionary(fc.constantFrom('1', '2', '9'), fc.constantFrom('1', '2', '9'))
		}),
		fc.constant({ form: 'unknown' as const })
	);
	fc.assert(
		fc.property(pool, lang, any, (decks, inLang, answer) => {
			for (const [, question] of allQuestions(decks, inLang, 'seed')) {
				if (question.form !== answer.form) continue;
				const { rating, verdict } = gradeAnswer(question as MarkedQuestion, answer);
				expect([1, 2, 3]).toContain(rating);
				expect(verdict === 'wrong').toBe(
					rating === 1 && !('guessed' in answer && answer.guessed && verdict === 'right')
				);
			}
		})
	);
});
