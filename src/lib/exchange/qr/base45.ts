const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/**
 * Bytes in the 45 characters that a QR code holds most densely (RFC 9285). As bytes they would come out differently
 * of different readers, which guess at an alphabet.
 */
export function toBase45(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i + 1 < bytes.length; i += 2) {
		text += letters((bytes[i] as number) * 256 + (bytes[i + 1] as number), 3);
	}
	if (bytes.length % 2 === 1) text += letters(bytes[bytes.length - 1] as number, 2);
	return text;
}

/** The bytes that were written so; null if the text is no such thing. */
export function fromBase45(text: string): Uint8Array | null {
	const rest = text.length % 3;
	if (rest === 1) return null;
	const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0));
	for (let i = 0, at = 0; i < text.length; i += 3) {
		const group = text.slice(i, i + 3);
		const n = numberOf(group);
		if (n === null || n >= (group.length === 3 ? 65_536 : 256)) return null;
		if (group.length === 3) bytes[at++] = n >>> 8;
		bytes[at++] = n & 255;
	}
	return bytes;
}

function letters(n: number, count: number): string {
	let text = '';
	for (let rest = n, i = 0; i < count; i++, rest = Math.floor(rest / 45))
		text += LETTERS[rest % 45];
	return text;
}

function numberOf(group: string): number | null {
	let n = 0;
	for (let i = group.length - 1; i >= 0; i--) {
		const value = LETTERS.indexOf(group[i] as string);
		if (value < 0) return null;
		n = n * 45 + value;
	}
	return n;
}
