import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clozeNumbers, parseCloze, type ClozePart, plainCloze } from './cloze.ts';

describe('a cloze text', () => {
	test('comes apart into words and blanks', () => {
		expect(parseCloze('Жарлық {{c1::1992}} жылғы {{c2::7 ақпанда::қай күні?}} шықты.')).toEqual({
			ok: true,
			value: [
				{ kind: 'text', text: 'Жарлық ' },
				{ kind: 'blank', number: 1, hidden: '1992' },
				{ kind: 'text', text: ' жылғы ' },
				{ kind: 'blank', number: 2, hidden: '7 ақпанда', hint: 'қай күні?' },
				{ kind: 'text', text: ' шықты.' }
			]
		});
	});

	test('may begin and end with a blank', () => {
		expect(parseCloze('{{c1::а}}{{c2::б}}')).toEqual({
			ok: true,
			value: [
				{ kind: 'blank', number: 1, hidden: 'а' },
				{ kind: 'blank', number: 2, hidden: 'б' }
			]
		});
	});

	test('keeps single braces and colons inside a blank', () => {
		expect(parseCloze('{{c1::a: {b}::x::y}}')).toEqual({
			ok: true,
			value: [{ kind: 'blank', number: 1, hidden: 'a: {b}', hint: 'x::y' }]
		});
	});

	test.each([
		['{{c1::а {{c2::б}} в}}', 'nested', 8],
		['{{c1::{{c2::б}}}}', 'nested', 6],
		['бос {{c1::а', 'unclosed', 4],
		['бос {{c1::::кеңес}}', 'empty', 4],
		['ештеңе жасырылмаған', 'no-blank', 0],
		['{{c0::а}}', 'no-blank', 0],
		['', 'no-blank', 0]
	])('%s is refused as %s at %d', (text, code, at) => {
		expect(parseCloze(text)).toEqual({ ok: false, problem: { code, at } });
	});
});

test('numbers come once each, smallest first', () => {
	expect(clozeNumbers('{{c10::а}} {{c2::б}} {{c10::в}}')).toEqual([2, 10]);
	expect(clozeNumbers('{{c1::а')).toEqual([]);
});

const words = fc.stringMatching(/^[а-яә ,.]{0,12}$/u);
const blank = fc.record({
	number: fc.integer({ min: 1, max: 999 }),
	hidden: fc.stringMatching(/^[а-яә0-9]{1,8}$/u),
	hint: fc.option(fc.stringMatching(/^[а-яә?]{1,8}$/u), { nil: undefined })
});

test('what is written is read', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(words, blank), { minLength: 1 }), words, (pieces, end) => {
			const text = pieces.map(([before, { number, hidden, hint }]) =>
				[before, `{{c${number}::${hidden}${hint === undefined ? '' : `::${hint}`}}}`].join('')
			);
			const parsed = parseCloze(text.join('') + end);
			const written: ClozePart[] = pieces.flatMap(([before, { number, hidden, hint }]) => [
				...(before === '' ? [] : [{ kind: 'text' as const, text: before }]),
				{ kind: 'blank' as const, number, hidden, ...(hint === undefined ? {} : { hint }) }
			]);
			const rest = end === '' ? [] : [{ kind: 'text', text: end }];
			expect(parsed).toEqual({ ok: true, value: [...written, ...rest] });
		})
	);
});

test('no text makes it throw, and what it gives is in the text', () => {
	const pieces = fc.constantFrom('{{c1::', '{{c2::', '}}', '::', '{{', 'а', ' ');
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
			const text = list.join('');
			const parsed = parseCloze(text);
			const given = parsed.ok
				? parsed.value.map((part) => (part.kind === 'text' ? part.text : part.hidden))
				: [text.slice(parsed.problem.at)];
			for (const piece of given) expect(text).toContain(piece);
			expect(parsed.ok || parsed.problem.at <= text.length).toBe(true);
		})
	);
});

test('a cloze text is read with its words in place', () => {
	expect(plainCloze('Ауыл {{c1::әкімі::кім}} {{c2::болды}}')).toBe('Ауыл әкімі болды');
	expect(plainCloze('{{c1::а')).toBe('{{c1::а');
});
