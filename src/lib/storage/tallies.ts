import type { DeckId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import type { TallyRow } from './rows.ts';

/** A learner's counts of all decks at once: of hundreds of decks it reads a row each, and looks at no card. */
export async function readTallies(
	db: Database,
	profile: ProfileId
): Promise<ReadonlyMap<DeckId, Pick<TallyRow, 'introduced' | 'firm'>>> {
	const rows = await db.tallies
		.where('[profile+deck]')
		.between([profile, ''], [profile, '\uffff'])
		.toArray();
	return new Map(rows.map((row) => [row.deck, row]));
}
