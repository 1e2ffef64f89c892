import { LANGS, type Lang } from '../shared/lang.ts';
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
	const folded = foldLetters(word, 'kk');
	let found: MonthWord | null = null;
	for (const name of monthNames()) {
		if (!folded.startsWith(name.folded)) continue;
		const ending = folded.slice(name.folded.length);
		if (ending !== '' && !(name.takesEndings && kazakhEndings().has(ending))) continue;
		const { month, lang } = name;
		if (word.startsWith(name.text)) return { month, lang, spelling: 'exact' };
		found ??= { month, lang, spelling: 'letters' };
	}
	return found;
}

/** The one month that a misspelt word comes near, or null where there is none or several. */
export function guessMonth(word: string): MonthWord | null {
	const folded = foldLetters(word, 'kk');
	const stems = [...kazakhEndings()]
		.filter((ending) => folded.endsWith(ending))
		.map((ending) => folded.slice(0, folded.length - ending.length));
	const near = monthNames().flatMap((name) =>
		(name.takesEndings ? [folded, ...stems] : [folded])
			.map((stem) => ({ name, typos: typosBetween(stem, name.folded) }))
			.filter(({ typos }) => typos < Infinity)
	);
	const least = Math.min(...near.map(({ typos }) => typos));
	const nearest = near.filter(({ typos }) => typos === least);
	const months = new Set(nearest.map(({ name }) => name.month));
	const [first] = nearest;
	if (!first || months.size > 1) return null;
	return { month: first.name.month, lang: first.name.lang, spelling: 'typo' };
}

function typosBetween(word: string, name: string): number {
	return distance(word, name, typosAllowed(Math.min(word.length, name.length)));
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

/**
 * What a word between or beside dates says: `from` that a range begins or ends, `between` that its two ends are
 * joined by "and", `and` only that there are two; `until` ends a range, or stands beside one date as `by` does.
 */
export type LinkWord = 'from' | 'between' | 'and' | 'until' | 'by';

/** What such a word says, or null: `с … по …`, `… бен … аралығы`, `from … to …`, `… дейін`. */
export function readLinkWord(word: string): LinkWord | null {
	return LINK_WORDS.get(foldLetters(word, 'kk')) ?? null;
}

/** Words that change nothing: `шамамен`, `айының`, `числа`, `of`. */
export function isFiller(word: string): boolean {
	return FILLERS.has(foldLetters(word, 'kk'));
}

/** Endings of a number: `8-і`, `7-го`, `8th`. */
export function isNumberEnding(word: string): boolean {
	return NUMBER_ENDINGS.has(foldLetters(word, 'kk'));
}

/** One way to write a month; the Kazakh ones take case endings, the others are all written out. */
type MonthName = {
	readonly text: string;
	readonly folded: string;
	readonly month: number;
	readonly lang: Lang;
	readonly takesEndings: boolean;
};

// Both lists are made at the first date, not at the start of the app.
let names: readonly MonthName[] | undefined;
let endings: ReadonlySet<string> | undefined;

function monthNames(): readonly MonthName[] {
	names ??= LANGS.flatMap((lang) =>
		MONTHS[lang].flatMap((name, index) => {
			const named = (text: string, takesEndings: boolean): MonthName => ({
				text,
				folded: foldLetters(text, 'kk'),
				month: index + 1,
				lang,
				takesEndings
			});
			const stems = lang === 'kk' ? kazakhStems(name) : [];
			const forms = FORMS[lang](name.toLowerCase());
			return [
				...stems.map((text) => named(text, true)),
				...forms.map((text) => named(text, false))
			];
		})
	);
	return names;
}

/** Also қыркүйегі, where the last letter of қыркүйек is voiced. */
function kazakhStems(name: string): string[] {
	const stems = name.endsWith('к') ? [name, `${name.slice(0, -1)}г`] : [name];
	return [...stems, ...stems.map(toLatin)];
}

const FORMS: { readonly [lang in Lang]: (name: string) => readonly string[] } = {
	kk: (name) => [name.slice(0, 3), toLatin(name.slice(0, 3))],
	ru: russianForms,
	en: (name) => [name, name.slice(0, 3), ...(name === 'september' ? ['sept'] : [])]
};

function russianForms(name: string): string[] {
	if (name === 'май') return words('май мая маю маем мае');
	const soft = name.endsWith('ь');
	const stem = soft ? name.slice(0, -1) : name;
	const cases = words(soft ? 'я ю ем е' : 'а у ом е').map((ending) => stem + ending);
	return [name, stem.slice(0, 3), ...words(SHORT_RU[name] ?? ''), ...cases];
}

const SHORT_RU: { readonly [name: string]: string } = {
	февраль: 'февр',
	сентябрь: 'сент',
	октябрь: 'окт',
	ноябрь: 'нояб'
};

/** Every ending with every month, folded: harmony is not what a date card asks. */
function kazakhEndings(): ReadonlySet<string> {
	if (!endings) {
		const owned = OWNERS.flatMap((owner) => [
			owner,
			...OWNED_CASES.map((ending) => owner + ending)
		]);
		const all = [...CASES, ...owned];
		endings = new Set([...all, ...all.map(toLatin)].map((ending) => foldLetters(ending, 'kk')));
	}
	return endings;
}

function words(text: string): string[] {
	return text.split(' ').filter((word) => word !== '');
}

function foldedSet(text: string): ReadonlySet<string> {
	return new Set(words(text).map((word) => foldLetters(word, 'kk')));
}

const OWNERS = words('ы і сы сі');

const CASES = words(
	'ның нің дың дің тың тің ны ні ды ді ты ті ға ге қа ке да де та те дан ден тан тен нан нен ' +
		'дағы дегі тағы тегі ғы гі қы кі мен бен пен'
);

const OWNED_CASES = words(
	'н ның нің на не нда нде нан нен ндағы ндегі мен да де дан ден ға ге дағы дегі'
);

const LINKS: { readonly [says in LinkWord]: string } = {
	from: 'бастап с со по from to through',
	between: 'аралығы аралығында аралық арасы арасында между between',
	and: 'және мен бен пен и and',
	until: 'дейін до till until',
	by: 'к by before'
};

const LINK_WORDS: ReadonlyMap<string, LinkWord> = new Map(
	(['from', 'between', 'and', 'until', 'by'] as const).flatMap((says) =>
		[...foldedSet(LINKS[says])].map((word): [string, LinkWord] => [word, says])
	)
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
