import { isLang, LANGS } from '../../shared/lang.ts';
import type { Text } from '../deck.ts';
import { knownNotes, type Check, type Draft } from '../draft.ts';
import { noteTexts } from '../note-texts.ts';
import type { Finding, Path } from '../problem.ts';

/** Every text is there in every language of the deck, and in no other. */
export const checkLanguages: Check = (draft) => {
	const notes = knownNotes(draft).filter(({ note }) => !note.retired);
	const texts = notes.flatMap(({ note, path }) =>
		noteTexts(note).map(({ text, path: way }) => ({ text, path: [...path, ...way] }))
	);
	return [
		...(draft.title ? checkText(draft, draft.title, ['title']) : []),
		...texts.flatMap(({ text, path }) => checkText(draft, text, path))
	];
};

/** Plain writing is meant for all languages where it has no letters: a date, the number of a law. */
function checkText({ langs }: Draft, text: Text, path: Path): Finding[] {
	const given = Object.keys(text).filter(isLang);
	if (given.length === 1 && !/\p{L}/u.test(text.kk)) return [];
	const missing = langs.filter((lang) => !given.includes(lang) && lang !== 'kk');
	const undeclared = LANGS.filter((lang) => given.includes(lang) && !langs.includes(lang));
	return [
		...missing.map((lang) => ({ code: 'missing-language' as const, path, params: { lang } })),
		...undeclared.map((lang) => ({
			code: 'undeclared-language' as const,
			path: [...path, lang],
			params: { lang },
			key: true as const
		}))
	];
}
