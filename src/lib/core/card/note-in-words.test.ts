import { describe, expect, test } from 'vitest';
import { linesOf, noteInWords, type NoteInWords } from './note-in-words.ts';
import { note, noteId } from './sample-notes.ts';
import type { KnownNote } from '../deck/deck.ts';

function words(of: KnownNote, lang: 'kk' | 'ru' | 'en' = 'kk'): NoteInWords {
	const told = noteInWords(of, lang);
	if (!told) throw new Error('A note without words');
	return told;
}

describe('a note is read with its answer', () => {
	test('a question with its answer, in Kazakh where the language is missing', () => {
		const basic = note.basic({
			question: { kk: 'сұрақ', ru: 'вопрос' },
			answer: { kk: 'жауап' },
			explain: { kk: 'түсінік' }
		}) as KnownNote;
		expect(words(basic, 'ru')).toEqual({
			asked: { text: 'вопрос', lang: 'ru' },
			told: { kind: 'answer', answer: { text: 'жауап', lang: 'kk' } },
			explain: { text: 'түсінік', lang: 'kk' }
		});
		expect(linesOf(words(basic)).map(({ text }) => text)).toEqual(['сұрақ', 'жауап', 'түсінік']);
	});

	test('an event with its date in words', () => {
		const event = note.event({ date: '1993-12-08', what: { kk: 'заң' } }) as KnownNote;
		expect(words(event, 'en').told).toEqual({
			kind: 'answer',
			answer: { text: '8\u00A0December\u00A01993', lang: 'en' }
		});
	});

	test('a text with its blanks filled', () => {
		const cloze = note.cloze({ text: { kk: 'Ауыл {{c1::әкімі::кім}} болды' } }) as KnownNote;
		const told = words(cloze);
		expect(told.asked.text).toBe('Ауыл әкімі болды');
		expect(told.told).toMatchObject({ kind: 'cloze', parts: [{}, { hidden: 'әкімі' }, {}] });
		expect(linesOf(told)).toHaveLength(1);
	});

	test('a statement, an order and pairs', () => {
		expect(words(note.truefalse() as KnownNote).told.kind).toBe('truth');
		expect(words(note.ordering() as KnownNote).told.kind).toBe('order');
		const pairs = words(note.matching() as KnownNote);
		expect(pairs.told.kind).toBe('pairs');
		expect(linesOf(pairs).length).toBeGreaterThan(2);
	});

	test('a picture has no words', () => {
		expect(
			noteInWords({ type: 'occlusion', id: noteId('o'), tags: [], masks: [] }, 'kk')
		).toBeNull();
	});
});
