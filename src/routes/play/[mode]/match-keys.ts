import type { Picked, Side } from './match-board.svelte.ts';

/**
 * Which of the board a key stands for: a digit the question of that number, once one is picked the answer. Null where
 * it stands for none, or belongs to a field or to the browser. By the key's place: on the Kazakh layout that row holds letters.
 */
export function pickedByKey(
	event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>,
	picked: Picked | null,
	ids: { readonly left: readonly string[]; readonly right: readonly string[] }
): Picked | null {
	if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return null;
	const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
	if (digit === undefined) return null;
	const side: Side = picked?.side === 'left' ? 'right' : 'left';
	const id = ids[side][Number(digit) - 1];
	return id === undefined ? null : { side, id };
}

/** Where an arrow leads from a place on the board: along its side, or over to the other. Null for other keys. */
export function besideByArrow(
	key: string,
	{ side, index }: { readonly side: Side; readonly index: number },
	counts: { readonly [side in Side]: number }
): { side: Side; index: number } | null {
	const last = counts[side] - 1;
	if (key === 'ArrowDown') return { side, index: Math.min(index + 1, last) };
	if (key === 'ArrowUp') return { side, index: Math.max(index - 1, 0) };
	const other: Side = side === 'left' ? 'right' : 'left';
	if (key === (side === 'left' ? 'ArrowRight' : 'ArrowLeft')) {
		return { side: other, index: Math.min(index, counts[other] - 1) };
	}
	return null;
}
