import { describe, expect, it } from 'vitest';
import { reloadOnceOnMissingFile } from './reload-once.ts';

const hour = 3_600_000;

/** A tab; a reloaded one is another with the same memory. */
function tab(memory = new Map<string, string>()) {
	const page = new EventTarget();
	let reloads = 0;
	let now = 0;
	let isServerThere = true;
	reloadOnceOnMissingFile({
		page,
		memory: {
			getItem: (key) => memory.get(key) ?? null,
			setItem: (key, value) => void memory.set(key, value)
		},
		serverAnswers: async () => isServerThere,
		reload: () => (reloads += 1),
		now: () => now
	});
	/** How often the tab has been reloaded after missing a file. */
	const missFile = async (at: number): Promise<number> => {
		now = at;
		page.dispatchEvent(new Event('vite:preloadError', { cancelable: true }));
		await new Promise((resolve) => setTimeout(resolve));
		return reloads;
	};
	const leave = (at: number): void => {
		now = at;
		page.dispatchEvent(new Event('beforeunload'));
	};
	const loseServer = (isLost: boolean): void => {
		isServerThere = !isLost;
	};
	return { page, missFile, leave, loseServer };
}

describe('an old tab that misses a file', () => {
	it('is reloaded once, however many files it misses', async () => {
		const { page, missFile } = tab();
		page.dispatchEvent(new Event('vite:preloadError'));
		expect(await missFile(0)).toBe(1);
	});

	it('is not reloaded again and again: after the reload the error is shown', async () => {
		const memory = new Map<string, string>();
		await tab(memory).missFile(0);
		const reloaded = tab(memory);
		expect(await reloaded.missFile(1000)).toBe(0);
		expect(await reloaded.missFile(hour - 1)).toBe(0);
	});

	it('may be reloaded for the next update, and when the clock was set right', async () => {
		const memory = new Map<string, string>();
		await tab(memory).missFile(10 * hour);
		expect(await tab(memory).missFile(11 * hour)).toBe(1);
		expect(await tab(memory).missFile(hour)).toBe(1);
	});

	it('is not reloaded while it is being left, but is if it stays after all', async () => {
		const { missFile, leave } = tab();
		leave(1000);
		expect(await missFile(1100)).toBe(0);
		expect(await missFile(8000)).toBe(1);
	});

	it('is not reloaded where the server is gone, and may be once it is back', async () => {
		const { missFile, loseServer } = tab();
		loseServer(true);
		expect(await missFile(0)).toBe(0);
		loseServer(false);
		expect(await missFile(1000)).toBe(1);
	});

	it('is not reloaded where that cannot be remembered', async () => {
		const page = new EventTarget();
		let reloads = 0;
		const deny = (): never => {
			throw new Error('denied');
		};
		reloadOnceOnMissingFile({
			page,
			memory: { getItem: deny, setItem: deny },
			serverAnswers: async () => true,
			reload: () => (reloads += 1),
			now: () => 0
		});
		page.dispatchEvent(new Event('vite:preloadError'));
		await new Promise((resolve) => setTimeout(resolve));
		expect(reloads).toBe(0);
	});
});
