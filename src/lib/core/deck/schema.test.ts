import type * as v from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';

import type { ChangelogEntry, Deck, KnownNote, Source, SourceRef, UnknownNote } from './deck.ts';
import type {
	ChangelogEntrySchema,
	DeckSchema,
	KnownNoteSchema,
	SourceRefSchema,
	SourceSchema,
	UnknownNoteSchema
} from './schema.ts';

/** Our types are readonly throughout, inferred ones are not. */
type Frozen<T> = unknown extends T
	? T
	: T extends string | number | boolean | null | undefined
		? T
		: { readonly [K in keyof T]: Frozen<T[K]> };

/** True where each of two types can stand for the other; keys that only one of them has make it false. */
type Same<A, B> = [Frozen<A>] extends [B] ? ([B] extends [Frozen<A>] ? true : false) : false;

describe('the schema and the written types say the same of', () => {
	it('a source', () => {
		expectTypeOf<Same<v.InferOutput<typeof SourceSchema>, Source>>().toEqualTypeOf<true>();
		expectTypeOf<Same<v.InferOutput<typeof SourceRefSchema>, SourceRef>>().toEqualTypeOf<true>();
	});

	it('each type of note', () => {
		type Read = v.InferOutput<typeof KnownNoteSchema>;
		type OfType<N, T> = Extract<N, { type: T }>;
		type SameNotes = {
			[T in KnownNote['type']]: Same<OfType<Read, T>, OfType<KnownNote, T>>;
		}[KnownNote['type']];
		expectTypeOf<SameNotes>().toEqualTypeOf<true>();
		expectTypeOf<Read['type']>().toEqualTypeOf<KnownNote['type']>();
		expectTypeOf<
			Same<v.InferOutput<typeof UnknownNoteSchema>, UnknownNote>
		>().toEqualTypeOf<true>();
	});

	it('a deck', () => {
		expectTypeOf<
			Same<v.InferOutput<typeof ChangelogEntrySchema>, ChangelogEntry>
		>().toEqualTypeOf<true>();
		expectTypeOf<Same<v.InferOutput<typeof DeckSchema>, Deck>>().toEqualTypeOf<true>();
	});
});
