import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';

import type { ProblemCode, ProblemParams } from './problem.ts';

/** Something wrong with the writing itself, before it is a deck. */
export type Slip = {
	[Code in ProblemCode]: {
		readonly code: Code;
		readonly params: ProblemParams[Code];
		/** Characters before it. */
		readonly offset: number;
	};
}[ProblemCode];

/** How much was not read as it was meant: nothing but the slip, the whole note (or head), or all the rest. */
export type Reach = 'nothing' | 'note' | 'rest';

const REACH: { readonly [Code in ProblemCode]?: Reach } = {
	'yaml-tab': 'rest',
	'yaml-quote': 'rest',
	'yaml-bracket': 'rest',
	'yaml-documents': 'rest',
	'yaml-other': 'rest',
	'too-deep': 'rest',
	'yaml-indent': 'note',
	'yaml-no-colon': 'note',
	'yaml-colon': 'note',
	'yaml-colon-space': 'note',
	'yaml-after-quote': 'note',
	'yaml-special-start': 'note',
	'yaml-alias': 'note'
};

/** What a slip spoils: nothing there is reported, since it would only be a consequence. */
export function reachOf({ code }: Slip): Reach {
	return REACH[code] ?? 'nothing';
}

type Place = {
	readonly source: string;
	readonly errors: readonly YAMLError[];
	/** Where quotes open, in order. */
	readonly quotes: readonly number[];
	/** Where brackets open and their contents end. */
	readonly brackets: readonly (readonly [start: number, end: number])[];
};

/** Nobody reads more, and a hostile file could have a million. */
const MOST = 500;

/** The errors of the YAML reader as slips that a teacher can mend. */
export function yamlSlips(source: string, document: Document): Slip[] {
	const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
	if (exhausted) return [{ code: 'too-deep', params: {}, offset: exhausted.pos[0] }];
	const errors = document.errors.slice(0, MOST);
	if (errors.length === 0) return [];
	const place = { source, errors, ...openings(document) };
	return errors.map((error) => slipOf(error, place));
}

function openings(document: Document): Pick<Place, 'quotes' | 'brackets'> {
	const quotes: number[] = [];
	const brackets: [number, number][] = [];
	visit(document, (_, node) => {
		if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range) quotes.push(node.range[0]);
		if (isCollection(node) && node.flow && node.range)
			brackets.push([node.range[0], node.range[2]]);
	});
	return { quotes, brackets };
}

function slipOf(error: YAMLError, place: Place): Slip {
	const [offset] = error.pos;
	switch (error.code) {
		case 'TAB_AS_INDENT':
			return { code: 'yaml-tab', params: {}, offset };
		case 'BLOCK_AS_IMPLICIT_KEY':
		case 'BLOCK_IN_FLOW':
			return nestedKey(offset, place);
		case 'MULTILINE_IMPLICIT_KEY':
			return lineWithoutColon(offset, place);
		case 'MISSING_CHAR':
			return missingCharacter(error, place);
		case 'BAD_INDENT':
			return error.message.startsWith('Flow')
				? unclosedBracket(offset, place)
				: { code: 'yaml-indent', params: {}, offset };
		case 'BAD_ALIAS':
			return { code: 'yaml-alias', params: { text: restOfLine(offset, place) }, offset };
		case 'BAD_SCALAR_START':
		case 'TAG_RESOLVE_FAILED':
		case 'NON_STRING_KEY':
			return specialStart(offset, place);
		case 'MULTIPLE_DOCS':
			return { code: 'yaml-documents', params: {}, offset };
		case 'BAD_DQ_ESCAPE':
			return escape(offset, place);
		case 'UNEXPECTED_TOKEN':
			return unexpected(error, place);
		default:
			return { code: 'yaml-other', params: { message: error.message }, offset };
	}
}

/** `question: Сұрақ: қашан`, or a line that stands deeper than the one above it. */
function nestedKey(offset: number, place: Place): Slip {
	const text = restOfLine(offset, place);
	if (text.startsWith('?'))
		return { code: 'yaml-special-start', params: { character: '?' }, offset };
	const runsOn = place.errors.some(
		(error) => error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === offset
	);
	if (runsOn) return { code: 'yaml-indent', params: {}, offset: nextLine(offset, place) };
	return { code: 'yaml-colon', params: { text }, offset };
}

