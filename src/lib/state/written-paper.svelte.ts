import type { AskedTask } from '../core/quiz/modes/ask-task.ts';
import type { Material, TaskAnswer } from '../core/quiz/modes/mode.ts';
import {
	handIn,
	isWhole,
	questionsOn,
	spentOn,
	turnTo,
	writeOn,
	type HandedIn,
	type Paper
} from '../core/quiz/modes/paper.ts';
import type { Round } from '../core/quiz/modes/round.ts';
import { secondsFor } from '../core/quiz/modes/seconds.ts';
import type { Millis } from '../core/shared/time.ts';
import { ticks } from './stopwatch.ts';

/** A question of the paper, as the list of questions shows it. */
export type PaperPlace = {
	/** From 0; what is gone keeps its place. */
	readonly place: number;
	/** From 1, without what is gone. */
	readonly nth: number;
	readonly isAnswered: boolean;
};

/** A paper that is being written: questions in any order, nothing marked before it is handed in. */
export class WrittenPaper {
	#round: Round;
	#material: Material;
	#paper = $state.raw() as Paper;
	#all: readonly { readonly place: number; readonly asked: AskedTask }[];
	/** When the clock was stopped; null while it runs. */
	#stoppedAt: Millis | null = null;
	#at = $derived(this.#paper.at);
	#asked = $derived.by(() => this.#all.find(({ place }) => place === this.#at)?.asked ?? null);

	constructor(round: Round, material: Material, paper: Paper) {
		this.#round = round;
		this.#material = material;
		this.#all = questionsOn(round, paper, material);
		const isThere = this.#all.some(({ place }) => place === paper.at);
		this.#paper = isThere ? paper : { ...paper, at: this.#all[0]?.place ?? 0 };
	}

	/** As it is kept for a reload. */
	get kept(): Paper {
		return this.#paper;
	}
	get asked(): AskedTask | null {
		return this.#asked;
	}
	/** The place of the open question. */
	get at(): number {
		return this.#at;
	}
	/** What stands there of the open question. */
	get draft(): TaskAnswer | null {
		return this.#paper.drafts[this.#at] ?? null;
	}
	get places(): readonly PaperPlace[] {
		return this.#all.map(({ place, asked }, index) => ({
			place,
			nth: index + 1,
			isAnswered: isWhole(asked, this.#paper.drafts[place] ?? null)
		}));
	}
	/** Questions that cannot be asked as they were: their cards are gone, or their options have changed. */
	get gone(): number {
		return this.#paper.drafts.length - this.#all.length;
	}

	/** What is left of the time of all questions, in milliseconds; `seconds` is that of a question to choose from. */
	timeLeft(seconds: number): Millis {
		const whole = this.#all.reduce((sum, { asked }) => {
			return sum + (asked.kind === 'card' ? secondsFor(asked.question.form, seconds) : 0);
		}, 0);
		return whole * 1000 - spentOn(this.#paper, this.#stoppedAt ?? ticks());
	}

	write(draft: TaskAnswer | null): void {
		this.#paper = writeOn(this.#paper, draft);
	}

	turnTo(place: number): void {
		if (this.#all.some((each) => each.place === place))
			this.#paper = turnTo(this.#paper, place, ticks());
	}

	/** Makes it final, and gives its answers one after another. */
	handIn(): readonly HandedIn[] {
		if (!this.#paper.handedIn)
			this.#paper = { ...turnTo(this.#paper, this.#at, ticks()), handedIn: true };
		return handIn(this.#round, this.#paper, this.#material);
	}

	/** Stops the clock: what was looked at until now is part of what is kept. */
	stop(): void {
		this.#stoppedAt ??= ticks();
		this.#paper = { ...turnTo(this.#paper, this.#at, this.#stoppedAt), openedAt: this.#stoppedAt };
	}

	/** Lets the clock run, from now. */
	resume(): void {
		this.#stoppedAt = null;
		this.#paper = { ...this.#paper, openedAt: ticks() };
	}
}
