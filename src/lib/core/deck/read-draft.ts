import * as v from 'valibot';

import { isLang, LANGS, type Lang } from '../shared/lang.ts';
import { NoteId } from '../shared/id-schemas.ts';
import type { Deck, Note, Source, UnknownNote } from './deck.ts';
import type { Draft, PlacedNote, WrittenId } from './draft.ts';
import { nearestWord } from './nearest-word.ts';
import type { Finding, Path } from './problem.ts';
import { schemaFindings, unknownKeys } from './schema-findings.ts';
import { HeadSchema, NOTE_SCHEMAS, SourceSchema } from './schema.ts';
import { TextSchema } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;
type NoteType = keyof typeof NOTE_SCHEMAS;

export type DraftReading = {
	readonly draft: Draft;
	readonly findings: readonly Finding[];
	/** Everything but the notes, if nothing is wrong there. */
	readonly head: Omit<Deck, 'notes'> | null;
};

const NO_NOTES: Finding = { code: 'no-notes', path: ['notes'], params: {} };

/** Reads each part of a deck for itself, so that what is wrong in one hides nothing in another. */
export function readDraft(deck: Fields, lineOf: Draft['lineOf']): DraftReading {
	const head = v.safeParse(HeadSchema, deck);
	const written: readonly unknown[] = Array.isArray(deck.notes) ? deck.notes : [];
	const notes = written.map((note, i) => readNote(note, ['notes', i]));
	const draft: Draft = {
		id: typeof deck.id === 'string' ? deck.id : null,
		version: typeof deck.version === 'number' ? deck.version : null,
		langs: langsOf(deck.langs),
		sources: sourcesOf(deck.sources),
		ids: written.flatMap((note, i) => writtenId(note, ['notes', i])),
		notes: notes.flatMap(({ placed }) => placed ?? []),
		title: readable(TextSchema, deck.title),
		lineOf
	};
	const findings = [
		...schemaFindings(head.issues, []),
		...unknownKeys(HeadSchema, deck, []),
		...(Array.isArray(deck.notes) && notes.length === 0 ? [NO_NOTES] : []),
		...notes.flatMap((note) => note.findings)
	];
	return { draft, findings, head: head.success ? head.output : null };
}

type NoteReading = { readonly placed?: PlacedNote; readonly findings: readonly Finding[] };

function readNote(written: unknown, path: Path): NoteReading {
	if (typeof written !== 'object' || written === null || Array.isArray(written)) {
		return { findings: [{ code: 'not-map', path, params: {} }] };
	}
	const fields = written as Fields;
	const { type } = fields;
	if (type === undefined) {
		return {
			findings: [{ code: 'missing-key', path: [...path, 'type'], params: { key: 'type' } }]
		};
	}
	if (!isNoteType(type)) return readUnknownNote(fields, path);
	const schema: v.GenericSchema<unknown, Note> = NOTE_SCHEMAS[type];
	const read = v.safeParse(schema, fields);
	const findings = [...schemaFindings(read.issues, path), ...unknownKeys(schema, fields, path)];
	return read.success ? { placed: { note: read.output, path }, findings } : { findings };
}

function isNoteType(type: unknown): type is NoteType {
	return typeof type === 'string' && Object.hasOwn(NOTE_SCHEMAS, type);
}

function readUnknownNote(fields: Fields, path: Path): NoteReading {
	const type = String(fields.type);
	const suggestion = nearestWord(type, Object.keys(NOTE_SCHEMAS));
	const id = v.safeParse(v.object({ id: NoteId }), fields);
	const strange: Finding = {
		code: 'unknown-type',
		path: [...path, 'type'],
		params: { type, suggestion }
	};
	if (!id.success) return { findings: [strange, ...schemaFindings(id.issues, path)] };
	const note: UnknownNote = {
		type: 'unknown',
		id: id.output.id,
		written: type,
		tags: listOf(fields.tags).filter((tag) => typeof tag === 'string'),
		raw: fields,
		...(fields.retired === true ? { retired: true } : {})
	};
	return { placed: { note, path }, findings: [strange] };
}

function writtenId(note: unknown, path: Path): WrittenId[] {
	if (typeof note !== 'object' || note === null) return [];
	const { id, type } = note as Fields;
	if (typeof id !== 'string' && typeof id !== 'number') return [];
	return [{ id: String(id), type: String(type), path }];
}

/** All languages where none can be read, so that no text is reported for that alone. */
function langsOf(langs: unknown): readonly Lang[] {
	const known = listOf(langs).filter(isLang);
	return known.length > 0 ? known : LANGS;
}

function sourcesOf(sources: unknown): ReadonlyMap<string, Source | null> {
	if (typeof sources !== 'object' || sources === null) return new Map();
	return new Map(
		Object.entries(sources).map(([key, source]) => {
			return [key, readable(SourceSchema, source)];
		})
	);
}

function readable<const S extends v.GenericSchema>(
	schema: S,
	value: unknown
): v.InferOutput<S> | null {
	const read = v.safeParse(schema, value);
	return read.success ? read.output : null;
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
