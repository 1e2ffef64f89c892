import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Site } from '../e2e/site.ts';
import type { Lane } from './killable-browser.ts';

/** Shows an empty page of the app's origin while something is done there: the app might mend what it finds. */
export async function onEmptyPage<T>(
	page: Page,
	site: Site,
	lane: Lane,
	work: () => Promise<T>
): Promise<T> {
	const answer = (request: HTTPRequest) =>
		void request.respond({ contentType: 'text/html', body: '<!doctype html>' });
	// Firefox has no worker in these tests.
	const passOver = (on: boolean) =>
		lane === 'firefox' ? Promise.resolve() : page.setBypassServiceWorker(on);
	await passOver(true);
	await page.setRequestInterception(true);
	page.on('request', answer);
	await page.goto(site.address());
	const value = await work();
	page.off('request', answer);
	await page.setRequestInterception(false);
	await passOver(false);
	return value;
}
