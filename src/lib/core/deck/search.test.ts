import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '../shared/lang.ts';
import { NoteId } from '../shared/id-schemas.ts';
import type { KnownNote } from './deck.ts';
import { tidy } from '../answer/normalise.ts';
import { findInNote, isNarrower, markFound, needleOf, type Needle } from './search.ts';

const PLAIN: Record<string, string> = {
	ә: 'а',
	ғ: 'г',
	қ: 'к',
	ң: 'н',
	ө: 'о',
	ұ: 'у',
	ү: 'у',
	һ: 'х',
	і: 'и',
	ё: 'е'
};
const plainly = (text: string) => text.replace(/[әғқңөұүһіё]/gu, (letter) => PLAIN[letter] ?? '');

const anyWord = fc
	.array(fc.constantFrom(...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя0123456789'), {
		minLength: 1,
		maxLength: 9
	})
	.map((letters) => letters.join(''));
const anyText = fc.array(anyWord, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const anyLang = fc.constantFrom(...LANGS);

function needle(query: string): Needle {
	const found = needleOf(query);
	if (!found) throw new Error(`Nothing to look for in ${query}`);
	return found;
}

const basic = (kk: string, ru?: string): KnownNote => ({
	id: v.parse(NoteId, 'one'),
	type: 'basic',
	question: { kk, ...(ru === undefined ? {} : { ru }) },
	answer: { kk: '–' },
	tags: []
});

const marked = (query: string, text: string, lang: Lang = 'kk') =>
	markFound(needle(query), text, lang)
		.filter((piece) => piece.marked)
		.map((piece) => piece.text);

describe('a note is found', () => {
	test('by any part of its words, however letters are spelt and cased', () => {
		fc.assert(
			fc.property(anyText, fc.nat(), fc.nat(), fc.boolean(), (text, a, b, loud) => {
				const from = a % text.length;
				const part = text.slice(from, from + 1 + (b % (text.length - from)));
				fc.pre(part.trim() !== '');
				for (const query of [part, plainly(part)]) {
					const typed = loud ? query.toUpperCase() : query;
					expect(findInNote(needle(typed), basic(text), 'kk')).toBe('kk');
				}
			})
		);
	});

	test.each([
		['туп', 'Түпкі мақсат'],
		['ТУПКИ', 'Түпкі мақсат'],
		['түпкі', 'Тупки максат'],
		['кенес', 'Ауылдық Кеңес'],
		['Iшкi', 'Ішкі істер'],
		['4200', '№4200 заң'],
		['n 4200', '№4200 заң, N-тармақ'],
		['еще', 'Ещё один'],
		['кот', 'KOT'],
		['cot', 'Сот'],
		['кең\u00ADес', 'кеңес'],
		['кеңес', 'ке\u00ADңес'],
		['и\u0306', 'й']
	])('as %s in "%s"', (query, text) => {
		expect(findInNote(needle(query), basic(text), 'kk')).toBe('kk');
	});

	test.each([
		['й', 'и'],
		['ы', 'й'],
		['кеңестер', 'кеңес'],
		['заң қаулы', 'заң']
	])('not as %s in "%s"', (query, text) => {
		expect(findInNote(needle(query), basic(text), 'kk')).toBeNull();
	});

	test('in Russian ы is a letter of its own', () => {
		expect(findInNote(needle('были'), basic('–', 'били'), 'ru')).toBeNull();
	});

	test('in any language, the preferred one first', () => {
		expect(findInNote(needle('закон'), basic('заң', 'закон'), 'kk')).toBe('ru');
		expect(findInNote(needle('1993'), basic('1993 ж.', '1993 г.'), 'ru')).toBe('ru');
		expect(findInNote(needle('заң закон'), basic('заң', 'закон'), 'en')).toBe('en');
	});

	test('by the date of an event in words, by hidden words and by the explanation, not by wrong options', () => {
		const event: KnownNote = {
			id: v.parse(NoteId, 'e'),
			type: 'event',
			date: '1993-12-08',
			what: { kk: 'Заң' },
			tags: [],
			explain: { kk: 'Түсінік' },
			wrong: [{ kk: 'жаңсақ' }]
		};
		expect(findInNote(needle('8 желтоқсан'), event, 'kk')).toBe('kk');
		expect(findInNote(needle('december 1993'), event, 'kk')).toBe('en');
		expect(findInNote(needle('түсінік'), event, 'kk')).toBe('kk');
		expect(findInNote(needle('жаңсақ'), event, 'kk')).toBeNull();
		const cloze: KnownNote = {
			id: v.parse(NoteId, 'c'),
			type: 'cloze',
			text: { kk: 'Ауыл {{c1::әкімі::кім}} болды' },
			tags: []
		};
		expect(findInNote(needle('ауыл акими'), cloze, 'kk')).toBe('kk');
		expect(findInNote(needle('c1'), cloze, 'kk')).toBeNull();
	});
});

describe('marks', () => {
	test('put together are the text, and what is marked is what is looked for and nothing else', () => {
		fc.assert(
			fc.property(anyText, anyWord, anyLang, (text, query, lang) => {
				const pieces = markFound(needle(query), text, lang);
				expect(pieces.map((piece) => piece.text).join('')).toBe(text);
				const isIn = (words: string) =>
					markFound(needle(query), words, lang).some((part) => part.marked);
				for (const piece of pieces) expect(isIn(piece.text)).toBe(piece.marked);
				for (const [i, piece] of pieces.entries()) {
					expect(piece.text).not.toBe('');
					expect(piece.marked).not.toBe(pieces[i + 1]?.marked);
				}
			})
		);
	});

	test.each([
		['кенес', 'Кеңестер мен КЕҢЕС', ['Кеңес', 'КЕҢЕС']],
		['ан на', 'банан', ['анан']],
		['аа', 'ааа', ['ааа']],
		['№4200-заң', '№4200 заң', ['4200', 'заң']]
	])('of %s in "%s"', (query, text, parts) => {
		expect(marked(query, text)).toEqual(parts);
	});

	test('put together the pieces are the text, tidied, whatever letters and signs it is made of', () => {
		// Stress marks, quotes, dashes, spaces, superiors, titlos: what tidying changes beside what it leaves.
		const anySign = fc.oneof(
			fc.integer({ min: 0x20, max: 0x7e }),
			fc.integer({ min: 0xa0, max: 0x52f }),
			fc.integer({ min: 0x2000, max: 0x2120 })
		);
		const written = fc
			.array(anySign, { maxLength: 40 })
			.map((codes) => String.fromCharCode(...codes));
		fc.assert(
			fc.property(written, anyLang, (text, lang) => {
				const pieces = markFound(needle('а'), text, lang);
				expect(pieces.map((piece) => piece.text).join('')).toBe(tidy(text));
			})
		);
	});

	test('of a text longer than what is folded at once, the end too', () => {
		const text = `${'бір '.repeat(2000)}соңы`;
		expect(marked('соны', text)).toEqual(['соңы']);
	});

	test('an empty text has none', () => {
		expect(markFound(needle('а'), '', 'kk')).toEqual([]);
	});
});

test('a query without letters and figures looks for nothing', () => {
	for (const query of ['', '  ', '«–»', '?!', '\u200B']) expect(needleOf(query)).toBeNull();
});

test('no query makes it throw', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (query, text) => {
			const looked = needleOf(query);
			const found = LANGS.map((lang) => (looked ? markFound(looked, text, lang) : []));
			expect(found).toHaveLength(LANGS.length);
		})
	);
});

describe('a query that grows', () => {
	test('letter by letter or by a word is narrower, and one that loses a letter is not', () => {
		expect(isNarrower(needle('кеңес'), needle('кең'))).toBe(true);
		expect(isNarrower(needle('ауылдық кеңес'), needle('кеңес'))).toBe(true);
		expect(isNarrower(needle('кең'), needle('кеңес'))).toBe(false);
		expect(isNarrower(needle('кеңес'), needle('кеңес ауыл'))).toBe(false);
	});

	test('finds nothing that it did not find before', () => {
		const few = fc.constantFrom(...'аәкқ1');
		const short = fc.array(few, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
		const query = fc.array(short, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
		fc.assert(
			fc.property(query, query, query, query, anyLang, (before, now, kk, ru, lang) => {
				fc.pre(isNarrower(needle(now), needle(before)));
				const note = basic(kk, ru);
				const isFound = [now, before].map((all) => findInNote(needle(all), note, lang) !== null);
				expect(isFound).not.toEqual([true, false]);
			})
		);
	});
});
