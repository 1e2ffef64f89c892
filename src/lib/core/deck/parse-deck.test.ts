import { describe, expect, it } from 'vitest';

import { deckOf, HEAD, noteLines, WHOLE } from '../../../../tests/fixtures/deck-source.ts';
import { parseDeck } from './parse-deck.ts';

function problems(source: string | Uint8Array): string[] {
	return parseDeck(source).problems.map(({ code, line, col }) => `${line}:${col} ${code}`);
}

describe('a deck in the whole vocabulary', () => {
	it('is read without a word', () => {
		expect(problems(WHOLE)).toEqual([]);
	});

	it('has every note with its type, and numbers as they are written', () => {
		const { deck } = parseDeck(WHOLE);
		expect(deck?.notes.map(({ type }) => type)).toEqual([
			'basic',
			'event',
			'cloze',
			'truefalse',
			'ordering',
			'matching',
			'occlusion'
		]);
		expect(deck?.notes[0]).toMatchObject({ source: { page: 70, ref: [24] }, tags: ['law'] });
		expect(deck?.notes[5]).toMatchObject({
			pairs: [
				[{}, { kk: '1' }],
				[{}, { kk: '02' }]
			]
		});
		expect(deck?.notes[6]).toMatchObject({
			masks: [
				{
					points: [
						[0.5, 0],
						[1, 1]
					]
				}
			]
		});
	});
});

describe('a text', () => {
	const answer = (written: string) => {
		const { deck } = parseDeck(
			deckOf(`{ id: n, type: basic, question: С, answer: ${written}, source: { of: a } }`)
		);
		const [note] = deck?.notes ?? [];
		return note?.type === 'basic' ? note.answer : null;
	};

	it.each([
		['plain writing is Kazakh', 'Ауыл', { kk: 'Ауыл' }],
		['a year is kept as it is written', '1993', { kk: '1993' }],
		['zeros at either end stay', '0123.50', { kk: '0123.50' }],
		['a long number stays whole', '12345678901234567890', { kk: '12345678901234567890' }],
		['languages come in one order', '{ en: Village, kk: Ауыл }', { kk: 'Ауыл', en: 'Village' }],
		['й in two characters becomes one', '"и\u0306"', { kk: 'й' }],
		['spaces around go', '"  Ауыл "', { kk: 'Ауыл' }],
		['no and yes are words', 'no', { kk: 'no' }]
	])('%s', (_, written, expected) => {
		expect(answer(written)).toEqual(expected);
		expect(Object.keys(answer(written) ?? {})).toEqual(Object.keys(expected));
	});
});