/** Two errors of the reader can stand for one too deep line; `nestedKey` has said where it is. */
function lineWithoutColon(offset: number, place: Place): Slip {
	const isTooDeep = place.errors.some(
		(error) => error.code === 'BLOCK_AS_IMPLICIT_KEY' && error.pos[0] === offset
	);
	if (isTooDeep) return { code: 'yaml-indent', params: {}, offset: nextLine(offset, place) };
	const text = restOfLine(offset, place);
	const start = place.source.indexOf(text, offset);
	if (/^(?:- +)?[\w-]+:(?:\s|$)/.test(text))
		return { code: 'yaml-indent', params: {}, offset: start };
	const code = /^[\w-]+:\S/.test(text) ? 'yaml-colon-space' : 'yaml-no-colon';
	return { code, params: { text }, offset: start };
}

function missingCharacter(error: YAMLError, place: Place): Slip {
	const [offset] = error.pos;
	if (error.message.includes('quote')) return unclosedQuote(offset, place);
	if (error.message.startsWith('Tags and anchors')) return specialStart(offset - 1, place);
	if (error.message.startsWith('Missing ,')) return unclosedBracket(offset, place);
	return lineWithoutColon(offset, place);
}

function unexpected(error: YAMLError, place: Place): Slip {
	const [offset] = error.pos;
	const message = error.message;
	if (message.includes('block-seq-ind')) {
		return { code: 'yaml-special-start', params: { character: '-' }, offset };
	}
	if (message.includes('Block scalar header')) return specialStart(offset - 1, place);
	if (!message.includes('node end')) return { code: 'yaml-other', params: { message }, offset };
	const before = lineStart(offset, place);
	const bracket = /^[^"'[{]*(?:: |- )\s*(?=[[{])/.exec(before)?.[0].length;
	if (bracket !== undefined) return specialStart(offset - before.length + bracket, place);
	if (/\*\s*$/.test(before)) return { code: 'yaml-alias', params: { text: '*' }, offset };
	const quoted = lastQuoted(offset, place);
	if (quoted && place.source.slice(quoted.start, offset).includes('\n')) {
		return { code: 'yaml-quote', params: { quote: quoted.quote }, offset: quoted.start };
	}
	return { code: 'yaml-after-quote', params: {}, offset };
}

function specialStart(offset: number, { source }: Place): Slip {
	const character = source[offset] ?? '';
	return { code: 'yaml-special-start', params: { character }, offset };
}

function escape(offset: number, { source }: Place): Slip {
	return { code: 'yaml-escape', params: { text: source.slice(offset, offset + 2) }, offset };
}

/** The reader notices an unclosed quote where the file ends; the teacher looks for where it opens. */
function unclosedQuote(offset: number, place: Place): Slip {
	const quoted = lastQuoted(offset, place);
	const start = quoted?.start ?? offset;
	return { code: 'yaml-quote', params: { quote: quoted?.quote ?? '"' }, offset: start };
}

function lastQuoted(
	offset: number,
	{ quotes, source }: Place
): { start: number; quote: string } | null {
	const start = quotes.filter((quote) => quote < offset).at(-1);
	return start === undefined ? null : { start, quote: source[start] ?? '' };
}

function unclosedBracket(offset: number, { brackets, source }: Place): Slip {
	const open = brackets.filter(([start, end]) => start < offset && end >= offset).at(-1);
	const start = open?.[0] ?? offset;
	return { code: 'yaml-bracket', params: { bracket: source[start] ?? '{' }, offset: start };
}

function restOfLine(offset: number, { source }: Place): string {
	const end = source.indexOf('\n', offset);
	return source.slice(offset, end < 0 ? undefined : end).trim();
}

function lineStart(offset: number, { source }: Place): string {
	return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** Where the words of the next line that is not empty begin. */
function nextLine(offset: number, { source }: Place): number {
	const end = source.indexOf('\n', offset);
	if (end < 0) return offset;
	const indent = /^\s*/.exec(source.slice(end));
	return Math.min(end + (indent?.[0].length ?? 0), source.length - 1);
}
