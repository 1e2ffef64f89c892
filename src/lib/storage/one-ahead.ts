/**
 * The pieces of a reading, each next one asked for before this one is worked on: the database reads it meanwhile, where
 * it would have to wait.
 */
export async function* oneAhead<T>(pieces: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
	let coming = pieces.next();
	try {
		for (;;) {
			const piece = await coming;
			if (piece.done) return;
			coming = pieces.next();
			// Whoever asks for it hears of what went wrong; nobody asks if the reading is left before.
			coming.catch(() => {});
			yield piece.value;
		}
	} finally {
		void pieces.return();
	}
}
