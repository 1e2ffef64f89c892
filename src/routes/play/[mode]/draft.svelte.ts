import type { Answer } from '#lib/core/quiz/grade-answer.ts';
import type { Question } from '#lib/core/quiz/question.ts';

/** What has been typed, ordered or paired of a question and not been answered yet. */
export class Draft {
	#of = '';
	text = $state('');
	order = $state.raw<readonly string[]>([]);
	pairing = $state.raw<{ readonly [left: string]: string }>({});

	/** Begins anew when another question comes; `key` tells questions apart. */
	begin(key: string, question: Question): void {
		if (key === this.#of) return;
		this.#of = key;
		this.text = '';
		this.order = question.form === 'ordering' ? question.items.map(({ id }) => id) : [];
		this.pairing = {};
	}

	/** The answer that it comes to; null while something is missing, and for forms that need none. */
	answerTo(question: Question): Answer | null {
		switch (question.form) {
			case 'typed':
				return this.text.trim() === '' ? null : { form: 'typed', text: this.text };
			case 'ordering':
				return { form: 'ordering', order: this.order };
			case 'matching': {
				const isWhole = question.left.every(({ id }) => this.pairing[id] !== undefined);
				return isWhole ? { form: 'matching', partner: this.pairing } : null;
			}
			default:
				return null;
		}
	}
}
