import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeWith } from '../../../tests/fixtures/storage/second-place.ts';
import type { Round } from '../core/quiz/modes/round.ts';
import type { Session } from '../core/session/session.ts';
import type { ProfileId } from '../core/shared/ids.ts';
import { EVERYTHING } from './open-round.ts';
import {
	forgetRound,
	keepChoice,
	keepRound,
	readChoice,
	readRound,
	type KeptRound
} from './saved-round.ts';
import { forgetScope, forgetSession, keepSession, scopeOfSaved } from './saved-session.ts';
import { forgetUnlocked, isUnlocked, markUnlocked } from './unlocked.ts';

const aigerim = 'aaaaaaaaaaaaaaaa' as ProfileId;
const dana = 'bbbbbbbbbbbbbbbb' as ProfileId;

beforeEach(() => {
	vi.stubGlobal('localStorage', placeWith());
	vi.stubGlobal('sessionStorage', placeWith());
});
afterEach(() => vi.unstubAllGlobals());

describe('what a learner left open', () => {
	// As far as the keeping looks at it.
	const session = { phase: 'asking' } as Session;

	test('a session: is offered to nobody else, and nobody else ends it', () => {
		keepSession(aigerim, 'today/', 20_779, session, null);
		expect(scopeOfSaved(dana, 20_779)).toBeNull();
		forgetSession(dana);
		forgetScope(dana, 'today/');
		keepSession(dana, 'today/zandar', 20_779, session, null);
		expect(scopeOfSaved(aigerim, 20_779)).toBe('today/');
	});

	test('a round: is offered to nobody else, and nobody else ends it', () => {
		const kept = roundOf('seed-of-aigerim');
		keepRound(aigerim, 'quiz', kept);
		expect(readRound(dana, 'quiz')).toBeNull();
		forgetRound(dana, 'quiz');
		keepRound(dana, 'quiz', roundOf('seed-of-dana'));
		expect(readRound(aigerim, 'quiz')).toEqual(kept);
	});

	test('a choice: is made beforehand for nobody else', () => {
		const choice = { ...EVERYTHING, decks: [], count: 5 };
		keepChoice(aigerim, 'match', choice);
		expect(readChoice(dana, 'match')).toBeNull();
		expect(readChoice(aigerim, 'match')).toEqual(choice);
	});
});

describe('a tab that has opened a lock', () => {
	const lock = { salt: 'salt', hash: 'a'.repeat(64) };

	test('is not asked for it again', () => {
		expect(isUnlocked({ id: aigerim, lock })).toBe(false);
		markUnlocked({ id: aigerim, lock });
		expect(isUnlocked({ id: aigerim, lock })).toBe(true);
	});

	test('is asked for the lock of another, and for a new one of the same', () => {
		markUnlocked({ id: aigerim, lock });
		expect(isUnlocked({ id: dana, lock })).toBe(false);
		expect(isUnlocked({ id: aigerim, lock: { ...lock, hash: 'b'.repeat(64) } })).toBe(false);
	});

	test('is asked again once somebody else has had the phone', () => {
		markUnlocked({ id: aigerim, lock });
		forgetUnlocked();
		expect(isUnlocked({ id: aigerim, lock })).toBe(false);
	});

	test('is asked each time where nothing can be kept', () => {
		vi.stubGlobal('sessionStorage', undefined);
		markUnlocked({ id: aigerim, lock });
		forgetUnlocked();
		expect(isUnlocked({ id: aigerim, lock })).toBe(false);
	});
});

function roundOf(seed: string): KeptRound {
	const round = { version: 1, mode: 'quiz', seed, tasks: [], done: [] };
	return {
		version: 1,
		choice: { ...EVERYTHING, decks: [] },
		lang: 'kk',
		// As far as the reading looks at it.
		round: round as unknown as Round,
		revealed: false
	};
}
