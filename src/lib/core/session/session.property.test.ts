import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rating } from '../scheduler/memory.ts';
import type { EntryId } from '../shared/ids.ts';
import { MINUTE } from '../shared/time.ts';
import { draft, ratingsOf, reveal, takeFlip } from './answering.ts';
import { finish, postpone, rate, saved, setAside, start } from './moving-on.ts';
import { progressOf } from './progress.ts';
import { entry, inDays, inMinutes, item, next, outcome } from './sample-session.ts';
import { restoreSession } from './restore-session.ts';
import { saveSession } from './save-session.ts';
import type { Session } from './session.ts';
import { summaryOf } from './summary.ts';
import { undo } from './undo.ts';

/** What somebody does with the open card. */
type Move =
	| { verb: 'rate'; rating: Rating; steps: number | null }
	| { verb: 'postpone' | 'aside' | 'flip' | 'type' | 'reload' | 'undo' | 'saved' };

const move: fc.Arbitrary<Move & { minute: number }> = fc
	.tuple(
		fc.oneof(
			{
				weight: 5,
				arbitrary: fc.record({
					verb: fc.constant('rate' as const),
					rating: fc.constantFrom<Rating>(1, 2, 3, 4),
					steps: fc.option(fc.constantFrom(0, 1, 1, 10, 10, 30))
				})
			},
			{
				weight: 4,
				arbitrary: fc.record({
					verb: fc.constantFrom('postpone', 'aside', 'flip', 'type', 'reload', 'undo', 'saved')
				})
			}
		),
		// The clock of a phone may also go back.
		fc.integer({ min: -30, max: 60 })
	)
	.map(([what, minute]) => ({ ...what, minute }));

// Few notes with several cards each, so that siblings meet.
const queue = fc
	.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'e'), fc.constantFrom('c1', 'c2', 'c3')), {
		selector: ([note, variant]) => note + variant,
		maxLength: 10
	})
	.map((cards) => cards.map(([note, variant]) => item(`d/${note}#${variant}`)));

function play(session: Session, moves: readonly (Move & { minute: number })[]): Session[] {
	const played = [session];
	for (const each of moves) {
		const last = played[played.length - 1];
		if (last) played.push(apply(last, each));
	}
	return played;
}

function apply(session: Session, what: Move & { minute: number }): Session {
	const at = next(what.minute);
	if (what.verb === 'undo') return undo(session, at.now)?.session ?? session;
	if (what.verb === 'reload') return reloaded(session);
	if (what.verb === 'saved') return saved(session, 'op-5', entry(5));
	if (session.phase !== 'asking') return session;
	switch (what.verb) {
		case 'postpone':
			return postpone(session, at);
		case 'aside':
			return setAside(session, { op: 'op-aside' }, at);
		case 'flip':
			return takeFlip(session);
		case 'type':
			return draft(session, { form: 'typed', text: 'ә' });
		case 'rate': {
			const due = what.steps === null ? inDays(1) : inMinutes(what.minute + what.steps);
			const shown = reveal(session, at.now);
			return rate(shown, outcome(what.rating, due, what.minute), at);
		}
	}
}

function reloaded(session: Session): Session {
	const restored = restoreSession(saveSession(session));
	if (!restored.ok) throw new Error(restored.problem);
	return restored.value;
}

/** Every card of the session, each with where it is. */
function whereabouts(session: Session): string[] {
	const done = new Map<string, string>();
	for (const step of session.steps) {
		const { card } = step.open.item;
		if (step.kind === 'aside' || (step.kind === 'rated' && !step.returns)) done.set(card, 'done');
	}
	const there = session.phase === 'finished' ? [] : [session.open.item];
	const items = [...there, ...session.waiting, ...session.learning.map((each) => each.item)];
	return [...items.map(({ card }) => card), ...done.keys()].sort();
}

test('[S2] no verb loses a card or doubles one', () => {
	fc.assert(
		fc.property(queue, fc.array(move, { maxLength: 60 }), (cards, moves) => {
			const all = cards.map(({ card }) => card).sort();
			for (const session of play(start('s', cards, next(0)), moves)) {
				expect(whereabouts(session)).toEqual(all);
			}
		})
	);
});

