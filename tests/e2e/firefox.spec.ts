import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { installedFirefox, isRequired } from '../../src/tools/find-browser.mjs';
import { expect, test } from './fixtures.ts';

const executablePath = installedFirefox();

// Playwright drives only its own Firefox; an installed one speaks WebDriver BiDi, which puppeteer knows.
test('Firefox opens the app, and opens it again with the server gone', async ({ site }) => {
	test.skip(!executablePath && !isRequired('firefox'), 'no Firefox found');
	if (!executablePath) throw new Error('QAITALA_REQUIRE names firefox, and none was found');
	test.slow();
	const userDataDir = mkdtempSync(join(tmpdir(), 'qaitala-firefox-'));
	const browser = await launch({
		browser: 'firefox',
		protocol: 'webDriverBiDi',
		executablePath,
		userDataDir
	});
	try {
		const page = await browser.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(String(error)));
		await page.goto(site.address());
		await page.waitForSelector('html[data-ready]');
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
		await site.stop();
		await page.reload();
		await page.waitForSelector('html[data-ready] h1');
		for (const link of ['about/', 'study/']) {
			const tab = await browser.newPage();
			tab.on('pageerror', (error) => errors.push(String(error)));
			await tab.goto(site.address(link));
			await tab.waitForSelector('html[data-ready] h1');
		}
		expect(errors).toEqual([]);
	} finally {
		await browser.close();
		rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
	}
});
