import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';

import { FileSchema } from '../lib/core/deck/schema.ts';
import { TextSchema, Words } from '../lib/core/deck/text.ts';
import { LANGS } from '../lib/core/shared/lang.ts';

/** The schema of deck files for editors, which complete and check with it: `decks/deck.schema.json`. */
export function deckJsonSchema(): string {
	const schema = toJsonSchema(FileSchema, {
		typeMode: 'input',
		errorMode: 'ignore',
		definitions: { text: TextSchema, words: Words },
		overrideSchema
	});
	return `${JSON.stringify(schema, null, '\t')}\n`;
}

const WORDS = { type: ['string', 'number'] as ('string' | 'number')[] };

/** A text accepts more than its schema can tell by itself, and a misspelt key is to be underlined. */
const overrideSchema: NonNullable<ConversionConfig['overrideSchema']> = (context) => {
	const { valibotSchema, jsonSchema } = context;
	if (valibotSchema === TextSchema) {
		const properties = Object.fromEntries(LANGS.map((lang) => [lang, WORDS]));
		const map = {
			type: 'object',
			properties,
			required: ['kk'],
			additionalProperties: false
		} as const;
		return { anyOf: [WORDS, { ...map, required: [...map.required] }] };
	}
	if (valibotSchema === Words) return WORDS;
	if (valibotSchema.type !== 'loose_object') return null;
	return { ...jsonSchema, additionalProperties: false };
};
