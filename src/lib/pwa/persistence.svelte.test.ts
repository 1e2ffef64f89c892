import { describe, expect, it } from 'vitest';
import { Persistence } from './persistence.svelte.ts';

function storage(persisted: boolean, granted: boolean) {
	const asked = { persist: 0 };
	let kept = persisted;
	return {
		asked,
		persisted: async () => kept,
		persist: async () => {
			asked.persist += 1;
			kept ||= granted;
			return kept;
		},
		estimate: async () => ({ usage: 12_345, quota: 10 ** 10 })
	};
}

describe('the promise to keep what is stored', () => {
	it('does not exist on a plain-http address', async () => {
		const persistence = new Persistence(undefined);
		await persistence.read();
		expect([persistence.state, await persistence.ask()]).toEqual(['unavailable', 'unavailable']);
	});

	it('is read without being asked for', async () => {
		const browser = storage(false, true);
		const persistence = new Persistence(browser);
		expect(persistence.state).toBe('unknown');
		await persistence.read();
		expect([persistence.state, persistence.usedBytes, browser.asked.persist]).toEqual([
			'clearable',
			12_345,
			0
		]);
	});

	it('is asked for once and then not again', async () => {
		const browser = storage(false, true);
		const persistence = new Persistence(browser);
		expect([await persistence.ask(), await persistence.ask()]).toEqual(['kept', 'kept']);
		expect(browser.asked.persist).toBe(1);
	});

	it('that is refused is told as it is', async () => {
		expect(await new Persistence(storage(false, false)).ask()).toBe('clearable');
	});

	it('is unavailable, not a crash, where the browser throws', async () => {
		const refuse = () => Promise.reject(new TypeError('not allowed'));
		const persistence = new Persistence({ persisted: refuse, persist: refuse, estimate: refuse });
		await persistence.read();
		expect([persistence.state, persistence.usedBytes]).toEqual(['unavailable', undefined]);
	});
});
