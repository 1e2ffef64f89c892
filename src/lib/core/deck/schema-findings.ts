import * as v from 'valibot';

import { isLang, LANGS } from '../shared/lang.ts';
import { nearestWord } from './nearest-word.ts';
import type { Finding, Path, ProblemCode } from './problem.ts';
import { TextSchema } from './text.ts';

/** What the schema found, as findings; `base` is the way to the value that was checked. */
export function schemaFindings(
	issues: readonly v.BaseIssue<unknown>[] | undefined,
	base: Path
): Finding[] {
	return (issues ?? []).map((issue) => {
		const way = issue.path?.map(({ key }) => key as string | number) ?? [];
		return findingOf(issue, [...base, ...way]);
	});
}

function findingOf(issue: v.BaseIssue<unknown>, path: Path): Finding {
	const last = path.at(-1) ?? '';
	const input = shown(issue.input);
	if (issue.input === undefined) {
		if (typeof last === 'string') return { code: 'missing-key', path, params: { key: last } };
		// Only pairs and points have places that can be missing.
		return { code: path.includes('points') ? 'bad-point' : 'bad-pair', path, params: {} };
	}
	if (issue.input === null) return { code: 'empty-text', path, params: {} };
	// Ids have no message of their own: their schema is older than these codes.
	if (last === 'id') return { code: 'bad-id', path, params: { id: input } };
	switch (issue.message as ProblemCode) {
		case 'bad-choice':
			return { code: 'bad-choice', path, params: { value: input, allowed: allowed(issue) } };
		case 'bad-id':
			return { code: 'bad-id', path, params: { id: input } };
		case 'bad-file-name':
			return { code: 'bad-file-name', path, params: { file: input } };
		case 'text-comma':
			return { code: 'text-comma', path, params: { part: String(last) }, key: true };
		default:
			return { code: plainCode(issue), path, params: {} };
	}
}

type PlainCode = Extract<Finding, { params: Readonly<Record<never, never>> }>['code'] & ProblemCode;

const PLAIN = [
	'not-map',
	'not-list',
	'not-text',
	'not-number',
	'not-boolean',
	'bad-version',
	'bad-point',
	'bad-pair',
	'kazakh-first',
	'empty-text',
	'no-kazakh'
] as const satisfies PlainCode[];

function plainCode(issue: v.BaseIssue<unknown>): (typeof PLAIN)[number] {
	const code = PLAIN.find((known) => known === issue.message);
	if (!code) throw new Error(`A schema without a problem code: ${issue.message}`);
	return code;
}

/** Valibot writes a choice as `("a" | "b")`. */
function allowed(issue: v.BaseIssue<unknown>): string {
	return (issue.expected ?? '').replace(/[()"]/g, '').split(' | ').join(', ');
}

function shown(input: unknown): string {
	return typeof input === 'object' ? '' : String(input);
}

/** Keys that no schema knows: kept, but most likely misspelt. */
export function unknownKeys(schema: v.GenericSchema, value: unknown, path: Path): Finding[] {
	if (typeof value !== 'object' || value === null) return [];
	if (schema === TextSchema) return strangeKeys(value, LANGS, path).filter(isFilled(value));
	const inner = schema as unknown as Shape;
	switch (inner.type) {
		case 'exact_optional':
		case 'optional':
			return unknownKeys(inner.wrapped, value, path);
		case 'loose_object':
			return [
				...strangeKeys(value, Object.keys(inner.entries), path),
				...Object.entries(inner.entries).flatMap(([key, entry]) =>
					unknownKeys(entry, (value as Record<string, unknown>)[key], [...path, key])
				)
			];
		case 'record':
			return Object.entries(value).flatMap(([key, entry]) =>
				unknownKeys(inner.value, entry, [...path, key])
			);
		case 'array':
			return listOf(value).flatMap((item, i) => unknownKeys(inner.item, item, [...path, i]));
		case 'strict_tuple':
			return inner.items.flatMap((item, i) => unknownKeys(item, listOf(value)[i], [...path, i]));
		default:
			return [];
	}
}

/** The parts of valibot's schemas that are walked here. */
type Shape =
	| { type: 'exact_optional' | 'optional'; wrapped: v.GenericSchema }
	| { type: 'loose_object'; entries: Record<string, v.GenericSchema> }
	| { type: 'record'; value: v.GenericSchema }
	| { type: 'array'; item: v.GenericSchema }
	| { type: 'strict_tuple'; items: v.GenericSchema[] };

function listOf(value: object): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function strangeKeys(value: object, known: readonly string[], path: Path): Finding[] {
	if (Array.isArray(value)) return [];
	return Object.keys(value)
		.filter((key) => !known.includes(key))
		.map((key) => ({
			code: 'unknown-key' as const,
			path: [...path, key],
			params: { key, suggestion: nearestWord(key, known) },
			key: true as const
		}));
}

/** A key without a value in a text is told as what it is: a comma outside quotes. */
function isFilled(value: object): (finding: Finding) => boolean {
	const fields = new Map(Object.entries(value));
	return ({ path }) => {
		const key = String(path.at(-1));
		return !isLang(key) && fields.get(key) !== null;
	};
}
