/** The order with one item taken out and put to another place, counted from 0; places beyond the ends are the ends. */
export function moveItem<T>(order: readonly T[], from: number, to: number): T[] {
	const moved = order.slice(from, from + 1);
	const rest = order.filter((_, index) => index !== from);
	const place = Math.min(Math.max(0, to), rest.length);
	return [...rest.slice(0, place), ...moved, ...rest.slice(place)];
}
