import { clozeNumbers } from '../cloze.ts';
import type { Note } from '../deck.ts';
import { isSameValue, REMOVED, type Edit } from './edit.ts';
import { hasNoKazakh, placeValues, valueAt } from './place-value.ts';
import { isFit, slotsOf, type Slot } from './slots.ts';

/** An edit whose author's value has changed under it. */
export type Conflict = {
	readonly edit: Edit;
	/** What the author says now. */
	readonly authors: unknown;
	/** Whether the learner's value can still stand there; it is shown then, and the author's otherwise. */
	readonly fits: boolean;
};

/** The note as its learner has corrected it. */
export function applyEdits(note: Note, edits: readonly Edit[]): Note {
	const shown = standings(note, edits).filter(({ fits }) => fits);
	if (shown.length === 0) return note;
	return placeValues(
		note,
		shown.map(({ edit }) => edit),
		hasNoKazakh
	);
}

/** What the learner must decide: the author has changed what they had corrected. */
export function conflictsOf(note: Note, edits: readonly Edit[]): Conflict[] {
	return standings(note, edits).filter(
		({ edit, authors, fits }) => !fits || !isSameValue(edit.base, authors)
	);
}

/** Whether the learner has thrown the note away. */
export function isRemoved(edits: readonly Edit[]): boolean {
	return edits.some((edit) => edit.field === REMOVED && edit.lang === '' && edit.value === true);
}

/** The edits that say something else than the author does now. */
function standings(note: Note, edits: readonly Edit[]): Conflict[] {
	if (note.type === 'unknown' || note.retired === true) return [];
	const slots = new Map(slotsOf(note).map((slot) => [slot.field, slot]));
	return edits.flatMap((edit) => {
		if (edit.field === REMOVED) return [];
		const authors = valueAt(note, edit);
		if (isSameValue(edit.value, edit.base) || isSameValue(edit.value, authors)) return [];
		return [{ edit, authors, fits: isFitting(note, slots.get(edit.field), edit) }];
	});
}

function isFitting(note: Note, slot: Slot | undefined, { lang, value }: Edit): boolean {
	if (!slot || !isFit(slot, lang, value)) return false;
	return note.type !== 'cloze' || slot.field !== 'text' || asksTheSame(note.text.kk, value);
}

/** Whether two cloze texts have the same cards; a language may be taken away, but not a gap of it. */
export function asksTheSame(authors: string, value: unknown): boolean {
	if (value === null) return true;
	return isSameValue(clozeNumbers(authors), clozeNumbers(String(value)));
}

/** What the learner sees in a field: their own value where it stands, else the author's. */
export function shownAt(
	note: Note,
	edits: readonly Edit[],
	{ field, lang }: Pick<Edit, 'field' | 'lang'>
): unknown {
	const own = standings(note, edits).find(
		({ edit, fits }) => fits && edit.field === field && edit.lang === lang
	);
	return own ? own.edit.value : valueAt(note, { field, lang });
}
