import { describe, expect, it } from 'vitest';
import { reloadOnceOnMissingFile } from './reload-once.ts';

function tab(memory = new Map<string, string>()) {
	const page = new EventTarget();
	let reloads = 0;
	const cameUp = reloadOnceOnMissingFile({
		page,
		memory: {
			getItem: (key) => memory.get(key) ?? null,
			setItem: (key, value) => void memory.set(key, value),
			removeItem: (key) => void memory.delete(key)
		},
		reload: () => (reloads += 1)
	});
	/** Whether the error was dealt with; else it goes on to the error page. */
	const missFile = (): boolean =>
		!page.dispatchEvent(new Event('vite:preloadError', { cancelable: true }));
	return { missFile, cameUp, reloads: () => reloads };
}

describe('an old tab that misses a file', () => {
	it('is reloaded once', () => {
		const { missFile, reloads } = tab();
		expect([missFile(), reloads()]).toEqual([true, 1]);
	});

	it('is not reloaded again and again: after the reload the error is shown', () => {
		const memory = new Map<string, string>();
		tab(memory).missFile();
		const reloaded = tab(memory);
		expect([reloaded.missFile(), reloaded.reloads()]).toEqual([false, 0]);
	});

	it('may be reloaded for the next update, once a screen has come up well', () => {
		const memory = new Map<string, string>();
		tab(memory).missFile();
		const reloaded = tab(memory);
		reloaded.cameUp();
		expect([reloaded.missFile(), reloaded.reloads()]).toEqual([true, 1]);
	});

	it('is not reloaded where that cannot be remembered', () => {
		const page = new EventTarget();
		let reloads = 0;
		const deny = (): never => {
			throw new Error('denied');
		};
		const memory = { getItem: deny, setItem: deny, removeItem: deny };
		const cameUp = reloadOnceOnMissingFile({ page, memory, reload: () => (reloads += 1) });
		page.dispatchEvent(new Event('vite:preloadError'));
		expect([reloads, cameUp()]).toEqual([0, undefined]);
	});
});
