import { describe, expect, it } from 'vitest';

import { parseDeck } from './parse-deck.ts';

const HEAD = `format: qaitala/1
id: d
version: 1
langs: [kk]
title: Тақырып
sources: { a: { cite: Кітап } }
notes:
`;
const NOTE = `  - id: n1
    type: basic
    question: Қашан
    answer: Бүгін
    source: { of: a }
`;

/** The problems of a deck whose second note is written by a teacher in a hurry; line 13 is the note's first. */
function slips(note: string): string[] {
	const { problems } = parseDeck(HEAD + NOTE + note);
	return problems.map(({ line, col, code, params }) =>
		[`${line}:${col}`, code, ...Object.values(params)].join(' ')
	);
}

const basic = (question: string) =>
	`  - id: n2\n    type: basic\n    question: ${question}\n    answer: Ертең\n    source: { of: a }\n`;

describe('a slip of the pen is named where it stands', () => {
	it.each([
		['a tab as indentation', '  - id: n2\n\ttype: basic\n', ['14:1 yaml-tab']],
		['a colon in a text', basic('Сұрақ: қашан?'), ['15:15 yaml-colon Сұрақ: қашан?']],
		[
			'a colon in a text in braces',
			basic('{ kk: Сұрақ: қашан? }'),
			['15:21 yaml-colon Сұрақ: қашан? }']
		],
		['a colon without a space', '  - id:n2\n    type: basic\n', ['13:5 yaml-colon-space id:n2']],
		['an unclosed double quote', basic('"Қашан'), ['15:15 yaml-quote "']],
		['an unclosed single quote', basic("'Қашан"), ["15:15 yaml-quote '"]],
		[
			'an unclosed quote with quotes after it',
			'  - id: n2\n    question: "Қашан\n    answer: "Ертең"\n',
			['14:15 yaml-quote "']
		],
		['words after a closing quote', basic('"Ауыл" дегеніміз не?'), ['15:22 yaml-after-quote']],
		['an unclosed brace', basic('{ kk: Қашан'), ['15:15 yaml-bracket {']],
		[
			'an unclosed bracket',
			'  - id: n2\n    tags: [law\n    type: basic\n',
			['14:11 yaml-bracket [']
		],
		['a key too far to the left', '  - id: n2\n   type: basic\n', ['14:4 yaml-indent']],
		['a key too far to the right', '  - id: n2\n      type: basic\n', ['14:7 yaml-indent']],
		[
			'a text that runs on at the margin',
			'  - id: n2\n    question: Қашан\n    және қайда\n    type: basic\n',
			['15:5 yaml-no-colon және қайда']
		],
		[
			'a key twice',
			'  - id: n2\n    id: n3\n',
			['13:5 missing-key type', '14:5 yaml-duplicate-key id']
		],
		['a star at the beginning', basic('*маңызды'), ['15:15 yaml-alias *маңызды']],
		['a star alone', basic('* маңызды'), ['15:15 yaml-alias * маңызды']],
		['an anchor', basic('&x Қашан'), ['15:15 yaml-special-start &']],
		['an exclamation mark', basic('!Назар'), ['15:15 yaml-special-start !']],
		['an at sign', basic('@ауыл'), ['15:15 yaml-special-start @']],
		['a backtick', basic('`ауыл`'), ['15:15 yaml-special-start `']],
		['a per cent sign', basic('%5'), ['15:15 yaml-special-start %']],
		['a dash', basic('- Кім?'), ['15:15 yaml-special-start -']],
		['a question mark', basic('? Кім'), ['15:15 yaml-special-start ?']],
		['a vertical bar', basic('|ауыл'), ['15:15 yaml-special-start |']],
		['a bracket', basic('[Ауыл] не?'), ['15:15 yaml-special-start [']],
		['a cloze mark', basic('{{c1::Ауыл}} кеңесі'), ['15:15 yaml-special-start {']],
		['a strange escape', basic('"C:\\қайда"'), ['15:18 yaml-escape \\қ']],
		['a second document', '---\nid: x\n', ['13:1 yaml-documents']],
		['a text cut off by a number sign', basic('N #4200 заң'), ['15:15 yaml-comment-cut #4200 заң']],
		[
			'a text that is all number sign',
			basic('#4200'),
			['15:5 empty-text', '15:15 yaml-comment-cut #4200']
		],
		['a comma in a text in braces', basic('{ kk: Иә, жоқ }'), ['15:25 text-comma жоқ']]
	])('%s', (_, note, expected) => {
		expect(slips(note)).toEqual(expected);
	});
});

describe('after a slip in one note', () => {
	const LATER = '  - { id: n3, type: trufalse }\n';

	it.each([
		['a colon in a text', basic('Сұрақ: қашан?')],
		['a key too far to the left', '  - id: n2\n   type: basic\n'],
		['a key too far to the right', '  - id: n2\n      type: basic\n'],
		['words after a closing quote', basic('"Ауыл" дегеніміз не?')],
		['a line without a colon', '  - id: n2\n    question: Қашан\n    және\n    type: basic\n'],
		['a star', basic('*маңызды')],
		['a strange escape', basic('"C:\\қайда"')]
	])('%s, the problems of the next are told too', (_, note) => {
		expect(slips(note + LATER)).toHaveLength(2);
		expect(slips(note + LATER)[1]).toMatch(/unknown-type trufalse truefalse$/);
	});

	it('that spoils nothing else, its own line is looked at all the same', () => {
		expect(slips('  - { id: N2, id: n3, type: event, date: 1992, what: О }\n')).toEqual([
			'13:11 bad-id N2',
			'13:15 yaml-duplicate-key id'
		]);
	});

	it('in the head, only the slip and the problems of notes are told', () => {
		const source = HEAD.replace('title: Тақырып', 'title: Тақырып: ауыл') + NOTE;
		expect(parseDeck(source).problems).toMatchObject([{ line: 5, col: 8, code: 'yaml-colon' }]);
		const escaped =
			HEAD.replace('title: Тақырып', 'title: "\\қ"') + '  - { id: n1, type: trufalse }\n';
		expect(parseDeck(escaped).problems.map(({ code }) => code)).toEqual([
			'yaml-escape',
			'unknown-type'
		]);
	});

	it('that swallows the rest, only the slip is told', () => {
		expect(slips(basic('"Қашан') + LATER)).toEqual(['15:15 yaml-quote "']);
		expect(slips(`\t- id: n2\n${LATER}`)).toEqual(['13:1 yaml-tab']);
		expect(slips(`  - id: n2\n\ttype: basic\n${LATER}`)).toEqual(['14:1 yaml-tab']);
		expect(slips(basic('{ kk: Қашан') + LATER)).toEqual(['15:15 yaml-bracket {']);
		expect(slips(`---\n${LATER}`)).toEqual(['13:1 yaml-documents']);
	});
});
