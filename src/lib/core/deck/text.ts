import * as v from 'valibot';

import { isLang, LANGS } from '../shared/lang.ts';
import type { Text } from './deck.ts';
import type { ProblemCode } from './problem.ts';

/** Marks a place that must be filled in; the codes of problems stand where valibot keeps messages. */
const EMPTY: ProblemCode = 'empty-text';
const NOT_TEXT: ProblemCode = 'not-text';

/** One piece of writing: a string, or a number as it is written; trimmed, and composed (NFC) so that й is one letter. */
export const Words = v.pipe(
	v.union([v.string(), v.number()], (issue) => (issue.input === null ? EMPTY : NOT_TEXT)),
	v.transform((input) => String(input).normalize('NFC').trim()),
	v.nonEmpty(EMPTY)
);

/** A text in several languages: a map `{ kk, ru, en }`, or plain writing, which is Kazakh. */
export const TextSchema = v.pipe(
	v.unknown(),
	v.rawTransform<unknown, Text>(({ dataset: { value }, addIssue, NEVER }) => {
		if (value === null || typeof value !== 'object') {
			const words = v.safeParse(Words, value);
			if (words.success) return { kk: words.output };
			addIssue({ message: words.issues[0].message });
			return NEVER;
		}
		if (Array.isArray(value)) {
			addIssue({ message: NOT_TEXT });
			return NEVER;
		}
		return textOfMap(value, (key, input, message) =>
			addIssue({
				message,
				path: [{ type: 'object', origin: 'value', input: { ...value }, key, value: input }]
			})
		);
	})
);

type Complain = (key: string, value: unknown, message: ProblemCode) => void;

/** Languages in our order, then what we do not know, which is kept. */
function textOfMap(map: object, complain: Complain): Text {
	const entries = Object.entries(map);
	const read = entries.map(([key, value]): [string, unknown] => {
		if (!isLang(key)) {
			// `{ kk: Иә, жоқ }` reads as a key `жоқ` without a value.
			if (value === null) complain(key, value, 'text-comma');
			return [key, value];
		}
		const words = v.safeParse(Words, value);
		// Every message of `Words` is one of our codes.
		if (!words.success) complain(key, value, words.issues[0].message as ProblemCode);
		return [key, words.output];
	});
	if (!entries.some(([key]) => key === 'kk')) complain('kk', undefined, 'no-kazakh');
	const rank = ([key]: [string, unknown]) => LANGS.findIndex((lang) => lang === key) >>> 0;
	// `kk` is there, or an issue makes valibot refuse the whole.
	return Object.fromEntries(read.sort((a, b) => rank(a) - rank(b))) as Text;
}
