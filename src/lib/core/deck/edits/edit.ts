import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Lang } from '../../shared/lang.ts';

/** A learner's change of one field of a note. Values are plain JSON; null stands for what is not there. */
export type Edit = {
	/** The way to it from the note, with dots: `question`, `wrong.0`, `pairs.1.0`, `source.page`. */
	readonly field: string;
	/** Empty where the field has no language. */
	readonly lang: Lang | '';
	readonly value: unknown;
	/** The author's value that it replaced; an edit whose value is its base has been withdrawn. */
	readonly base: unknown;
	readonly baseVersion: number;
};

/** Which note an edit is of, and who wrote it when. */
export type WrittenEdit = Edit & {
	readonly deck: string;
	readonly note: string;
	readonly order: number;
	readonly device: string;
};

/** The field that says whether the learner has thrown the note away: true, or null. */
export const REMOVED = 'removed';

/** Whether two values say the same. */
export function isSameValue(a: unknown, b: unknown): boolean {
	return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
