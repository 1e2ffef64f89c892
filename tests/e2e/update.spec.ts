import type { Page } from '@playwright/test';
import { answerRightly, goOn } from './answering.ts';
import { expect, test, visit, whenKeptOffline, whenReady } from './fixtures.ts';
import { Learner } from './learner.ts';
import { WORDS } from './words.ts';

test.describe('a new version', () => {
	test('waits while an old tab works on, and comes with the next start', async ({
		site,
		profile
	}) => {
		const today = await profile.open();
		const page = await today.newPage();
		await visit(page, site.address());
		await whenKeptOffline(page);
		expect(await buildOf(page)).toBe('');
		await page.evaluate(() => Object.assign(globalThis, { notReloaded: true }));

		await site.deploy('B');
		await waitForUpdate(page);
		expect(await page.evaluate(() => 'notReloaded' in globalThis)).toBe(true);
		await page.reload();
		await whenReady(page);
		expect(await buildOf(page), 'a reload alone changes nothing').toBe('');
		await visit(page, site.address('about/'));
		await today.close();

		const tomorrow = await profile.open();
		const again = await tomorrow.newPage();
		await visit(again, site.address());
		expect(await buildOf(again)).toBe('B');
	});

	test('is taken at once by whoever agrees, and other tabs are not reloaded', async ({
		site,
		profile
	}) => {
		const context = await profile.open();
		const page = await context.newPage();
		await visit(page, site.address());
		await whenKeptOffline(page);
		const other = await context.newPage();
		await visit(other, site.address());
		await other.evaluate(() => Object.assign(globalThis, { notReloaded: true }));

		await site.deploy('B');
		await waitForUpdate(page);
		const reloaded = page.waitForEvent('load');
		await page.getByRole('button', { name: WORDS.kk.notices.updateNow }).click();
		await reloaded;
		await whenReady(page);
		expect(await buildOf(page)).toBe('B');
		expect(await other.evaluate(() => 'notReloaded' in globalThis)).toBe(true);
	});
});

const words = WORDS.kk;

// What a browser that was told to clear its files leaves behind, after the server has forgotten the old build.
test.describe('an old tab that has neither worker nor files any more', () => {
	test('goes on with its session, and is reloaded once when it needs what is gone', async ({
		site,
		profile,
		breaches
	}) => {
		const context = await profile.open();
		const page = await context.newPage();
		const learner = new Learner(page, site);
		await visit(page, site.address());
		await whenKeptOffline(page);
		await page.getByRole('link', { name: words.today.start }).click();
		await answerRightly(learner);
		await goOn(learner);
		await whenNothingIsFetched(page);
		await removeWorker(page);
		await site.deployAnew('B');
		const loads = countLoads(page);

		await answerRightly(learner);
		await goOn(learner);
		await learner.button(words.study.close).click();
		await expect(page.getByRole('link', { name: words.today.goOn })).toBeVisible();
		expect([await buildOf(page), loads()]).toEqual(['', 0]);

		const settings = page.getByRole('link', { name: words.common.settings });
		await settings.hover();
		await expect(page.locator('meta[name="build"][content="B"]')).toHaveCount(1);
		await whenReady(page);
		await settings.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.settings.title);
		expect(loads()).toBe(1);
		await page.goBack();
		await expect(page.locator('.hero .soft')).toHaveText(words.today.parts(2, 8));
		forgiveMissing(breaches);
	});

	test('never reloads again and again: what is missing for good is said', async ({
		site,
		profile,
		breaches
	}) => {
		const context = await profile.open();
		const page = await context.newPage();
		await visit(page, site.address());
		await whenKeptOffline(page);
		await removeWorker(page);
		await site.deployAnew('B');
		await site.loseScreens();
		const loads = countLoads(page);
		const settings = page.getByRole('link', { name: words.common.settings });
		await settings.hover();
		await expect(page.locator('meta[name="build"][content="B"]')).toHaveCount(1);
		await whenReady(page);
		await settings.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.error.title);
		expect(loads()).toBe(1);

		await page.getByRole('button', { name: words.notice.reload }).click();
		await expect.poll(loads).toBe(2);
		await whenReady(page);
		await whenNothingIsFetched(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.error.title);
		expect(loads()).toBe(2);
		await page.getByRole('link', { name: words.common.home }).click();
		await expect(page.locator('.hero .n')).toHaveText('10');
		forgiveMissing(breaches);
	});
});

/** That files are missing is what these tests are about; any other error is one. */
function forgiveMissing(breaches: string[]): void {
	const missing = /Refused to apply style|Unable to preload CSS|dynamically imported module/;
	const others = breaches.filter((breach) => !missing.test(breach));
	breaches.splice(0, breaches.length, ...others);
}

/** Waits until a second has passed without a new file: a session fetches ahead what it may need. */
async function whenNothingIsFetched(page: Page): Promise<void> {
	const count = () => page.evaluate(() => performance.getEntriesByType('resource').length);
	let before = -1;
	await expect
		.poll(
			async () => {
				const now = await count();
				const isQuiet = now === before;
				before = now;
				return isQuiet;
			},
			{ intervals: [1000], timeout: 20_000 }
		)
		.toBe(true);
}

/** How often the tab has been given a page since. */
function countLoads(page: Page): () => number {
	let loads = 0;
	page.on('domcontentloaded', () => {
		loads += 1;
	});
	return () => loads;
}

/** Takes away the worker, what it kept, and what the browser itself would still have. */
async function removeWorker(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.unregister();
		for (const name of await caches.keys()) await caches.delete(name);
	});
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.clearBrowserCache');
	await devtools.detach();
}

function buildOf(page: Page): Promise<string> {
	return page.evaluate(
		() => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? ''
	);
}

/** Makes the browser look for the new version, as it does by itself in the course of a day. */
function waitForUpdate(page: Page): Promise<void> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
		while (!registration.waiting) await new Promise((resolve) => requestAnimationFrame(resolve));
	});
}
