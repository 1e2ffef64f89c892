import { beforeAll, describe, expect, it } from 'vitest';
import { foldLog } from './fold.ts';
import { longLog } from './fixtures/long-log.ts';
import type { ReviewEntry } from './log-entry.ts';
import { mergeLogs } from './merge-logs.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

/** Milliseconds of processor time, which a busy machine does not stretch as it does the clock. */
function cost(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

describe('a log of 100,000 answers', { timeout: 60_000 }, () => {
	let log: ReviewEntry[];
	beforeAll(() => {
		log = longLog(100_000, 5000, 'years of study');
	}, 60_000);

	it('[L1][L2] is folded in a second or two, each card to where its last answer left it', () => {
		foldLog(log.slice(0, 5000), DEFAULT_SETTINGS);
		let schedules = new Map();
		const spent = cost(() => {
			schedules = foldLog(log, DEFAULT_SETTINGS);
		});
		expect(schedules.size).toBe(5000);
		for (const { card, after, due } of log.slice(-5000)) {
			expect(schedules.get(card)).toMatchObject({ memory: after, due });
		}
		expect(spent).toBeLessThan(3000);
	});

	it('[U1] is merged with a copy of itself without growing', () => {
		const copy = log.map((entry) => ({
			...entry,
			after: { ...entry.after },
			due: { ...entry.due }
		}));
		let merged = mergeLogs([]);
		const spent = cost(() => {
			merged = mergeLogs(log, copy);
		});
		expect(merged.entries).toHaveLength(100_000);
		expect(merged.conflicts).toEqual([]);
		expect(spent).toBeLessThan(4000);
	});
});
