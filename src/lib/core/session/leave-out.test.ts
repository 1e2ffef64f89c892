import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId } from '../shared/ids.ts';
import { reveal } from './answering.ts';
import { leaveOut } from './leave-out.ts';
import { rate, start } from './moving-on.ts';
import { progressOf } from './progress.ts';
import { inDays, inMinutes, item, next, openCard, outcome } from './sample-session.ts';
import type { Session } from './session.ts';
import { undo } from './undo.ts';

const items = ['d/a#c1', 'd/b#c1', 'd/c#c1', 'd/e#c1'].map((card) => item(card));
const [a, b, c, e] = items.map(({ card }) => card) as [CardId, CardId, CardId, CardId];
const begun = start('s', items, next(0));

function answered(session: Session, minute: number, returns: boolean): Session {
	const due = returns ? inMinutes(minute + 10) : inDays(3);
	return rate(reveal(session, next(minute).now), outcome(3, due, minute), next(minute));
}

function cardsIn(session: Session): CardId[] {
	const open = session.phase === 'finished' ? [] : [session.open.item.card];
	const learning = session.learning.map((each) => each.item.card);
	return [...open, ...session.waiting.map(({ card }) => card), ...learning];
}

describe('cards that are gone from a session', () => {
	test('[S11] are not asked again, and the open card stays open as it is', () => {
		const shown = reveal(begun, next(0).now);
		const session = leaveOut(shown, new Set([b, e]), next(1));
		expect(session).toMatchObject({ phase: 'revealed', open: shown.open, shown: shown.shown });
		expect(cardsIn(session)).toEqual([a, c]);
		expect(progressOf(session)).toMatchObject({ done: 0, left: 2, total: 2 });
	});

	test('[S11] give way to the next if one was open', () => {
		const session = leaveOut(begun, new Set([a]), next(1));
		expect(openCard(session)).toBe(b);
		expect(progressOf(session)).toMatchObject({ done: 0, left: 3, total: 3 });
	});

	test('[S11] do not come back from their learning steps, and count as done', () => {
		const session = leaveOut(answered(begun, 0, true), new Set([a]), next(1));
		expect(cardsIn(session)).toEqual([b, c, e]);
		expect(progressOf(session)).toMatchObject({ done: 1, left: 3, total: 4 });
		const undone = undo(session, next(2).now);
		expect(undone && openCard(undone.session)).toBe(a);
		expect(undone && progressOf(undone.session)).toMatchObject({ done: 0, left: 4 });
	});

	test('[S11] may be all of it', () => {
		expect(leaveOut(begun, new Set([a, b, c, e]), next(1))).toMatchObject({
			phase: 'finished',
			size: 0
		});
	});

	test('[S11] are gone, all others are still there, and the counts add up', () => {
		const answers = fc.array(fc.boolean(), { maxLength: 6 });
		fc.assert(
			fc.property(answers, fc.subarray([a, b, c, e]), (returns, chosen) => {
				let session: Session = begun;
				returns.forEach((returning, minute) => {
					if (session.phase !== 'finished') session = answered(session, minute, returning);
				});
				const gone = new Set(chosen);
				const left = leaveOut(session, gone, next(7));
				const kept = cardsIn(session).filter((card) => !gone.has(card));
				expect(cardsIn(left).sort()).toEqual(kept.sort());
				expect(left.steps).toEqual(session.steps);
				const { done, left: toDo, total } = progressOf(left);
				expect(done + toDo).toBe(total);
				expect(done).toBeGreaterThanOrEqual(0);
			})
		);
	});
});
