import type { CardId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { foldStamp, writeStamp } from './fold-stamp.ts';
import { refold } from './refold.ts';
import { readSchedulerSettings } from './settings.ts';
import { progressTables, writing } from './transactions.ts';

/** Cards to a transaction: short enough that an answer never waits long behind one. */
const CHUNK = 300;

/** Folds all cards of a profile from their logs, and stamps them so; gives how many there were. */
export async function foldAll(db: Database, profile: ProfileId, stamp: string): Promise<number> {
	const globals = await countGlobals(db, profile);
	const cards = await touchedCards(db, profile);
	for (let from = 0; from < cards.length; from += CHUNK) {
		const chunk = cards.slice(from, from + CHUNK);
		await writing(db, progressTables(db), () => refold(db, profile, chunk));
	}
	await writing(db, [db.registers, db.log], async () => {
		// Settings that changed meanwhile, and days that were corrected, in this tab or another, ask for one more round.
		const now = foldStamp(await readSchedulerSettings(db, profile));
		const isSame = now === stamp && (await countGlobals(db, profile)) === globals;
		if (isSame) await writeStamp(db, profile, stamp);
	});
	return cards.length;
}

/** Entries about no card, which concern all that is folded; they only become more. */
function countGlobals(db: Database, profile: ProfileId): Promise<number> {
	return db.log.where('[profile+card]').equals([profile, '']).count();
}

/** The cards that the log names or that have a schedule. */
async function touchedCards(db: Database, profile: ProfileId): Promise<CardId[]> {
	const logged = await db.log
		.where('[profile+card]')
		.between([profile, ''], [profile, '\uffff'])
		.uniqueKeys();
	const kept = await db.schedules
		.where('[profile+card]')
		.between([profile, ''], [profile, '\uffff'])
		.primaryKeys();
	// Keys of an index on [profile+card] are pairs of the two.
	const pairs = [...(logged as unknown as [ProfileId, CardId | ''][]), ...kept];
	return [...new Set(pairs.flatMap(([, card]) => (card === '' ? [] : [card])))];
}
