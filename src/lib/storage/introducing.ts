import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { readRegisters } from './registers.ts';

/** How the new cards of a deck are introduced. */
export type Introducing = {
	/** Whether they come at all; those that were wrong in practice do in any case. */
	readonly on: boolean;
	/** What mixes them; null for the author's order. */
	readonly seed: string | null;
};

export const AS_AUTHORED: Introducing = { on: true, seed: null };

/** Two registers, so that two devices can change both. */
export const NEW = 'new/';
export const ORDER = 'order/';

/** What a learner has set about the new cards of each deck; a deck that is not there is `AS_AUTHORED`. */
export async function readIntroducing(
	db: Database,
	profile: ProfileId
): Promise<ReadonlyMap<DeckId, Introducing>> {
	const [switched, ordered] = await Promise.all([
		readRegisters(db, profile, NEW),
		readRegisters(db, profile, ORDER)
	]);
	const decks = new Map<DeckId, Introducing>();
	// The keys were made of deck ids by the functions below.
	for (const { key, value } of switched) {
		const on = fieldOf(value, 'on') !== false;
		decks.set(key.slice(NEW.length) as DeckId, { ...AS_AUTHORED, on });
	}
	for (const { key, value } of ordered) {
		const deck = key.slice(ORDER.length) as DeckId;
		const seed = fieldOf(value, 'seed');
		const known = decks.get(deck) ?? AS_AUTHORED;
		decks.set(deck, { ...known, seed: typeof seed === 'string' && seed !== '' ? seed : null });
	}
	return decks;
}

function fieldOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null
		? (value as Record<string, unknown>)[name]
		: undefined;
}
