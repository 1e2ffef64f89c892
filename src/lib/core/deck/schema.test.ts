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

/** A type as both sides can be compared: readonly throughout, without the room for unknown keys. */
type Bare<T> = unknown extends T
	? T
	: T extends string | number | boolean | null | undefined
		? T
		: T extends readonly unknown[]
			? { readonly [K in keyof T]: Bare<T[K]> }
			: { readonly [K in keyof T as string extends K ? never : K]: Bare<T[K]> };

type OfType<N, T> = Extract<N, { type: T }>;

describe('the schema and the written types say the same of', () => {
	it('a source', () => {
		expectTypeOf<Bare<v.InferOutput<typeof SourceSchema>>>().toEqualTypeOf<Bare<Source>>();
		expectTypeOf<Bare<v.InferOutput<typeof SourceRefSchema>>>().toEqualTypeOf<Bare<SourceRef>>();
	});

	it('each type of note', () => {
		type Read = Bare<v.InferOutput<typeof KnownNoteSchema>>;
		type Written = Bare<KnownNote>;
		expectTypeOf<Read['type']>().toEqualTypeOf<Written['type']>();
		expectTypeOf<OfType<Read, 'basic'>>().toEqualTypeOf<OfType<Written, 'basic'>>();
		expectTypeOf<OfType<Read, 'event'>>().toEqualTypeOf<OfType<Written, 'event'>>();
		expectTypeOf<OfType<Read, 'cloze'>>().toEqualTypeOf<OfType<Written, 'cloze'>>();
		expectTypeOf<OfType<Read, 'truefalse'>>().toEqualTypeOf<OfType<Written, 'truefalse'>>();
		expectTypeOf<OfType<Read, 'ordering'>>().toEqualTypeOf<OfType<Written, 'ordering'>>();
		expectTypeOf<OfType<Read, 'matching'>>().toEqualTypeOf<OfType<Written, 'matching'>>();
		expectTypeOf<OfType<Read, 'occlusion'>>().toEqualTypeOf<OfType<Written, 'occlusion'>>();
		expectTypeOf<Bare<v.InferOutput<typeof UnknownNoteSchema>>>().toEqualTypeOf<
			Bare<UnknownNote>
		>();
	});

	it('a deck', () => {
		expectTypeOf<Bare<v.InferOutput<typeof ChangelogEntrySchema>>>().toEqualTypeOf<
			Bare<ChangelogEntry>
		>();
		expectTypeOf<Bare<v.InferOutput<typeof DeckSchema>>>().toEqualTypeOf<Bare<Deck>>();
	});
});
