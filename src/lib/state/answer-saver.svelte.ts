import type { Material } from '../core/quiz/modes/mode.ts';
import type { Round } from '../core/quiz/modes/round.ts';
import type { CardId, DeckId } from '../core/shared/ids.ts';
import type { Ready } from './ready.ts';
import { opOf, saveMarks, takeBack, type AnswerToSave } from './save-marks.ts';

/** What a round is played with. */
export type RoundGround = {
	readonly ready: Ready;
	readonly material: Material;
	/** The version of each deck, for the log. */
	readonly versions: ReadonlyMap<DeckId, number>;
};

type Answered = Pick<AnswerToSave, 'round' | 'asked' | 'answer'>;

/** Saves the answers of a round, one at a time, and counts the reviews among them. */
export class AnswerSaver {
	#ground: RoundGround;
	#busy = $state(false);
	#reviews = $state(0);
	/** How many reviews the last answer was. */
	#lastReviews = 0;

	constructor(ground: RoundGround, reviews: number) {
		this.#ground = ground;
		this.#reviews = reviews;
	}

	/** An answer is on its way to the disk. */
	get busy(): boolean {
		return this.#busy;
	}
	/** Answers that counted as reviews of cards that were due. */
	get reviews(): number {
		return this.#reviews;
	}

	save(answered: Answered): Promise<void> {
		return this.#save(answered);
	}

	/** Takes the last answer of a round back, and saves another in its place. */
	async saveInstead(last: Round, answered: Answered): Promise<void> {
		// What is taken back counts no more.
		this.#reviews -= this.#lastReviews;
		await this.#whileBusy(() => takeBack(this.#ground.ready, last));
		await this.#save(answered, (card) => `${opOf(last, card)}/guess`);
	}

	/** Saves the answers of a paper; those that were saved before it was broken off are saved once. */
	async saveAll(answered: readonly Answered[]): Promise<void> {
		this.#reviews = 0;
		for (const one of answered) await this.#save(one);
	}

	async #save(answered: Answered, op?: (card: CardId) => string): Promise<void> {
		const { ready, material, versions } = this.#ground;
		await this.#whileBusy(async () => {
			this.#lastReviews = await saveMarks(ready, { ...answered, material, versions }, op);
			this.#reviews += this.#lastReviews;
		});
	}

	async #whileBusy(work: () => Promise<void>): Promise<void> {
		this.#busy = true;
		try {
			await work();
		} finally {
			this.#busy = false;
		}
	}
}
