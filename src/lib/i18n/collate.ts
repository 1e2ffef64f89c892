import type { Lang } from '../core/shared/lang.ts';

// Chromium sorts Kazakh by the English order, and the Russian one puts І after И and Ү before Ұ.
const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const RANK = new Map([...ALPHABET].map((letter, index) => [letter, index]));
const LATIN = new Intl.Collator('en');
const OTHERS: Record<'ru' | 'en', Intl.Collator> = {
	ru: new Intl.Collator('ru', { numeric: true }),
	en: new Intl.Collator('en', { numeric: true })
};

/** How two texts stand in the alphabet of a language, for `sort`. */
export function compareTexts(a: string, b: string, lang: Lang): number {
	return lang === 'kk' ? compareKazakh(a, b) : OTHERS[lang].compare(a, b);
}

function compareKazakh(a: string, b: string): number {
	const one = parts(a);
	const other = parts(b);
	for (let i = 0; i < Math.min(one.length, other.length); i++) {
		const difference = comparePart(one[i] as string, other[i] as string);
		if (difference !== 0) return difference;
	}
	return one.length - other.length;
}

/** Single letters, but whole numbers, so that 9 stands before 10. */
function parts(text: string): string[] {
	return (
		text
			.normalize('NFC')
			.toLowerCase()
			.match(/\d+|\D/gu) ?? []
	);
}

function comparePart(a: string, b: string): number {
	const one = RANK.get(a);
	const other = RANK.get(b);
	if (one !== undefined && other !== undefined) return one - other;
	if (one !== undefined) return 1;
	if (other !== undefined) return -1;
	if (/^\d/.test(a) && /^\d/.test(b)) return Number(a) - Number(b);
	return LATIN.compare(a, b);
}
