import { expect, it } from 'vitest';
import { forgetKept } from './forget-kept.ts';

/** As much of a `Storage` as is used here. */
function storageOf(entries: Record<string, string>): Storage {
	const map = new Map(Object.entries(entries));
	return {
		get length() {
			return map.size;
		},
		key: (index) => [...map.keys()][index] ?? null,
		getItem: (key) => map.get(key) ?? null,
		setItem: (key, value) => void map.set(key, value),
		removeItem: (key) => void map.delete(key),
		clear: () => map.clear()
	};
}

it('forgets all of its own, and leaves what other apps keep at the same address', () => {
	const kept = storageOf({
		'qaitala:look': '1',
		'qaitala/session/p': '2',
		other: '3',
		'qaitala/pending/x': '4'
	});
	forgetKept(() => kept);
	expect(kept.length).toBe(1);
	expect(kept.getItem('other')).toBe('3');
});

it('does not fail where storage is forbidden', () => {
	expect(() =>
		forgetKept(() => {
			throw new Error('SecurityError');
		})
	).not.toThrow();
});
