import { expect, test } from 'vitest';
import { LOCK_SYMBOLS, lockHash, type LockSymbol } from './lock.ts';

const symbols: LockSymbol[] = ['sun', 'yurt', 'sun', 'fish'];

test('a lock is told by its symbols and their order', () => {
	expect(lockHash('salt', symbols)).toBe(lockHash('salt', [...symbols]));
	expect(lockHash('salt', symbols)).not.toBe(lockHash('salt', [...symbols].reverse()));
	expect(lockHash('salt', symbols)).not.toBe(lockHash('salt', ['sun', 'yurt', 'sun', 'moon']));
});

test('two learners with the same symbols are not seen to have the same', () => {
	expect(lockHash('one', symbols)).not.toBe(lockHash('other', symbols));
});

test('the symbols are in nothing that is kept', () => {
	const hash = lockHash('salt', symbols);
	expect(hash).toMatch(/^[0-9a-f]{64}$/);
	for (const symbol of LOCK_SYMBOLS) expect(hash).not.toContain(symbol);
});

test('anything but four symbols is no lock', () => {
	expect(() => lockHash('salt', ['sun'])).toThrow('Not a lock');
	expect(() => lockHash('salt', [...symbols, 'sun'])).toThrow('Not a lock');
	expect(() => lockHash('salt', ['sun', 'yurt', 'sun', 'dog' as LockSymbol])).toThrow('Not a lock');
});
