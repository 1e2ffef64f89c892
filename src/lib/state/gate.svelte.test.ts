import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LockSymbol } from '#lib/core/shared/lock.ts';
import { makeStorage, type Storage } from '#lib/storage/index.ts';
import { now } from './clock.ts';
import { expectElsewhere } from './expected-elsewhere.ts';
import { askWhoElse, openLock, type Gateway, type Lock, type WhoElse } from './gate.svelte.ts';
import type { Ready } from './ready.ts';

const symbols: LockSymbol[] = ['sun', 'moon', 'fish', 'sun'];
let storage: Storage;
let ready: Ready;

beforeEach(async () => {
	sessionStorage.clear();
	storage = makeStorage();
	const started = await storage.start(now());
	if (!started.ready) throw new Error(started.reason);
	ready = { storage, profile: started.profile.id };
});
afterEach(async () => {
	await storage.deleteEverything();
	storage.close();
});

/** The lock as it was shown, and whether it stands open. */
function shownLock() {
	const gateway: Gateway = { gate: null };
	const seen = {
		isOpen: false,
		// Nothing else is shown before it is open.
		get lock() {
			return gateway.gate as Lock | null;
		}
	};
	const open = async () => {
		await openLock(ready, gateway);
		seen.isOpen = true;
	};
	return { seen, opened: open() };
}

describe('a lock', () => {
	it('opens by its symbols only, and not again in this tab', async () => {
		await storage.setLock(ready.profile, symbols);
		const { seen, opened } = shownLock();
		await expect.poll(() => seen.lock).not.toBeNull();
		expect(await seen.lock?.open(['sun', 'moon', 'sun', 'fish'])).toBe(false);
		expect(seen.isOpen).toBe(false);
		expect(await seen.lock?.open(symbols)).toBe(true);
		await opened;
		expect(seen.lock).toBeNull();
		const again = shownLock();
		await again.opened;
		expect(again.seen.lock).toBeNull();
	});

	it('comes off by the name as it is shown, and by no other', async () => {
		await storage.setLock(ready.profile, symbols);
		const { seen, opened } = shownLock();
		await expect.poll(() => seen.lock).not.toBeNull();
		expect(await seen.lock?.takeOff('Дана', '1-оқушы')).toBe(false);
		expect(await seen.lock?.takeOff('1-ОҚУШЫ ', '1-оқушы')).toBe(true);
		await opened;
		expect((await storage.profiles())[0]).not.toHaveProperty('lock');
	});

	it('that is not there asks nothing', async () => {
		const { seen, opened } = shownLock();
		await opened;
		expect(seen.lock).toBeNull();
	});
});

async function whoElse(): Promise<WhoElse | null> {
	await askWhoElse(ready, gateway);
	return gateway.gate as WhoElse | null;
}
const gateway: Gateway = { gate: null };

describe('a page whose learner is not the one chosen last', () => {
	it('asks, stays if that is the answer, and asks no more', async () => {
		expect(await whoElse()).toBeNull();
		await storage.addProfile('Дана', now().at, { chosen: true });
		const asked = await whoElse();
		expect(asked?.own?.id).toBe(ready.profile);
		expect(asked?.other.name).toBe('Дана');
		expect(await asked?.stay()).toBe(true);
		expect(gateway.gate).toBeNull();
		expect(await whoElse()).toBeNull();
	});

	it('asks nothing while the page itself leads to a learner whom a copy brought', async () => {
		await storage.addProfile('Айым', now().at, { chosen: true });
		expectElsewhere(true);
		expect(await whoElse()).toBeNull();
		expectElsewhere(false);
		const asked = await whoElse();
		expect(asked?.other.name).toBe('Айым');
		await asked?.stay();
	});

	it('cannot stay with somebody in the trash', async () => {
		await storage.addProfile('Дана', now().at);
		await storage.removeProfile(ready.profile, now().at);
		const asked = await whoElse();
		expect(asked?.own).toBeNull();
		expect(await asked?.stay()).toBe(false);
	});
});
