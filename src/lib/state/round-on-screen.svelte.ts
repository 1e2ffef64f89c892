import type { Face } from '../core/card/face.ts';
import type { AskedTask } from '../core/quiz/modes/ask-task.ts';
import type { TaskAnswer } from '../core/quiz/modes/mode.ts';
import { learntIn, progressOf, resultOf, type RoundResult } from '../core/quiz/modes/round.ts';
import type { Millis } from '../core/shared/time.ts';
import type { PlayedRound } from './played-round.svelte.ts';
import { mistakesOf, wrongCardsOf, type PlayedTask, type WrongCard } from './played-task.ts';
import type { WrittenPaper } from './written-paper.svelte.ts';

const NOTHING = { done: 0, total: 0 };

/** The round that is played, as a screen sees and handles it; empty before and between rounds. */
export class RoundOnScreen {
	protected round = $state.raw<PlayedRound | null>(null);

	/** What is asked now; while an answer is shown, what it answers. */
	get asked(): AskedTask | null {
		return this.round?.asked ?? null;
	}
	/** The answer that is being shown; not saved yet where it asks whether a slip was meant. */
	get shown(): PlayedTask | null {
		return this.round?.shown ?? null;
	}
	/** The questions to be answered in any order and handed in; null where each is marked at once. */
	get paper(): WrittenPaper | null {
		return this.round?.paper ?? null;
	}
	/** Whether the learner may still say that the right answer was a guess. */
	get mayHaveGuessed(): boolean {
		return this.round?.mayHaveGuessed ?? false;
	}
	/** The card that the shown one was asked against. */
	get against(): Face | null {
		return this.round?.against ?? null;
	}
	/** Answers of this round that counted as reviews of cards that were due. */
	get reviews(): number {
		return this.round?.reviews ?? 0;
	}
	/** An answer is on its way to the disk. */
	get saving(): boolean {
		return this.round?.saving ?? false;
	}
	/** Whether time ended the last answer, or the paper. */
	get timeUp(): boolean {
		return this.round?.timeUp ?? false;
	}
	/** Questions of this round that were left out, since their cards are gone. */
	get leftOut(): number {
		return this.round?.leftOut ?? 0;
	}
	/** How far the round is, in questions. */
	get progress(): { done: number; total: number } {
		return this.round ? progressOf(this.round.round) : NOTHING;
	}
	/** How far a round of learning is, in cards. */
	get learnt(): { done: number; total: number } {
		return this.round ? learntIn(this.round.round) : NOTHING;
	}
	get result(): RoundResult | null {
		return this.round ? resultOf(this.round.round) : null;
	}
	/** The answers that were wrong, each with what was asked; of a card its first. */
	get mistakes(): readonly PlayedTask[] {
		return this.round ? mistakesOf(this.round.round, this.round.material) : [];
	}

	/** Of each card whose first answer was wrong what it asks, and the answer that was given. */
	get wrongCards(): readonly WrongCard[] {
		return this.round ? wrongCardsOf(this.round.round, this.round.material) : [];
	}

	/** Saves an answer, then shows how it was; `isTimeUp` where the clock gave it. */
	async answer(answer: TaskAnswer, isTimeUp = false): Promise<void> {
		await this.round?.answer(answer, isTimeUp);
	}

	/** The answer to "is that what you meant?". */
	async meant(isMeant: boolean): Promise<void> {
		await this.round?.meant(isMeant);
	}

	/** "I guessed": the answer that was saved is taken back, and saved again as not known. */
	async guessed(): Promise<void> {
		await this.round?.guessed();
	}

	/** Goes on to the next question, or to the result. */
	next(): void {
		this.round?.next();
	}

	/** Writes an answer on the paper, or wipes it out. */
	write(draft: TaskAnswer | null): void {
		this.round?.write(draft);
	}

	/** Opens another question of the paper, by its place from 0. */
	turnTo(place: number): void {
		this.round?.turnTo(place);
	}

	/** Marks the paper as it stands, saves all its answers, and goes to the result. */
	async handIn(isTimeUp = false): Promise<void> {
		await this.round?.handIn(isTimeUp);
	}

	/** What the open question or the paper has left of its time, in milliseconds; null where there is no clock. */
	timeLeft(): Millis | null {
		return this.round?.timeLeft() ?? null;
	}

	/** Stops the clock while the page is out of sight. */
	stopClock(): void {
		this.round?.stopClock();
	}

	/** Lets the clock run on. */
	startClock(): void {
		this.round?.startClock();
	}
}
