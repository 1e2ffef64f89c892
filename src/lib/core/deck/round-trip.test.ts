import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify, type ToStringOptions } from 'yaml';

import { compileDeck } from './compile-deck.ts';
import { parseDeck } from './parse-deck.ts';
import { readCompiledDeck } from './read-compiled-deck.ts';

/** Letters of the three languages and every sign that means something to YAML. */
const LETTERS = [...'аәқңһіЙёxY 05.-:#\'"{}[]*&!|>%@`,~=\\№«»\n\t'];

const words = fc
	.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 20 })
	.map((text) => text.normalize('NFC').trim())
	.filter((text) => text !== '');

const anyText = fc.record({ kk: words, ru: words, en: words }, { requiredKeys: ['kk'] });

/** Texts that no two of a list can share. */
const differentTexts = fc
	.array(anyText, { minLength: 2, maxLength: 5 })
	.map((texts) => texts.map((text, i) => ({ ...text, kk: `${text.kk} ${i}` })));

const base = {
	source: fc.record(
		{ of: fc.constant('a'), section: words, page: fc.nat() },
		{ requiredKeys: ['of'] }
	),
	explain: anyText,
	kind: words,
	tags: fc.array(words, { maxLength: 3 })
};

const anyNote = fc.oneof(
	fc.record({
		...base,
		type: fc.constant('basic'),
		question: anyText,
		answer: anyText,
		reversed: fc.boolean()
	}),
	fc.record({
		...base,
		type: fc.constant('event'),
		date: fc.constantFrom('1992', '1992-02-07', '1990/1991', '1990-07~'),
		what: anyText
	}),
	fc.record({
		...base,
		type: fc.constant('cloze'),
		text: fc.constantFrom({ kk: '{{c1::Ауыл::не?}} мен {{c2::қала}}', en: '{{c2::b}} {{c1::a}}' })
	}),
	fc.record({ ...base, type: fc.constant('truefalse'), statement: anyText, answer: fc.boolean() }),
	fc.record({ ...base, type: fc.constant('ordering'), question: anyText, items: differentTexts }),
	fc.record({
		...base,
		type: fc.constant('matching'),
		question: anyText,
		pairs: differentTexts.map((texts) => texts.map((text) => [text, text]))
	})
);

const anyDeck = fc.record({
	format: fc.constant('qaitala/1'),
	id: fc.stringMatching(/^[a-z0-9-]{1,48}$/),
	version: fc.integer({ min: 1, max: 1000 }),
	langs: fc.constantFrom(['kk'], ['kk', 'ru'], ['kk', 'ru', 'en']),
	title: anyText,
	authors: fc.array(words, { maxLength: 2 }),
	sources: fc.record({ a: fc.record({ cite: anyText, year: fc.nat() }) }),
	changelog: fc.array(fc.record({ version: fc.integer({ min: 1, max: 9 }), text: anyText }), {
		maxLength: 2
	}),
	notes: fc
		.array(anyNote, { minLength: 1, maxLength: 6 })
		.map((notes) => notes.map((note, i) => ({ id: `n${i}`, ...note })))
});

/** In braces with quotes: without them the writer of this package spoils a text that begins with a colon. */
const anyStyle = fc.constantFrom<ToStringOptions>(
	{},
	{ collectionStyle: 'block', blockQuote: false },
	{ collectionStyle: 'block', singleQuote: true, lineWidth: 20 },
	{ collectionStyle: 'flow', defaultStringType: 'QUOTE_DOUBLE' }
);

describe('any deck', () => {
	it(
		'written as YAML in any style reads back as it was, and so does its compiled form',
		{ timeout: 60_000 },
		() => {
			fc.assert(
				fc.property(anyDeck, anyStyle, (deck, style) => {
					const { deck: read, problems } = parseDeck(
						stringify(deck, { ...style, aliasDuplicateObjects: false })
					);
					expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
					if (!read) throw new Error('No errors and no deck');
					expect(read).toEqual(deck);
					expect(readCompiledDeck(JSON.parse(compileDeck(read).json))).toEqual({
						ok: true,
						value: read
					});
				}),
				{ numRuns: 60 }
			);
		}
	);
});

describe('any damage to a deck', () => {
	it('is told with a place in the file, and never thrown', { timeout: 60_000 }, () => {
		const damage = fc.record({
			at: fc.nat(),
			cut: fc.nat({ max: 12 }),
			put: fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 4 })
		});
		fc.assert(
			fc.property(anyDeck, fc.array(damage, { minLength: 1, maxLength: 3 }), (deck, damages) => {
				const source = damages.reduce(
					(text, { at, cut, put }) => {
						const place = at % text.length;
						return text.slice(0, place) + put + text.slice(place + cut);
					},
					stringify(deck, { aliasDuplicateObjects: false })
				);
				const { deck: read, problems } = parseDeck(source);
				const errors = problems.filter(({ severity }) => severity === 'error');
				expect(read === null).toBe(errors.length > 0);
				const lines = source.split('\n');
				for (const { line, col } of problems) {
					expect(col).toBeGreaterThan(0);
					expect(col).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
				}
			}),
			{ numRuns: 150 }
		);
	});
});
