import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY } from '../core/shared/time.ts';
import { makeStorage, type Storage } from '../storage/index.ts';
import { StorageRefused, type Refusal } from '../storage/refusal.ts';
import { now } from './clock.ts';
import type { UpkeepHost } from './upkeep-host.ts';
import { isCheckDue, Upkeep } from './upkeep.svelte.ts';

const atDesk = vi.hoisted(() => vi.fn<(work: unknown) => Promise<unknown>>());
vi.mock('./copies-desk.ts', () => ({ atDesk }));

let storage: Storage;
const heed = vi.fn<UpkeepHost['heed']>();

beforeEach(() => {
	storage = makeStorage();
	vi.resetAllMocks();
	atDesk.mockResolvedValue({ saved: true, value: null });
});
afterEach(async () => {
	await storage.deleteEverything();
	storage.close();
});

async function upkeep(): Promise<Upkeep> {
	const started = await storage.start(now());
	if (!started.ready) throw new Error(started.reason);
	const ready = Promise.resolve({ storage, profile: started.profile.id });
	return new Upkeep({ ready, heed, saveCopy: async () => {} });
}

const refused = (reason: Refusal) => ({ saved: false, reason });

describe('a database that answers, but cannot be read whole', () => {
	test('is told of after the second try, and the ways on can be asked for', async () => {
		const kept = await upkeep();
		atDesk.mockRejectedValueOnce(new StorageRefused('lost'));
		atDesk.mockResolvedValueOnce(refused('lost'));
		await kept.tidy();
		expect(kept.unreadable).toBe(true);
		expect(kept.hasNews).toBe(true);
		kept.rescue();
		expect(heed).toHaveBeenCalledWith({ saved: false, reason: 'broken' });
	});

	test('is not suspected when a handle died once, nor where there is no room', async () => {
		const kept = await upkeep();
		atDesk.mockResolvedValueOnce(refused('lost'));
		await kept.tidy();
		expect(kept.unreadable).toBe(false);
		atDesk.mockResolvedValue(refused('quota'));
		await kept.tidy();
		expect(kept.unreadable).toBe(false);
	});
});

test('the data are checked at first, then a week after the last check, and after one of a clock that was ahead', () => {
	const now = Date.UTC(2026, 10, 23);
	expect(isCheckDue(null, now)).toBe(true);
	expect(isCheckDue(now - 6 * DAY, now)).toBe(false);
	expect(isCheckDue(now - 7 * DAY, now)).toBe(true);
	expect(isCheckDue(now + 400 * DAY, now)).toBe(true);
});
