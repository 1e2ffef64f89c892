/** JSON with the keys of every map in one order (by code unit), so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) => (isMap(inner) ? sorted(inner) : inner));
}

function isMap(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(map: object): object {
	const entries = Object.entries(map);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
