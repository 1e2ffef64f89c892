/** A source of chance: numbers in [0, 1). Seeded, so that the same seed gives the same quiz again. */
export type Random = () => number;

/** A 32-bit hash of a text (FNV-1a), for seeds; not for security. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hash32(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return hash >>> 0;
}

/** Chance out of a seed (mulberry32 by Tommy Ettinger, public domain). */
export function seededRandom(seed: string): Random {
	let state = hash32(seed);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A new array in random order (Fisher-Yates); the given one stays as it is. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
	const result = [...items];
	for (let i = result.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		// Both indexes are inside the array.
		[result[i], result[j]] = [result[j] as T, result[i] as T];
	}
	return result;
}
