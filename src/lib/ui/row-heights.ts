/** Where rows of different heights stand, of which only those that were seen have been measured. */
export class RowHeights {
	#measured = new Map<string, number>();
	#sum = 0;
	#guess: number;

	/** `guess` is the height of a row before any was measured, in pixels. */
	constructor(guess: number) {
		this.#guess = guess;
	}

	/** What a row counts that was not measured: the mean of those that were. */
	get mean(): number {
		return this.#measured.size === 0 ? this.#guess : this.#sum / this.#measured.size;
	}

	/** Notes a height; gives whether it is another than before. */
	note(key: string, height: number): boolean {
		const before = this.#measured.get(key);
		if (before !== undefined && Math.abs(before - height) < 0.5) return false;
		this.#sum += height - (before ?? 0);
		this.#measured.set(key, height);
		return true;
	}

	/** Forgets all: the width or the size of text is another. */
	forget(): void {
		this.#measured.clear();
		this.#sum = 0;
	}

	/** Where each row begins, and at last where the last one ends. */
	tops(keys: readonly string[]): Float64Array {
		const { mean } = this;
		const tops = new Float64Array(keys.length + 1);
		let top = 0;
		for (const [i, key] of keys.entries()) {
			tops[i] = top;
			top += this.#measured.get(key) ?? mean;
		}
		tops[keys.length] = top;
		return tops;
	}
}

/** The rows that touch the stretch between two heights: from the first (inclusive) to the last (exclusive). */
export function rowsBetween(
	tops: Float64Array,
	from: number,
	to: number
): { first: number; end: number } {
	const count = tops.length - 1;
	const first = Math.max(0, lastAtOrAbove(tops, from));
	const end = Math.min(count, lastAtOrAbove(tops, to) + 1);
	return { first: Math.min(first, count), end: Math.max(end, Math.min(first, count)) };
}

/** The last row that begins at this height or above it; -1 if none does. */
function lastAtOrAbove(tops: Float64Array, height: number): number {
	let low = 0;
	let high = tops.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tops[middle] ?? 0) <= height) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
