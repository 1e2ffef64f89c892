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

type OnShare = (share: number) => void;

/** Reads a file whole, or says what is wrong with it; half a copy is none. `onShare` hears how far it is, from 0 to 1. */
export function readCopy(text: string, onShare: OnShare = () => {}): Result<Copy, CopyProblem> {
	const reader = copyReader();
	// Mail and messengers may add a byte order mark or turn the line ends.
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	for (const [i, line] of lines.entries()) {
		reader.add(line);
		if (i % STEP === 0) onShare(i / lines.length);
	}
	return reader.end();
}

/** Whether a file may be a copy, by its first letters: a film that was chosen by mistake must not be read whole. */
export async function mayBeCopy(file: Blob): Promise<boolean> {
	return /^\s*\{/.test(await file.slice(0, 64).text());
}

/** The same piece by piece: the text of a long copy never lies in memory whole. */
export function readCopyFile(
	file: Blob,
	onShare: OnShare = () => {}
): Promise<Result<Copy, CopyProblem>> {
	let size = 0;
	return readCopyStream(file.stream(), (bytes) => {
		size += bytes;
		onShare(size / file.size);
	});
}

/** The same of bytes that come from anywhere; throws what reading them throws. `onBytes` hears how many more are read. */
export async function readCopyStream(
	stream: ReadableStream<Uint8Array>,
	onBytes: (bytes: number) => void = () => {}
): Promise<Result<Copy, CopyProblem>> {
	const reader = copyReader();
	const pieces = stream.getReader();
	// Takes a byte order mark away by itself.
	const decoder = new TextDecoder();
	let begun: string[] = [];
	for (;;) {
		const { done, value } = await pieces.read();
		const text = value ? decoder.decode(value, { stream: true }) : decoder.decode();
		begun.push(text);
		if (!done && !text.includes('\n')) continue;
		const lines = begun.join('').split(/\r?\n/);
		begun = done ? [] : [lines.pop() ?? ''];
		const isHopeless = !lines.every((line) => reader.add(line));
		if (isHopeless) await pieces.cancel();
		if (done || isHopeless) return reader.end();
		onBytes(value.length);
	}
}

/** Takes the lines of a file as they come. */
type CopyReader = {
	/** False where no later line can make a copy of it. */
	add(line: string): boolean;
	end(): Result<Copy, CopyProblem>;
};

function copyReader(): CopyReader {
	const hash = hashStream();
	const read: CopyLine[] = [];
	let header: Result<CopyHeader, CopyProblem> | null = null;
	/** The last line so far, which may be the checksum, and the empty ones after it. */
	let held: string[] = [];
	let taken = 0;
	let bad: number | null = null;

	/** A line before the checksum. */
	function take(line: string): void {
		taken += 1;
		hash.update(`${line}\n`);
		if (taken === 1 || bad !== null) return;
		const parsed = readLine(line);
		if (parsed === null) bad = taken;
		else read.push(parsed);
	}

	return {
		add(line) {
			header ??= readHeader(line);
			if (!header.ok) return false;
			const isEmpty = line.trim() === '';
			if (!isEmpty) for (const earlier of held) take(earlier);
			held = isEmpty ? [...held, line] : [line];
			return true;
		},
		end() {
			header ??= readHeader('');
			if (!header.ok) return header;
			const checksum = checksumOf(held[0] ?? '');
			if (checksum === null) return fail({ code: 'cut-short', line: taken + 1 });
			if (checksum !== hash.hex()) return fail({ code: 'altered', line: 1 });
			if (bad !== null) return fail({ code: 'bad-line', line: bad });
			const copy = gather(read);
			if (copy === null) return fail({ code: 'bad-line', line: 2 });
			return hasCounts(copy, header.value) ? ok(copy) : fail({ code: 'altered', line: 1 });
		}
	};
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
