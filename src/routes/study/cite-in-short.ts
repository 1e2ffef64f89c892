/** About as much of a citation as stands on one line of a phone. */
const LENGTH = 34;

/** The beginning of a citation (by custom the authors) and its year: "Жұмашов Е.Ә., Пұсырманов Н.С. (2025)". */
export function citeInShort(cite: string, year?: number): string {
	const suffix = year === undefined ? '' : ` (${year})`;
	if (cite.length <= LENGTH) return cite.replace(/\.$/, '') + suffix;
	const cut = cite.slice(0, LENGTH).replace(/\s+\S*$/, '');
	return cut.replace(/[\s,;:–-]+$/, '') + suffix;
}
