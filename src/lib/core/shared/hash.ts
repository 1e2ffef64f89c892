import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 as 64 hex digits. In JavaScript, since `crypto.subtle` is absent on plain http. */
export function sha256Hex(content: string | Uint8Array): string {
	return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

export type HashStream = {
	update(chunk: string | Uint8Array): void;
	/** The hash of all chunks as 64 hex digits; ends the stream. */
	hex(): string;
};

/** SHA-256 of something that comes in pieces. */
export function hashStream(): HashStream {
	const hash = sha256.create();
	return {
		update: (chunk) => {
			hash.update(typeof chunk === 'string' ? utf8ToBytes(chunk) : chunk);
		},
		hex: () => bytesToHex(hash.digest())
	};
}
