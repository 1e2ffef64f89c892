import type { Face } from '../core/card/face.ts';
import { againstFace } from '../core/quiz/modes/against-face.ts';
import type { AskedTask } from '../core/quiz/modes/ask-task.ts';
import { markTask } from '../core/quiz/modes/mark-task.ts';
import type { Material, TaskAnswer } from '../core/quiz/modes/mode.ts';
import { answerTask, askedIn, type Round } from '../core/quiz/modes/round.ts';
import { secondsFor } from '../core/quiz/modes/seconds.ts';
import type { CardId } from '../core/shared/ids.ts';
import type { Millis } from '../core/shared/time.ts';
import { AnswerSaver, type RoundGround } from './answer-saver.svelte.ts';
import { now } from './clock.ts';
import { guessInstead, playedAt, type PlayedTask } from './played-task.ts';
import { forgetRound, keepRound, type KeptRound } from './saved-round.ts';
import { Stopwatch } from './stopwatch.ts';
import { WrittenPaper } from './written-paper.svelte.ts';

/** A round that is going on: saves before it shows, and keeps itself for a reload. */
export class PlayedRound {
	#ground: RoundGround;
	/** What is kept beside that which changes here. */
	#kept: KeptRound;
	#status = $state<'asking' | 'revealed' | 'writing' | 'finished'>('asking');
	#round = $state.raw() as Round;
	/** Where it is marked at the end: what is written so far. */
	#paper = $state.raw<WrittenPaper | null>(null);
	#answers: AnswerSaver;
	/** A typed answer with a slip, before the learner has said whether it was meant. */
	#slip = $state.raw<TaskAnswer | null>(null);
	/** The round before the answer that is shown: until it is left, it can be owned to be a guess. */
	#before: Round | null = null;
	/** How long the open question is looked at. */
	#watch: Stopwatch;
	#timeUp = $state(false);
	/** Questions that were left out, since their cards are gone. */
	readonly leftOut: number;

	#open = $derived.by(() => (this.#paper ? null : askedIn(this.#round, this.material)));
	#last = $derived.by(() => playedAt(this.#round, this.#round.done.length - 1, this.material));

