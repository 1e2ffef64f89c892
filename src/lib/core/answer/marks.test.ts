import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markDateDifferences } from './mark-dates.ts';
import { type Mark, markDifferences, noDifferences } from './marks.ts';

test.each([
	['тауелсиздик', 'Тәуелсіздік', 'т[а]уелс[и]зд[и]к', 'Т[ә]уелс[і]зд[і]к'],
	['Кенсары', 'Кенесары', 'Кенсары', 'Кен[е]сары'],
	['Кенеесары', 'Кенесары', 'Кене[е]сары', 'Кенесары'],
	['№4201', '№4200', '№420[1]', '№420[0]'],
	['Кенесары хам', '«Кенесары хан»', 'Кенесары ха[м]', '«Кенесары ха[н]»'],
	['өзін өзі', 'өзін-өзі', 'өзін өзі', 'өзін-өзі'],
	['съемка', 'съёмка', 'съемка', 'съёмка'],
	['iс', 'іс', 'iс', 'іс'],
	['KCPO', 'КСРО', 'KCPO', 'КСРО'],
	['кеңесtt тт', 'кеңес', 'кеңес[tt тт]', 'кеңес'],
	['x-1', 'x+1', 'x-1', 'x[+]1'],
	['маи', 'май', 'ма[и]', 'ма[й]'],
	['қараша', 'желтоқсан', '[қараша]', '[желтоқсан]'],
	['', 'той', '', '[той]'],
	['той', '', '[той]', ''],
	['...', 'той', '[...]', '[той]']
])('[A23] %s beside %s: %s and %s', (typed, expected, mine, right) => {
	const marks = markDifferences(typed, expected);
	expect([shown(marks.typed), shown(marks.expected)]).toEqual([mine, right]);
});

describe('[A23] dates, word by word', () => {
	test.each([
		[
			'8 желтоксан 1993',
			'1993 жылғы 8 желтоқсан',
			'8 желто[к]сан 1993',
			'1993 жылғы 8 желто[қ]сан'
		],
		[
			'9 желтоқсан 1993',
			'1993 жылғы 8 желтоқсан',
			'[9] желтоқсан 1993',
			'1993 жылғы [8] желтоқсан'
		],
		['желтоқсан 1993', '1993 жылғы 8 желтоқсан', 'желтоқсан 1993', '1993 жылғы [8] желтоқсан'],
		['8 қараша 1993', '1993 жылғы 8 желтоқсан', '8 [қараша] 1993', '1993 жылғы 8 [желтоқсан]'],
		['08.12.1992', '8 декабря 1993 года', '08.[12].199[2]', '8 [декабря] 199[3] года'],
		['1992', '1990–1991 жылдар', '199[2]', '199[0]–[1991] жылдар'],
		['кеше', '1992 жыл', '[кеше]', '[1992] жыл']
	])('%s beside %s: %s and %s', (typed, expected, mine, right) => {
		const marks = markDateDifferences(typed, expected);
		expect([shown(marks.typed), shown(marks.expected)]).toEqual([mine, right]);
	});
});

test('[A23] put together again the marks are the two texts, and neighbours are never of one kind', () => {
	const text = fc.string({ unit: fc.constantFrom(...'аәкқеёйиHнiі8 .-+«É'), maxLength: 12 });
	const anything = fc.oneof(text, fc.string({ unit: 'binary' }));
	fc.assert(
		fc.property(anything, anything, (typed, expected) => {
			for (const mark of [markDifferences, markDateDifferences, noDifferences]) {
				const marks = mark(typed, expected);
				expect(marks.typed.map((piece) => piece.text).join('')).toBe(typed);
				expect(marks.expected.map((piece) => piece.text).join('')).toBe(expected);
				expect(alternates(marks.typed) && alternates(marks.expected)).toBe(true);
			}
		})
	);
});

test('[A23] a text beside itself has no marks', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(markDifferences(text, text).typed.some(({ differs }) => differs)).toBe(false);
		})
	);
});

test('[A25] middles of 1,000 letters without a common edge are not compared letter by letter', () => {
	const [one, other] = [`а${'бв'.repeat(600)}г`, `д${'вб'.repeat(600)}е`];
	expect(shown(markDifferences(one, other).typed)).toBe(`[${one}]`);
	expect(shown(markDifferences(`${one}а`, `${one}ә`).typed)).toBe(`${one}[а]`);
});

test('[A25] two texts of 100 kB are marked in no time, alike or not', () => {
	const started = performance.now();
	const long = 'кеңес '.repeat(17_000);
	expect(markDifferences(long, `${long}ауыл`).expected).toHaveLength(1);
	expect(markDifferences(long, 'ауыл '.repeat(20_000)).typed).toHaveLength(1);
	expect(markDateDifferences(long, '1993 жылғы 8 желтоқсан').typed).toHaveLength(1);
	expect(performance.now() - started).toBeLessThan(2000);
});

function shown(marks: readonly Mark[]): string {
	return marks.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
}

function alternates(marks: readonly Mark[]): boolean {
	return marks.every(({ text, differs }, i) => text !== '' && marks[i - 1]?.differs !== differs);
}
