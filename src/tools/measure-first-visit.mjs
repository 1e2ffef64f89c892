import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumArguments, installedChromium } from './find-browser.mjs';
import { root } from './run.mjs';

/**
 * Opens `/` and then `/study/` of a built site as a newcomer does, in a browser without any cache, and
 * gives the files that were fetched: until the page was painted and answered taps, and in all until
 * the first card could be answered.
 * @param {string} folder
 * @returns {Promise<{ untilReady: string[], untilCard: string[] }>}
 */
export async function measureFirstVisit(folder) {
	const { chromium } = await import('@playwright/test');
	const { serve } = await import(pathToFileURL(join(root, '.output', 'server.mjs')).href);
	const serving = await serve({ folder, port: 0, host: '127.0.0.1' });
	const executablePath = installedChromium();
	const browser = await chromium.launch({
		...(executablePath === undefined ? {} : { executablePath }),
		args: chromiumArguments()
	});
	try {
		// Without the worker, which fetches everything in the background.
		const context = await browser.newContext({ serviceWorkers: 'block' });
		const page = await context.newPage();
		const start = `http://localhost:${serving.port}${serving.base}/`;
		await page.goto(start);
		await page.locator('html[data-ready]').waitFor();
		const untilReady = await fetched(page, serving.base);
		await page.locator(`a[href^="${serving.base}/study"]`).first().click();
		await page.locator('main button:enabled').first().waitFor();
		return { untilReady, untilCard: await fetched(page, serving.base) };
	} finally {
		await browser.close();
		await serving.close();
	}
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} base
 * @returns {Promise<string[]>}
 */
function fetched(page, base) {
	return page.evaluate((prefix) => {
		const entries = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
		const files = entries.map(({ pathname }) => decodeURIComponent(pathname.slice(prefix.length)));
		return [...new Set(files)].sort();
	}, `${base}/`);
}
