import { foldLetters } from '../answer/fold-letters.ts';
import { formatDate } from '../answer/format-date.ts';
import { tidy } from '../answer/normalise.ts';
import { oneScript, scriptOf, type Script } from '../answer/one-script.ts';
import { LANGS, type Lang } from '../shared/lang.ts';
import { plainCloze } from './cloze.ts';
import type { KnownNote, Text } from './deck.ts';
import { noteTexts } from './note-texts.ts';

/** What is looked for: the words of a query, folded as the texts of each language and alphabet are. */
export type Needle = {
	readonly [lang in Lang]: { readonly [script in Script]: readonly string[] };
};

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly marked: boolean };

const SCRIPTS: readonly Script[] = ['cyrillic', 'latin'];

/** No query is longer: what is pasted by mistake must not be compared with every note. */
const LONGEST = 200;

/** What a query looks for; null if there is no letter and no figure in it. */
export function needleOf(query: string): Needle | null {
	const tidied = tidy(query.slice(0, LONGEST));
	const inLang = (lang: Lang) => ({
		cyrillic: wordsOf(fold(oneScript(tidied, 'cyrillic'), lang)),
		latin: wordsOf(fold(oneScript(tidied, 'latin'), lang))
	});
	const needle: Needle = { kk: inLang('kk'), ru: inLang('ru'), en: inLang('en') };
	return needle.kk.cyrillic.length === 0 ? null : needle;
}

/** Whether whatever holds the needle holds the one before too, as when a word grows letter by letter. */
export function isNarrower(needle: Needle, before: Needle): boolean {
	return LANGS.every((lang) =>
		SCRIPTS.every((script) =>
			before[lang][script].every((word) => needle[lang][script].some((own) => own.includes(word)))
		)
	);
}

/**
 * The language in which a note holds every word of the needle, the preferred one before the others; words that are
 * in different languages are found too, and shown in the preferred one. Null if the note does not hold them.
 */
export function findInNote(needle: Needle, note: KnownNote, preferred: Lang): Lang | null {
	const texts = searchedTexts(note);
	const found = new Set<number>();
	for (const lang of [preferred, ...LANGS.filter((each) => each !== preferred)]) {
		const own = new Set<number>();
		for (const text of texts) for (const word of wordsIn(needle, text[lang], lang)) own.add(word);
		if (own.size === needle.kk.cyrillic.length) return lang;
		for (const word of own) found.add(word);
	}
	return found.size === needle.kk.cyrillic.length ? preferred : null;
}

/** The text in pieces, those marked that the needle finds in it. Put together they are the text, tidied. */
export function markFound(needle: Needle, text: string, lang: Lang): Piece[] {
	const { tidied, folded, script } = readText(text, lang);
	const isFound = Array.from({ length: tidied.length }, () => false);
	for (const word of needle[lang][script]) {
		for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
			isFound.fill(true, at, at + word.length);
		}
	}
	const pieces: Piece[] = [];
	let from = 0;
	for (let at = 1; at <= tidied.length; at++) {
		if (at < tidied.length && isFound[at] === isFound[from]) continue;
		pieces.push({ text: tidied.slice(from, at), marked: isFound[from] === true });
		from = at;
	}
	return pieces;
}

/** Everything of a note that can be found: not the wrong options, which are no facts. */
export function searchedTexts(note: KnownNote): Text[] {
	const texts = noteTexts(note)
		.filter(({ path }) => path[0] !== 'wrong')
		.map(({ text }) => (note.type === 'cloze' ? withoutBlanks(text) : text));
	return note.type === 'event' ? [...texts, dateText(note.date)] : texts;
}

function withoutBlanks(text: Text): Text {
	return inEach((lang) => {
		const own = text[lang];
		return own === undefined ? undefined : plainCloze(own);
	});
}

function dateText(edtf: string): Text {
	return inEach((lang) => formatDate(edtf, lang));
}

function inEach(of: (lang: Lang) => string | undefined): Text {
	const [kk = '', ru, en] = LANGS.map(of);
	return { kk, ...(ru === undefined ? {} : { ru }), ...(en === undefined ? {} : { en }) };
}

/** Which words of the needle a text holds, by their numbers. */
function wordsIn(needle: Needle, text: string | undefined, lang: Lang): number[] {
	if (text === undefined) return [];
	const { folded, script } = readText(text, lang);
	return needle[lang][script].flatMap((word, i) => (folded.includes(word) ? [i] : []));
}

/** A text and what it is compared as: letter stands by letter, so that a place in one is that place in the other. */
function readText(text: string, lang: Lang): { tidied: string; folded: string; script: Script } {
	const tidied = IS_TIDY.test(text) && !text.includes('  ') ? text : tidy(text);
	const script = scriptOf(tidied);
	// Only a word of the other alphabet, or of both, can change; most texts have none, and looking at words is slow.
	const isMixed = script === 'cyrillic' && LATIN.test(tidied);
	return { tidied, script, folded: fold(isMixed ? oneScript(tidied, script) : tidied, lang) };
}

/** Of these letters and signs none is ever changed by tidying, but for more than one space. */
const IS_TIDY = /^[ -~«»–—№…\u0400-\u0482\u048A-\u052F]*$/;
const LATIN = /[A-Za-z\u00C0-\u024F]/;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/u;

function wordsOf(folded: string): string[] {
	return folded.split(NO_WORD).filter((word) => word !== '');
}

/** Every letter by itself in small plain letters; the length stays the same. */
function fold(text: string, lang: Lang): string {
	const known = FOLDED[lang];
	const folded = new Uint16Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		// No text holds the code 0, which stands for what has not come yet.
		folded[at] = known[code] ||= foldOne(text.charAt(at), lang).charCodeAt(0);
	}
	// In pieces, since a function takes only so many arguments.
	let letters = '';
	for (let at = 0; at < folded.length; at += AT_ONCE) {
		// Several times as fast as spreading them; an array of numbers is one of the things it takes.
		const codes = folded.subarray(at, at + AT_ONCE) as unknown as number[];
		letters += String.fromCharCode.apply(null, codes);
	}
	return letters;
}

/** Letters that are put together at once. */
const AT_ONCE = 4096;

/** Codes of letters already folded, by language: the same few hundred come again and again. */
const FOLDED: { readonly [lang in Lang]: Uint16Array } = {
	kk: new Uint16Array(2 ** 16),
	ru: new Uint16Array(2 ** 16),
	en: new Uint16Array(2 ** 16)
};

function foldOne(letter: string, lang: Lang): string {
	const small = letter === 'İ' ? 'i' : letter.toLowerCase();
	const folded = foldLetters(small === 'ё' ? 'е' : small, lang);
	return folded.length === 1 ? folded : letter;
}