describe('what does not fit the format is told where it stands', () => {
	it.each([
		['no format', 'id: d\n', ['1:1 not-a-deck']],
		['a list', '- a\n', ['1:1 not-a-deck']],
		['another format', 'format: anki\nid: d\n', ['1:9 not-a-deck']],
		['a format of the future', 'format: qaitala/2\nfuture: yes\n', ['1:9 newer-format']],
		['nothing', '\n  \n', ['1:1 empty-file']],
		['no notes', HEAD.replace('notes:', 'notes: []'), ['7:8 no-notes']],
		['notes missing', HEAD.replace('notes:\n', ''), ['1:1 missing-key']],
		['notes as a text', HEAD.replace('notes:', 'notes: бір'), ['7:8 not-list']],
		['a strange language', WHOLE.replace('[kk, ru, en]', '[kk, kz]'), ['4:13 bad-choice']],
		['Russian first', WHOLE.replace('[kk, ru, en]', '[ru, kk, en]'), ['4:8 kazakh-first']],
		['version nought', WHOLE.replace('version: 1', 'version: 0'), ['3:10 bad-version']],
		['a version with a dot', WHOLE.replace('version: 1', 'version: 1.5'), ['3:10 bad-version']],
		['an id in Cyrillic', WHOLE.replace('id: zandar', 'id: заңдар'), ['2:5 bad-id']]
	])('%s', (_, source, expected) => {
		expect(problems(source)).toEqual(expect.arrayContaining(expected));
		expect(parseDeck(source).deck).toBeNull();
	});

	it.each([
		['a note without a type', '¦id: n', 'missing-key'],
		['a note without an id', '¦type: event, date: 1992, what: О', 'missing-key'],
		['a note without a question', '¦id: n, type: basic, answer: Ж', 'missing-key'],
		['a note that is a text', '¦бір', 'not-map'],
		['an id with a capital', 'id: ¦N1, type: event, date: 1992, what: О', 'bad-id'],
		['a strange match', 'id: n, type: basic, question: С, answer: Ж, match: ¦dates', 'bad-choice'],
		['a text for true', 'id: n, type: truefalse, statement: С, answer: ¦иә', 'not-boolean'],
		['true for a text', 'id: n, type: basic, question: С, answer: ¦true', 'not-text'],
		['a list for a text', 'id: n, type: basic, question: С, answer: ¦[Ж]', 'not-text'],
		['an empty text', 'id: n, type: basic, question: С, answer: ¦""', 'empty-text'],
		['an empty language', 'id: n, type: basic, question: С, answer: { kk: Ж, ¦ru: }', 'empty-text'],
		['no Kazakh', 'id: n, type: basic, question: С, answer: ¦{ ru: О }', 'no-kazakh'],
		['a text for a list', 'id: n, type: event, date: 1992, what: О, tags: ¦law', 'not-list'],
		['a text for a number', 'id: n, type: event, date: 1992, what: О, rank: ¦бір', 'not-number'],
		['a text for a map', 'id: n, type: event, date: 1992, what: О, source: ¦a', 'not-map'],
		['a pair of three', 'id: n, type: matching, question: С, pairs: [[a, b, ¦c]]', 'bad-pair'],
		['a pair of one', 'id: n, type: matching, question: С, pairs: [¦[a]]', 'bad-pair'],
		[
			'a folder in a file name',
			'id: n, type: event, date: 1992, what: О, image: { file: ¦../a.webp, alt: А }',
			'bad-file-name'
		],
		[
			'a point outside',
			'id: n, type: occlusion, masks: [{ id: m1, shape: rect, points: [[¦2, 0]] }]',
			'bad-point'
		]
	])('%s', (_, marked, code) => {
		const written = marked.startsWith('¦бір') ? `  - ${marked}\n` : `  - { ${marked} }\n`;
		const place = `8:${written.replace('{ ¦', '¦{ ').indexOf('¦') + 1} ${code}`;
		const source = HEAD + written.replace('¦', '');
		expect(problems(source)).toContain(place);
		expect(parseDeck(source).deck).toBeNull();
	});

	it('all problems of all notes come in one run, in the order of the file', () => {
		const source = deckOf(
			'{ id: n1, type: basic, question: С, source: { of: a } }',
			'{ id: n1, type: event, date: 1992-13, what: О, source: { of: b } }',
			'{ id: n2, type: trufalse }'
		);
		expect(problems(source)).toEqual([
			'8:5 missing-key',
			'9:11 duplicate-id',
			'9:34 bad-date',
			'9:66 unknown-source',
			'10:21 unknown-type'
		]);
	});
});

describe('what this version does not know', () => {
	const source = deckOf(
		'{ id: n1, type: event, date: 1992, what: О, source: { of: a }, tgas: [x], mood: { deep: 1 } }',
		'{ id: n2, type: crossword, words: [1, 2], tags: [x], retired: true }'
	);

	it('is reported with what was probably meant', () => {
		const { problems } = parseDeck(source);
		expect(problems.map(({ code, severity, params }) => ({ code, severity, ...params }))).toEqual([
			{ code: 'unknown-key', severity: 'warning', key: 'tgas', suggestion: 'tags' },
			{ code: 'unknown-key', severity: 'warning', key: 'mood', suggestion: '' },
			{ code: 'unknown-type', severity: 'warning', type: 'crossword', suggestion: '' }
		]);
	});

	it('is kept whole', () => {
		const { deck } = parseDeck(source);
		expect(deck?.notes).toMatchObject([
			{ id: 'n1', tgas: ['x'], mood: { deep: 1 } },
			{
				type: 'unknown',
				written: 'crossword',
				id: 'n2',
				tags: ['x'],
				retired: true,
				raw: { type: 'crossword', words: [1, 2] }
			}
		]);
	});

	it('never hides behind the names of JavaScript', () => {
		const { deck, problems } = parseDeck(
			deckOf(
				'{ id: n1, type: toString, source: { of: a } }',
				'{ id: n2, type: event, date: 1992, what: О, source: { of: constructor } }'
			)
		);
		expect(deck).toBeNull();
		expect(problems.map(({ code }) => code)).toEqual(['unknown-type', 'unknown-source']);
	});
});

