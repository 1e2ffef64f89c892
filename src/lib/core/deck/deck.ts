import type { DeckId, NoteId } from '../shared/ids.ts';
import type { Lang } from '../shared/lang.ts';

/** A text in the languages that the author gave; Kazakh is always there. */
export type Text = { readonly kk: string; readonly ru?: string; readonly en?: string };

/** How a typed answer is compared. */
export type Match = 'text' | 'date' | 'number' | 'law-number';

/** Where a fact stands: which record of the deck's `sources`, and where in it. */
export type SourceRef = {
	readonly of: string;
	readonly section?: string;
	readonly page?: number | string;
	readonly ref?: readonly number[];
	readonly number?: string;
	readonly link?: string;
};

/** A bibliographic record. */
export type Source = { readonly cite: Text; readonly year?: number; readonly link?: string };

export type Image = { readonly file: string; readonly alt: Text };
export type Audio = { readonly file: Text };

type NoteBase = {
	readonly id: NoteId;
	readonly source?: SourceRef;
	readonly explain?: Text;
	/** What the answer is (date, act, person ...): generated wrong options must share it. */
	readonly kind?: string;
	readonly tags: readonly string[];
	/** Right answers beside the written one, by language. */
	readonly accept?: { readonly [lang in Lang]?: readonly string[] };
	readonly wrong?: readonly Text[];
	readonly retired?: boolean;
	readonly disputed?: boolean;
	readonly image?: Image;
	readonly audio?: Audio;
};

export type BasicNote = NoteBase & {
	readonly type: 'basic';
	readonly question: Text;
	readonly answer: Text;
	readonly match?: Match;
	readonly reversed?: boolean;
};

export type EventNote = NoteBase & {
	readonly type: 'event';
	/** EDTF level 0 with an optional trailing `~`. */
	readonly date: string;
	/** Order among events of one date, on a timeline only. */
	readonly rank?: number;
	readonly what: Text;
};

export type ClozeNote = NoteBase & {
	readonly type: 'cloze';
	/** `{{c1::hidden}}` or `{{c1::hidden::hint}}`; the numbers are the same in all languages. */
	readonly text: Text;
	readonly match?: Match;
};

export type TrueFalseNote = NoteBase & {
	readonly type: 'truefalse';
	readonly statement: Text;
	readonly answer: boolean;
	readonly correction?: Text;
};

export type OrderingNote = NoteBase & {
	readonly type: 'ordering';
	readonly question: Text;
	/** In the right order. */
	readonly items: readonly Text[];
};

export type MatchingNote = NoteBase & {
	readonly type: 'matching';
	readonly question: Text;
	readonly pairs: readonly (readonly [Text, Text])[];
};

export type Mask = {
	readonly id: string;
	readonly shape: 'rect' | 'ellipse' | 'polygon';
	readonly points: readonly (readonly [number, number])[];
};

/** Reserved: read and kept, asked by nobody yet. */
export type OcclusionNote = NoteBase & {
	readonly type: 'occlusion';
	readonly masks: readonly Mask[];
	readonly hide?: 'one' | 'all';
};

/** A note of a type that this version does not know: kept whole, listed as "needs a newer version". */
export type UnknownNote = {
	readonly type: 'unknown';
	readonly id: NoteId;
	/** The type as the author wrote it. */
	readonly written: string;
	readonly tags: readonly string[];
	/** The note as it was read. */
	readonly raw: unknown;
	readonly retired?: boolean;
};

export type KnownNote =
	BasicNote | EventNote | ClozeNote | TrueFalseNote | OrderingNote | MatchingNote | OcclusionNote;

export type Note = KnownNote | UnknownNote;

export type ChangelogEntry = {
	readonly version: number;
	readonly date?: string;
	readonly text: Text;
};

export type Deck = {
	readonly format: 'qaitala/1';
	readonly id: DeckId;
	readonly version: number;
	/** Kazakh first. */
	readonly langs: readonly Lang[];
	readonly title: Text;
	readonly licence?: string;
	readonly authors: readonly string[];
	readonly sources: { readonly [key: string]: Source };
	readonly changelog: readonly ChangelogEntry[];
	readonly notes: readonly Note[];
};
