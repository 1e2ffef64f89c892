import { describe, expect, it } from 'vitest';

import { deckOf, HEAD, noteLines } from '../../../../tests/fixtures/deck-source.ts';
import { parseDeck } from './parse-deck.ts';

/** What is told of notes whose marked place (¦) is where it must be told. */
function told(head: string, ...marked: readonly string[]): { codes: string[]; places: string[] } {
	const source = (head + noteLines(...marked)).replaceAll('¦', '');
	const lines = (head + noteLines(...marked)).split('\n');
	const places = lines.flatMap((line, i) =>
		line.includes('¦') ? [`${i + 1}:${line.indexOf('¦') + 1}`] : []
	);
	const { problems } = parseDeck(source);
	expect(problems.map(({ line, col }) => `${line}:${col}`)).toEqual(places);
	return {
		codes: problems.map(({ code, params }) => [code, ...Object.values(params)].join(' ')),
		places
	};
}

const KAZAKH = deckOf();
const SOURCE = 'source: { of: a }';

const inKazakh = (...notes: readonly string[]) => told(KAZAKH, ...notes).codes;
const inThree = (...notes: readonly string[]) => told(HEAD, ...notes).codes;

const event = (rest: string) => `{ id: n, type: event, date: 1992, ${rest}, ${SOURCE} }`;

describe('ids', () => {
	it('are each of one note', () => {
		expect(
			inKazakh(
				`{ id: n, type: event, date: 1992, what: О, ${SOURCE} }`,
				`{ id: ¦n, type: event, date: 1993, what: Ө, ${SOURCE} }`
			)
		).toEqual(['duplicate-id n 8']);
	});
});

describe('sources', () => {
	it('are named by every note', () => {
		expect(inKazakh('¦{ id: n, type: event, date: 1992, what: О }')).toEqual(['no-source']);
	});

	it('are those of the deck', () => {
		expect(inKazakh('{ id: n, type: event, date: 1992, what: О, source: { of: ¦b } }')).toEqual([
			'unknown-source b a'
		]);
	});

	it('are not asked of a retired note', () => {
		expect(inKazakh('{ id: n, type: event, date: 1992, what: О, retired: true }')).toEqual([]);
	});
});

describe('languages', () => {
	it('are all there in every text', () => {
		expect(inThree(event('what: ¦{ kk: Оқиға, ru: Событие }'))).toEqual(['missing-language en']);
	});

	it('may be left out where a text has no letters', () => {
		expect(
			inThree(
				`{ id: n, type: matching, question: { kk: Ж, ru: Н, en: M }, pairs: [["1", "№ 2"], ["3", "4"]], ${SOURCE} }`
			)
		).toEqual([]);
	});

	it('are declared by the deck', () => {
		expect(inKazakh(event('what: { kk: Оқиға, ¦en: Event }'))).toEqual(['undeclared-language en']);
	});
});

describe('letters', () => {
	it.each([
		['a Latin i in a Kazakh word', 'what: "Бұл ¦кеңеciн"', 'latin-in-cyrillic кеңеciн c i'],
		['a Cyrillic а in an English word', 'what: ¦Villаge', 'cyrillic-in-latin Villаge а'],
		['half and half', 'what: "№ ¦XІ"', 'latin-in-cyrillic XІ X'],
		['a letter that was lost', 'what: ¦Мем?екет', 'lost-letters Мем?екет']
	])('%s is told at its word', (_, what, code) => {
		expect(inKazakh(event(what))).toEqual([code]);
	});

	it('of two alphabets may stand side by side in words of their own', () => {
		expect(inKazakh(event('what: "IT-маман Wi-Fi-дың №12-б XIX ғасыр, не? Иә"'))).toEqual([]);
	});

	it('are looked at in the mark of a gap too, but not the mark itself', () => {
		expect(inKazakh(`{ id: n, type: cloze, text: '{{c1::Ауыл}} ¦кeңес', ${SOURCE} }`)).toEqual([
			'latin-in-cyrillic кeңес e'
		]);
		expect(inKazakh(`{ id: n, type: cloze, text: 'Ауы{{c1::л}}дық', ${SOURCE} }`)).toEqual([]);
	});

	it('are looked at in titles, sources, accepted answers and wrong options', () => {
		const head = KAZAKH.replace('kk: Заңдар', 'kk: ¦Зaңдар').replace('kk: Мақала', 'kk: ¦Мaқала');
		expect(told(head, event('what: О')).codes).toHaveLength(2);
		expect(inKazakh(event('what: О, accept: { kk: [¦Жaр] }'))).toHaveLength(1);
		expect(inKazakh(event('what: О, wrong: [¦Жaр]'))).toHaveLength(1);
	});
});

