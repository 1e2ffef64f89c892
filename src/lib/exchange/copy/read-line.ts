import * as v from 'valibot';
import { readCompiledDeck } from '#lib/core/deck/read-compiled-deck.ts';
import { parseEntry } from '#lib/core/scheduler/log-entry-schema.ts';
import { CopiedEdit, CopiedProfile, CopiedRegister, type CopyLine } from './copy-format.ts';

/** Deeper than anything a copy holds, and far from what would break a stack. */
const MAX_DEPTH = 100;

const CopiedDeckLine = v.object({
	checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	deck: v.unknown()
});

/** What a line between header and checksum says; null if it says nothing that a copy can say. */
export function readLine(line: string): CopyLine | null {
	const json = parseLine(line);
	if (typeof json !== 'object' || json === null || Object.keys(json).length !== 1) return null;
	if ('profile' in json) return read(CopiedProfile, json.profile, (profile) => ({ profile }));
	if ('register' in json) return read(CopiedRegister, json.register, (register) => ({ register }));
	if ('edit' in json) return read(CopiedEdit, json.edit, (edit) => ({ edit }));
	if ('entry' in json) {
		const entry = parseEntry(json.entry);
		return entry.ok ? { entry: entry.value } : null;
	}
	return 'deck' in json ? readDeckLine(json.deck) : null;
}

function readDeckLine(json: unknown): CopyLine | null {
	const line = v.safeParse(CopiedDeckLine, json);
	if (!line.success) return null;
	const deck = readCompiledDeck(line.output.deck);
	return deck.ok ? { deck: { checksum: line.output.checksum, deck: deck.value } } : null;
}

function read<Schema extends v.GenericSchema>(
	schema: Schema,
	json: unknown,
	toLine: (value: v.InferOutput<Schema>) => CopyLine
): CopyLine | null {
	const parsed = v.safeParse(schema, json);
	return parsed.success ? toLine(parsed.output) : null;
}

function parseLine(line: string): unknown {
	if (depthOf(line) > MAX_DEPTH) return undefined;
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

/** How deep the brackets of a JSON text are nested at most. */
export function depthOf(json: string): number {
	let depth = 0;
	let deepest = 0;
	let isText = false;
	for (let i = 0; i < json.length; i++) {
		const char = json[i];
		if (isText) {
			if (char === '\\') i++;
			else if (char === '"') isText = false;
		} else if (char === '"') isText = true;
		else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
		else if (char === ']' || char === '}') depth--;
	}
	return deepest;
}
