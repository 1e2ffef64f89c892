import { confusionsOf, mixedUpIn, type Confusion } from '#lib/core/stats/confusions.ts';
import type { CardId, EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { entriesOf, globalsOf } from './log-rows.ts';
import type { LogRow } from './rows.ts';

/** Rows read at a time: a long log is never in memory as a whole. */
const CHUNK = 4000;

/**
 * The pairs of cards that a learner mixes up, the most pressing first. Goes once over the log to see which cards they
 * are, then reads all that was done with those few.
 */
export function readConfusions(
	db: Database,
	profile: ProfileId,
	chunk = CHUNK
): Promise<Confusion[]> {
	return db.transaction('r', db.log, async () => {
		const cards = [...(await cardsMixedUp(db, profile, chunk))];
		if (cards.length === 0) return [];
		const entries = await Promise.all([
			globalsOf(db, profile),
			...cards.map((card) => entriesOf(db, profile, card))
		]);
		return confusionsOf(entries.flat());
	});
}

async function cardsMixedUp(db: Database, profile: ProfileId, chunk: number): Promise<Set<CardId>> {
	const found = new Set<CardId>();
	for (let from: EntryId | '' = ''; ;) {
		const rows: LogRow[] = await db.log
			.where('[profile+id]')
			.between([profile, from], [profile, '\uffff'], false)
			.limit(chunk)
			.toArray();
		for (const { entry } of rows) for (const card of mixedUpIn(entry) ?? []) found.add(card);
		const last = rows.at(-1);
		if (!last || rows.length < chunk) return found;
		from = last.id;
	}
}
