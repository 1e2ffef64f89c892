import type { Lang } from '../shared/lang.ts';
import { LANGS } from '../shared/lang.ts';
import { MONTHS } from '../shared/months.ts';
import { distance, typosAllowed } from './distance.ts';
import { foldLetters } from './fold-letters.ts';
import { toLatin } from './latin.ts';

/** A word read as a month, and how well it was spelt. */
export type MonthWord = {
	readonly month: number;
	readonly lang: Lang;
	readonly spelling: 'exact' | 'letters' | 'typo';
};

/** The month that a word in small letters names, in any case of the three languages, or null. */
export function readMonth(word: string): MonthWord | null {
	months ??= gatherMonths();
	const exact = months.exact.get(word);
	if (exact) return { ...exact, spelling: 'exact' };
	const folded = months.folded.get(foldLetters(word, 'kk'));
	return folded ? { ...folded, spelling: 'letters' } : null;
}

/** The one month that a misspelt word comes near, or null where there is none or several. */
export function guessMonth(word: string): MonthWord | null {
	months ??= gatherMonths();
	const typed = foldLetters(word, 'kk');
	let best: Named | null = null;
	let least = Infinity;
	let unique = false;
	for (const [form, named] of months.folded) {
		const allowed = typosAllowed(Math.min(form.length, typed.length));
		const typos = distance(typed, form, Math.min(allowed, least));
		if (typos === Infinity) continue;
		if (typos < least) [best, least, unique] = [named, typos, true];
		else if (best?.month !== named.month) unique = false;
	}
	return best && unique ? { ...best, spelling: 'typo' } : null;
}

/** The language of a word that says "year", in one or several (`жыл`, `годы`), or null. */
export function readYearWord(word: string): { readonly lang: Lang; readonly many: boolean } | null {
	const folded = foldLetters(word, 'kk');
	if (/^(?:жж|жил(?:дар|дер)\p{L}*|jildar\p{L}*)$/u.test(folded)) return { lang: 'kk', many: true };
	if (/^(?:ж|жил\p{L}{0,8}|jil\p{L}{0,8})$/u.test(folded)) return { lang: 'kk', many: false };
	if (/^(?:гг|год(?:и|ов|ах|ам|ами))$/u.test(folded)) return { lang: 'ru', many: true };
	if (/^(?:г|год(?:а|у|ом|е)?)$/u.test(folded)) return { lang: 'ru', many: false };
	if (word === 'years') return { lang: 'en', many: true };
	return word === 'year' || word === 'ad' ? { lang: 'en', many: false } : null;
}

/** Words that only a range has: `с … по …`, `… бен … аралығы`, `from … to …`. */
export function isRangeWord(word: string): boolean {
	return RANGE_WORDS.has(foldLetters(word, 'kk'));
}

/** Words that change nothing: `шамамен`, `айының`, `числа`, `of`. */
export function isFiller(word: string): boolean {
	return FILLERS.has(foldLetters(word, 'kk'));
}

/** Endings of a number: `8-і`, `7-го`, `8th`. */
export function isNumberEnding(word: string): boolean {
	return NUMBER_ENDINGS.has(foldLetters(word, 'kk'));
}

type Named = { readonly month: number; readonly lang: Lang };

type Months = {
	readonly exact: ReadonlyMap<string, Named>;
	readonly folded: ReadonlyMap<string, Named>;
};

// Gathered at the first date, not at the start of the app: a few thousand short strings.
let months: Months | undefined;

function gatherMonths(): Months {
	const exact = new Map<string, Named>();
	const folded = new Map<string, Named>();
	for (const lang of LANGS) {
		MONTHS[lang].forEach((name, index) => {
			for (const form of FORMS[lang](name.toLowerCase())) {
				const named = { month: index + 1, lang };
				exact.set(form, named);
				folded.set(foldLetters(form, 'kk'), named);
			}
		});
	}
	return { exact, folded };
}

const FORMS: { readonly [lang in Lang]: (name: string) => readonly string[] } = {
	kk: kazakhForms,
	ru: russianForms,
	en: englishForms
};

/** Every vowel and consonant of an ending with every month: harmony is not what a date card asks. */
function kazakhForms(name: string): string[] {
	// қыркүйек, but қыркүйегі
	const owned = name.endsWith('к') ? `${name.slice(0, -1)}г` : name;
	const forms = [name, name.slice(0, 3), ...joined(name, CASES)];
	for (const owner of words('ы і сы сі')) {
		forms.push(owned + owner, ...joined(owned + owner, OWNED_CASES));
	}
	return [...forms, ...forms.map(toLatin)];
}

function russianForms(name: string): string[] {
	if (name === 'май') return words('май мая маю маем мае');
	const soft = name.endsWith('ь');
	const stem = soft ? name.slice(0, -1) : name;
	const short = words(
		name === 'июнь' || name === 'июль' ? stem : `${name.slice(0, 3)} ${SHORT_RU[name] ?? ''}`
	);
	return [...short, name, ...joined(stem, words(soft ? 'я ю ем е' : 'а у ом е'))];
}

const SHORT_RU: { readonly [name: string]: string } = {
	февраль: 'февр',
	сентябрь: 'сент',
	октябрь: 'окт',
	ноябрь: 'нояб'
};

function englishForms(name: string): string[] {
	return [name, name.slice(0, 3), ...(name === 'september' ? ['sept'] : [])];
}

function joined(stem: string, endings: readonly string[]): string[] {
	return endings.map((ending) => stem + ending);
}

function words(text: string): string[] {
	return text.split(' ').filter((word) => word !== '');
}

function foldedSet(text: string): ReadonlySet<string> {
	return new Set(words(text).map((word) => foldLetters(word, 'kk')));
}

const CASES = words(
	'ның нің дың дің тың тің ны ні ды ді ты ті ға ге қа ке да де та те дан ден тан тен нан нен ' +
		'дағы дегі тағы тегі ғы гі қы кі мен бен пен'
);

const OWNED_CASES = words(
	'н ның нің на не нда нде нан нен ндағы ндегі мен да де дан ден ға ге дағы дегі'
);

const RANGE_WORDS = foldedSet(
	'мен бен пен дейін аралығы аралығында аралық арасы арасында с со по до между и from to till until and between through'
);

const FILLERS = foldedSet(
	'шамамен шамада ай айы айында айының айдың күн күні күнгі примерно около ок приблизительно в во от ' +
		'числа число дня месяц месяца about around circa approximately c ca in on of the day month'
);

const NUMBER_ENDINGS = foldedSet(
	'ы і сы сі шы ші ншы нші ыншы інші ын ін сын сін ында інде сында сінде ынан інен сынан сінен ының інің ' +
		'сының сінің ына іне сына сіне ыншысы ыншыда да де та те дан ден тан тен нан нен ға ге қа ке ' +
		'го ого му ому е ое й ый ого st nd rd th'
);
