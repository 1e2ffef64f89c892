/** Where an item stands on the page, in pixels from its top. */
export type Row = { readonly top: number; readonly height: number };

/** The place that an item is over which was taken from `from` and moved by so many pixels: past the middle of another, it takes its place. */
export function placeOver(rows: readonly Row[], from: number, moved: number): number {
	const own = rows[from];
	if (!own) return from;
	const top = own.top + moved;
	const bottom = top + own.height;
	const middles = rows.map((row) => row.top + row.height / 2);
	const before = middles.slice(0, from).filter((middle) => top < middle).length;
	const after = middles.slice(from + 1).filter((middle) => bottom > middle).length;
	return from - before + after;
}

/**
 * So much of a movement as keeps the item within its list, in pixels: drawn below it, it would make the page longer, and
 * the page would scroll after it without an end.
 */
export function withinList(rows: readonly Row[], from: number, moved: number): number {
	const [own, first, last] = [rows[from], rows[0], rows.at(-1)];
	if (!own || !first || !last) return 0;
	const down = last.top + last.height - own.top - own.height;
	return Math.min(Math.max(moved, first.top - own.top), down);
}

/** How far each row moves aside for the one that is dragged, in pixels. */
export function shiftsFor(rows: readonly Row[], from: number, to: number): number[] {
	const [own, first, second] = [rows[from], rows[0], rows[1]];
	const gap = first && second ? second.top - first.top - first.height : 0;
	const step = (own?.height ?? 0) + gap;
	return rows.map((_, index) => {
		if (index > from && index <= to) return -step;
		return index < from && index >= to ? step : 0;
	});
}

/** Pixels from an edge of the window at which it begins to scroll under what is dragged. */
const NEAR = 88;
const FASTEST = 14;

/** How far to scroll within a frame, in pixels: the nearer the edge, the faster; 0 in the middle. */
export function scrollAt(y: number, windowHeight: number): number {
	const near = Math.min(NEAR, windowHeight / 4);
	if (y < near) return -Math.ceil((FASTEST * (near - Math.max(0, y))) / near);
	const below = windowHeight - y;
	return below < near ? Math.ceil((FASTEST * (near - Math.max(0, below))) / near) : 0;
}
