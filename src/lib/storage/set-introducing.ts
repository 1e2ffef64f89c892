import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { NEW, ORDER } from './introducing.ts';
import { setRegister } from './registers.ts';

/** Lets the new cards of a deck come, or holds them back. */
export function switchNew(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	on: boolean
): Promise<void> {
	return setRegister(db, profile, NEW + deck, { on });
}

/** Mixes the new cards of a deck by a seed, or puts them back into the author's order. */
export function orderNew(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	seed: string | null
): Promise<void> {
	return setRegister(db, profile, ORDER + deck, { seed });
}
