import { expect, test } from 'vitest';
import { cardsOfDeck } from '../../card/cards-of.ts';
import { deckId, note, noteId } from '../../card/sample-notes.ts';
import type { Material } from './mode.ts';
import { answerTask, askedIn, beginRound, learntIn, withoutMissing, type Round } from './round.ts';
import { rightAnswer } from '../../../../../tests/fixtures/any-material.ts';

const deck = {
	id: deckId('d'),
	notes: ['a', 'b', 'c', 'd'].map((id) =>
		note.basic({ id: noteId(id), question: { kk: `${id}?` }, answer: { kk: id } })
	)
};
const material: Material = { cards: cardsOfDeck(deck), pool: [deck], lang: 'kk' };

function begun(mode: 'learn' | 'quiz' | 'match'): Round {
	const round = beginRound(mode, material, {}, 'seed', 0);
	if (!round) throw new Error('Nothing can be asked');
	return round;
}

function answeredRightly(round: Round): Round {
	const asked = askedIn(round, material);
	if (!asked) throw new Error('The round is over');
	return answerTask(round, material, rightAnswer(asked), 0).round;
}

test('a card that is gone takes only its own questions along', () => {
	const round = answeredRightly(begun('quiz'));
	const [open] = round.tasks;
	if (open?.kind !== 'card') throw new Error('A card is asked');
	const left = { ...material, cards: material.cards.filter(({ id }) => id !== open.card) };
	const { round: rest, leftOut } = withoutMissing(round, left);
	expect(leftOut).toBe(1);
	expect(rest.tasks).toEqual(round.tasks.slice(1));
	expect(rest.done).toEqual(round.done);
});

test('a board cannot be played without one of its cards', () => {
	const round = begun('match');
	const gone = { ...material, cards: material.cards.slice(1) };
	expect(withoutMissing(round, gone)).toMatchObject({ round: { tasks: [] }, leftOut: 1 });
	expect(withoutMissing(round, material)).toEqual({ round, leftOut: 0 });
});

test('how much was learnt is told in cards, each once, however often it is asked', () => {
	let round = begun('learn');
	expect(learntIn(round)).toEqual({ done: 0, total: 4 });
	const seen: number[] = [];
	while (round.tasks.length > 0) {
		round = answeredRightly(round);
		const { done, total } = learntIn(round);
		expect(total).toBe(4);
		seen.push(done);
	}
	expect(seen.at(-1)).toBe(4);
	expect(round.done.length).toBeGreaterThan(4);
	expect([...seen].sort((a, b) => a - b)).toEqual(seen);
});
