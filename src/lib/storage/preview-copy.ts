import type { Copy } from '#lib/exchange/copy/copy-format.ts';
import { cardOf } from '#lib/core/scheduler/log-entry.ts';
import type { EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import type { StudyDay } from '#lib/core/shared/time.ts';
import { ownerOf } from './copy.ts';
import { logOf } from './log-rows.ts';
import type { Database } from './database.ts';
import { wouldAdd } from './copies/later-deck.ts';
import { isLater } from './registers.ts';

export type CopyPreview = {
	readonly name: string;
	/** The learner of this device whom the copy is of; null if the learner has to pick one, or a new one. */
	readonly owner: ProfileId | null;
	readonly entries: { readonly inCopy: number; readonly added: number };
	readonly cards: number;
	/** First and last study day in the copy; null if nothing was studied. */
	readonly days: { readonly first: StudyDay; readonly last: StudyDay } | null;
	readonly registers: { readonly inCopy: number; readonly added: number };
	readonly edits: { readonly inCopy: number; readonly added: number };
	readonly decks: { readonly inCopy: number; readonly added: number };
};

/** What restoring would add to that learner (`null`: to a new one); changes nothing. */
export function previewCopy(
	db: Database,
	copy: Copy,
	into: ProfileId | null
): Promise<CopyPreview> {
	return db.transaction(
		'r',
		[db.profiles, db.log, db.registers, db.edits, db.decks, db.notes],
		async () => {
			const owner = (await ownerOf(db, copy))?.id ?? null;
			const profile = owner ?? into;
			return {
				name: copy.profile.name,
				owner,
				entries: { inCopy: copy.entries.length, added: await newEntries(db, copy, profile) },
				cards: new Set(copy.entries.map(cardOf).filter((card) => card !== null)).size,
				days: daysOf(copy),
				registers: { inCopy: copy.registers.length, added: await newRegisters(db, copy, profile) },
				edits: { inCopy: copy.edits.length, added: await newEdits(db, copy, profile) },
				decks: { inCopy: copy.decks.length, added: await newDecks(db, copy) }
			};
		}
	);
}

async function newEntries(
	db: Database,
	{ entries }: Copy,
	profile: ProfileId | null
): Promise<number> {
	if (profile === null) return entries.length;
	const keys = await logOf(db, profile).primaryKeys();
	const here = new Set<EntryId>(keys.map(([, id]) => id));
	return entries.filter(({ id }) => !here.has(id)).length;
}

async function newRegisters(
	db: Database,
	{ registers }: Copy,
	profile: ProfileId | null
): Promise<number> {
	if (profile === null) return registers.length;
	const rows = await db.registers.bulkGet(
		registers.map(({ key }): [ProfileId, string] => [profile, key])
	);
	return registers.filter((register, i) => !rows[i] || isLater(register, rows[i])).length;
}

async function newEdits(db: Database, { edits }: Copy, profile: ProfileId | null): Promise<number> {
	if (profile === null) return edits.length;
	let added = 0;
	for (const edit of edits) {
		const { deck, note, field, lang } = edit;
		const row = await db.edits.get([profile, deck, note, field, lang]);
		if (!row || isLater(edit, row)) added += 1;
	}
	return added;
}

async function newDecks(db: Database, { decks }: Copy): Promise<number> {
	let added = 0;
	for (const copied of decks) if (await wouldAdd(db, copied)) added += 1;
	return added;
}

function daysOf({ entries }: Copy): CopyPreview['days'] {
	const [first] = entries;
	if (!first) return null;
	return entries.reduce(
		(days, { day }) => ({ first: Math.min(days.first, day), last: Math.max(days.last, day) }),
		{ first: first.day, last: first.day }
	);
}
