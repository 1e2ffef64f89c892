import { expect, test } from 'vitest';
import { sampleDeck, sampleNote } from '../../../../tests/fixtures/storage/sample-deck.ts';
import { deckChanges } from './deck-changes.ts';
import { copyId } from './separate-copy.ts';

test('an update tells what it adds, changes and withdraws, and what the author says of it', () => {
	const before = sampleDeck('d', 3);
	const after = sampleDeck('d', 2, {
		version: 3,
		notes: [
			sampleNote('n0', { retired: true }),
			sampleNote('n1', { answer: { kk: 'басқа' } }),
			sampleNote('n9')
		],
		changelog: [1, 2, 3, 4].map((version) => ({ version, text: { kk: `${version}` } }))
	});
	expect(deckChanges(before, after)).toEqual({
		added: ['n9'],
		changed: ['n1'],
		retired: ['n0', 'n2'],
		changelog: [
			{ version: 3, text: { kk: '3' } },
			{ version: 2, text: { kk: '2' } }
		]
	});
	expect(deckChanges(before, before)).toMatchObject({ added: [], changed: [], retired: [] });
});

test('a separate copy has an id of its own, not longer than ids may be', () => {
	const { id } = sampleDeck('a'.repeat(48), 0);
	expect(copyId(id, 'bcdefghi')).toBe(`${'a'.repeat(39)}-bcdefghi`);
	expect(() => copyId(id, 'BAD')).toThrow('Not eight letters');
});
