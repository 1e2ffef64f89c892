import { expect, test } from 'vitest';
import { queryOfScope, scopeFromAddress, scopeName } from './study-scope.ts';

const scopeOf = (query: string) => scopeFromAddress(new URL(`https://qaitala.test/study/${query}`));

test.each([
	'',
	'?deck=zandar',
	'?deck=zandar&tag=akim',
	'?tag=a%2Fb',
	'?deck=zandar&tag=%D0%B7%D0%B0%D2%A3&only=mistakes',
	'?only=more',
	'?deck=zandar&only=exam'
])('the address %s is kept by the name of its scope', (query) => {
	expect(queryOfScope(scopeName(scopeOf(query)))).toBe(query);
});

test('different scopes have different names', () => {
	const names = ['', '?deck=a', '?deck=a&tag=b', '?tag=b', '?tag=a', '?deck=a&only=ahead'].map(
		(query) => scopeName(scopeOf(query))
	);
	expect(new Set(names).size).toBe(names.length);
});

test('what makes no sense is left out', () => {
	expect(scopeOf('?deck=No%20Deck&tag=%20&only=all')).toEqual({
		deck: null,
		wanted: { kind: 'today' }
	});
});

test('a session before an exam is as long as the address says', () => {
	const minutesOf = (query: string) => scopeOf(`?deck=zandar&only=exam${query}`).wanted;
	expect(minutesOf('&minutes=35')).toEqual({ kind: 'exam', minutes: 35 });
	expect(minutesOf('&minutes=soon')).toEqual({ kind: 'exam', minutes: 20 });
	expect(minutesOf('')).toEqual({ kind: 'exam', minutes: 20 });
});
