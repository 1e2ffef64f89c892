import { writeCounts } from './test-counts.mjs';

/** Reporter of Playwright that writes how many tests passed, failed and were skipped, and why. */
export default class PlaywrightCounts {
	/** @type {import('./test-counts.mjs').Counts} */
	#counts = { passed: 0, failed: 0, skipped: [] };
	/** @type {import('@playwright/test/reporter').Suite | undefined} */
	#suite;

	/**
	 * @param {import('@playwright/test/reporter').FullConfig} _
	 * @param {import('@playwright/test/reporter').Suite} suite
	 */
	onBegin(_, suite) {
		this.#suite = suite;
	}

	/** An error outside any test. */
	onError() {
		this.#counts.failed += 1;
	}

	onEnd() {
		for (const test of this.#suite?.allTests() ?? []) this.#count(test);
		writeCounts(this.#counts);
	}

	/** @param {import('@playwright/test/reporter').TestCase} test */
	#count(test) {
		const outcome = test.outcome();
		// A run that was cut short calls what it never reached "skipped" too.
		if (outcome === 'skipped' && test.expectedStatus !== 'skipped') this.#counts.failed += 1;
		else if (outcome === 'skipped') {
			const skip = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
			const name = test.titlePath().slice(1).filter(Boolean).join(' > ');
			this.#counts.skipped.push({ name, reason: skip?.description ?? 'no reason given' });
		} else if (outcome === 'unexpected') this.#counts.failed += 1;
		else this.#counts.passed += 1;
	}

	printsToStdio() {
		return false;
	}
}
