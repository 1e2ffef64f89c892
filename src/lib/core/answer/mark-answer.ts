import type { ComparedAnswer, Match } from './compare-answer.ts';
import { markDateDifferences } from './mark-dates.ts';
import { markDifferences, noDifferences, type Marks } from './marks.ts';

/** What was typed and what was expected, with the letters that differ; dates are marked word by word. */
export function markAnswer(
	typed: string,
	match: Match,
	{ verdict, expected }: ComparedAnswer
): Marks {
	if (verdict === 'exact') return noDifferences(typed, expected);
	return match === 'date' ? markDateDifferences(typed, expected) : markDifferences(typed, expected);
}
