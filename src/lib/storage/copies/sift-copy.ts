import type { Copy, CopyLine } from '#lib/exchange/copy/copy-format.ts';
import { readLine } from '#lib/exchange/copy/read-line.ts';
import { parseEntry } from '#lib/core/scheduler/log-entry-schema.ts';
import { canonicalJson } from '#lib/core/shared/canonical-json.ts';

/** A copy of what can be read, and how many damaged things were left out of it. */
export type Sifted = { readonly copy: Copy; readonly leftOut: number };

/**
 * A copy without what its own reader would refuse: one damaged row would make the whole file unreadable, on the day on
 * which it is needed.
 */
export function siftCopy(copy: Copy): Sifted {
	const entries = copy.entries.filter((entry) => parseEntry(entry).ok || isReadable({ entry }));
	const registers = copy.registers.filter((register) => isReadable({ register }));
	const edits = copy.edits.filter((edit) => isReadable({ edit }));
	const decks = copy.decks.filter((deck) => isReadable({ deck }));
	const sifted = { ...copy, entries, registers, edits, decks };
	return { copy: sifted, leftOut: countOf(copy) - countOf(sifted) };
}

/** Whether it can be read again once it was written: as text it may be whole where as a row it is not. */
function isReadable(line: CopyLine): boolean {
	return readLine(canonicalJson(line)) !== null;
}

function countOf({ entries, registers, edits, decks }: Copy): number {
	return entries.length + registers.length + edits.length + decks.length;
}
