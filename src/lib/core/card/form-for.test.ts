import { describe, expect, test } from 'vitest';
import type { KnownNote } from '../deck/deck.ts';
import { cardsOf } from './cards-of.ts';
import { faceOf } from './face-of.ts';
import { flipOf, formFor, isTypable, type Held } from './form-for.ts';
import { deckId, note } from './sample-notes.ts';

function face(of: KnownNote, variant: string) {
	const card = cardsOf(deckId('zandar'), of).find((each) => each.variant === variant);
	if (!card) throw new Error(`No card ${variant}`);
	return faceOf(card, 'kk');
}

const short = face(note.basic(), 'forward');
const long = face(note.basic({ answer: { kk: 'ә'.repeat(31) } }), 'forward');
const longDate = face(note.basic({ answer: { kk: 'ә'.repeat(31) }, match: 'text' }), 'forward');
const cloze = face(note.cloze(), 'c1');
const held = (stability: number, state: 'learning' | 'review' | 'relearning' = 'review'): Held => ({
	stability,
	state
});

describe('[C12] the form of a card', () => {
	test.each([
		['new', null, true, 'choice'],
		['new without three wrong options', null, false, 'flip'],
		['learning', held(100, 'learning'), true, 'choice'],
		['relearning', held(100, 'relearning'), true, 'choice'],
		['relearning without three wrong options', held(100, 'relearning'), false, 'flip'],
		['of less than 7 days', held(6.99), true, 'choice'],
		['of less than 7 days without three wrong options', held(6.99), false, 'flip'],
		['of 7 days', held(7), true, 'flip'],
		['of almost 21 days', held(20.99), true, 'flip'],
		['of 21 days', held(21), true, 'typed'],
		['of 21 days without three wrong options', held(21), false, 'typed']
	] as const)('%s', (_, memory, threeWrong, form) => {
		expect(formFor(short, memory, () => threeWrong)).toBe(form);
	});

	test('a long answer is typed only where the author said how to compare it', () => {
		expect(formFor(long, held(50), () => true)).toBe('flip');
		expect(formFor(longDate, held(50), () => true)).toBe('typed');
		expect(isTypable(face(note.basic({ answer: { kk: 'ә'.repeat(30) } }), 'forward'))).toBe(true);
	});

	test('an event is typed by its date, however long that is in words', () => {
		expect(isTypable(face(note.event({ date: '1990-07-01/1991-12-31' }), 'date'))).toBe(true);
	});

	test('a cloze uncovers its blanks instead of turning over', () => {
		expect(formFor(cloze, held(10), () => true)).toBe('cloze');
		expect(formFor(cloze, null, () => false)).toBe('cloze');
		expect(formFor(cloze, held(30), () => true)).toBe('typed');
	});

	test('several different words cannot be typed', () => {
		const two = face(note.cloze({ text: { kk: '{{c1::а}} {{c1::б}}' }, match: 'text' }), 'c1');
		expect(formFor(two, held(30), () => true)).toBe('cloze');
	});

	test.each([null, held(3), held(10), held(50)])(
		'true or false, ordering and matching keep theirs (%j)',
		(memory) => {
			expect(formFor(face(note.truefalse(), 'main'), memory, () => false)).toBe('truefalse');
			expect(formFor(face(note.ordering(), 'main'), memory, () => false)).toBe('ordering');
			expect(formFor(face(note.matching(), 'main'), memory, () => false)).toBe('matching');
		}
	);
});

test('[C13] there is always a form to turn the card over', () => {
	expect(flipOf(cloze.card)).toBe('cloze');
	expect(flipOf(short.card)).toBe('flip');
	expect(flipOf(face(note.truefalse(), 'main').card)).toBe('flip');
});
