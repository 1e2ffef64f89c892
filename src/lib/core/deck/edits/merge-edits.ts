import { canonicalJson } from '../../shared/canonical-json.ts';
import { isSameValue, type WrittenEdit } from './edit.ts';

type Writing = Pick<WrittenEdit, 'order' | 'device' | 'value' | 'base' | 'baseVersion'>;

/** Whether an edit was written after another of the same field: by order, then by device, then by what they say. */
export function isLaterEdit(edit: Writing, than: Writing): boolean {
	if (edit.order !== than.order) return edit.order > than.order;
	if (edit.device !== than.device) return edit.device > than.device;
	// A cloned phone writes under the same device: then what was said decides, so that all arrive at one.
	return saidBy(edit) > saidBy(than);
}

/** The edits of two devices together: of each field the one written later. */
export function mergeEdits<Row extends WrittenEdit>(
	one: readonly Row[],
	other: readonly Row[]
): Row[] {
	const merged = new Map<string, Row>();
	for (const edit of [...one, ...other]) {
		const key = keyOf(edit);
		const kept = merged.get(key);
		if (!kept || isLaterEdit(edit, kept)) merged.set(key, edit);
	}
	return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edit]) => edit);
}

/** Whether two writings say the same, whoever made them. */
export function isSameEdit(a: Writing, b: Writing): boolean {
	return isSameValue(saidBy(a), saidBy(b));
}

function keyOf({ deck, note, field, lang }: WrittenEdit): string {
	return canonicalJson([deck, note, field, lang]);
}

function saidBy({ value, base, baseVersion }: Writing): string {
	return canonicalJson([value ?? null, base ?? null, baseVersion]);
}