describe('a hostile file', () => {
	it.each(['__proto__', 'constructor', 'prototype'])('cannot use the key %s', (key) => {
		const { deck, problems } = parseDeck(WHOLE + `${key}: { polluted: true }\n`);
		expect(problems.map(({ code }) => code)).toEqual(['forbidden-key']);
		expect(deck).toBeNull();
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});

	it.each([
		['brackets', '['.repeat(1_000_000)],
		['braces with keys', '{a: '.repeat(60_000)],
		['lists', '- '.repeat(500_000)],
		['indents', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
		['questions', '? '.repeat(500_000)],
		['a tower in a note', `${WHOLE}x: ${'['.repeat(20)}${']'.repeat(20)}\n`]
	])('of nested %s is refused', { timeout: 20_000 }, (_, source) => {
		const { deck, problems } = parseDeck(source);
		expect(deck).toBeNull();
		expect(problems.map(({ code }) => code)).toContain('too-deep');
		expect(problems.length).toBeLessThan(10);
	});

	it('of aliases that multiply is refused without following one', () => {
		const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
		for (const [here, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'].map((pair) => [
			...pair
		])) {
			bomb.push(`${here}: &${here} [${Array(9).fill(`*${before}`).join(',')}]`);
		}
		const { deck, problems } = parseDeck(`${WHOLE}${bomb.join('\n')}\n`);
		expect(deck).toBeNull();
		const errors = problems.filter(({ severity }) => severity === 'error');
		expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['yaml-special-start']));
	});

	it('of ten thousand slips is told in part', { timeout: 60_000 }, () => {
		const lines = Array.from({ length: 10_000 }, (_, i) => `k${i}: "a" b`).join('\n');
		const { problems } = parseDeck(`${WHOLE}${lines}\n`);
		expect(problems.length).toBeGreaterThan(300);
		expect(problems.length).toBeLessThan(3000);
	});

	it('that is too large is not read at all', () => {
		expect(problems('#'.repeat(8_000_001))).toEqual(['1:1 too-large']);
		expect(problems(new Uint8Array(8_000_001))).toEqual(['1:1 too-large']);
	});
});

describe('the bytes of a file', () => {
	const utf8 = (text: string) => new Uint8Array(Buffer.from(text));

	it('in UTF-8 are read, with a byte order mark, with the line ends of Windows or of an old Mac', () => {
		for (const source of [
			WHOLE,
			`\uFEFF${WHOLE}`,
			WHOLE.replace(/\n/g, '\r\n'),
			WHOLE.replace(/\n/g, '\r')
		]) {
			expect(problems(utf8(source))).toEqual([]);
			expect(problems(source)).toEqual([]);
			expect(parseDeck(utf8(source)).deck).toEqual(parseDeck(WHOLE).deck);
		}
	});

	it('with the line ends of Windows keep their places', () => {
		const source = HEAD + noteLines('{ id: n1, type: x }');
		expect(problems(source.replace(/\n/g, '\r\n'))).toEqual(problems(source));
	});

	it('that are damaged are told with their place', () => {
		const bytes = utf8(WHOLE);
		bytes[utf8(HEAD).length + 3] = 0xff;
		expect(problems(bytes)).toEqual(['8:4 broken-character']);
	});

	it('that another program has already damaged are told too', () => {
		expect(problems(WHOLE.replace('Заңдар', 'За\uFFFDдар'))).toEqual(['5:16 broken-character']);
	});
});

describe('a version that was published', () => {
	const before = parseDeck(WHOLE).deck ?? undefined;

	it('is compared, and the places are in the new file', () => {
		if (!before) throw new Error('the deck of this test is broken');
		const source = WHOLE.replace('id: x2', 'id: x9').replace('type: ordering', 'type: orderin');
		const { problems } = parseDeck(source, { before });
		expect(problems.map(({ code, line, col }) => `${line}:${col} ${code}`)).toEqual([
			'7:1 id-vanished',
			'25:21 unknown-type',
			'25:21 type-changed'
		]);
	});
});
