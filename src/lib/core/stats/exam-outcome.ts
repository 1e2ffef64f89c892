import { nextMemoryState, type MemoryState } from '../scheduler/fsrs.ts';
import { retrievability } from '../scheduler/retrievability.ts';
import { daysBetween, type StudyDay } from '../shared/time.ts';
import type { ExamMemory, ExamSettings } from './exam.ts';

/**
 * How often the first answer to a new card is Again: what fsrs-rs takes for its simulations where it knows nothing of
 * the learner. https://github.com/open-spaced-repetition/fsrs-rs (`first_rating_prob` of `SimulatorConfig`)
 */
const FIRST_AGAIN = 0.24;

/** A card seen for the first time is read for about as long as two answers take (`learn_costs` by `review_costs` there). */
const FIRST_LOOK = 2;

/** One of the two ways in which the study of a card may end, and how likely it is. */
export type Outcome = { readonly part: number; readonly after: MemoryState };

/** What may be expected of studying a card on one day. */
export type Studied = {
	readonly outcomes: readonly [Outcome, Outcome];
	/** As many usual answers it takes, in the mean. */
	readonly answers: number;
};

type Steps = Pick<ExamSettings, 'learningSteps' | 'relearningSteps' | 'weights'>;

/**
 * [E2] The expected outcome of studying a card (null: a new one) on a day, through the steps of that day. Recall has
 * the probability that the forgetting curve gives; Hard and Easy are left out, since nothing is known of who presses
 * them when. With both outcomes kept apart this is the branch of expectation and not the bound "always Good".
 */
export function studyOn(card: ExamMemory | null, day: StudyDay, settings: Steps): Studied {
	const { weights, learningSteps, relearningSteps } = settings;
	const recalled = card === null ? 1 - FIRST_AGAIN : retrievability(card, day, weights);
	const elapsed = card === null ? 0 : daysBetween(card.lastDay, day);
	const good = nextMemoryState(card, elapsed, 3, weights);
	const again = nextMemoryState(card, elapsed, 1, weights);
	// A new card meets its first step with the first answer, a reviewed one is done with it.
	const afterGood = card === null ? Math.max(0, learningSteps.length - 1) : 0;
	const afterAgain = (card === null ? learningSteps : relearningSteps).length;
	return {
		outcomes: [
			{ part: recalled, after: steppedOn(good, afterGood, weights) },
			{ part: 1 - recalled, after: steppedOn(again, afterAgain, weights) }
		],
		answers: (card === null ? FIRST_LOOK : 1) + recalled * afterGood + (1 - recalled) * afterAgain
	};
}

/** So many times Good on the same day. */
function steppedOn(memory: MemoryState, steps: number, weights: readonly number[]): MemoryState {
	let state = memory;
	for (let step = 0; step < steps; step++) state = nextMemoryState(state, 0, 3, weights);
	return state;
}
