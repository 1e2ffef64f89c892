/** How many letters must be put in, left out or exchanged to make one word of the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const exchange = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(exchange, at(row, j) + 1, at(next, j - 1) + 1));
		}
		row = next;
	}
	return at(row, b.length);
}

/** The known word that was probably meant, or an empty text. */
export function nearestWord(written: string, known: readonly string[]): string {
	const limit = written.length > 3 ? 2 : 1;
	const ranked = known
		.filter((word) => Math.abs(word.length - written.length) <= limit)
		.map((word) => ({ word, distance: editDistance(written.toLowerCase(), word) }))
		.filter(({ distance }) => distance <= limit)
		.sort((a, b) => a.distance - b.distance);
	return ranked[0]?.word ?? '';
}

function at(row: readonly number[], index: number): number {
	const value = row[index];
	if (value === undefined) throw new Error(`No column ${index}`);
	return value;
}
