import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import type { ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from './database.ts';
import { readDeck } from './decks.ts';
import { logOf } from './log-rows.ts';
import type { EditRow, ProfileRow, RegisterRow } from './rows.ts';

/** Everything that is a learner's own, as it is at one moment. */
export function takeCopy(db: Database, profile: ProfileId): Promise<Copy> {
	const tables = [db.profiles, db.log, db.registers, db.edits, db.decks, db.notes];
	return db.transaction('r', tables, async () => {
		const row = await db.profiles.get(profile);
		if (!row) throw new Error(`No profile ${profile}`);
		const log = await logOf(db, profile).toArray();
		const edits = await editsOf(db, profile);
		return {
			profile: copiedProfile(row),
			entries: log.map(({ entry }) => entry),
			registers: (await registersOf(db, profile)).map(withoutProfile),
			edits: edits.map(withoutProfile),
			decks: await decksOfPeople(db)
		};
	});
}

export function registersOf(db: Database, profile: ProfileId): Promise<RegisterRow[]> {
	return db.registers.where('[profile+key]').between([profile, ''], [profile, '\uffff']).toArray();
}

export function editsOf(db: Database, profile: ProfileId): Promise<EditRow[]> {
	return db.edits
		.where('[profile+deck+note+field+lang]')
		.between([profile], [profile, []])
		.toArray();
}

/** What a copy says of whose it is; a row that is damaged says what every learner has. */
function copiedProfile({ id, name, created, ids }: ProfileRow): Copy['profile'] {
	const own = Array.isArray(ids) && ids.includes(id) ? ids : [id];
	return {
		// The same on every device that has been united with the others.
		id: own.reduce((least, one) => (one < least ? one : least), id),
		name: typeof name === 'string' ? name : '',
		created: Number.isFinite(created) ? created : 0,
		ids: own
	};
}

/** A row without whose it is: a copy says that once. */
export function withoutProfile<Row extends { profile: ProfileId }>(row: Row): Omit<Row, 'profile'> {
	const { profile: _, ...rest } = row;
	return rest;
}

/** The decks that do not come with the app. */
async function decksOfPeople(db: Database): Promise<Copy['decks'][number][]> {
	const decks: Copy['decks'][number][] = [];
	for (const { id, origin, checksum } of await db.decks.toArray()) {
		const deck = origin === 'shipped' ? undefined : await readDeck(db, id);
		if (deck) decks.push({ checksum, deck });
	}
	return decks;
}

/**
 * The learner on this device whom a copy is of; undefined if it is of none. Two who are apart here may have been united
 * elsewhere: then it is the one whose own it says it is.
 */
export async function ownerOf(db: Database, { profile }: Copy): Promise<ProfileRow | undefined> {
	const ids = new Set<string>(profile.ids);
	const rows = (await db.profiles.toArray()).filter((row) => row.ids.some((id) => ids.has(id)));
	return rows.find(({ id }) => id === profile.id) ?? rows[0];
}
