import type { Answer } from '#lib/core/quiz/grade-answer.ts';
import type { Question } from '#lib/core/quiz/question.ts';
import type { Play } from '#lib/state/play.svelte.ts';
import type { KeyAction } from '../../study/keys.ts';
import { Draft } from './draft.svelte.ts';

/** What a key does while an option of a paper has the focus: there Enter would do nothing by itself. */
export function paperAction({ key, target, repeat }: KeyboardEvent): KeyAction | null {
	if (repeat || !(target as HTMLElement).matches('input[type=radio]')) return null;
	if (/^[1-4]$/.test(key)) return Number(key) as 1 | 2 | 3 | 4;
	return key === 'Enter' ? 'next' : null;
}

/** What the learner does with the open question of a round, by hand or by keys. */
export class Asking {
	#play: Play;
	readonly draft = new Draft();
	/** Whether a card that the learner judges has been turned over. */
	turned = $state(false);

	constructor(play: Play) {
		this.#play = play;
	}

	get question(): Question | null {
		const { asked, status } = this.#play;
		return asked?.kind === 'card' && status !== 'finished' ? asked.question : null;
	}

	/** Begins anew with another question: nothing typed, and face down. */
	begin(nth: number): void {
		const { question } = this;
		if (!question) return;
		this.draft.begin(`${nth}/${question.face.card}`, question);
		this.turned = false;
	}

	/** What is written on the paper of the open question. */
	get written(): Answer | null {
		const draft = this.#play.paper?.draft;
		return draft?.kind === 'card' ? draft.answer : null;
	}

	/** Answers the question, or writes the answer on the paper. */
	answer(answer: Answer): void {
		if (this.#play.paper) this.#play.write({ kind: 'card', answer });
		else void this.#play.answer({ kind: 'card', answer });
	}

	/** What the learner says of a card that was turned over. */
	judge(known: boolean): void {
		void this.#play.answer({ kind: 'flip', known });
	}

	/** The clock has run out: what is open counts as not known, and a paper is handed in as it is. */
	endTime(): void {
		const { question } = this;
		if (this.#play.paper) void this.#play.handIn(true);
		else if (question?.form === 'flip' || question?.form === 'cloze')
			void this.#play.answer({ kind: 'flip', known: false }, true);
		else void this.#play.answer({ kind: 'card', answer: { form: 'unknown' } }, true);
	}

	/** Goes to the question of the paper that stands so many places after the open one; false at either end. */
	turn(by: 1 | -1): boolean {
		const { paper } = this.#play;
		const places = paper?.places ?? [];
		const index = places.findIndex(({ place }) => place === paper?.at);
		const next = places[index + by];
		if (next) this.#play.turnTo(next.place);
		return next !== undefined;
	}

	/** Does what a key asks for; false where it asks for nothing here. */
	act(action: KeyAction): boolean {
		const { question } = this;
		if (!question) return false;
		if (this.#play.status === 'revealed') {
			if (action !== 'next') return false;
			this.#play.next();
			return true;
		}
		if (question.form === 'flip' || question.form === 'cloze') return this.#turnOrJudge(action);
		if (this.#play.paper && action === 'next') return this.turn(1);
		if (typeof action !== 'number' || this.#play.shown) return false;
		return this.#choose(question, action);
	}

	#turnOrJudge(action: KeyAction): boolean {
		if (!this.turned && typeof action !== 'number') this.turned = true;
		else if (this.turned && (action === 1 || action === 2)) this.judge(action === 2);
		else return false;
		return true;
	}

	#choose(question: Question, nth: number): boolean {
		if (question.form === 'choice') {
			const option = question.options[nth - 1];
			if (option) this.answer({ form: 'choice', option: option.id });
			return option !== undefined;
		}
		if (question.form !== 'truefalse' || nth > 2) return false;
		this.answer({ form: 'truefalse', truth: nth === 1 });
		return true;
	}
}
