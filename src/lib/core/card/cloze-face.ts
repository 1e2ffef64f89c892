import type { ClozeNote } from '../deck/deck.ts';
import { LANGS, type Lang } from '../shared/lang.ts';
import { clozeNumbers, parseCloze, type ClozePart } from '../deck/cloze.ts';
import type { Accepted, AnswerFace, PromptPart } from './face.ts';
import { localize } from './localize.ts';

/** The face of card `c<number>` of a cloze note: its own words hidden, those of the other cards shown. */
export function clozeFace(
	note: ClozeNote,
	variant: string,
	lang: Lang
): Omit<AnswerFace, 'card' | 'lang'> {
	const number = Number(variant.slice(1));
	const told = partsIn(note, lang, number) ?? partsIn(note, 'kk', number);
	if (!told) throw new Error(`Note ${note.id} hides nothing as ${variant}`);
	const answer = { text: hiddenWords(told.parts, number).join(', '), lang: told.lang };
	// `accept` and `wrong` do not say which blank they are for, so they count where there is but one.
	const alone = clozeNumbers(note.text.kk).length === 1;
	return {
		wants: 'answer',
		prompt: {
			kind: 'cloze',
			lang: told.lang,
			parts: told.parts.map((part) => promptPart(part, number))
		},
		answer,
		accepted: acceptedIn(note, number, alone),
		single: hiddenWords(told.parts, number).length === 1,
		wrong: alone ? (note.wrong ?? []).map((option) => localize(option, lang)) : [],
		...(note.match ? { match: note.match } : {}),
		...(note.kind === undefined ? {} : { kind: note.kind })
	};
}

type Told = { readonly lang: Lang; readonly parts: readonly ClozePart[] };

/** The pieces in a language, unless that text is missing, broken or without this number. */
function partsIn(note: ClozeNote, lang: Lang, number: number): Told | null {
	const text = note.text[lang];
	if (text === undefined) return null;
	const parsed = parseCloze(text);
	if (!parsed.ok || hiddenWords(parsed.value, number).length === 0) return null;
	return { lang, parts: parsed.value };
}

function acceptedIn(note: ClozeNote, number: number, alone: boolean): Accepted[] {
	const written = LANGS.flatMap((lang) => {
		const told = partsIn(note, lang, number);
		return told ? [{ text: hiddenWords(told.parts, number).join(', '), lang }] : [];
	});
	if (!alone) return written;
	const also = LANGS.flatMap((lang) => (note.accept?.[lang] ?? []).map((text) => ({ text, lang })));
	return [...written, ...also];
}

/** The different words hidden under a number: one, unless the author gave it to several words. */
function hiddenWords(parts: readonly ClozePart[], number: number): string[] {
	return [
		...new Set(
			parts.flatMap((part) =>
				part.kind === 'blank' && part.number === number ? [part.hidden] : []
			)
		)
	];
}

function promptPart(part: ClozePart, number: number): PromptPart {
	if (part.kind === 'text') return part;
	if (part.number !== number) return { kind: 'shown', text: part.hidden };
	const { hidden, hint } = part;
	return {
		kind: 'blank',
		hidden,
		length: [...hidden].length,
		...(hint === undefined ? {} : { hint })
	};
}
