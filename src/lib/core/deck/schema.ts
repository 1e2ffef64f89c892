import * as v from 'valibot';

import { DeckId, NoteId } from '../shared/id-schemas.ts';
import { LANGS } from '../shared/lang.ts';
import type { ProblemCode } from './problem.ts';
import { TextSchema as Text, Words } from './text.ts';

/** The format of decks that this version writes and reads. */
export const FORMAT = 'qaitala/1';

/** Our problem codes stand where valibot keeps messages; this only checks their spelling. */
const say = <Code extends ProblemCode>(code: Code): Code => code;

const Flag = v.boolean(say('not-boolean'));
const Whole = v.pipe(v.number(say('not-number')), v.integer(say('not-number')));
const Version = v.pipe(
	v.number(say('bad-version')),
	v.integer(say('bad-version')),
	v.minValue(1, say('bad-version'))
);
/** A name that is the same on every system and in every address. */
export const FILE_NAME = /^(?!\.)[a-z0-9._-]+$/;
const FileName = v.pipe(Words, v.regex(FILE_NAME, say('bad-file-name')));

/** A list of at least nothing; a map or a word in its place is said so. */
function list<const Item extends v.GenericSchema>(item: Item) {
	return v.array(item, say('not-list'));
}

/** A map whose unknown keys are kept. */
function map<const Entries extends v.ObjectEntries>(entries: Entries) {
	return v.looseObject(entries, say('not-map'));
}

function choice<const Options extends readonly string[]>(options: Options) {
	return v.picklist(options, say('bad-choice'));
}

export const SourceRefSchema = map({
	of: Words,
	section: v.exactOptional(Words),
	page: v.exactOptional(
		v.union([v.number(), v.pipe(v.string(), v.nonEmpty(say('empty-text')))], say('not-text'))
	),
	ref: v.exactOptional(list(Whole)),
	number: v.exactOptional(Words),
	link: v.exactOptional(Words)
});

export const SourceSchema = map({
	cite: Text,
	year: v.exactOptional(Whole),
	link: v.exactOptional(Words)
});

const Match = choice(['text', 'date', 'number', 'law-number']);

const AcceptedWords = v.exactOptional(list(Words));

const noteBase = {
	id: NoteId,
	source: v.exactOptional(SourceRefSchema),
	explain: v.exactOptional(Text),
	kind: v.exactOptional(Words),
	tags: v.optional(list(Words), () => []),
	accept: v.exactOptional(map({ kk: AcceptedWords, ru: AcceptedWords, en: AcceptedWords })),
	wrong: v.exactOptional(list(Text)),
	retired: v.exactOptional(Flag),
	disputed: v.exactOptional(Flag),
	image: v.exactOptional(map({ file: FileName, alt: Text })),
	audio: v.exactOptional(map({ file: Text }))
};

/** Also as text, since the reader hands on `0.50` so, as it is written. */
const Coordinate = v.pipe(
	v.union([v.number(), v.string()], say('bad-point')),
	v.transform(Number),
	v.number(say('bad-point')),
	v.minValue(0, say('bad-point')),
	v.maxValue(1, say('bad-point'))
);

const MaskSchema = map({
	id: v.pipe(Words, v.regex(/^[a-z0-9]{1,16}$/, say('bad-id'))),
	shape: choice(['rect', 'ellipse', 'polygon']),
	points: list(v.strictTuple([Coordinate, Coordinate], say('bad-point')))
});

/** The types of notes that this version knows, each with its own keys. */
export const NOTE_SCHEMAS = {
	basic: map({
		...noteBase,
		type: v.literal('basic'),
		question: Text,
		answer: Text,
		match: v.exactOptional(Match),
		reversed: v.exactOptional(Flag)
	}),
	event: map({
		...noteBase,
		type: v.literal('event'),
		date: Words,
		rank: v.exactOptional(Whole),
		what: Text
	}),
	cloze: map({
		...noteBase,
		type: v.literal('cloze'),
		text: Text,
		match: v.exactOptional(Match)
	}),
	truefalse: map({
		...noteBase,
		type: v.literal('truefalse'),
		statement: Text,
		answer: Flag,
		correction: v.exactOptional(Text)
	}),
	ordering: map({
		...noteBase,
		type: v.literal('ordering'),
		question: Text,
		items: list(Text)
	}),
	matching: map({
		...noteBase,
		type: v.literal('matching'),
		question: Text,
		pairs: list(v.strictTuple([Text, Text], say('bad-pair')))
	}),
	occlusion: map({
		...noteBase,
		type: v.literal('occlusion'),
		masks: list(MaskSchema),
		hide: v.exactOptional(choice(['one', 'all']))
	})
};

/** How a note of an unknown type stands in a compiled deck. */
export const UnknownNoteSchema = map({
	type: v.literal('unknown'),
	id: NoteId,
	written: Words,
	tags: v.optional(list(Words), () => []),
	raw: v.unknown(),
	retired: v.exactOptional(Flag)
});

const { basic, event, cloze, truefalse, ordering, matching, occlusion } = NOTE_SCHEMAS;

export const KnownNoteSchema = v.variant('type', [
	basic,
	event,
	cloze,
	truefalse,
	ordering,
	matching,
	occlusion
]);

export const ChangelogEntrySchema = map({
	version: Version,
	date: v.exactOptional(Words),
	text: Text
});

/** Everything of a deck but its notes. */
export const HEAD_ENTRIES = {
	format: v.literal(FORMAT),
	id: DeckId,
	version: Version,
	langs: v.pipe(
		list(choice(LANGS)),
		v.check((langs) => langs[0] === 'kk', say('kazakh-first'))
	),
	title: Text,
	licence: v.exactOptional(Words),
	authors: v.optional(list(Words), () => []),
	sources: v.optional(v.record(v.string(), SourceSchema, say('not-map')), () => ({})),
	changelog: v.optional(list(ChangelogEntrySchema), () => [])
};

export const HeadSchema = map({ ...HEAD_ENTRIES, notes: list(v.unknown()) });

/** A deck as people write it. */
export const FileSchema = map({ ...HEAD_ENTRIES, notes: list(KnownNoteSchema) });

/** A deck as it is compiled. */
export const DeckSchema = map({
	...HEAD_ENTRIES,
	notes: list(
		v.variant('type', [
			basic,
			event,
			cloze,
			truefalse,
			ordering,
			matching,
			occlusion,
			UnknownNoteSchema
		])
	)
});
