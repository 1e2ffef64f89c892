import { checkCounters } from './check-counters.ts';
import { checkDecks } from './check-decks.ts';
import { checkLearners } from './check-learners.ts';
import { checkLog } from './check-log.ts';
import type { CheckContext, Damage, Stores } from './damage.ts';

/**
 * Every damage of what a learner has made and the author has written, with the rows that mend it. A pure function: the
 * mended stores, checked again, have nothing but what is only told.
 */
export function checkStores(stores: Stores, context: CheckContext): Damage[] {
	return [
		...checkLog(stores, context),
		...checkDecks(stores),
		...checkLearners(stores, context),
		...checkCounters(stores, context)
	];
}
