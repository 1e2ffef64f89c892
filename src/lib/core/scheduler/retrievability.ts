import { daysBetween, type StudyDay } from '../shared/time.ts';
import type { Memory } from './memory.ts';

/**
 * The probability, 0 to 1, that the card is recalled on a study day: the forgetting curve of FSRS-6, which is 0.9 when
 * as many days have passed as the card is stable for.
 * https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm#fsrs-6
 *
 * In a file of its own, and not the library's: the queue needs it before the first card, and nothing else of the model.
 */
export function retrievability(
	memory: Pick<Memory, 'stability' | 'lastDay'>,
	day: StudyDay,
	weights: readonly number[]
): number {
	const decay = -(weights[20] ?? 0.1542);
	const factor = 0.9 ** (1 / decay) - 1;
	return (1 + (factor * daysBetween(memory.lastDay, day)) / memory.stability) ** decay;
}
