/**
 * The same items in about the same order, with those of one group as far from one another as the others allow:
 * each group is stretched from where its first item stands to the end, and no two neighbours share a group
 * unless one group is more than all the rest.
 */
export function spread<Item>(
	items: readonly Item[],
	groupOf: (item: Item) => string,
	before?: string
): Item[] {
	return parted(stretched(items, groupOf), groupOf, before);
}

function stretched<Item>(items: readonly Item[], groupOf: (item: Item) => string): Item[] {
	const groups = new Map<string, { first: number; size: number; placed: number }>();
	items.forEach((item, i) => {
		const group = groups.get(groupOf(item));
		if (group) group.size += 1;
		else groups.set(groupOf(item), { first: i, size: 1, placed: 0 });
	});
	const places = items.map((item, i) => {
		const group = groups.get(groupOf(item)) ?? { first: i, size: 1, placed: 0 };
		const gap = (items.length - 1 - group.first) / Math.max(1, group.size - 1);
		const place = group.first + group.placed * gap;
		group.placed += 1;
		return { item, place, i };
	});
	return places.sort((a, b) => a.place - b.place || a.i - b.i).map(({ item }) => item);
}

function parted<Item>(
	items: readonly Item[],
	groupOf: (item: Item) => string,
	before?: string
): Item[] {
	const waiting = [...items];
	const left = new Map<string, number>();
	for (const item of items) left.set(groupOf(item), (left.get(groupOf(item)) ?? 0) + 1);
	// Only a group of several can ever crowd out the rest.
	const crowds = [...left.keys()].filter((group) => (left.get(group) ?? 0) > 1);

	const result: Item[] = [];
	let last = before;
	while (waiting.length > 0) {
		const urgent = crowds.find((group) => (left.get(group) ?? 0) * 2 > waiting.length);
		const wanted = urgent !== undefined && urgent !== last ? urgent : undefined;
		const index = waiting.findIndex((item) =>
			wanted === undefined ? groupOf(item) !== last : groupOf(item) === wanted
		);
		const [item] = waiting.splice(Math.max(0, index), 1);
		if (item === undefined) break;
		last = groupOf(item);
		left.set(last, (left.get(last) ?? 1) - 1);
		result.push(item);
	}
	return result;
}
