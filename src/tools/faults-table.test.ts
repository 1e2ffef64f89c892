import { expect, test } from 'vitest';
import { FAULTS, lineOf } from './faults-table.mjs';
import type { Told } from './faults-reporter.mjs';

const fault = { row: 1, fault: 'killed', browser: '\\[1\\]', files: ['storage/pending.test.ts'] };
const told = (title: string, changes: Partial<Told> = {}): Told => ({
	title,
	state: 'passed',
	reason: '',
	outcomes: [],
	...changes
});

test('a line adds up what its tests tell, and takes a test that tells nothing for one try', () => {
	const line = lineOf(fault, [
		told('faults/a.spec.ts [1] one', { outcomes: [{ tries: 20, acknowledged: 90, lost: 1 }] }),
		told('faults/a.spec.ts [1] two', { outcomes: [{ tries: 20, acknowledged: 80, refused: 3 }] }),
		told('unit /x/storage/pending.test.ts waits'),
		told('faults/a.spec.ts [11] another', { outcomes: [{ tries: 9, lost: 9 }] })
	]);
	expect(line).toMatchObject({ tries: 41, acknowledged: 170, lost: 1, refused: 3, recovered: 1 });
	expect(line).toMatchObject({ failed: 0, skipped: [], isProven: true });
});

test('a test that failed counts as failed, one left out says why, and none at all is no proof', () => {
	const line = lineOf(fault, [
		told('[1] one', { state: 'failed' }),
		told('[1] two', { state: 'skipped', reason: 'no Firefox' })
	]);
	expect(line).toMatchObject({ tries: 1, recovered: 0, failed: 1, skipped: ['no Firefox'] });
	expect(lineOf(fault, []).isProven).toBe(false);
});

test('every fault says what proves it', () => {
	expect(FAULTS.filter(({ browser, files }) => !browser && !files?.length)).toEqual([]);
});
