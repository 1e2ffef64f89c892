import { writeCounts } from './test-counts.mjs';

/** Reporter of vitest that writes how many tests passed, failed and were skipped, and why. */
export default class VitestCounts {
	/**
	 * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
	 * @param {ReadonlyArray<unknown>} unhandled
	 */
	onTestRunEnd(modules, unhandled) {
		/** @type {import('./test-counts.mjs').Counts} */
		const counts = { passed: 0, failed: unhandled.length, skipped: [] };
		for (const module of modules) {
			counts.failed += module.errors().length;
			for (const test of module.children.allTests()) count(test, counts);
		}
		writeCounts(counts);
	}
}

/**
 * @param {import('vitest/node').TestCase} test
 * @param {import('./test-counts.mjs').Counts} counts
 */
function count(test, counts) {
	const result = test.result();
	if (result.state === 'passed') counts.passed += 1;
	else if (result.state === 'skipped') {
		counts.skipped.push({ name: test.fullName, reason: result.note ?? 'no reason given' });
	} else counts.failed += 1;
}
