import { checkDraft } from './check-draft.ts';
import { compareVersions } from './compare-versions.ts';
import type { Deck } from './deck.ts';
import type { Check } from './draft.ts';
import { placeProblems, problemAt } from './place-problems.ts';
import type { Finding, Path, Problem } from './problem.ts';
import { readBytes } from './read-bytes.ts';
import { readDraft } from './read-draft.ts';
import { findTower } from './find-tower.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';
import { upgradeDeck } from './upgrade.ts';
import type { Slip } from './yaml-slips.ts';

/** More than any deck for people; a file beyond it would only keep the reader busy. */
const LARGEST_MEGABYTES = 8;

export type ParsedDeck = {
	/** The deck, unless there is an error. */
	readonly deck: Deck | null;
	/** All that is wrong, in the order of the file. */
	readonly problems: readonly Problem[];
};

export type ParseOptions = {
	/** The version before this one: its ids must still be there. */
	readonly before?: Deck;
	/** A rule more, about what the file alone does not tell: its folder, say. */
	readonly also?: Check;
};

/** Reads a deck file: the deck with warnings, or everything that keeps it from being one. */
export function parseDeck(source: string | Uint8Array, options: ParseOptions = {}): ParsedDeck {
	if (source.length > LARGEST_MEGABYTES * 1_000_000) {
		return refuse({ code: 'too-large', params: { megabytes: LARGEST_MEGABYTES }, offset: 0 }, '');
	}
	const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : readBytes(source);
	if (typeof text === 'string') return parseText(unixLines(text), options);
	if (text.ok) return parseText(unixLines(text.value), options);
	const { encoding, offset, before: readable } = text.problem;
	return encoding
		? refuse({ code: 'encoding', params: { encoding }, offset: 0 }, '')
		: refuse({ code: 'broken-character', params: {}, offset }, readable);
}

function unixLines(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

function parseText(text: string, options: ParseOptions): ParsedDeck {
	const broken = text.search(/[\uFFFD\0]/);
	if (broken >= 0) return refuse({ code: 'broken-character', params: {}, offset: broken }, text);
	const tower = findTower(text);
	if (tower !== null) return refuse({ code: 'too-deep', params: {}, offset: tower }, text);
	if (text.trim() === '') return refuse({ code: 'empty-file', params: {}, offset: 0 }, text);
	return parseYaml(readYaml(text), options);
}

function parseYaml(yaml: YamlReading, { before, also }: ParseOptions): ParsedDeck {
	const upgraded = upgradeDeck(yaml.value);
	if (!upgraded.ok) {
		const { code, format } = upgraded.problem;
		const finding: Finding = { code, path: ['format'], params: { format } };
		return { deck: null, problems: placeProblems(yaml, [finding]) };
	}
	const lineOf = (path: Path) => yaml.positionOf(yaml.offsetOf({ path })).line;
	const { draft, findings, head } = readDraft(upgraded.value, lineOf);
	const problems = placeProblems(yaml, [
		...findings,
		...checkDraft(draft),
		...(before ? compareVersions(before, draft) : []),
		...(also ? also(draft) : [])
	]);
	const hasError = problems.some(({ severity }) => severity === 'error');
	if (hasError || !head) return { deck: null, problems };
	return { deck: { ...head, notes: draft.notes.map(({ note }) => note) }, problems };
}

/** A file that cannot be read at all has one problem. */
function refuse(slip: Slip, text: string): ParsedDeck {
	const lines = text.slice(0, slip.offset).split('\n');
	const place = { line: lines.length, col: (lines.at(-1)?.length ?? 0) + 1 };
	return { deck: null, problems: [problemAt({ ...slip, path: [] }, place)] };
}
