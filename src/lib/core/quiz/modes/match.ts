import type { Card } from '../../card/card.ts';
import type { AnswerFace } from '../../card/face.ts';
import { promptText } from '../prompt-text.ts';
import { seededRandom, shuffled } from '../../shared/random.ts';
import { fairFace } from '../fair-face.ts';
import { isSound } from '../soundness.ts';
import { siblingsLast } from './card-tasks.ts';
import type { Material, Mode, Setup, Task } from './mode.ts';

/** Pairs on a board: what fits a phone without scrolling. */
const MOST = 6;
const FEWEST = 3;

/** The longest question and answer, in letters, that stand on a board. */
const LONGEST_QUESTION = 90;
const LONGEST_REPLY = 45;

/** Boards of questions and answers to be put together. */
export const match: Mode = { id: 'match', practice: 'game', plan, after: (rest) => rest };

type Candidate = { readonly card: Card; readonly face: AnswerFace };

function plan(material: Material, { count = Infinity }: Setup, seed: string): Task[] {
	const random = seededRandom(seed);
	const candidates = siblingsLast(shuffled(material.cards, random)).flatMap((card) => {
		const face = fairFace(card, material.lang, material.pool);
		return face.wants === 'answer' && fitsBoard(face) ? [{ card, face }] : [];
	});
	const boards: Candidate[][] = [];
	// What is of one kind is harder to tell apart, and so stands on one board.
	for (const candidate of byKind(candidates)) {
		const board = boards.find((each) => each.length < MOST && standsApart(candidate, each));
		if (board) board.push(candidate);
		else boards.push([candidate]);
	}
	return shuffled(boards, random)
		.filter((board) => board.length >= FEWEST)
		.slice(0, count)
		.map((board) => ({ kind: 'pairs', cards: board.map(({ card }) => card.id) }));
}

function fitsBoard(face: AnswerFace): boolean {
	const question = promptText(face.prompt);
	return (
		face.single && question.length <= LONGEST_QUESTION && face.answer.text.length <= LONGEST_REPLY
	);
}

function byKind(candidates: readonly Candidate[]): Candidate[] {
	const kinds = [...new Set(candidates.map(({ face }) => face.kind))];
	return kinds.flatMap((kind) => candidates.filter(({ face }) => face.kind === kind));
}

/** Whether each question on the board has one right answer there. */
function standsApart(one: Candidate, board: readonly Candidate[]): boolean {
	return board.every(
		(other) =>
			one.card.note.id !== other.card.note.id &&
			isWrongFor(one.face, other.face) &&
			isWrongFor(other.face, one.face)
	);
}

function isWrongFor(of: AnswerFace, face: AnswerFace): boolean {
	return isSound({ option: of.answer, of }, face, []);
}
