import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownNote } from '../deck/deck.ts';
import { LANGS, type Lang } from '../shared/lang.ts';
import { cardsOf } from './cards-of.ts';
import { faceOf } from './face-of.ts';
import type { AnswerFace } from './face.ts';
import { deckId, note } from './sample-notes.ts';

function face(of: KnownNote, variant: string, lang: Lang = 'kk') {
	const card = cardsOf(deckId('zandar'), of).find((each) => each.variant === variant);
	if (!card) throw new Error(`No card ${variant}`);
	return faceOf(card, lang);
}

function answerFace(of: KnownNote, variant: string, lang: Lang = 'kk'): AnswerFace {
	const made = face(of, variant, lang);
	if (made.wants !== 'answer') throw new Error(`Wants ${made.wants}`);
	return made;
}

const texts = (made: AnswerFace) => made.accepted.map(({ text }) => text);

describe('a basic card', () => {
	const law = note.basic({
		question: { kk: 'Нөмірі?', ru: 'Номер?' },
		answer: { kk: '№4200', ru: '№4200', en: 'No. 4200' },
		accept: { kk: ['4200'], en: ['Law 4200'] },
		match: 'law-number',
		kind: 'law-number',
		wrong: [{ kk: '№4100', en: 'No. 4100' }],
		reversed: true
	});

	test('asks the question and wants the answer in the wished language', () => {
		expect(face(law, 'forward', 'ru')).toMatchObject({
			wants: 'answer',
			lang: 'ru',
			prompt: { kind: 'question', lang: 'ru', parts: [{ kind: 'text', text: 'Номер?' }] },
			answer: { text: '№4200', lang: 'ru' },
			match: 'law-number',
			kind: 'law-number',
			wrong: [{ text: '№4100', lang: 'kk' }]
		});
	});

	test('[C5] takes each text by itself from Kazakh where the language lacks it', () => {
		expect(face(law, 'forward', 'en')).toMatchObject({
			prompt: { lang: 'kk' },
			answer: { text: 'No. 4200', lang: 'en' }
		});
	});

	test('[C6] is right in every language of the deck, and in what else the author accepts', () => {
		expect(answerFace(law, 'forward', 'ru').accepted).toEqual([
			{ text: '№4200', lang: 'kk' },
			{ text: '№4200', lang: 'ru' },
			{ text: 'No. 4200', lang: 'en' },
			{ text: '4200', lang: 'kk' },
			{ text: 'Law 4200', lang: 'en' }
		]);
	});

	test('[C7] backward, asks the answer; what was said of the answer does not hold for the question', () => {
		const back = answerFace(law, 'reverse', 'ru');
		expect(back).toMatchObject({
			prompt: { parts: [{ text: '№4200' }] },
			answer: { text: 'Номер?', lang: 'ru' },
			kind: 'asks-law-number',
			wrong: []
		});
		expect(back).not.toHaveProperty('match');
		expect(texts(back)).toEqual(['Нөмірі?', 'Номер?']);
	});
});

describe('an event card', () => {
	const decree = note.event({
		kind: 'event',
		accept: { kk: ['1992 ж. 7 ақпан', 'Президент Жарлығы'] },
		wrong: [{ kk: '1992 жылғы 1 наурыз', ru: '1 марта 1992 года' }, { kk: 'Заң қабылданды' }]
	});

	test('[C8] asks when it was, and wants the date in words', () => {
		expect(face(decree, 'date', 'ru')).toMatchObject({
			prompt: { kind: 'date-of', lang: 'ru', parts: [{ text: 'Вышел указ' }] },
			answer: { text: '7\u00a0февраля\u00a01992\u00a0года', lang: 'ru', edtf: '1992-02-07' },
			match: 'date',
			kind: 'date',
			date: '1992-02-07'
		});
	});

	test('[C8] asks what happened on the date', () => {
		const what = answerFace(decree, 'what', 'en');
		expect(what).toMatchObject({
			prompt: {
				kind: 'what-on',
				lang: 'en',
				parts: [{ kind: 'text', text: '7\u00a0February\u00a01992' }]
			},
			answer: { text: 'The decree came out', lang: 'en' },
			kind: 'event',
			date: '1992-02-07'
		});
		expect(what).not.toHaveProperty('match');
	});

	test('[C9] of what the author accepts and offers as wrong, dates serve the one card and the rest the other', () => {
		expect(texts(answerFace(decree, 'date'))).toContain('1992 ж. 7 ақпан');
		expect(texts(answerFace(decree, 'date'))).not.toContain('Президент Жарлығы');
		expect(texts(answerFace(decree, 'what'))).toContain('Президент Жарлығы');
		expect(texts(answerFace(decree, 'what'))).not.toContain('1992 ж. 7 ақпан');
		expect(answerFace(decree, 'date', 'ru').wrong).toEqual([
			{ text: '1 марта 1992 года', lang: 'ru' }
		]);
		expect(answerFace(decree, 'what').wrong).toEqual([{ text: 'Заң қабылданды', lang: 'kk' }]);
	});

	test('of the kind "date" is not of that kind when it is what is asked for', () => {
		expect(answerFace(note.event({ kind: 'date' }), 'what').kind).toBe('event');
		expect(answerFace(note.event({ kind: 'act' }), 'what').kind).toBe('act');
	});
});

