import * as v from 'valibot';
import type { Deck } from '#lib/core/deck/deck.ts';
import type { AnyEntry } from '#lib/core/scheduler/log-entry.ts';
import { DeckId, DeviceId, NoteId, ProfileId } from '#lib/core/shared/id-schemas.ts';
import { LANGS } from '#lib/core/shared/lang.ts';

/** Version of the file itself; the schema is that of what it carries. */
export const COPY_FORMAT = 1;
export const COPY_SCHEMA = 1;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const CopyCounts = v.object({
	entries: Count,
	registers: Count,
	edits: Count,
	decks: Count
});
export type CopyCounts = v.InferOutput<typeof CopyCounts>;

export const CopyHeader = v.object({
	qaitala: v.literal('copy'),
	format: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	schema: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	counts: CopyCounts
});
export type CopyHeader = v.InferOutput<typeof CopyHeader>;

export const CopiedProfile = v.object({
	id: ProfileId,
	name: v.string(),
	created: v.number(),
	ids: v.pipe(v.array(ProfileId), v.minLength(1), v.readonly())
});
export type CopiedProfile = v.InferOutput<typeof CopiedProfile>;

/** When a register or an edit was written, and by whom. */
const written = { order: v.pipe(v.number(), v.safeInteger(), v.minValue(1)), device: DeviceId };

export const CopiedRegister = v.object({
	key: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	value: v.unknown(),
	...written
});
export type CopiedRegister = v.InferOutput<typeof CopiedRegister>;

export const CopiedEdit = v.object({
	deck: DeckId,
	note: NoteId,
	field: v.string(),
	lang: v.picklist(['', ...LANGS]),
	value: v.unknown(),
	base: v.unknown(),
	baseVersion: v.number(),
	...written
});
export type CopiedEdit = v.InferOutput<typeof CopiedEdit>;

/** A deck that a person brought; shipped ones are wherever the app is. */
export type CopiedDeck = { readonly checksum: string; readonly deck: Deck };

/** Everything that is a learner's own. */
export type Copy = {
	readonly profile: CopiedProfile;
	readonly entries: readonly AnyEntry[];
	readonly registers: readonly CopiedRegister[];
	readonly edits: readonly CopiedEdit[];
	readonly decks: readonly CopiedDeck[];
};

/** One line of the file between the header and the checksum. */
export type CopyLine =
	| { readonly profile: CopiedProfile }
	| { readonly entry: AnyEntry }
	| { readonly register: CopiedRegister }
	| { readonly edit: CopiedEdit }
	| { readonly deck: CopiedDeck };

/**
 * Why a file is not taken, with the line where that shows:
 * `not-a-copy` another kind of file, `newer` made by a newer version, `cut-short` the end is missing,
 * `altered` it was changed after it was written, `bad-line` a line says nothing that a copy can say.
 */
export type CopyProblem = {
	readonly code: 'not-a-copy' | 'newer' | 'cut-short' | 'altered' | 'bad-line';
	readonly line: number;
};
