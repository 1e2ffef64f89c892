// Costs are whole fifths of a typo, so that sums of them compare exactly.
const TYPO = 5;
const SLIP = 2;

/**
 * How many typos apart two texts are: letters put in, left out, swapped with the next one, or replaced;
 * a slip between letters that sound or look alike (й и, е э, ш щ, a lost ь) counts 0.4.
 * `Infinity` as soon as it is more than `limit`. Optimal string alignment in a band around the diagonal,
 * so the time is linear in the length (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
export function distance(a: string, b: string, limit: number): number {
	const most = limit * TYPO;
	const band = Math.floor(most / SLIP);
	if (Math.abs(a.length - b.length) > band) return Infinity;
	let before = new Float64Array(b.length + 1).fill(Infinity);
	let above = before.slice();
	let row = before.slice();
	above[0] = 0;
	for (let j = 1; j <= Math.min(b.length, band); j++) above[j] = at(above, j - 1) + missing(b, j);
	for (let i = 1; i <= a.length; i++) {
		const from = Math.max(1, i - band);
		const to = Math.min(b.length, i + band);
		row[from - 1] = from === 1 ? at(above, 0) + missing(a, i) : Infinity;
		let least = at(row, from - 1);
		for (let j = from; j <= to; j++) {
			const best = Math.min(
				at(above, j) + missing(a, i),
				at(row, j - 1) + missing(b, j),
				at(above, j - 1) + replacing(a.charAt(i - 1), b.charAt(j - 1)),
				isSwap(a, i, b, j) ? at(before, j - 2) + TYPO : Infinity
			);
			row[j] = best;
			least = Math.min(least, best);
		}
		// A swap reaches back two rows, at the price of a typo.
		if (least > most && Math.min(...above.subarray(from - 1, to + 1)) + TYPO > most)
			return Infinity;
		[before, above, row] = [above, row, before];
	}
	const total = at(above, b.length);
	return total > most ? Infinity : total / TYPO;
}

/** How many typos an answer of so many letters may have: none up to 3, then 1, from 7 on 2, from 13 on 3. */
export function typosAllowed(letters: number): number {
	if (letters <= 3) return 0;
	if (letters <= 6) return 1;
	return letters <= 12 ? 2 : 3;
}

function at(row: Float64Array, index: number): number {
	return row[index] ?? Infinity;
}

function missing(text: string, position: number): number {
	return 'ьъ'.includes(text.charAt(position - 1)) ? SLIP : TYPO;
}

function replacing(a: string, b: string): number {
	if (a === b) return 0;
	return ALIKE.has(a + b) || ALIKE.has(b + a) ? SLIP : TYPO;
}

function isSwap(a: string, i: number, b: string, j: number): boolean {
	return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== b[j - 1];
}

const ALIKE: ReadonlySet<string> = new Set(['йи', 'еэ', 'шщ', 'ыи', 'ьъ']);
