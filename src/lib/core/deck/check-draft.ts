import { checkClozes } from './checks/clozes.ts';
import { checkCorrections } from './checks/corrections.ts';
import { checkDates } from './checks/dates.ts';
import { checkDuplicateIds } from './checks/duplicate-ids.ts';
import { checkItems } from './checks/items.ts';
import { checkLanguages } from './checks/languages.ts';
import { checkMatches } from './checks/matches.ts';
import { checkReversed } from './checks/reversed.ts';
import { checkScripts } from './checks/scripts.ts';
import { checkSources } from './checks/sources.ts';
import { checkWrongOptions } from './checks/wrong-options.ts';
import type { Check, Draft } from './draft.ts';
import type { Finding } from './problem.ts';

const CHECKS: readonly Check[] = [
	checkDuplicateIds,
	checkSources,
	checkLanguages,
	checkScripts,
	checkClozes,
	checkDates,
	checkMatches,
	checkWrongOptions,
	checkItems,
	checkReversed,
	checkCorrections
];

/** Everything that is wrong with what a deck says, as far as it could be read. */
export function checkDraft(draft: Draft): Finding[] {
	return CHECKS.flatMap((check) => check(draft));
}
