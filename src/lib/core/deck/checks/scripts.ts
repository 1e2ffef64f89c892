import { LANGS } from '../../shared/lang.ts';
import type { KnownNote, Text } from '../deck.ts';
import { knownNotes, type Check } from '../draft.ts';
import { noteTexts } from '../note-texts.ts';
import type { Finding, Path } from '../problem.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;

/** What `ә` becomes in an encoding without Kazakh letters. */
const LOST = /\p{Script=Cyrillic}+\?+\p{Script=Cyrillic}+/u;

/** Gaps of a cloze are marked with a Latin letter, which is not a part of the text. */
const CLOZE_MARK = /\{\{c\d+::/g;

/** Latin letters that look Cyrillic (and the reverse): no search and no typed answer finds such a word. */
export const checkScripts: Check = (draft) => [
	...(draft.title ? checkText(draft.title, ['title']) : []),
	...[...draft.sources].flatMap(([key, source]) =>
		source ? checkText(source.cite, ['sources', key, 'cite']) : []
	),
	...knownNotes(draft).flatMap(({ note, path }) => [
		...noteTexts(note).flatMap(({ text, path: way }) => checkText(text, [...path, ...way])),
		...checkAccepted(note.accept, [...path, 'accept'])
	])
];

function checkText(text: Text, path: Path): Finding[] {
	return LANGS.flatMap((lang) => checkWords(text[lang] ?? '', [...path, lang]));
}

function checkAccepted(accept: KnownNote['accept'], path: Path): Finding[] {
	return LANGS.flatMap((lang) =>
		(accept?.[lang] ?? []).flatMap((words, i) => checkWords(words, [...path, lang, i]))
	);
}

function checkWords(text: string, path: Path): Finding[] {
	const words = text.replace(CLOZE_MARK, ' ').match(WORD) ?? [];
	const lost = LOST.exec(text)?.[0];
	return [
		...(lost ? [{ code: 'lost-letters' as const, path, params: { word: lost }, at: lost }] : []),
		...words.flatMap((word) => checkWord(word, path))
	];
}

/** The script with fewer letters is the stray one; where they are equal, Cyrillic is what was meant. */
function checkWord(word: string, path: Path): Finding[] {
	const latin = word.match(LATIN) ?? [];
	const cyrillic = word.match(CYRILLIC) ?? [];
	if (latin.length === 0 || cyrillic.length === 0) return [];
	const isLatinStray = latin.length <= cyrillic.length;
	const letters = [...new Set(isLatinStray ? latin : cyrillic)].join(' ');
	const code = isLatinStray ? 'latin-in-cyrillic' : 'cyrillic-in-latin';
	return [{ code, path, params: { word, letters }, at: word }];
}
