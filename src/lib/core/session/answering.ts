import { flipOf } from '../card/form-for.ts';
import { gradeAnswer, type Answer, type Graded } from '../quiz/grade-answer.ts';
import type { MarkedQuestion } from '../quiz/question.ts';
import type { Rating } from '../scheduler/memory.ts';
import { LONGEST_ANSWER, type Millis, type Moment } from '../shared/time.ts';
import type { Asking, Revealed, Session } from './session.ts';

/** Keeps what has been typed, chosen or put in order so far. */
export function draft(session: Session, answer: Answer | null): Asking {
	const asking = whileAsking(session, 'draft');
	return { ...asking, open: { ...asking.open, draft: answer } };
}

/** Asks the open card by turning it over instead. */
export function takeFlip(session: Session): Asking {
	const asking = whileAsking(session, 'take flip');
	const { open } = asking;
	return { ...asking, open: { ...open, form: flipOf(open.item.card), draft: null } };
}

/** Shows the answer of a card that the learner judges. */
export function reveal(session: Session, now: Moment): Revealed {
	const asking = whileAsking(session, 'reveal');
	const { form } = asking.open;
	if (form !== 'flip' && form !== 'cloze') throw new Error(`Cannot reveal a ${form} question`);
	return { ...asking, phase: 'revealed', shown: { at: now.at, marked: null } };
}

/** Marks the answer and shows the right one. */
export function answer(
	session: Session,
	question: MarkedQuestion,
	given: Answer,
	now: Moment
): Revealed {
	const asking = whileAsking(session, 'answer');
	return {
		...asking,
		phase: 'revealed',
		shown: { at: now.at, marked: markOf(asking, question, given) }
	};
}

/** "I guessed", or not after all: of a right choice. */
export function guessed(session: Session, question: MarkedQuestion, isGuess = true): Revealed {
	const { revealed, given } = whileMarked(session, 'guess');
	if (given.form !== 'choice' && given.form !== 'truefalse')
		throw new Error(`A ${given.form} answer cannot be a guess`);
	return amended(revealed, question, { ...given, guessed: isGuess });
}

/** The answer to "is that what you meant?" after a slip of the pen. */
export function meant(session: Session, question: MarkedQuestion, isMeant: boolean): Revealed {
	const { revealed, given } = whileMarked(session, 'mean');
	if (given.form !== 'typed') throw new Error(`A ${given.form} answer has no slips`);
	return amended(revealed, question, { ...given, meant: isMeant });
}

/**
 * The ratings that may be given now: any where the learner judges, else the fair one or less;
 * none before the answer is shown.
 */
export function ratingsOf(session: Session): Rating[] {
	if (session.phase !== 'revealed') return [];
	const { marked } = session.shown;
	if (!marked) return [1, 2, 3, 4];
	return marked.rating === 1 ? [1] : [1, marked.rating];
}

/** From question to answer; 0 before that, and when the clock went back. */
export function timeTaken(session: Session): Millis {
	if (session.phase !== 'revealed') return 0;
	return Math.min(Math.max(0, session.shown.at - session.open.askedAt), LONGEST_ANSWER);
}

function amended(revealed: Revealed, question: MarkedQuestion, given: Answer): Revealed {
	return { ...revealed, shown: { ...revealed.shown, marked: markOf(revealed, question, given) } };
}

function markOf({ open }: Asking | Revealed, question: MarkedQuestion, given: Answer) {
	const { face, form } = question;
	if (face.card !== open.item.card || form !== open.form)
		throw new Error(`Asked ${open.item.card} as ${open.form}, not ${face.card} as ${form}`);
	const { verdict, rating, ask }: Graded = gradeAnswer(question, given);
	return { answer: given, verdict, rating, ...(ask ? { ask } : {}) };
}

function whileAsking(session: Session, verb: string): Asking {
	if (session.phase !== 'asking') throw new Error(`Cannot ${verb} while ${session.phase}`);
	return session;
}

function whileMarked(session: Session, verb: string): { revealed: Revealed; given: Answer } {
	if (session.phase !== 'revealed' || !session.shown.marked)
		throw new Error(`Cannot ${verb} before an answer was marked`);
	return { revealed: session, given: session.shown.marked.answer };
}
