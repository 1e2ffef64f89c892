import { hashStream } from '#lib/core/shared/hash.ts';
import { canonicalLine } from './canonical-line.ts';
import {
	COPY_FORMAT,
	COPY_SCHEMA,
	type Copy,
	type CopyCounts,
	type CopyHeader,
	type CopyLine
} from './copy-format.ts';

export { copyName } from './copy-name.ts';

/** Lines to a chunk: some 500 kB. */
const CHUNK = 1024;

/**
 * The file in chunks: a header, a line for each thing, and the SHA-256 of all before it. Equal copies give equal
 * bytes, so nothing here says when or where it was made. `onShare` hears how far it is, from 0 to 1.
 */
export async function* writeCopy(
	copy: Copy,
	onShare: (share: number) => void = () => {}
): AsyncGenerator<string> {
	const hash = hashStream();
	const all = Object.values(countsOf(copy)).reduce((sum, count) => sum + count, 2);
	let written = 0;
	for (const chunk of chunks(lines(copy))) {
		hash.update(chunk);
		yield chunk;
		written += CHUNK;
		onShare(Math.min(1, written / all));
		await screenTurn();
	}
	yield `${JSON.stringify({ sha256: hash.hex() })}\n`;
}

/** A long copy must not freeze the page, so between two chunks the screen gets its turn. */
function screenTurn(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve);
	});
}

/** The whole file as one text. */
export async function copyText(copy: Copy): Promise<string> {
	let text = '';
	for await (const chunk of writeCopy(copy)) text += chunk;
	return text;
}

function* lines(copy: Copy): Generator<CopyHeader | CopyLine> {
	yield { qaitala: 'copy', format: COPY_FORMAT, schema: COPY_SCHEMA, counts: countsOf(copy) };
	yield { profile: copy.profile };
	for (const entry of copy.entries) yield { entry };
	for (const register of copy.registers) yield { register };
	for (const edit of copy.edits) yield { edit };
	for (const deck of copy.decks) yield { deck };
}

function* chunks(lines: Iterable<CopyHeader | CopyLine>): Generator<string> {
	let chunk: string[] = [];
	for (const line of lines) {
		// The header says what it is with its first word, whatever the alphabet says.
		chunk.push('qaitala' in line ? JSON.stringify(line) : canonicalLine(line));
		if (chunk.length < CHUNK) continue;
		yield `${chunk.join('\n')}\n`;
		chunk = [];
	}
	if (chunk.length > 0) yield `${chunk.join('\n')}\n`;
}

export function countsOf(copy: Copy): CopyCounts {
	const { entries, registers, edits, decks } = copy;
	return {
		entries: entries.length,
		registers: registers.length,
		edits: edits.length,
		decks: decks.length
	};
}
