import { describe, expect, it } from 'vitest';
import { reloadOnceOnMissingFile } from './reload-once.ts';

const hour = 3_600_000;

/** A tab; a reloaded one is another with the same memory. */
function tab(memory = new Map<string, string>()) {
	const page = new EventTarget();
	let reloads = 0;
	let now = 0;
	reloadOnceOnMissingFile({
		page,
		memory: {
			getItem: (key) => memory.get(key) ?? null,
			setItem: (key, value) => void memory.set(key, value)
		},
		reload: () => (reloads += 1),
		now: () => now
	});
	/** Whether the error was dealt with; else it goes on to the error page. */
	const missFile = (at: number): boolean => {
		now = at;
		return !page.dispatchEvent(new Event('vite:preloadError', { cancelable: true }));
	};
	const leave = (at: number): void => {
		now = at;
		page.dispatchEvent(new Event('beforeunload'));
	};
	return { missFile, leave, reloads: () => reloads };
}

describe('an old tab that misses a file', () => {
	it('is reloaded once', () => {
		const { missFile, reloads } = tab();
		expect([missFile(0), reloads()]).toEqual([true, 1]);
	});

	it('is not reloaded again and again: after the reload the error is shown', () => {
		const memory = new Map<string, string>();
		tab(memory).missFile(0);
		const reloaded = tab(memory);
		expect([reloaded.missFile(1000), reloaded.reloads()]).toEqual([false, 0]);
		expect(reloaded.missFile(hour - 1)).toBe(false);
	});

	it('may be reloaded for the next update, and when the clock was set right', () => {
		const memory = new Map<string, string>();
		tab(memory).missFile(10 * hour);
		expect(tab(memory).missFile(11 * hour)).toBe(true);
		expect(tab(memory).missFile(hour)).toBe(true);
	});

	it('is not reloaded while it is being left, but is if it stays after all', () => {
		const { missFile, leave, reloads } = tab();
		leave(1000);
		expect([missFile(1100), reloads()]).toEqual([false, 0]);
		expect([missFile(8000), reloads()]).toEqual([true, 1]);
	});

	it('is not reloaded where that cannot be remembered', () => {
		const page = new EventTarget();
		let reloads = 0;
		const deny = (): never => {
			throw new Error('denied');
		};
		const memory = { getItem: deny, setItem: deny };
		reloadOnceOnMissingFile({ page, memory, reload: () => (reloads += 1), now: () => 0 });
		page.dispatchEvent(new Event('vite:preloadError'));
		expect(reloads).toBe(0);
	});
});
