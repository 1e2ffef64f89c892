import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { WHOLE } from '../../../../tests/fixtures/deck-source.ts';
import { sha256Hex } from '../shared/hash.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import { compileDeck } from './compile-deck.ts';
import type { Deck } from './deck.ts';
import { parseDeck } from './parse-deck.ts';
import { readCompiledDeck } from './read-compiled-deck.ts';

function read(source: string): Deck {
	const { deck, problems } = parseDeck(source);
	if (!deck) throw new Error(`The deck of this test is broken: ${JSON.stringify(problems)}`);
	return deck;
}

const UNKNOWN = WHOLE.replace('notes:\n', 'notes:\n  - { id: u, type: crossword, words: [1] }\n');

describe('a compiled deck', () => {
	it('reads back as the deck that it was, unknown notes and keys too', () => {
		for (const source of [WHOLE, UNKNOWN, `${WHOLE}mood: { deep: [1] }\n`]) {
			const deck = read(source);
			expect(readCompiledDeck(JSON.parse(compileDeck(deck).json))).toEqual({
				ok: true,
				value: deck
			});
		}
	});

	it('is the same text however the keys of the file are ordered', () => {
		const other = WHOLE.replace('id: zandar\nversion: 1\n', 'version: 1\nid: zandar\n');
		expect(other).not.toBe(WHOLE);
		expect(compileDeck(read(other)).json).toBe(compileDeck(read(WHOLE)).json);
	});

	it('is told by its bytes, their hash and its notes in use', () => {
		const deck = read(WHOLE.replace('id: x2,', 'id: x2, retired: true,'));
		const { json, size, sha256, notes } = compileDeck(deck);
		expect(size).toBe(Buffer.byteLength(json));
		expect(sha256).toBe(sha256Hex(json));
		expect(notes).toBe(deck.notes.length - 1);
	});
});

describe('what is no compiled deck is refused:', () => {
	const compiled = (): Record<string, unknown> => JSON.parse(compileDeck(read(WHOLE)).json);

	it.each([null, 7, 'deck', [], {}, { format: 'anki' }, { format: 'qaitala/0' }])('%j', (json) => {
		expect(readCompiledDeck(json)).toMatchObject({ ok: false, problem: { code: 'not-a-deck' } });
	});

	it('a format of the future, with its name', () => {
		expect(readCompiledDeck({ ...compiled(), format: 'qaitala/2' })).toEqual({
			ok: false,
			problem: { code: 'newer-format', format: 'qaitala/2' }
		});
	});

	it('a broken one, with the place', () => {
		const json = compiled();
		const notes = json.notes as Record<string, unknown>[];
		expect(
			readCompiledDeck({ ...json, notes: [notes[0], { ...notes[1], date: 7.5, what: null }] })
		).toEqual({
			ok: false,
			problem: { code: 'broken-deck', path: 'notes.1.what' }
		});
	});
});

describe('canonical JSON', { timeout: 60_000 }, () => {
	it('is valid, says the same, and does not depend on the order of keys', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				const shuffled = Object.fromEntries(Object.entries(value).reverse());
				expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
				expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
			})
		);
	});
});
