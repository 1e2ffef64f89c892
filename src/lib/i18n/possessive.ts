const ONES = ['', 'і', 'сі', 'і', 'і', 'і', 'сы', 'сі', 'і', 'ы'];
const TENS = ['', 'ы', 'сы', 'ы', 'ы', 'і', 'ы', 'і', 'і', 'ы'];

/** "23-і", "6-сы": a Kazakh number with the possessive ending that its spoken form takes. For whole n > 0. */
export function kazakhPossessive(n: number): string {
	const ending = ONES[n % 10] || TENS[Math.floor(n / 10) % 10] || (n % 1000 === 0 ? 'ы' : 'і');
	// A hyphen at which no line breaks.
	return `${n}\u2011${ending}`;
}
