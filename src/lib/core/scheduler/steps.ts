import { DAY, type Millis } from '../shared/time.ts';
import type { Rating } from './memory.ts';

/** Where a card waits next inside its steps. */
export type Step = { readonly step: number; readonly delay: Millis };

/**
 * The step that follows an answer in (re)learning, or null when the card leaves its steps.
 * The rules are those that learners know from Anki; see RULES.md.
 */
export function nextStep(steps: readonly Millis[], current: number, rating: Rating): Step | null {
	const first = steps[0];
	if (first === undefined) return null;
	// Steps may have become fewer since the card entered them.
	const index = Math.min(current, steps.length - 1);
	switch (rating) {
		case 1:
			return { step: 0, delay: first };
		case 2:
			return { step: index, delay: hardDelay(steps, index, first) };
		case 3: {
			const next = steps[index + 1];
			return next === undefined ? null : { step: index + 1, delay: next };
		}
		case 4:
			return null;
	}
}

// Hard on the first step lies between Again and Good; further on it repeats the step.
function hardDelay(steps: readonly Millis[], index: number, first: Millis): Millis {
	if (index > 0) return steps[index] ?? first;
	const second = steps[1];
	const delay = second === undefined ? Math.min(first * 1.5, first + DAY) : (first + second) / 2;
	return delay > DAY ? Math.round(delay / DAY) * DAY : Math.round(delay);
}
