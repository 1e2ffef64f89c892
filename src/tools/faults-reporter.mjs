import { writeFileSync } from 'node:fs';

/**
 * What came of a fault that a test provoked; see tests/faults/fault.ts.
 * @typedef {{ tries: number, acknowledged?: number, lost?: number, refused?: number, recovered?: number }} Outcome
 */

/**
 * What a test has told: by its titles, with its file before them.
 * @typedef {{ title: string, state: 'passed' | 'failed' | 'skipped', reason: string, outcomes: Outcome[] }} Told
 */

/** Environment variable that names the file into which it is written. */
export const faultsVariable = 'QAITALA_FAULTS_REPORT';

/** Reporter of Playwright that writes what the tests tell of faults. */
export default class FaultsReporter {
	/** @type {import('@playwright/test/reporter').Suite | undefined} */
	#suite;

	/**
	 * @param {import('@playwright/test/reporter').FullConfig} _
	 * @param {import('@playwright/test/reporter').Suite} suite
	 */
	onBegin(_, suite) {
		this.#suite = suite;
	}

	onEnd() {
		const file = process.env[faultsVariable];
		if (file) writeFileSync(file, JSON.stringify((this.#suite?.allTests() ?? []).map(tellOf)));
	}

	printsToStdio() {
		return false;
	}
}

/**
 * @param {import('@playwright/test/reporter').TestCase} test
 * @returns {Told}
 */
function tellOf(test) {
	const outcome = test.outcome();
	const isSkipped = outcome === 'skipped' && test.expectedStatus === 'skipped';
	const skip = test.annotations.find(({ type }) => type === 'skip');
	const told = test.results.at(-1)?.annotations ?? test.annotations;
	return {
		title: test.titlePath().filter(Boolean).join(' '),
		state: isSkipped
			? 'skipped'
			: outcome === 'expected' || outcome === 'flaky'
				? 'passed'
				: 'failed',
		reason: skip?.description ?? '',
		outcomes: told
			.filter(({ type }) => type === 'fault')
			.map(({ description = '{}' }) => JSON.parse(description))
	};
}