test('[S8] undo gives exactly what was before the answer, but for the time of asking', () => {
	fc.assert(
		fc.property(queue, fc.array(move, { maxLength: 40 }), (cards, moves) => {
			const played = play(start('s', cards, next(0)), moves);
			for (const [index, after] of played.entries()) {
				const before = played[index - 1];
				if (!before || before.phase !== 'asking') continue;
				if (after.steps.length <= before.steps.length) continue;
				const { now } = next(99);
				expect(undo(after, now)?.session).toEqual({
					...before,
					open: { ...before.open, askedAt: now.at, draft: null }
				});
			}
		})
	);
});

test('[S8] undoing everything gives the beginning', () => {
	fc.assert(
		fc.property(queue, fc.array(move, { maxLength: 40 }), (cards, moves) => {
			const begin = start('s', cards, next(0));
			const onlyAnswers = moves.filter(({ verb }) => verb !== 'flip' && verb !== 'type');
			let session = finish(play(begin, onlyAnswers).slice(-1)[0] ?? begin) as Session;
			const { now } = next(0);
			const voided: (EntryId | null)[] = [];
			for (let undone = undo(session, now); undone; undone = undo(session, now)) {
				session = undone.session;
				if (undone.step.kind !== 'postponed') voided.push(undone.step.entry);
			}
			const steps = play(begin, onlyAnswers).slice(-1)[0]?.steps ?? [];
			expect(voided).toHaveLength(steps.filter(({ kind }) => kind !== 'postponed').length);
			expect(session).toEqual(steps.length > 0 ? begin : finish(begin));
		})
	);
});

test('[S10] a reload changes nothing, at any moment', () => {
	fc.assert(
		fc.property(queue, fc.array(move, { maxLength: 40 }), (cards, moves) => {
			for (const session of play(start('s', cards, next(0)), moves)) {
				expect(reloaded(session)).toEqual(session);
			}
		})
	);
});

test('[S9] the counts always add up', () => {
	fc.assert(
		fc.property(queue, fc.array(move, { maxLength: 40 }), (cards, moves) => {
			for (const session of play(start('s', cards, next(0)), moves)) {
				const { done, left, total, fresh, learning, reviews } = progressOf(session);
				expect(done + left).toBe(total);
				expect(fresh + learning + reviews).toBe(left);
				expect(Math.min(done, left, fresh, learning, reviews)).toBeGreaterThanOrEqual(0);
				const { later, left: notAsked } = summaryOf(session);
				expect(later.length + notAsked.length).toBe(left);
			}
		})
	);
});

test('[S2] whoever knows every card in the end sees each and comes to the end', () => {
	fc.assert(
		fc.property(queue, fc.array(fc.boolean(), { maxLength: 30 }), (cards, forgotten) => {
			let session = start('s', cards, next(0));
			let turn = 0;
			while (session.phase === 'asking') {
				const due = forgotten[turn] ? inMinutes(turn + 1) : inDays(1);
				const shown = reveal(session, next(turn).now);
				expect(ratingsOf(shown)).toEqual([1, 2, 3, 4]);
				session = rate(shown, outcome(forgotten[turn] ? 1 : 3, due, turn), next(turn));
				turn++;
				expect(turn).toBeLessThanOrEqual(cards.length + forgotten.length);
			}
			expect(summaryOf(session).cards).toHaveLength(cards.length);
			expect(progressOf(session)).toMatchObject({ done: cards.length, left: 0 });
		})
	);
});

test('[S5] a sibling is asked within three cards only where all others are siblings too or not yet due', () => {
	fc.assert(
		fc.property(queue, (cards) => {
			let session = start('s', cards, next(0));
			const asked: string[] = [];
			while (session.phase === 'asking') {
				const { card } = session.open.item;
				const recent = asked.slice(-3);
				const waiting = session.waiting.map((each) => noteOf(each.card));
				const isNear = recent.includes(noteOf(card));
				expect(isNear && waiting.some((note) => !recent.includes(note))).toBe(false);
				asked.push(noteOf(card));
				session = rate(reveal(session, next(0).now), outcome(3, inDays(1), 0), next(0));
			}
		})
	);
});

test('[S4] learning cards are never asked more than 20 minutes early', () => {
	fc.assert(
		fc.property(queue, fc.array(move, { maxLength: 40 }), (cards, moves) => {
			const forward = moves.map((each, index) => ({ ...each, minute: index }));
			for (const session of play(start('s', cards, next(0)), forward)) {
				const early =
					session.phase === 'asking' && session.open.from.list === 'learning'
						? session.open.from.at - session.open.askedAt
						: 0;
				expect(early).toBeLessThanOrEqual(20 * MINUTE);
			}
		})
	);
});

function noteOf(card: string): string {
	return card.slice(0, card.indexOf('#'));
}
