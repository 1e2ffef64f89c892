import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { deckJsonSchema } from './deck-json-schema.ts';

describe('the schema for editors', () => {
	it('is up to date; if not: npm run deck -- schema', () => {
		expect(readFileSync('decks/deck.schema.json', 'utf8').replace(/\r\n/g, '\n')).toBe(
			deckJsonSchema()
		);
	});

	it('knows every type of note, and texts in their languages', () => {
		const schema = JSON.parse(deckJsonSchema());
		const types = schema.properties.notes.items.oneOf.map(
			(note: { properties: { type: { const: string } } }) => note.properties.type.const
		);
		expect(types).toEqual([
			'basic',
			'event',
			'cloze',
			'truefalse',
			'ordering',
			'matching',
			'occlusion'
		]);
		expect(schema.$defs.text.anyOf[1].required).toEqual(['kk']);
		expect(schema.additionalProperties).toBe(false);
	});
});
