import type { EntryId, ProfileId } from '#lib/core/shared/ids.ts';
import type { Moment } from '#lib/core/shared/time.ts';

/**
 * What is to be taken back, or done again if it has been taken back: an entry of the log, or an operation by its order.
 * `undone` is what whoever asks has seen: where that is not so any more (another tab was quicker), nothing is done.
 */
export type Doing = ({ readonly entry: EntryId } | { readonly order: number }) & {
	readonly undone?: boolean;
};

/** `gone` it is not known any more, `changed` what it did has been changed again since. */
export type TakenBack = 'done' | 'gone' | 'changed';

/** By whom and when; the same `op` sent twice is done once. */
export type TakeBack = {
	readonly op: string;
	readonly profile: ProfileId;
	readonly moment: Moment;
	readonly doing: Doing;
};
