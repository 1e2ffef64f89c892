import type { Lang } from '../shared/lang.ts';
import type { KnownNote, Note, Source, Text } from './deck.ts';
import type { Finding, Path } from './problem.ts';

/** A note that could be read, with its place. */
export type PlacedNote<N extends Note = Note> = { readonly note: N; readonly path: Path };

/** An id as it is written, of a note that may itself be unreadable. */
export type WrittenId = { readonly id: string; readonly type: string; readonly path: Path };

/** What could be read of a deck, however much is wrong with the rest: all checks run on this. */
export type Draft = {
	readonly id: string | null;
	readonly version: number | null;
	readonly langs: readonly Lang[];
	readonly sources: ReadonlyMap<string, Source | null>;
	readonly ids: readonly WrittenId[];
	readonly notes: readonly PlacedNote[];
	readonly title: Text | null;
	/** The line in the file on which something begins. */
	lineOf(path: Path): number;
};

/** One rule about what a deck says. */
export type Check = (draft: Draft) => Finding[];

/** The notes of one type. */
export function notesOfType<Type extends KnownNote['type']>(
	draft: Draft,
	type: Type
): PlacedNote<Extract<KnownNote, { type: Type }>>[] {
	return knownNotes(draft).filter(
		(placed): placed is PlacedNote<Extract<KnownNote, { type: Type }>> => placed.note.type === type
	);
}

/** The notes that this version understands. */
export function knownNotes(draft: Draft): PlacedNote<KnownNote>[] {
	return draft.notes.filter(
		(placed): placed is PlacedNote<KnownNote> => placed.note.type !== 'unknown'
	);
}
