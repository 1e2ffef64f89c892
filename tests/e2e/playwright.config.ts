import { defineConfig } from '@playwright/test';
import { chromiumArguments, quickChromium } from '../../src/tools/find-browser.mjs';

const executablePath = quickChromium();
const output = '../../.output';

export default defineConfig({
	// The faults beside these tests too: a short run of them, or the whole one of `npm run faults`.
	testDir: '..',
	testMatch: /(e2e|faults).[^/\\]+\.spec\.ts$/,
	outputDir: `${output}/e2e`,
	// The sites are built before; each test starts its own server on a free port (see fixtures.ts).
	// Three on two cores: a test waits more than it reckons.
	workers: 3,
	fullyParallel: true,
	forbidOnly: true,
	// A strange, busy machine gets a second try; the list then calls the test flaky, and at home it fails.
	retries: process.env['CI'] ? 1 : 0,
	timeout: 60_000,
	globalTimeout: (process.env['QAITALA_FAULTS'] === 'full' ? 240 : 20) * 60_000,
	reporter: [
		['list'],
		['../../src/tools/playwright-counts.mjs'],
		// Only where `npm run faults` has said where to.
		['../../src/tools/faults-reporter.mjs']
	],
	use: {
		viewport: { width: 360, height: 740 },
		// A trace of every test would cost a third of the time; `--trace on` makes one.
		trace: 'on-first-retry',
		launchOptions: {
			...(executablePath === undefined ? {} : { executablePath }),
			args: chromiumArguments()
		}
	}
});
