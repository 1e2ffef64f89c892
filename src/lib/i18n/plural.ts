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
