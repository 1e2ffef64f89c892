import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

import { keyOf, plainValue } from './plain-value.ts';
import type { Finding, Path } from './problem.ts';
import { yamlSlips, type Slip } from './yaml-slips.ts';

export type Position = { readonly line: number; readonly col: number };

export type YamlReading = {
	/** What is written there: plain maps, lists, texts and numbers. */
	readonly value: unknown;
	readonly slips: readonly Slip[];
	/** Where each of the deck's notes begins. */
	readonly notes: readonly number[];
	/** Characters before the place that a finding means. */
	offsetOf(finding: Pick<Finding, 'path' | 'at' | 'key'>): number;
	positionOf(offset: number): Position;
};

/** Reads YAML into plain values, all slips in one run, every place to be found again. */
export function readYaml(source: string): YamlReading {
	const lines = new LineCounter();
	const document = parseDocument(source, {
		lineCounter: lines,
		prettyErrors: false,
		logLevel: 'error',
		// Its own search compares each key with each other one, for minutes in a hostile file.
		uniqueKeys: false
	});
	const slips = yamlSlips(source, document);
	const value = plainValue(document.contents, { source, slips });
	return {
		value,
		slips,
		notes: startsOfNotes(document.contents),
		offsetOf: (finding) => offsetIn(document.contents, source, finding),
		positionOf: (offset) => lines.linePos(offset)
	};
}

function startsOfNotes(root: unknown): number[] {
	const notes = child(root, 'notes')?.value;
	return isSeq(notes) ? notes.items.map((note) => startOf(note, 0)) : [];
}

/** The place itself, or the nearest thing around it that exists. */
function offsetIn(
	root: unknown,
	source: string,
	{ path, at, key }: Pick<Finding, 'path' | 'at' | 'key'>
): number {
	let node = root;
	let start = startOf(root, 0);
	let keyStart = start;
	for (const step of path) {
		const next = child(node, step);
		if (!next) break;
		keyStart = startOf(next.key, start);
		start = startOf(next.value, keyStart);
		node = next.value;
	}
	if (key) return keyStart;
	const found = at === undefined ? -1 : source.indexOf(at, start);
	return found >= 0 && found < endOf(node, start) ? found : start;
}

function child(node: unknown, step: Path[number]): { key: unknown; value: unknown } | null {
	if (isSeq(node) && typeof step === 'number') {
		const value = node.items[step];
		return value === undefined ? null : { key: value, value };
	}
	if (!isMap(node)) return null;
	return node.items.find((pair) => keyOf(pair) === String(step)) ?? null;
}

/** Where a node begins; an empty value has no place of its own, so its key stands for it. */
function startOf(node: unknown, otherwise: number): number {
	if (isScalar(node) && node.value === null && node.source === '') return otherwise;
	return isNode(node) ? (node.range?.[0] ?? otherwise) : otherwise;
}

function endOf(node: unknown, otherwise: number): number {
	return isNode(node) ? (node.range?.[1] ?? otherwise) : otherwise;
}
