import type { Lang } from '../../shared/lang.ts';
import type { Note } from '../deck.ts';
import type { Edit } from './edit.ts';

type Place = Pick<Edit, 'field' | 'lang'>;
type Node = Readonly<Record<string, unknown>> | readonly unknown[];

/** What a note says in a field, in that language; null where it says nothing. */
export function valueAt(note: Note, place: Place): unknown {
	let node: unknown = note;
	for (const key of wayTo(place)) {
		if (!isNode(node) || !Object.hasOwn(node, key)) return null;
		node = (node as Readonly<Record<string, unknown>>)[key];
	}
	return node ?? null;
}

/** The note with these values in their fields; null takes away what stands there. What is left empty goes whole. */
export function placeValues(
	note: Note,
	values: readonly (Place & { readonly value: unknown })[],
	isEmpty: (text: object) => boolean = hasNothing
): Note {
	const placed = values.reduce<unknown>(
		(node, each) => withValue(node, wayTo(each), each.value),
		note
	);
	// Whoever gives the values answers for their kinds.
	return tidy(placed as Note, isEmpty);
}

function wayTo({ field, lang }: Place): string[] {
	return [...field.split('.'), ...(lang === '' ? [] : [lang])];
}

function withValue(node: unknown, way: readonly string[], value: unknown): unknown {
	const [key, ...rest] = way;
	if (key === undefined) return value;
	const inner = isNode(node) ? (node as Readonly<Record<string, unknown>>)[key] : undefined;
	const next = withValue(inner, rest, value);
	if (Array.isArray(node)) return node.map((each, i) => (String(i) === key ? next : each));
	const { [key]: _, ...others } = (isNode(node) ? node : {}) as Record<string, unknown>;
	return next === null ? others : { ...others, [key]: next };
}

/** Without texts, options and lists of answers that say nothing any more. */
function tidy(note: Note, isEmpty: (text: object) => boolean): Note {
	const rest: Record<string, unknown> = { ...note };
	for (const key of ['explain', 'correction']) {
		const text = rest[key];
		if (isNode(text) && isEmpty(text)) delete rest[key];
	}
	if (isNode(rest['accept']) && hasNothing(rest['accept'])) delete rest['accept'];
	if (Array.isArray(rest['wrong'])) {
		const wrong = rest['wrong'].filter((text: object) => !isEmpty(text));
		if (wrong.length > 0) rest['wrong'] = wrong;
		else delete rest['wrong'];
	}
	// Only what may be absent was taken away.
	return rest as unknown as Note;
}

/** Whether a text has no words in any language. */
function hasNothing(text: object): boolean {
	return Object.keys(text).length === 0;
}

/** Whether a text lacks Kazakh, without which it is none. */
export function hasNoKazakh(text: object): boolean {
	return !Object.hasOwn(text, 'kk' satisfies Lang);
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null;
}
