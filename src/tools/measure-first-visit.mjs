import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumArguments, installedChromium } from './find-browser.mjs';
import { root } from './run.mjs';

/**
 * Opens `/` and then `/study/` of a built site as a newcomer does, in a browser without any cache, and
 * gives the files that were fetched: those that the page itself names (its scripts and all that they
 * import, since the build lists these as preloads), and in all until the first card could be answered.
 * @param {string} folder
 * @returns {Promise<{ untilPaint: string[], untilCard: string[] }>}
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
		const ownFetched = await fetched(page, serving.base);
		await page.locator(`a[href^="${serving.base}/study"]`).first().click();
		await page.waitForFunction(() => performance.getEntriesByName('first-card').length > 0);
		const untilPaint = namedByPage(folder, serving.base);
		const untilCard = await fetched(page, serving.base, 'first-card');
		const unseen = untilPaint.filter((file) => !ownFetched.includes(file));
		if (unseen.length > 0) throw new Error(`The page names but never fetches ${unseen.join()}`);
		return { untilPaint, untilCard };
	} finally {
		await browser.close();
		await serving.close();
	}
}

/**
 * @param {string} folder
 * @param {string} base
 */
function namedByPage(folder, base) {
	const html = readFileSync(join(folder, 'index.html'), 'utf8');
	const names = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, name = '']) => name);
	return names.map((name) => name.slice(`${base}/`.length));
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} base
 * @param {string} [until] a mark of the page: what was fetched later does not count
 * @returns {Promise<string[]>}
 */
function fetched(page, base, until) {
	const asked = { prefix: `${base}/`, until };
	return page.evaluate(({ prefix, until }) => {
		const [mark] = until === undefined ? [] : performance.getEntriesByName(until);
		const entries = performance
			.getEntriesByType('resource')
			.filter(({ startTime }) => startTime <= (mark?.startTime ?? Infinity))
			.map(({ name }) => new URL(name));
		const files = entries.map(({ pathname }) => decodeURIComponent(pathname.slice(prefix.length)));
		return [...new Set(files)].sort();
	}, asked);
}
