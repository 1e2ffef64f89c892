import { notesOfType, type Check } from '../draft.ts';
import type { Text } from '../deck.ts';
import type { Finding, Path } from '../problem.ts';

/** Fewer leave nothing to put in order or to match. */
const FEWEST = 2;

/** Items and pairs are enough to ask about and no two look alike, since then two orders would be right. */
export const checkItems: Check = (draft) => [
	...notesOfType(draft, 'ordering').flatMap(({ note, path }) => [
		...tooFew(note.items.length, [...path, 'items']),
		...repeated(note.items, (i) => [...path, 'items', i])
	]),
	...notesOfType(draft, 'matching').flatMap(({ note, path }) => [
		...tooFew(note.pairs.length, [...path, 'pairs']),
		...([0, 1] as const).flatMap((side) =>
			repeated(
				note.pairs.map((pair) => pair[side]),
				(i) => [...path, 'pairs', i, side]
			)
		)
	])
];

function tooFew(count: number, path: Path): Finding[] {
	return count < FEWEST ? [{ code: 'too-few-items', path, params: { count }, key: true }] : [];
}

function repeated(items: readonly Text[], pathOf: (i: number) => Path): Finding[] {
	const seen = new Set<string>();
	return items.flatMap(({ kk }, i): Finding[] => {
		const item = kk.toLowerCase();
		if (!seen.has(item)) {
			seen.add(item);
			return [];
		}
		return [{ code: 'repeated-item', path: pathOf(i), params: { item: kk } }];
	});
}