describe('clozes', () => {
	const cloze = (text: string) => `{ id: n, type: cloze, text: ${text}, ${SOURCE} }`;

	it.each([
		['without a mark', cloze('¦Ауыл'), 'cloze-none kk'],
		['with one bracket', cloze("'Бұл ¦{c1::ауыл}'"), 'cloze-broken {c1::'],
		['with one colon', cloze("'Бұл ¦{{c1:ауыл}}'"), 'cloze-broken {{c1:'],
		['with a Cyrillic с', cloze("'Бұл ¦{{с1::ауыл}}'"), 'cloze-broken {{с1::'],
		['never closed', cloze("'Бұл ¦{{c1::ауыл'"), 'cloze-broken {{c1::ауыл'],
		['with nothing to hide', cloze("'Бұл ¦{{c1::}}'"), 'cloze-broken {{c1::}}']
	])('%s', (_, note, code) => {
		expect(inKazakh(note)).toEqual([code]);
	});

	it('have the same numbers in every language, in any order', () => {
		const text = (ru: string) =>
			cloze(`{ kk: '{{c1::А}} {{c2::Б}}', ru: ${ru}, en: '{{c2::B}} {{c1::A}} {{c1::A}}' }`);
		expect(inThree(text("¦'{{c1::А}} {{c3::Б}}'"))).toEqual(['cloze-numbers ru 1, 3 1, 2']);
		expect(inThree(text("'{{c2::Б}} {{c1::А}}'"))).toEqual([]);
	});
});

describe('dates', () => {
	const dated = (date: string) => `{ id: n, type: event, date: ${date}, what: О, ${SOURCE} }`;

	it.each(['¦1993-02-29', '¦1993-13', '¦13.12.1993', '¦1993/1991', '¦93', '¦"1993 жыл"'])(
		'%s is none',
		(date) => {
			expect(inKazakh(dated(date))).toEqual([`bad-date ${date.replace(/[¦"]/g, '')}`]);
		}
	);

	it.each(['1992', '1992-01', '1992-02-29', '1990/1991', '1990-07~'])('%s is one', (date) => {
		expect(inKazakh(dated(date))).toEqual([]);
	});
});

describe('answers that are compared by meaning', () => {
	const basic = (answer: string, match: string) =>
		`{ id: n, type: basic, question: С, answer: ${answer}, match: ${match}, ${SOURCE} }`;

	it.each([
		['¦ерте', 'date'],
		['¦көп', 'number'],
		['¦Конституция', 'law-number']
	])('%s does not read as %s', (answer, match) => {
		expect(inKazakh(basic(answer, match))).toEqual([
			`match-unreadable ${answer.slice(1)} ${match}`
		]);
	});

	it.each([
		['1992 жылғы 24 қаңтар', 'date'],
		['1 200', 'number'],
		['№4200-XII', 'law-number'],
		['кез келген сөз', 'text']
	])('%s reads as %s', (answer, match) => {
		expect(inKazakh(basic(answer, match))).toEqual([]);
	});

	const cloze = (text: string, match: string) =>
		`{ id: n, type: cloze, text: '${text}', match: ${match}, ${SOURCE} }`;

	it('are in a gap of a cloze too', () => {
		expect(inKazakh(cloze('Заң {{c1::¦ерте}} шықты', 'date'))).toEqual([
			'match-unreadable ерте date'
		]);
		expect(inKazakh(cloze('{{c1::Заң}} {{c2::1993 жылы}} шықты', 'date'))).toEqual([]);
	});
});

