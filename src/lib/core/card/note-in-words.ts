import { formatDate } from '../answer/format-date.ts';
import { parseCloze, plainCloze, type ClozePart } from '../deck/cloze.ts';
import type { KnownNote } from '../deck/deck.ts';
import type { Lang } from '../shared/lang.ts';
import { localize, type Localized } from './localize.ts';

/** What a note says beside what it asks. */
export type Told =
	| { readonly kind: 'answer'; readonly answer: Localized }
	/** The asked text again, with what its cards hide. */
	| { readonly kind: 'cloze'; readonly parts: readonly ClozePart[] }
	| { readonly kind: 'truth'; readonly truth: boolean; readonly correction: Localized | null }
	| { readonly kind: 'order'; readonly items: readonly Localized[] }
	| { readonly kind: 'pairs'; readonly pairs: readonly (readonly [Localized, Localized])[] };

/** A whole fact as one reads it in a list. */
export type NoteInWords = {
	readonly asked: Localized;
	readonly told: Told;
	readonly explain: Localized | null;
};

/** A note with its answer in a language, else in Kazakh; null for a picture, which has no words. */
export function noteInWords(note: KnownNote, lang: Lang): NoteInWords | null {
	const explain = note.explain ? localize(note.explain, lang) : null;
	const words = ownWords(note, lang);
	return words && { ...words, explain };
}

function ownWords(note: KnownNote, lang: Lang): Omit<NoteInWords, 'explain'> | null {
	switch (note.type) {
		case 'basic':
			return {
				asked: localize(note.question, lang),
				told: { kind: 'answer', answer: localize(note.answer, lang) }
			};
		case 'event':
			return {
				asked: localize(note.what, lang),
				told: { kind: 'answer', answer: { text: formatDate(note.date, lang), lang } }
			};
		case 'cloze': {
			const text = localize(note.text, lang);
			const parsed = parseCloze(text.text);
			return {
				asked: { ...text, text: plainCloze(text.text) },
				told: { kind: 'cloze', parts: parsed.ok ? parsed.value : [] }
			};
		}
		case 'truefalse':
			return {
				asked: localize(note.statement, lang),
				told: {
					kind: 'truth',
					truth: note.answer,
					correction: note.correction ? localize(note.correction, lang) : null
				}
			};
		case 'ordering':
			return {
				asked: localize(note.question, lang),
				told: { kind: 'order', items: note.items.map((item) => localize(item, lang)) }
			};
		case 'matching':
			return {
				asked: localize(note.question, lang),
				told: {
					kind: 'pairs',
					pairs: note.pairs.map(([left, right]) => [localize(left, lang), localize(right, lang)])
				}
			};
		case 'occlusion':
			return null;
	}
}

/** Every text of a note in words, in reading order, each once. */
export function linesOf({ asked, told, explain }: NoteInWords): Localized[] {
	return [asked, ...toldLines(told), ...(explain ? [explain] : [])];
}

function toldLines(told: Told): Localized[] {
	switch (told.kind) {
		case 'answer':
			return [told.answer];
		case 'cloze':
			return [];
		case 'truth':
			return told.correction ? [told.correction] : [];
		case 'order':
			return [...told.items];
		case 'pairs':
			return told.pairs.flat();
	}
}
