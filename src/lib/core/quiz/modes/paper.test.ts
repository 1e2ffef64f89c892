import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardsOfDeck } from '../../card/cards-of.ts';
import { deckId, note } from '../../card/sample-notes.ts';
import { askTask } from './ask-task.ts';
import { askedAt, answerTask, askedIn, beginRound, type Round } from './round.ts';
import type { Material, TaskAnswer } from './mode.ts';
import {
	beginPaper,
	handIn,
	isWhole,
	questionsOn,
	spentOn,
	turnTo,
	writeOn,
	type Paper
} from './paper.ts';
import {
	anyMaterial,
	rightAnswer,
	wrongAnswer
} from '../../../../../tests/fixtures/any-material.ts';

fc.configureGlobal({ numRuns: 60 });

/** A quiz over that, where anything of it can be asked. */
function quizOf(material: Material): Round | null {
	return beginRound('quiz', material, {}, 'seed', 1000);
}

/** What is written by whoever knows every question but each third, which stays empty. */
function draftOf(round: Round, material: Material, place: number): TaskAnswer | null {
	if (place % 3 === 2) return null;
	const asked = askedAt(round, place, material);
	return place % 3 === 0 ? rightAnswer(asked) : wrongAnswer(asked);
}

/** The paper once all of it was written, in that order of places. */
function written(round: Round, material: Material, places: readonly number[]): Paper {
	let paper = beginPaper(round, material, 1000);
	for (const place of places) {
		paper = turnTo(paper, place, paper.openedAt + 500);
		paper = writeOn(paper, draftOf(round, material, place));
	}
	return paper;
}

const inAnyOrder = anyMaterial.chain((material) => {
	const round = quizOf(material);
	const places = round ? round.tasks.map((_, place) => place) : [];
	return fc.record({
		material: fc.constant(material),
		places: fc.shuffledSubarray(places, { minLength: places.length })
	});
});

describe('a paper that is handed in', () => {
	test('is marked as if its questions had been answered one after another, in whatever order it was written', () => {
		fc.assert(
			fc.property(inAnyOrder, ({ material, places }) => {
				const round = quizOf(material);
				if (!round) return;
				const last = handIn(round, written(round, material, places), material).at(-1)?.round;
				let live = round;
				for (const place of round.tasks.keys()) {
					const asked = askedIn(live, material);
					if (!asked) throw new Error('Something is left to be asked');
					const answer = draftOf(round, material, place) ?? wrongAnswer(asked);
					live = answerTask(live, material, answer, 0).round;
				}
				const marksOf = (each: Round | undefined) => each?.done.map(({ marks }) => marks);
				expect(marksOf(last)).toEqual(marksOf(live));
				expect(last?.tasks).toEqual([]);
			})
		);
	});

	test('gives a step for each question, each with one answer more than the one before', () => {
		fc.assert(
			fc.property(inAnyOrder, ({ material, places }) => {
				const round = quizOf(material);
				if (!round) return;
				const steps = handIn(round, written(round, material, places), material);
				expect(steps.map((step) => step.round.done.length)).toEqual(places.map((_, n) => n + 1));
			})
		);
	});

	test('leaves unmarked what cannot be asked any more, and marks the rest as it stood', () => {
		fc.assert(
			fc.property(inAnyOrder, fc.nat(), ({ material, places }, n) => {
				const round = quizOf(material);
				const gone = round?.tasks[n % round.tasks.length];
				if (!round || gone?.kind !== 'card') return;
				const paper = written(round, material, places);
				const left = { ...material, cards: material.cards.filter(({ id }) => id !== gone.card) };
				const whole = handIn(round, paper, material).at(-1)?.round.done ?? [];
				const rest = handIn(round, paper, left).at(-1)?.round.done ?? [];
				expect(questionsOn(round, paper, left)).toHaveLength(
					questionsOn(round, paper, material).length - 1
				);
				for (const [place, { marks, task }] of rest.entries())
					expect(marks).toEqual(task === gone ? [] : whole[place]?.marks);
			})
		);
	});
});

describe('the time of a paper', () => {
	test('runs for the question that lies open, and adds up when one comes back to it', () => {
		const paper: Paper = {
			at: 0,
			drafts: [null, null],
			spent: [0, 0],
			looks: [],
			openedAt: 0,
			handedIn: false
		};
		const back = turnTo(turnTo(paper, 1, 300), 0, 1000);
		expect(back.spent).toEqual([300, 700]);
		expect(turnTo(back, 1, 1050).spent).toEqual([350, 700]);
		expect(spentOn(back, 1050)).toBe(1050);
	});

	test('never runs backwards, and stands still once it was handed in', () => {
		const paper: Paper = {
			at: 0,
			drafts: [null],
			spent: [400],
			looks: [],
			openedAt: 1000,
			handedIn: false
		};
		expect(spentOn(paper, 200)).toBe(400);
		expect(spentOn({ ...paper, handedIn: true }, 9000)).toBe(400);
	});
});

test('half a set of pairs is no whole answer, and blanks are none', () => {
	const cards = cardsOfDeck({
		id: deckId('d'),
		notes: [note.matching({ pairs: [pair('a', 'b'), pair('c', 'd')] })]
	});
	const [card] = cards;
	if (!card) throw new Error('A set of pairs is a card');
	const material: Material = { cards, pool: [], lang: 'kk' };
	const asked = askTask({ kind: 'card', card: card.id, form: 'matching' }, material, 's');
	const pairs = (partner: { [left: string]: string }): TaskAnswer => ({
		kind: 'card',
		answer: { form: 'matching', partner }
	});
	expect(isWhole(asked, pairs({ '1': '2' }))).toBe(false);
	expect(isWhole(asked, pairs({ '1': '2', '2': '1' }))).toBe(true);
	expect(isWhole(asked, null)).toBe(false);
	expect(isWhole(asked, { kind: 'card', answer: { form: 'typed', text: '  ' } })).toBe(false);
});

function pair(left: string, right: string): [{ kk: string }, { kk: string }] {
	return [{ kk: left }, { kk: right }];
}
