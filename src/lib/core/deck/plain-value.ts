import { isAlias, isMap, isScalar, isSeq, Scalar, type Node, type Pair, type YAMLMap } from 'yaml';

import type { Slip } from './yaml-slips.ts';

/** Deeper than any deck needs; a file that goes further was made to do harm. */
const DEEPEST = 16;

/** Keys that mean something to JavaScript itself. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

type Reading = { readonly source: string; readonly slips: Slip[] };

/** What a YAML node holds as plain maps, lists and values; nothing is resolved or run, and slips are collected. */
export function plainValue(node: unknown, reading: Reading, depth = 0): unknown {
	if (depth > DEEPEST) {
		slip(reading, 'too-deep', {}, node);
		return null;
	}
	noteMarks(node, reading);
	if (isMap(node)) return plainMap(node, reading, depth);
	if (isSeq(node)) return node.items.map((item) => plainValue(item, reading, depth + 1));
	if (isScalar(node)) return plainScalar(node, reading);
	return null;
}

function plainMap(map: YAMLMap, reading: Reading, depth: number): unknown {
	const entries = new Map<string, unknown>();
	for (const pair of map.items) {
		const key = keyOf(pair);
		if (key === null) noteStart(startOf(pair.key), reading);
		else if (FORBIDDEN.has(key)) slip(reading, 'forbidden-key', { key }, pair.key);
		else if (entries.has(key)) slip(reading, 'yaml-duplicate-key', { key }, pair.key);
		else entries.set(key, plainValue(pair.value, reading, depth + 1));
		noteMarks(pair.key, reading);
	}
	return Object.fromEntries(entries);
}

/** The key of a pair as it is written (a number too); null if it is a map or a list. */
export function keyOf(pair: Pair): string | null {
	if (!isScalar(pair.key)) return null;
	return pair.key.source ?? String(pair.key.value);
}

/** Numbers whose writing would be lost (`0123`, `1.50`) stay text. */
function plainScalar(scalar: Scalar, reading: Reading): unknown {
	noteCutText(scalar, reading);
	const { value, source } = scalar;
	if (typeof value !== 'number') return value;
	return source === undefined || source === String(value) ? value : source;
}

/** Aliases, anchors and tags have no place in a deck: whoever wrote `*`, `&` or `!` meant a text. */
function noteMarks(node: unknown, reading: Reading): void {
	if (isAlias(node)) slip(reading, 'yaml-alias', { text: `*${node.source}` }, node);
	else if (!isNode(node)) return;
	else if (node.anchor) noteStart(reading.source.lastIndexOf('&', startOf(node)), reading);
	else if (node.tag) noteTag(node, reading);
}

/** Characters before a value in which its tag is looked for; to look further would take long for every value. */
const LONGEST_TAG = 80;

/** Every list and map has a tag of its own; only a written one stands in the text. */
function noteTag(node: YamlNode, reading: Reading): void {
	const start = startOf(node);
	const before = reading.source.slice(Math.max(0, start - LONGEST_TAG), start);
	const written = /![^\s!]*\s+$/.exec(before);
	if (written) noteStart(start - written[0].length, reading);
}

/** `{{c1::x}}` is a map in a map for YAML: the first of the brackets is what the author sees. */
function noteStart(at: number, { source, slips }: Reading): void {
	let offset = at;
	while (source[offset] === '{' && source[offset - 1] === '{') offset -= 1;
	const character = source[offset] ?? '';
	slips.push({ code: 'yaml-special-start', params: { character }, offset });
}

/** `N #4200` ends at the `#` for YAML, silently; a comment that someone wrote as one has a space after it. */
function noteCutText(scalar: Scalar, reading: Reading): void {
	const isPlain = scalar.type === Scalar.PLAIN || scalar.value === null;
	const end = scalar.range?.[1];
	if (!isPlain || end === undefined) return;
	const [all, text] = /^[ \t]*(#[^\s#].*)/.exec(reading.source.slice(end, end + 200)) ?? [];
	if (all === undefined || text === undefined) return;
	const offset = scalar.value === null ? end + all.length - text.length : startOf(scalar);
	reading.slips.push({ code: 'yaml-comment-cut', params: { text }, offset });
}

type YamlNode = Node & { anchor?: string; tag?: string };

function isNode(node: unknown): node is YamlNode {
	return isScalar(node) || isMap(node) || isSeq(node);
}

function startOf(node: unknown): number {
	return isAlias(node) || isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function slip(reading: Reading, code: Slip['code'], params: Slip['params'], node: unknown): void {
	// Code and words are written together, at the calls above.
	reading.slips.push({ code, params, offset: startOf(node) } as Slip);
}