describe('a cloze card', () => {
	test('[C10] hides its own words and shows those of the other cards', () => {
		expect(face(note.cloze(), 'c1', 'ru')).toMatchObject({
			prompt: {
				kind: 'cloze',
				lang: 'ru',
				parts: [
					{ kind: 'text', text: 'Акима области ' },
					{ kind: 'shown', text: 'назначает' },
					{ kind: 'text', text: ' ' },
					{ kind: 'blank', hidden: 'Президент', length: 9, hint: 'кто?' },
					{ kind: 'text', text: '.' }
				]
			},
			answer: { text: 'Президент', lang: 'ru' },
			single: true
		});
	});

	test('[C10] is right in the words of every language', () => {
		expect(answerFace(note.cloze(), 'c2', 'ru').accepted).toEqual([
			{ text: 'тағайындайды', lang: 'kk' },
			{ text: 'назначает', lang: 'ru' }
		]);
	});

	test.each([
		['lacks', undefined],
		['breaks', '{{c1::Президент'],
		['has without the number', 'Акима {{c2::назначает}}']
	])('[C5] comes in Kazakh where the note %s the language', (_, ru) => {
		const text = { kk: note.cloze().text.kk, ...(ru === undefined ? {} : { ru }) };
		const made = answerFace(note.cloze({ text }), 'c1', 'ru');
		expect(made.prompt.lang).toBe('kk');
		expect(made.answer).toEqual({ text: 'Президент', lang: 'kk' });
	});

	test('[C11] hides the same words once, and different words together as one answer', () => {
		const same = answerFace(note.cloze({ text: { kk: '{{c1::аким}} – {{c1::аким}}' } }), 'c1');
		expect(same).toMatchObject({ answer: { text: 'аким' }, single: true });
		const two = answerFace(note.cloze({ text: { kk: '{{c1::аким}} – {{c1::әкім}}' } }), 'c1');
		expect(two).toMatchObject({ answer: { text: 'аким, әкім' }, single: false });
	});

	test('[C9] takes what the author accepts and offers as wrong where it is the only blank', () => {
		const own = { accept: { kk: ['Ел басы'] }, wrong: [{ kk: 'Үкімет' }] };
		const one = answerFace(note.cloze({ ...own, text: { kk: '{{c1::Президент}}' } }), 'c1');
		expect(texts(one)).toEqual(['Президент', 'Ел басы']);
		expect(one.wrong).toEqual([{ text: 'Үкімет', lang: 'kk' }]);
		const two = answerFace(note.cloze(own), 'c1');
		expect(texts(two)).toEqual(['Президент', 'Президент']);
		expect(two.wrong).toEqual([]);
	});
});

describe('the other cards', () => {
	test('true or false has its truth and what is true instead', () => {
		const statement = note.truefalse({ correction: { kk: 'Бұл – №4200.' } });
		expect(face(statement, 'main')).toMatchObject({
			wants: 'truth',
			prompt: { kind: 'statement' },
			truth: false,
			correction: { text: 'Бұл – №4200.', lang: 'kk' }
		});
	});

	test('ordering has its items in the right order', () => {
		expect(face(note.ordering(), 'main', 'en')).toMatchObject({
			wants: 'order',
			prompt: { kind: 'order' },
			items: [
				{ text: 'one', lang: 'en' },
				{ text: 'екі', lang: 'kk' },
				{ text: 'үш', lang: 'kk' },
				{ text: 'төрт', lang: 'kk' }
			]
		});
	});

	test('matching has its pairs', () => {
		expect(face(note.matching(), 'main')).toMatchObject({
			wants: 'pairs',
			prompt: { kind: 'match' },
			pairs: [
				[{ text: 'облыс' }, { text: 'область' }],
				[{ text: 'аудан' }, { text: 'район' }],
				[{ text: 'ауыл' }, { text: 'село' }]
			]
		});
	});
});

test('every face carries the explanation, the source and the media of its note', () => {
	const made = face(
		note.truefalse({
			explain: { kk: 'Себебі', ru: 'Потому что' },
			source: { of: 'article', page: 70 },
			disputed: true,
			image: { file: 'map.webp', alt: { kk: 'карта', ru: 'карта' } },
			audio: { file: { kk: 'kk.mp3' } }
		}),
		'main',
		'ru'
	);
	expect(made).toMatchObject({
		explain: { text: 'Потому что', lang: 'ru' },
		source: { of: 'article', page: 70 },
		disputed: true,
		image: { file: 'map.webp', alt: { text: 'карта', lang: 'ru' } },
		audio: { text: 'kk.mp3', lang: 'kk' }
	});
});

test('[C6] the answer of a card is always among those that it accepts, in every language', () => {
	const word = fc.stringMatching(/^[а-яәіңғүұқөһ]{1,12}$/u);
	const text = fc.record({ kk: word, ru: word, en: word }, { requiredKeys: ['kk'] });
	const date = fc
		.tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
		.map(([year, month, exact]) => `${year}-${String(month).padStart(2, '0')}${exact ? '' : '~'}`);
	const notes = fc.oneof(
		fc
			.record({ question: text, answer: text })
			.map((own) => note.basic({ ...own, reversed: true })),
		fc.record({ what: text, date }).map((own) => note.event(own)),
		text.map((words) =>
			note.cloze({
				text: { kk: '', ...mapText(words, (each) => `а {{c1::${each}}} б {{c2::в}}`) }
			})
		)
	);
	fc.assert(
		fc.property(notes, fc.constantFrom(...LANGS), (of, lang) => {
			for (const card of cardsOf(deckId('zandar'), of)) {
				const made = faceOf(card, lang);
				if (made.wants !== 'answer') throw new Error(`Wants ${made.wants}`);
				expect(made.accepted).toContainEqual(made.answer);
			}
		})
	);
});

function mapText(text: { [lang in Lang]?: string | undefined }, change: (own: string) => string) {
	return Object.fromEntries(
		Object.entries(text).flatMap(([lang, own]) => (own === undefined ? [] : [[lang, change(own)]]))
	);
}
