import { describe, expect, it } from 'vitest';

import { deckOf, WHOLE } from '../../../../tests/fixtures/deck-source.ts';
import { compareVersions, outlineOf } from './compare-versions.ts';
import type { Deck } from './deck.ts';
import { parseDeck } from './parse-deck.ts';

function read(source: string): Deck {
	const { deck } = parseDeck(source);
	if (!deck) throw new Error('The deck of this test is broken');
	return deck;
}

/** What the comparison of two versions tells. */
function changes(before: string, after: string): string[] {
	const findings = compareVersions(read(before), outlineOf(read(after)));
	return findings.map(({ code, params }) => [code, ...Object.values(params)].join(' '));
}

describe('a new version', () => {
	it('may change texts, retire notes and bring new ones', () => {
		const after = WHOLE.replace('Жарлық', 'Қаулы')
			.replace('id: x2,', 'id: x2, retired: true,')
			.replace(
				'notes:\n',
				'notes:\n  - { id: fresh, type: event, date: 1992, what: { kk: О, ru: С, en: E } }\n'
			)
			.replace('version: 1', 'version: 2');
		expect(changes(WHOLE, after)).toEqual([]);
	});

	it('keeps every id', () => {
		expect(changes(WHOLE, WHOLE.replace('id: x2,', 'id: x9,'))).toEqual(['id-vanished x2']);
	});

	it('keeps the type of every note, also of one that it does not know', () => {
		const event = deckOf('{ id: n, type: event, date: 1992, what: О }');
		const strange = deckOf('{ id: n, type: crossword, words: [] }');
		expect(changes(event, strange)).toEqual(['type-changed n event crossword']);
		expect(changes(strange, strange)).toEqual([]);
	});

	it('keeps its id and counts up', () => {
		const two = WHOLE.replace('version: 1', 'version: 2');
		expect(changes(WHOLE, WHOLE.replace('id: zandar', 'id: laws'))).toEqual([
			'deck-id-changed zandar laws'
		]);
		expect(changes(two, WHOLE)).toEqual(['version-lower 2 1']);
	});
});
