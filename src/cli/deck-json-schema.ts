import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';

import { FileSchema } from '../lib/core/deck/schema.ts';
import { TextSchema, Words } from '../lib/core/deck/text.ts';
import { LANGS } from '../lib/core/shared/lang.ts';

const WORDS: JsonSchema = { type: ['string', 'number'] };

/** Writing, or a map of languages: the schema of a text is a function, which JSON Schema cannot say. */
const TEXT: JsonSchema = {
	anyOf: [
		WORDS,
		{
			type: 'object',
			properties: Object.fromEntries(LANGS.map((lang) => [lang, WORDS])),
			required: ['kk'],
			additionalProperties: false
		}
	]
};

/** The schema of deck files for editors, which complete and check with it: `decks/deck.schema.json`. */
export function deckJsonSchema(): string {
	const schema = toJsonSchema(FileSchema, {
		typeMode: 'input',
		errorMode: 'ignore',
		definitions: { text: TextSchema, words: Words },
		// Unknown keys are kept, but an editor shall underline what is most likely misspelt.
		overrideSchema: ({ valibotSchema, jsonSchema }) =>
			valibotSchema.type === 'loose_object' ? { ...jsonSchema, additionalProperties: false } : null
	});
	const whole = { ...schema, $defs: { ...schema.$defs, text: TEXT, words: WORDS } };
	return `${JSON.stringify(whole, null, '\t')}\n`;
}
