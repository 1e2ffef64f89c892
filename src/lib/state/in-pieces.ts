/** So long a piece of work may keep the screen waiting, in milliseconds: less than a frame. */
const PIECE = 12;

/**
 * Does a long work in pieces, with the screen drawn in between, and gives what it comes to; null if it is not wanted
 * any more.
 */
export async function inPieces<T>(
	work: Generator<undefined, T>,
	isWanted: () => boolean
): Promise<T | null> {
	let until = performance.now() + PIECE;
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		if (performance.now() < until) continue;
		await new Promise((resolve) => setTimeout(resolve));
		if (!isWanted()) {
			work.return(null as never);
			return null;
		}
		until = performance.now() + PIECE;
	}
}
