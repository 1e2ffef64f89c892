import type { CardId, DeckId, EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Database } from '../database.ts';
import { forgetFold } from '../fold-stamp.ts';
import { moveCards } from '../move-cards.ts';
import { notesOfDeck } from '../notes.ts';
import { undoEntry } from '../review-log.ts';
import type { NoteRow, OperationRow, RowChange } from '../rows.ts';
import { writing } from '../transactions.ts';
import { isByCopy, readInside, swapInside } from './inside.ts';
import { voidsOf } from './list.ts';
import type { TakeBack, TakenBack } from './request.ts';
import { ChangedSince, swapRows } from './swap-rows.ts';

/**
 * Takes back what was done, or does it again; in one transaction. Memories may have to be folded anew afterwards, see
 * `rebuild`.
 */
export async function takeBack(db: Database, request: TakeBack): Promise<TakenBack> {
	try {
		return await takeBackOnce(db, request);
	} catch (error) {
		if (error instanceof ChangedSince) return 'changed';
		throw error;
	}
}

async function takeBackOnce(db: Database, request: TakeBack): Promise<TakenBack> {
	const { doing } = request;
	const inside = 'order' in doing ? await readInside(db, request, doing.order) : null;
	if (inside === 'gone') return 'gone';
	return writing(db, db.tables, async () => {
		if ('entry' in doing) return swapEntry(db, request, doing.entry, doing.undone);
		const operation = await findOperation(db, request.profile, doing.order);
		if (!operation) return 'gone';
		if (operation.by === request.op) return 'done';
		const { undone = false } = operation;
		if ((doing.undone ?? undone) !== undone) return 'changed';
		// Taken back meanwhile from elsewhere: what was read is not what is there.
		if ((isByCopy(operation) ? operation.snapshot : undefined) !== inside?.of) return 'changed';
		const noted = inside
			? await swapInside(db, request.profile, operation, inside)
			: await swap(db, request, operation);
		await db.operations.put({ ...operation, ...noted, undone: !undone, by: request.op });
		return 'done';
	});
}

async function findOperation(
	db: Database,
	profile: ProfileId,
	order: number
): Promise<OperationRow | undefined> {
	return db.operations.get([profile, order]);
}

async function swap(
	db: Database,
	request: TakeBack,
	operation: OperationRow
): Promise<Partial<OperationRow>> {
	const { changes, entries = [] } = operation;
	const decks = decksIn(changes);
	const before = await askedOf(db, decks);
	await swapRows(db, operation);
	const after = await askedOf(db, decks);
	for (const deck of decks) {
		const moved = symmetricDifference(before.get(deck), after.get(deck));
		if (moved.size > 0) await moveCards(db, deck, moved);
	}
	for (const entry of entries) await swapEntry(db, request, entry);
	if (changes.some(({ table }) => table === 'log')) await forgetFold(db, request.profile);
	return {};
}

/** Voids an entry, or voids whatever voids it now. */
async function swapEntry(
	db: Database,
	{ op, profile, moment }: TakeBack,
	entry: EntryId,
	seen?: boolean
): Promise<TakenBack> {
	const row = await db.log.get([profile, entry]);
	if (!row) return 'gone';
	if (await db.log.where('op').startsWith(`${op}/${entry}`).first()) return 'done';
	const voids = await voidsOf(db, profile, row);
	const isUndone = voids.length > 0;
	if ((seen ?? isUndone) !== isUndone) return 'changed';
	for (const ref of isUndone ? voids : [entry]) {
		await undoEntry(db, { op: `${op}/${entry}/${ref}`, profile, moment, ref });
	}
	return 'done';
}

/** The decks whose notes an operation changed. */
function decksIn(changes: readonly RowChange[]): Set<DeckId> {
	const notes = changes.filter(({ table }) => table === 'notes');
	return new Set(notes.map(({ key }) => (key as [DeckId])[0]));
}

/** The cards that each deck asks. */
async function askedOf(
	db: Database,
	decks: ReadonlySet<DeckId>
): Promise<Map<DeckId, ReadonlySet<CardId>>> {
	const asked = new Map<DeckId, ReadonlySet<CardId>>();
	for (const deck of decks) {
		const rows: NoteRow[] = await notesOfDeck(db, deck);
		asked.set(deck, new Set(rows.flatMap(({ cards }) => cards)));
	}
	return asked;
}

function symmetricDifference<T>(
	a: ReadonlySet<T> = new Set(),
	b: ReadonlySet<T> = new Set()
): Set<T> {
	return new Set([...[...a].filter((one) => !b.has(one)), ...[...b].filter((one) => !a.has(one))]);
}
