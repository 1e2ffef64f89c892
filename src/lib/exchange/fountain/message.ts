import { sha256Hex } from '#lib/core/shared/hash.ts';

const HASH = 32;

/** These bytes with their SHA-256 before them, so that whoever has put them together knows that they are the same. */
export function sealMessage(bytes: Uint8Array): Uint8Array {
	const message = new Uint8Array(HASH + bytes.length);
	message.set(hashOf(bytes));
	message.set(bytes, HASH);
	return message;
}

/** What was sealed; null if it is not what it was. */
export function openMessage(message: Uint8Array): Uint8Array<ArrayBuffer> | null {
	if (message.length < HASH) return null;
	const bytes = message.slice(HASH);
	return hashOf(bytes).every((byte, i) => byte === message[i]) ? bytes : null;
}

function hashOf(bytes: Uint8Array): Uint8Array {
	const hex = sha256Hex(bytes);
	return Uint8Array.from({ length: HASH }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}
