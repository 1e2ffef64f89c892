/** About as much of a citation as stands on one line of a phone. */
const LENGTH = 34;

/** The beginning of a citation (by custom the authors) and its year: "Жұмашов Е.Ә., Пұсырманов Н.С. (2025)". */
export function citeInShort(cite: string, year?: number): string {
	const suffix = year === undefined ? '' : ` (${year})`;
	const cut = cite.length <= LENGTH ? cite : cite.slice(0, LENGTH).replace(/\s+\S*$/, '');
	// The full stop goes with the end of a sentence, but stays with initials.
	return cut.replace(/[\s,;:–-]+$/, '').replace(/(?<=\p{L}{3})\.$/u, '') + suffix;
}
