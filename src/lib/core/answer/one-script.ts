/** The alphabet that a word takes where its letters could belong to either. */
export type Script = 'cyrillic' | 'latin';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** The alphabet of a text: Cyrillic as soon as one letter is, since Kazakh and Russian quote Latin words. */
export function scriptOf(text: string): Script {
	return CYRILLIC.test(text) ? 'cyrillic' : 'latin';
}

/** Whether a text has letters of the Latin alphabet and none of the Cyrillic one. */
export function isLatinOnly(text: string): boolean {
	return LATIN.test(text) && !CYRILLIC.test(text);
}

/**
 * The text with each word in one alphabet: a letter of the other one that looks the same is replaced
 * (Latin i in `iс` becomes і). A word that could be either takes `toward`. The length stays the same.
 */
export function oneScript(text: string, toward: Script): string {
	return text.replace(/[\p{L}\p{M}]+/gu, (word) => wordInOneScript(word, toward));
}

function wordInOneScript(word: string, toward: Script): string {
	const mixed = CYRILLIC.test(word) && LATIN.test(word);
	if (!mixed) return scriptOf(word) === toward ? word : pureOr(inScript(word, toward, false), word);
	const cyrillic = inScript(word, 'cyrillic', true);
	const latin = inScript(word, 'latin', true);
	const [wished, other] = toward === 'cyrillic' ? [cyrillic, latin] : [latin, cyrillic];
	return pureOr(wished, pureOr(other, cyrillic));
}

function inScript(word: string, script: Script, mixed: boolean): string {
	const letters = mixed ? TO_CYRILLIC : TO_CYRILLIC_IN_ANY_CASE;
	return replaced(word, script === 'cyrillic' ? letters : TO_LATIN);
}

function pureOr(word: string, instead: string): string {
	return CYRILLIC.test(word) && LATIN.test(word) ? instead : word;
}

function replaced(word: string, letters: ReadonlyMap<string, string>): string {
	return word.replace(/./gsu, (letter) => letters.get(letter) ?? letter);
}

const LATIN_LETTERS = 'ABCEHIKMOPTXYabceikmopxytəƏɵƟıï';
const CYRILLIC_ONES = 'АВСЕНІКМОРТХУавсеікморхутәӘөӨіі';

/** A capital H looks like Н, a small h like һ. */
const TO_CYRILLIC = paired(`${LATIN_LETTERS}h`, `${CYRILLIC_ONES}һ`);

/** For words wholly of Latin letters, where H and h must stay one letter: `THE` is `the`. */
const TO_CYRILLIC_IN_ANY_CASE = paired(
	LATIN_LETTERS.replace('H', ''),
	CYRILLIC_ONES.replace('Н', '')
);

const TO_LATIN = paired('АВСЕНІКМОРТХУҺавсенікмортхуһ', 'ABCEHIKMOPTXYHabcehikmoptxyh');

function paired(from: string, to: string): ReadonlyMap<string, string> {
	const other = [...to];
	return new Map([...from].map((letter, index) => [letter, other[index] ?? letter]));
}
