import { isSameValue, type Edit } from '#lib/core/deck/edits/edit.ts';
import { isSameEdit } from '#lib/core/deck/edits/merge-edits.ts';
import { valueAt } from '#lib/core/deck/edits/place-value.ts';
import type { Deck, Note } from '#lib/core/deck/deck.ts';
import type { DeckId, NoteId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Millis } from '#lib/core/shared/time.ts';
import type { Database } from '../database.ts';
import { readDevice } from '../device.ts';
import { recordOperation } from '../operations/record.ts';
import { nextOrder } from '../order.ts';
import type { EditRow, NoteRow, RowChange } from '../rows.ts';
import { writing } from '../transactions.ts';
import { titleOf } from './title-of.ts';
import { editsOf } from './rows-of.ts';

/** What a learner says in fields of a note; the author's own words withdraw what they had said before. */
export type Correction = {
	readonly profile: ProfileId;
	readonly deck: DeckId;
	readonly note: NoteId;
	readonly values: readonly Pick<Edit, 'field' | 'lang' | 'value'>[];
	readonly at: Millis;
};

/** `same` it says so already; `gone` there is no such note. */
export type Corrected = 'saved' | 'same' | 'gone';

/** Writes corrections of a note, in one transaction; whoever calls has checked what they say. */
export function correctNote(db: Database, correction: Correction): Promise<Corrected> {
	const { profile, deck, note, at } = correction;
	return writing(db, [db.edits, db.notes, db.decks], async () => {
		const [row, installed] = await Promise.all([db.notes.get([deck, note]), db.decks.get(deck)]);
		if (!row || !installed) return 'gone';
		const changes = await putEdits(db, row, installed.version, correction);
		if (changes.length === 0) return 'same';
		await recordOperation(db, profile, { at, what: 'edit', about: titleOf(row.content), changes });
		return 'saved';
	});
}

/** The same inside a transaction; gives what was changed. */
export async function putEdits(
	db: Database,
	{ content, deck, note }: NoteRow,
	baseVersion: number,
	{ profile, values }: Pick<Correction, 'profile' | 'values'>
): Promise<RowChange[]> {
	const { id: device } = await readDevice(db);
	const changes: RowChange[] = [];
	for (const { field, lang, value } of values) {
		const key: [ProfileId, DeckId, NoteId, string, string] = [profile, deck, note, field, lang];
		const before = await db.edits.get(key);
		const base = valueAt(content, { field, lang });
		const said = { value: value ?? null, base, baseVersion };
		const saysNothing = !before && isSameValue(said.value, base);
		if (saysNothing || (before && isSameEdit({ ...before, ...said }, before))) continue;
		const order = await nextOrder(db, profile);
		const after: EditRow = { profile, deck, note, field, lang, ...said, order, device };
		await db.edits.put(after);
		changes.push({ table: 'edits', key, before, after });
	}
	return changes;
}

/** A note as its author has it, with what its learner has said of it. */
export type NoteToCorrect = {
	readonly note: Note;
	readonly deck: Pick<Deck, 'langs' | 'sources' | 'title'>;
	readonly edits: readonly EditRow[];
};

/** Null if there is no such note. */
export function readNoteToCorrect(
	db: Database,
	profile: ProfileId,
	deck: DeckId,
	note: NoteId
): Promise<NoteToCorrect | null> {
	return db.transaction('r', [db.edits, db.notes, db.decks], async () => {
		const [row, installed] = await Promise.all([db.notes.get([deck, note]), db.decks.get(deck)]);
		if (!row || !installed) return null;
		const edits = await editsOf(db, profile, deck, note);
		return { note: row.content, deck: installed.head, edits };
	});
}
