import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What a runner found. `skipped` says of each test why it was left out.
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[] }} Counts
 */

/** Environment variable that names the file into which a runner's reporter writes its counts. */
export const countsVariable = 'QAITALA_COUNTS';

/** @param {Counts} counts */
export function writeCounts(counts) {
	const file = process.env[countsVariable];
	if (!file) return;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(counts));
}

/**
 * Forgets the counts of an earlier run, so that a runner that dies cannot pass them off as its own.
 * @param {string} file
 */
export function forgetCounts(file) {
	rmSync(file, { force: true });
}

/**
 * The counts of a run that ended with this exit code; a failure that no test tells of counts as one.
 * @param {string} file
 * @param {number} code
 * @returns {Counts}
 */
export function readCounts(file, code) {
	/** @type {Counts} */
	const counts = existsSync(file)
		? JSON.parse(readFileSync(file, 'utf8'))
		: { passed: 0, failed: 0, skipped: [] };
	const isSilentFailure = code !== 0 && counts.failed === 0;
	const isEmpty = counts.passed + counts.failed + counts.skipped.length === 0;
	return isSilentFailure || isEmpty ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function addCounts(all) {
	return {
		passed: all.reduce((sum, { passed }) => sum + passed, 0),
		failed: all.reduce((sum, { failed }) => sum + failed, 0),
		skipped: all.flatMap(({ skipped }) => skipped)
	};
}

/**
 * The closing line; the tests left out are named before it.
 * @param {Counts} counts
 */
export function closingLines({ passed, failed, skipped }) {
	const named = skipped.map(({ name, reason }) => `skipped: ${name} (${reason})`);
	return [...named, `${passed} passed, ${failed} failed, ${skipped.length} skipped`];
}