describe('wrong options', () => {
	const basic = (answer: string, wrong: string, more = '') =>
		`{ id: n, type: basic, question: С, answer: ${answer}, wrong: [${wrong}]${more}, ${SOURCE} }`;
	const cloze = (text: string, wrong: string, more = '') =>
		`{ id: n, type: cloze, text: '${text}', wrong: [${wrong}]${more}, ${SOURCE} }`;

	it.each([
		['the answer itself', basic('Ауыл', '¦ауыл.')],
		['an accepted answer', basic('Ауыл', '¦село', ', accept: { kk: [Село] }')],
		['the number in another spelling', basic('"1 200"', '¦1200', ', match: number')],
		['the law in another spelling', basic('№4200-XII', '¦N 4200', ', match: law-number')],
		['the date in other words', basic('1992 жылғы 24 қаңтар', '¦24.01.1992')],
		['the year of the right day', basic('1992 жылғы 24 қаңтар', '¦1992 жыл')],
		['the date of the event', event('what: О, wrong: [¦1992 жылғы 24 қаңтар]')],
		['the event itself', event('what: Жарлық шықты, wrong: [¦«Жарлық шықты»]')],
		['the limit of the right day', basic('1992 жылғы 24 қаңтар', '¦1992 жылғы 24 қаңтарға дейін')],
		['the words that a cloze hides', cloze('{{c1::Ауыл}} әкімі', '¦ауыл')],
		['the number that a cloze hides', cloze('{{c1::1 200}} бет', '¦"1200"', ', match: number')]
	])('cannot be %s', (_, note) => {
		expect(inKazakh(note)[0]).toMatch(/^wrong-is-right/);
	});

	it.each([
		['another number', basic('№4200', '№4100', ', match: law-number')],
		['a date nearby', basic('1992 жылғы 24 қаңтар', '1992 жылғы 25 қаңтар')],
		['a word that differs in a Kazakh letter', basic('құн', 'күн')]
	])('can be %s', (_, note) => {
		expect(inKazakh(note)).toEqual([]);
	});

	it('are no other event that may have happened then', () => {
		const other = (date: string, more = '') =>
			`{ id: m, type: event, date: ${date}, what: Қаулы шықты${more}, ${SOURCE} }`;
		const asked = (mark: string) => event(`what: Заң шықты, wrong: [${mark}Қаулы шықты]`);
		expect(inKazakh(asked('¦'), other('1992-01-13'))).toEqual(['wrong-is-right Қаулы шықты']);
		expect(inKazakh(asked(''), other('1993'))).toEqual([]);
		expect(inKazakh(asked(''), other('1992-01-13', ', retired: true'))).toEqual([]);
	});

	it('are wrong in every language', () => {
		const note = `{ id: n, type: basic, question: { kk: С, ru: С, en: S }, answer: { kk: Ауыл, ru: Село, en: Village }, wrong: [{ kk: Қала, ru: Город, en: ¦village }], ${SOURCE} }`;
		expect(inThree(note)).toEqual(['wrong-is-right village']);
	});

	it('are each written once', () => {
		expect(inKazakh(basic('Ауыл', 'Қала, ¦қала'))).toEqual(['wrong-repeated қала']);
	});
});

describe('items and pairs', () => {
	it.each([
		['one item', 'type: ordering, question: С, ¦items: [a]', 'too-few-items 1'],
		['one pair', 'type: matching, question: С, ¦pairs: [[a, b]]', 'too-few-items 1'],
		['an item twice', 'type: ordering, question: С, items: [А, Б, ¦а]', 'repeated-item а'],
		[
			'a left side twice',
			'type: matching, question: С, pairs: [[А, 1], [¦А, 2]]',
			'repeated-item А'
		],
		[
			'a right side twice',
			'type: matching, question: С, pairs: [[А, 1], [Б, ¦1]]',
			'repeated-item 1'
		]
	])('%s', (_, note, code) => {
		expect(inKazakh(`{ id: n, ${note}, ${SOURCE} }`)).toEqual([code]);
	});
});

describe('reversed cards', () => {
	const basic = (id: string, rest: string) => `{ id: ${id}, type: basic, ${rest}, ${SOURCE} }`;

	it('do not ask for a question', () => {
		expect(inKazakh(basic('n', 'question: Бұл не?, answer: Ауыл, ¦reversed: true'))).toEqual([
			'reversed-question'
		]);
	});

	it('have one right answer', () => {
		expect(
			inKazakh(
				basic('n1', 'question: Село, answer: Ауыл, reversed: true'),
				basic('n2', 'question: Кент, answer: ауыл, ¦reversed: true')
			)
		).toEqual(['reversed-ambiguous 8']);
	});

	it('of different answers are fine, and so is a note that says it is not reversed', () => {
		expect(
			inKazakh(
				basic('n1', 'question: Село, answer: Ауыл, reversed: true'),
				basic('n2', 'question: Қала не?, answer: Ауыл, reversed: false')
			)
		).toEqual([]);
	});
});

describe('a false statement', () => {
	const statement = (rest: string) =>
		`¦{ id: n, type: truefalse, statement: С, ${rest}, ${SOURCE} }`;

	it('is put right', () => {
		expect(inKazakh(statement('answer: false'))).toEqual(['no-correction']);
	});

	it.each(['answer: true', 'answer: false, correction: Д', 'answer: false, explain: Т'])(
		'%s needs nothing',
		(rest) => {
			expect(inKazakh(statement(rest).replace('¦', ''))).toEqual([]);
		}
	);
});
