import type { Text } from '../deck/deck.ts';
import { LANGS, type Lang } from '../shared/lang.ts';

/** A text in one language, and which language that turned out to be (for the `lang` attribute). */
export type Localized = { readonly text: string; readonly lang: Lang };

/** The text in the wanted language, else in Kazakh. */
export function localize(text: Text, lang: Lang): Localized {
	const wanted = text[lang];
	return wanted === undefined || wanted.trim() === ''
		? { text: text.kk, lang: 'kk' }
		: { text: wanted, lang };
}

/** The text in every language that the author gave, Kazakh first. */
export function allLanguages(text: Text): Localized[] {
	return LANGS.flatMap((lang) => {
		const own = text[lang];
		return own === undefined || own.trim() === '' ? [] : [{ text: own, lang }];
	});
}
