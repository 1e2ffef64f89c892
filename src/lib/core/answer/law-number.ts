import { foldLetters } from './fold-letters.ts';
import { tidy } from './normalise.ts';

/** The number of an act: `№4200-XII` has the digits 4200 and the convocation XII. */
export type LawNumber = {
	readonly digits: string;
	/** Which Supreme Council or Parliament passed it, in Latin letters; null where it is not written. */
	readonly convocation: string | null;
};

/** Reads `№4200`, `N 4200`, `No. 4200`, `4200`, `№ 4200-ХІІ` (also in Cyrillic letters), `4200 заң`; else null. */
export function parseLawNumber(text: string): LawNumber | null {
	const clean = tidy(text).replace(SPACE_IN_NUMBER, '');
	const parts = clean.match(/\p{Nd}+|\p{L}+/gu) ?? [];
	const at = parts.findIndex((part) => DIGITS.test(part));
	const digits = parts[at];
	if (digits === undefined) return null;
	const suffix = romanOf(parts[at + 1] ?? '');
	const others = parts.filter((_, index) => index !== at && !(suffix && index === at + 1));
	return others.every(isLawWord) ? { digits, convocation: suffix } : null;
}

/** Whether two numbers are of one act: the same digits, and no different convocations. */
export function isSameLaw(a: LawNumber, b: LawNumber): boolean {
	if (a.digits !== b.digits) return false;
	return a.convocation === null || b.convocation === null || a.convocation === b.convocation;
}

const DIGITS = /^\d+$/u;

const SPACE_IN_NUMBER = /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/gu;

/** In Latin letters, or null; І, Х and the Ү that stands for V on a Kazakh keyboard are put right. */
function romanOf(part: string): string | null {
	const latin = part
		.toUpperCase()
		.replace(/[ІХҮ]/gu, (letter) => LOOK_ALIKES.get(letter) ?? letter);
	return /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/u.test(latin) ? latin : null;
}

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
	['І', 'I'],
	['Х', 'X'],
	['Ү', 'V']
]);

function isLawWord(part: string): boolean {
	const word = foldLetters(part.toLowerCase(), 'kk');
	return SHORT_WORDS.has(word) || LAW_WORD.test(word);
}

const SHORT_WORDS: ReadonlySet<string> = new Set(['n', 'no', 'nr', 'кр', 'рк', 'зрк', 'крз']);

// The words as they are after folding: заң is зан, жарлық is жарлик.
const LAW_WORD =
	/^(?:зан|закон|жарли|указ|каули|постановлен|кодекс|номер|номир|law|act|decree|resolution|code|number)/u;
