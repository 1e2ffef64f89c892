import type { Lang } from '../shared/lang.ts';

/**
 * A normalised text in the letters of a plain keyboard: ә ғ қ ң ө ұ ү һ і become а г к н о у у х и,
 * in Kazakh ы becomes и too (in Russian it is a letter of its own), Latin letters lose their marks.
 * й never becomes и.
 */
export function foldLetters(normal: string, lang: Lang): string {
	const folded = normal
		.replace(/[әғқңөұүһі]/gu, (letter) => PLAIN.get(letter) ?? letter)
		.replace(MARKED_LATIN, (letter) => letter.normalize('NFD').charAt(0))
		.replaceAll('ı', 'i');
	return lang === 'kk' ? foldKazakhLatin(folded.replaceAll('ы', 'и')) : folded;
}

/** Latin Kazakh as people write it who know English spelling: `Zhibek zholy`, `Shymkent`, `Qaraghandy`. */
function foldKazakhLatin(text: string): string {
	return text
		.replace(/zh|[sc]h|kh|gh|ng|ts|y[aou]/gu, (letters) => ONE_FOR_TWO.get(letters) ?? letters)
		.replaceAll('q', 'k')
		.replaceAll('y', 'i');
}

const PLAIN: ReadonlyMap<string, string> = new Map([
	['ә', 'а'],
	['ғ', 'г'],
	['қ', 'к'],
	['ң', 'н'],
	['ө', 'о'],
	['ұ', 'у'],
	['ү', 'у'],
	['һ', 'х'],
	['і', 'и']
]);

const ONE_FOR_TWO: ReadonlyMap<string, string> = new Map([
	['zh', 'j'],
	['sh', 's'],
	['ch', 's'],
	['kh', 'h'],
	['gh', 'g'],
	['ng', 'n'],
	['ts', 's'],
	['ya', 'ia'],
	['yo', 'io'],
	['yu', 'iu']
]);

const MARKED_LATIN = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u0130\u0132-\u024F\u1E00-\u1EFF]/gu;