	/** Begins a round, or goes on with one: its clock stood still meanwhile, so that nothing is lost to a call. */
	constructor(ground: RoundGround, kept: KeptRound, leftOut = 0) {
		const { paper, spent = 0, reviews = 0, revealed, timeUp = false } = kept;
		this.#ground = ground;
		this.#kept = kept;
		this.#answers = new AnswerSaver(ground, reviews);
		this.#timeUp = timeUp;
		this.#round = kept.round;
		this.#watch = new Stopwatch(spent);
		this.#paper = paper ? new WrittenPaper(kept.round, ground.material, paper) : null;
		this.#paper?.resume();
		this.leftOut = leftOut + (this.#paper?.gone ?? 0);
		if (this.#paper) this.#status = 'writing';
		else this.#status = this.#next(revealed && this.#last !== null);
		this.keep();
	}

	get status() {
		return this.#status;
	}
	get round(): Round {
		return this.#round;
	}
	/** The cards that it was narrowed to. */
	get only(): readonly CardId[] | undefined {
		return this.#kept.only;
	}
	get material(): Material {
		return this.#ground.material;
	}
	/** What is asked now; while an answer is shown, what it answers. */
	get asked(): AskedTask | null {
		if (this.#status === 'revealed') return this.#last?.asked ?? null;
		return this.#status === 'writing' ? (this.#paper?.asked ?? null) : this.#open;
	}
	/** The answer that is being shown; not saved yet where it asks whether a slip was meant. */
	get shown(): PlayedTask | null {
		if (this.#status === 'revealed') return this.#last;
		const asked = this.#open;
		if (!this.#slip || !asked) return null;
		const nth = this.#round.done.length + 1;
		return { asked, answer: this.#slip, marked: markTask(asked, this.#slip), nth };
	}
	/** The questions to be answered in any order and handed in; null where each is marked at once. */
	get paper(): WrittenPaper | null {
		return this.#paper;
	}
	/** Whether the learner may still say that the right answer was a guess. */
	get mayHaveGuessed(): boolean {
		const form = this.#status === 'revealed' ? this.#last?.marked.graded?.form : undefined;
		const isChosen = form === 'choice' || form === 'truefalse';
		return isChosen && this.#last?.marked.verdict === 'right' && this.#before !== null;
	}
	/** The card that the shown one was asked against. */
	get against(): Face | null {
		const done = this.#status === 'revealed' ? this.#round.done.at(-1) : undefined;
		return done && this.#last ? againstFace(done.task, this.material) : null;
	}
	/** Answers that counted as reviews of cards that were due. */
	get reviews(): number {
		return this.#answers.reviews;
	}
	/** An answer is on its way to the disk. */
	get saving(): boolean {
		return this.#answers.busy;
	}
	/** Whether time ended the last answer, or the paper. */
	get timeUp(): boolean {
		return this.#timeUp;
	}

	/** What the open question or the paper has left of its time, in milliseconds; null where there is no clock. */
	timeLeft(): Millis | null {
		const { seconds } = this.#kept.choice;
		if (seconds === null) return null;
		if (this.#paper) return this.#paper.timeLeft(seconds);
		const asked = this.#status === 'asking' ? this.#open : null;
		if (asked?.kind !== 'card') return null;
		return secondsFor(asked.question.form, seconds) * 1000 - this.#watch.millis;
	}

	/** Saves an answer, then shows how it was; `isTimeUp` where the clock gave it. */
	async answer(answer: TaskAnswer, isTimeUp = false): Promise<void> {
		const asked = this.#open;
		if (this.#status !== 'asking' || !asked || this.#answers.busy) return;
		// "Is that what you meant?" comes before anything is saved.
		if (markTask(asked, answer).graded?.ask) {
			this.#slip = answer;
			return;
		}
		const before = this.#round;
		const next = answerTask(before, this.material, answer, this.#answeredAt()).round;
		await this.#answers.save({ round: next, asked, answer });
		this.#slip = null;
		this.#before = before;
		this.#round = next;
		this.#timeUp = isTimeUp;
		this.#status = 'revealed';
		this.keep();
	}

	/** The answer to "is that what you meant?". */
	async meant(isMeant: boolean): Promise<void> {
		const slip = this.#slip;
		if (slip?.kind !== 'card' || slip.answer.form !== 'typed') return;
		await this.answer({ kind: 'card', answer: { ...slip.answer, meant: isMeant } });
	}

	/** "I guessed": the answer that was saved is taken back, and saved again as not known. */
	async guessed(): Promise<void> {
		const before = this.#before;
		const last = this.#round;
		if (!before || !this.mayHaveGuessed || this.#answers.busy) return;
		const guess = guessInstead(before, last, this.material);
		if (!guess) return;
		await this.#answers.saveInstead(last, guess);
		this.#round = guess.round;
		this.next();
	}

	/** Goes on to the next question, or to the result. */
	next(): void {
		if (this.#status !== 'revealed') return;
		this.#before = null;
		// What was read meanwhile was no thinking about the next question.
		this.#round = { ...this.#round, askedAt: now().at };
		this.#watch = new Stopwatch();
		this.#timeUp = false;
		this.#status = this.#next(false);
		this.keep();
	}

	/** Writes an answer on the paper, or wipes it out; it is kept, and marked when the paper is handed in. */
	write(draft: TaskAnswer | null): void {
		this.#paper?.write(draft);
		this.keep();
	}

	/** Opens another question of the paper, by its place from 0. */
	turnTo(place: number): void {
		this.#paper?.turnTo(place);
		this.keep();
	}

	/** Marks the paper as it stands, saves all its answers, and goes to the result. */
	async handIn(isTimeUp = this.#timeUp): Promise<void> {
		const paper = this.#paper;
		if (!paper || this.#answers.busy) return;
		this.#timeUp = isTimeUp;
		// Final from here on: if it is broken off, the same is saved later, each answer once.
		const steps = paper.handIn();
		this.keep();
		await this.#answers.saveAll(
			steps.flatMap(({ asked, answer, round }) => (asked ? [{ asked, answer, round }] : []))
		);
		this.#round = { ...(steps.at(-1)?.round ?? this.#round), askedAt: now().at };
		this.#paper = null;
		this.#status = 'finished';
		this.keep();
	}

	/** Stops the clock while the page is out of sight; what is kept has the time until now. */
	stopClock(): void {
		this.#watch.stop();
		this.#paper?.stop();
		this.keep();
	}

	/** Lets the clock run on. */
	startClock(): void {
		this.#watch.goOn();
		this.#paper?.resume();
	}

	/** Keeps the round for a reload, and gives what is kept. */
	keep(isStopped = false): KeptRound {
		const { paper: _, ...before } = this.#kept;
		const kept: KeptRound = {
			...before,
			round: this.#round,
			revealed: this.#status === 'revealed',
			reviews: this.#answers.reviews,
			spent: this.#status === 'asking' ? this.#watch.millis : 0,
			timeUp: this.#timeUp,
			stopped: isStopped,
			...(this.#paper ? { paper: this.#paper.kept } : {})
		};
		keepRound(this.#ground.ready.profile, this.#round.mode, kept);
		return kept;
	}

	/** Keeps it no more. */
	forget(): void {
		forgetRound(this.#ground.ready.profile, this.#round.mode);
	}

	/** The moment that lies as long after the question as it was looked at, whatever became of the clock meanwhile. */
	#answeredAt(): Millis {
		return this.#round.askedAt + this.#watch.millis;
	}

	#next(isRevealed: boolean): 'asking' | 'revealed' | 'finished' {
		if (isRevealed) return 'revealed';
		return this.#round.tasks.length > 0 ? 'asking' : 'finished';
	}
}
