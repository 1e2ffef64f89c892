import { rareOfCopies } from './rare/copies.ts';
import { rareOfDecks } from './rare/decks.ts';
import { rareOfHistory } from './rare/history.ts';
import { rareOfLearners } from './rare/learners.ts';
import { rareOfProgress } from './rare/progress.ts';
import type { StorageCore } from './storage.ts';

export type Rare = ReturnType<typeof makeRare>;

/** What the door to the storage has beyond what a session needs: fetched when it is asked for. */
export function makeRare(core: StorageCore) {
	return {
		...rareOfProgress(core),
		...rareOfDecks(core),
		...rareOfLearners(core),
		...rareOfHistory(core),
		...rareOfCopies(core)
	};
}
