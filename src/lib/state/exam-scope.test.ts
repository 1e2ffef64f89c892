import { expect, test } from 'vitest';
import { examScopeFromAddress, queryOfExam } from './exam-scope.ts';

const scopeOf = (query: string) =>
	examScopeFromAddress(new URL(`https://qaitala.test/exam/${query}`));

test.each(['?deck=zandar', '?deck=zandar&tag=akim', '?tag=%D0%B7%D0%B0%D2%A3'])(
	'the address %s is kept',
	(query) => {
		const scope = scopeOf(query);
		expect(scope && queryOfExam(scope)).toBe(query);
	}
);

test('an address that names nothing is that of the list', () => {
	expect(scopeOf('')).toBeNull();
	expect(scopeOf('?deck=No%20Deck&tag=%20')).toBeNull();
});

test('the session before an exam is about the same', () => {
	const scope = scopeOf('?deck=zandar&tag=akim');
	expect(scope && queryOfExam(scope, { only: 'exam', minutes: '15' })).toBe(
		'?deck=zandar&tag=akim&only=exam&minutes=15'
	);
});
