import { sha256Hex } from './hash.ts';

/** What a lock is made of: few enough to be found again by a child who cannot read yet. */
export const LOCK_SYMBOLS = [
	'sun',
	'moon',
	'star',
	'mountain',
	'yurt',
	'leaf',
	'fish',
	'drop',
	'heart'
] as const;
export type LockSymbol = (typeof LOCK_SYMBOLS)[number];

/** Symbols of a lock, in their order. */
export const LOCK_LENGTH = 4;

/**
 * What is kept of a lock: SHA-256 of the salt and the symbols. It keeps siblings out and is no security: whoever can
 * read the database tries all 6,561 in no time. Throws on anything but four symbols.
 */
export function lockHash(salt: string, symbols: readonly LockSymbol[]): string {
	if (symbols.length !== LOCK_LENGTH || !symbols.every((each) => LOCK_SYMBOLS.includes(each)))
		throw new Error(`Not a lock: ${symbols.join(' ')}`);
	return sha256Hex(`${salt} ${symbols.join(' ')}`);
}
