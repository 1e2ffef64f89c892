import * as v from 'valibot';
import { hashStream } from '#lib/core/shared/hash.ts';
import { fail, ok, type Result } from '#lib/core/shared/result.ts';
import {
	COPY_FORMAT,
	COPY_SCHEMA,
	CopyHeader,
	type Copy,
	type CopyLine,
	type CopyProblem
} from './copy-format.ts';
import { readLine } from './read-line.ts';
import { countsOf } from './write-copy.ts';

/** Lines that are read before it is told how far that is. */
const STEP = 2000;

/** Reads a file whole, or says what is wrong with it; half a copy is none. `onShare` hears how far it is, from 0 to 1. */
export function readCopy(
	text: string,
	onShare: (share: number) => void = () => {}
): Result<Copy, CopyProblem> {
	const lines = splitLines(text);
	const header = readHeader(lines[0] ?? '');
	if (!header.ok) return header;

	const last = lines.length - 1;
	const checksum = checksumOf(lines[last] ?? '');
	if (checksum === null) return fail({ code: 'cut-short', line: last + 1 });
	if (checksum !== hashOf(lines.slice(0, last))) return fail({ code: 'altered', line: 1 });

	const read: CopyLine[] = [];
	for (const [i, line] of lines.slice(1, last).entries()) {
		const parsed = readLine(line);
		if (parsed === null) return fail({ code: 'bad-line', line: i + 2 });
		read.push(parsed);
		if (i % STEP === 0) onShare(i / last);
	}
	const copy = gather(read);
	if (copy === null) return fail({ code: 'bad-line', line: 2 });
	if (!hasCounts(copy, header.value)) return fail({ code: 'altered', line: 1 });
	return ok(copy);
}

/** Whether a file may be a copy, by its first letters: a film that was chosen by mistake must not be read whole. */
export async function mayBeCopy(file: Blob): Promise<boolean> {
	return /^\s*\{/.test(await file.slice(0, 64).text());
}

/** Mail and messengers may add a byte order mark, turn the line ends or add empty lines. */
function splitLines(text: string): string[] {
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	while (lines.at(-1)?.trim() === '') lines.pop();
	return lines;
}

function readHeader(line: string): Result<CopyHeader, CopyProblem> {
	const json = parseJson(line);
	const isCopy = v.is(v.object({ qaitala: v.literal('copy') }), json);
	if (!isCopy) {
		// A first line that breaks off in the middle is a copy cut very short.
		const isBegun = line.startsWith('{"qaitala":"copy"');
		return fail({ code: isBegun ? 'cut-short' : 'not-a-copy', line: 1 });
	}
	if (isNewer(json)) return fail({ code: 'newer', line: 1 });
	const header = v.safeParse(CopyHeader, json);
	return header.success ? ok(header.output) : fail({ code: 'bad-line', line: 1 });
}

/** A newer header may lack what this version looks for, so the versions are looked at first. */
function isNewer(json: unknown): boolean {
	const { format, schema } = json as { format?: unknown; schema?: unknown };
	return Number(format) > COPY_FORMAT || Number(schema) > COPY_SCHEMA;
}

function checksumOf(line: string): string | null {
	const json = parseJson(line);
	return v.is(v.object({ sha256: v.string() }), json) ? json.sha256 : null;
}

function hashOf(lines: readonly string[]): string {
	const hash = hashStream();
	for (const line of lines) hash.update(`${line}\n`);
	return hash.hex();
}

function parseJson(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

/** Sorts the lines by what they say; null unless there is exactly one profile. */
function gather(lines: readonly CopyLine[]): Copy | null {
	const profiles = lines.flatMap((line) => ('profile' in line ? [line.profile] : []));
	const [profile] = profiles;
	if (!profile || profiles.length > 1) return null;
	return {
		profile,
		entries: lines.flatMap((line) => ('entry' in line ? [line.entry] : [])),
		registers: lines.flatMap((line) => ('register' in line ? [line.register] : [])),
		edits: lines.flatMap((line) => ('edit' in line ? [line.edit] : [])),
		decks: lines.flatMap((line) => ('deck' in line ? [line.deck] : []))
	};
}

function hasCounts(copy: Copy, { counts }: CopyHeader): boolean {
	const found = countsOf(copy);
	return (Object.keys(found) as (keyof typeof found)[]).every((key) => found[key] === counts[key]);
}
