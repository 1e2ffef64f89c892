const russian = new Intl.PluralRules('ru');

/** Russian nouns after a number: 1 карта, 2 карты, 5 карт. https://cldr.unicode.org/index/cldr-spec/plural-rules */
export function russianPlural(n: number, one: string, few: string, many: string): string {
	const rule = russian.select(n);
	if (rule === 'one') return one;
	return rule === 'few' ? few : many;
}

export function englishPlural(n: number, one: string, many: string): string {
	return n === 1 ? one : many;
}

/** A number with its noun, which do not part at the end of a line: `5 ответов`. */
export function russianCount(n: number, one: string, few: string, many: string): string {
	return `${n}\u00A0${russianPlural(n, one, few, many)}`;
}

/** A number with its noun: `5 answers`. */
export function englishCount(n: number, one: string, many: string): string {
	return `${n}\u00A0${englishPlural(n, one, many)}`;
}
