import { compareAnswer, type ComparedAnswer } from '../answer/compare-answer.ts';
import { gradeTyped } from '../answer/grade.ts';
import type {
	ChoiceQuestion,
	MarkedQuestion,
	MatchingQuestion,
	OrderingQuestion,
	TypedQuestion
} from './question.ts';

/** What the learner did. */
export type Answer =
	/** "I do not know". */
	| { readonly form: 'unknown' }
	| { readonly form: 'choice'; readonly option: string; readonly guessed?: boolean }
	| { readonly form: 'truefalse'; readonly truth: boolean; readonly guessed?: boolean }
	/** `meant` is the answer to "is that what you meant?", which is asked after a slip. */
	| { readonly form: 'typed'; readonly text: string; readonly meant?: boolean }
	| { readonly form: 'ordering'; readonly order: readonly string[] }
	| { readonly form: 'matching'; readonly partner: { readonly [left: string]: string } };

/** Again, Hard or Good: what a program marks is never Easy. */
export type Grade = 1 | 2 | 3;

export type { ComparedAnswer };

/** How an answer was, and what the screen shows of it. */
export type Graded = {
	readonly verdict: 'right' | 'nearly' | 'wrong';
	readonly rating: Grade;
	/** After a slip of the pen the learner is asked "is that what you meant?"; until then Hard is only likely. */
	readonly ask?: 'meant';
} & (
	| { readonly form: 'choice'; readonly right: string; readonly chosen: string | null }
	| { readonly form: 'truefalse'; readonly truth: boolean; readonly chosen: boolean | null }
	| { readonly form: 'typed'; readonly comparison: ComparedAnswer }
	/** For each place from the first whether the right item stood there. */
	| { readonly form: 'ordering'; readonly places: readonly boolean[] }
	/** For each left id whether it had a right partner. */
	| { readonly form: 'matching'; readonly pairs: { readonly [left: string]: boolean } }
);

const AGAIN = 1;
const HARD = 2;
const GOOD = 3;

/** Marks an answer, fairly to the form. Throws if the answer is of another form than the question. */
export function gradeAnswer(question: MarkedQuestion, answer: Answer): Graded {
	if (answer.form === 'unknown') return gradeUnknown(question);
	if (question.form === 'choice' && answer.form === 'choice') {
		const { option, guessed } = answer;
		const right = rightOption(question);
		return { form: 'choice', right, chosen: option, ...recognised(option === right, guessed) };
	}
	if (question.form === 'truefalse' && answer.form === 'truefalse') {
		const { truth } = question.face;
		const isRight = answer.truth === truth;
		return {
			form: 'truefalse',
			truth,
			chosen: answer.truth,
			...recognised(isRight, answer.guessed)
		};
	}
	if (question.form === 'typed' && answer.form === 'typed')
		return gradeWords(question, answer.text, answer.meant);
	if (question.form === 'ordering' && answer.form === 'ordering')
		return gradeOrder(question, answer.order);
	if (question.form === 'matching' && answer.form === 'matching')
		return gradePairs(question, answer.partner);
	throw new Error(`A ${question.form} question cannot take a ${answer.form} answer`);
}

function gradeUnknown(question: MarkedQuestion): Graded {
	const wrong = { verdict: 'wrong', rating: AGAIN } as const;
	switch (question.form) {
		case 'choice':
			return { form: 'choice', right: rightOption(question), chosen: null, ...wrong };
		case 'truefalse':
			return { form: 'truefalse', truth: question.face.truth, chosen: null, ...wrong };
		case 'typed':
			return gradeWords(question, '');
		case 'ordering':
			return gradeOrder(question, []);
		case 'matching':
			return gradePairs(question, {});
	}
}

function rightOption({ face, options }: ChoiceQuestion): string {
	const right = options.find((option) => option.right);
	if (!right) throw new Error(`No right option for ${face.card}`);
	return right.id;
}

// Pointing at what is right shows recognition only, and a lucky guess not even that.
function recognised(isRight: boolean, guessed = false): Pick<Graded, 'verdict' | 'rating'> {
	if (!isRight) return { verdict: 'wrong', rating: AGAIN };
	return { verdict: 'right', rating: guessed ? AGAIN : GOOD };
}

function gradeWords(question: TypedQuestion, typed: string, meant?: boolean): Graded {
	const { face, others } = question;
	const comparison = compareAnswer({
		typed,
		match: face.match ?? 'text',
		answers: [face.answer, ...face.accepted],
		lang: face.answer.lang,
		others
	});
	const rating = gradeTyped(comparison.verdict, meant !== false);
	const ask = comparison.verdict === 'typo' && meant === undefined;
	return {
		form: 'typed',
		comparison,
		verdict: verdictOn(comparison.verdict, rating),
		rating,
		...(ask ? { ask: 'meant' } : {})
	};
}

function verdictOn(spelling: ComparedAnswer['verdict'], rating: Grade): Graded['verdict'] {
	if (rating === AGAIN) return 'wrong';
	return spelling === 'exact' ? 'right' : 'nearly';
}

function gradeOrder({ items, order }: OrderingQuestion, given: readonly string[]): Graded {
	const text = new Map(items.map((item) => [item.id, item.text]));
	// Two items that read alike may change places.
	const places = order.map((id, index) => {
		const there = given[index];
		return there !== undefined && text.has(there) && text.get(there) === text.get(id);
	});
	return { form: 'ordering', places, ...inPart(places) };
}

function gradePairs({ left, right, partner }: MatchingQuestion, given: Pairing): Graded {
	const text = new Map(right.map((item) => [item.id, item.text]));
	const pairs = left.map(({ id }): [string, boolean] => {
		const chosen = given[id];
		const wanted = partner[id];
		if (chosen === undefined || wanted === undefined) return [id, false];
		// Two right sides that read alike may change places.
		return [id, text.has(chosen) && text.get(chosen) === text.get(wanted)];
	});
	return {
		form: 'matching',
		pairs: Object.fromEntries(pairs),
		...inPart(pairs.map(([, ok]) => ok))
	};
}

type Pairing = { readonly [left: string]: string };

function inPart(places: readonly boolean[]): Pick<Graded, 'verdict' | 'rating'> {
	const right = places.filter(Boolean).length;
	if (right === places.length) return { verdict: 'right', rating: GOOD };
	// Whole numbers, so that two of three are two thirds on every machine.
	return right * 3 >= places.length * 2
		? { verdict: 'nearly', rating: HARD }
		: { verdict: 'wrong', rating: AGAIN };
}
