import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../shared/canonical-json.ts';
import { sha256Hex } from '../shared/hash.ts';
import type { DeviceId, EntryId } from '../shared/ids.ts';
import { aCard, Device } from './fixtures/device.ts';
import { compareEntries } from './log-entry.ts';
import type { AnyEntry } from './log-entry.ts';
import { isHandedOver, mergeLogs, originalId } from './merge-logs.ts';

const card = aCard('d/n#main');
const now = { at: 1_790_000_000_000, offset: 300 };

function practice(id: string, device: string, order: number, took = 1000): AnyEntry {
	const maker = new Device('maker');
	maker.practise(card, 3, now, 'live');
	const made = maker.log[0] as AnyEntry;
	return { ...made, id: id as EntryId, device: device as DeviceId, order, took } as AnyEntry;
}

/** Logs of several devices that clash over few ids: copies, other contents, handed-over entries. */
const entry = fc
	.record({
		prefix: fc.constantFrom('phone000', 'tablet00', 'roomhash'),
		seq: fc.integer({ min: 1, max: 3 }),
		device: fc.constantFrom('phone000', 'tablet00'),
		order: fc.integer({ min: 1, max: 4 }),
		took: fc.constantFrom(1000, 2000, 3000)
	})
	.map(({ prefix, seq, device, order, took }) => {
		const owner = prefix === 'roomhash' ? device : prefix;
		return practice(`${prefix}:${seq}`, owner, order, took);
	});
const log = fc.array(entry, { maxLength: 8 });
const logs = fc.array(log, { minLength: 1, maxLength: 5 });

function hashOf(entry: AnyEntry): string {
	const { id: _, ...content } = entry;
	return sha256Hex(canonicalJson(content));
}

const merged = (...logs: AnyEntry[][]): AnyEntry[] => mergeLogs(...logs).entries;

describe('merging logs', () => {
	it('[U1] of no log or an empty one changes nothing', () => {
		const own = [practice('phone000:1', 'phone000', 1)];
		expect(mergeLogs()).toEqual({ entries: [], conflicts: [] });
		expect(merged(own, [])).toEqual(own);
	});

	it('[U1] is commutative', () => {
		fc.assert(
			fc.property(log, log, (a, b) => {
				expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
			})
		);
	});

	it('[U1] is associative', () => {
		fc.assert(
			fc.property(log, log, log, (a, b, c) => {
				const left = merged(merged(a, b), c);
				expect(left).toEqual(merged(a, merged(b, c)));
				expect(left).toEqual(merged(a, b, c));
			})
		);
	});

	it('[U1] is idempotent', () => {
		fc.assert(
			fc.property(logs, (logs) => {
				const once = merged(...logs);
				expect(merged(once, once)).toEqual(once);
				expect(merged(once, ...logs)).toEqual(once);
			})
		);
	});

	it('[U1] loses no content, gives each id once and lies in the total order', () => {
		fc.assert(
			fc.property(logs, (logs) => {
				const { entries } = mergeLogs(...logs);
				const contents = (list: AnyEntry[]): Set<string> =>
					new Set(
						list
							.filter((entry) => !isHandedOver(entry))
							.map((entry) => canonicalJson({ ...entry, id: originalId(entry.id) }))
					);
				expect(contents(entries)).toEqual(contents(logs.flat()));
				expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
				expect([...entries].sort(compareEntries)).toEqual(entries);
			})
		);
	});

	it('[U2] the smallest hash keeps the id, the others carry theirs, and it is reported', () => {
		const rivals = [1000, 2000, 3000].map((took) => practice('phone000:7', 'phone000', 1, took));
		const hashes = rivals.map((rival) => hashOf(rival)).sort();
		const { entries, conflicts } = mergeLogs(rivals);
		expect(conflicts).toEqual(['phone000:7']);
		expect(entries.map(({ id }) => id).sort()).toEqual(
			['phone000:7', `phone000:7~${hashes[1]}`, `phone000:7~${hashes[2]}`].sort()
		);
		const keeper = entries.find(({ id }) => id === 'phone000:7');
		expect(hashOf(keeper as AnyEntry)).toBe(hashes[0]);
	});

	it('[U1][U2] a log that holds only the loser of a conflict ends where all others do', () => {
		const rivals = [1000, 2000, 3000].map((took) => practice('phone000:7', 'phone000', 1, took));
		const all = merged(rivals);
		for (const entry of all) {
			expect(merged([entry])).toEqual([{ ...entry, id: 'phone000:7' }]);
			expect(merged(merged([entry]), rivals)).toEqual(all);
		}
	});

	it('[U1] the same entry with its keys in another order is the same', () => {
		const one = practice('phone000:1', 'phone000', 1);
		const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as AnyEntry;
		expect(mergeLogs([one], [turned])).toEqual({ entries: [one], conflicts: [] });
	});

	it('[U3] one class answer taken in by two devices stays once, as the first took it', () => {
		const home = practice('roomhash:1', 'tablet00', 5);
		const school = practice('roomhash:1', 'phone000', 9);
		expect(mergeLogs([school], [home])).toEqual({ entries: [home], conflicts: [] });
		const earlier = practice('roomhash:1', 'aaaaaaaa', 5);
		expect(merged([home], [earlier])).toEqual([earlier]);
	});

	it('[U3] that counted on one device and not on another is still the same', () => {
		const asPractice = practice('roomhash:1', 'tablet00', 5);
		const asReview = { ...asPractice, kind: 'review', order: 3, prev: null } as unknown as AnyEntry;
		expect(mergeLogs([asPractice], [asReview])).toEqual({ entries: [asReview], conflicts: [] });
	});

	it('[U3] with another answer is a conflict', () => {
		const told = practice('roomhash:1', 'tablet00', 5, 1000);
		const forged = practice('roomhash:1', 'phone000', 5, 9000);
		expect(mergeLogs([told], [forged]).conflicts).toEqual(['roomhash:1']);
	});
});
