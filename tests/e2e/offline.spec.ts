import type { Page } from '@playwright/test';
import { expect, test, visit, whenKeptOffline, whenReady } from './fixtures.ts';
import type { Base } from './site.ts';
import { WORDS } from './words.ts';

const notFound = WORDS.kk.error.notFoundTitle;

const deepLinks = [
	'about/',
	'about',
	'backlog/',
	'card/?id=zandar/law-4200-number%23forward',
	'deck/zandar/?tag=law',
	'decks/?q=4200',
	'exam/?tag=akim',
	'play/',
	'play/quiz/?deck=zandar',
	'play/match/?tag=akim',
	'profiles/',
	'progress/',
	'settings/',
	'study/?tag=law&minutes=5',
	'timeline/?deck=manyzdy-datalar',
	'?utm_source=poster',
	'no/such/page'
];

for (const basePath of ['', '/qaitala'] satisfies Base[]) {
	test.describe(`with the server gone, under "${basePath}/"`, () => {
		test.use({ basePath });

		test('every page is there: reload, deep links, a new tab, the next day', async ({
			site,
			profile
		}) => {
			const today = await profile.open();
			const page = await today.newPage();
			await visit(page, site.address());
			await whenKeptOffline(page);
			await site.stop();

			await page.reload();
			await whenReady(page);
			for (const link of deepLinks) {
				const tab = await today.newPage();
				await visit(tab, site.address(link));
				const heading = tab.getByRole('heading', { level: 1 });
				if (link === 'no/such/page') await expect(heading).toHaveText(notFound);
				else await expect(heading).not.toHaveText(notFound);
				await tab.close();
			}
			await today.close();

			const tomorrow = await profile.open();
			for (const link of ['', 'about/', 'study/']) {
				const tab = await tomorrow.newPage();
				await visit(tab, site.address(link));
			}
		});

		test('screens that were never opened come up by their links', async ({ site, page }) => {
			await visit(page, site.address());
			await whenKeptOffline(page);
			await site.stop();
			// Not the one that leads to where one is: there is no way back from there.
			const links = await page.locator('a[href]:not([aria-current])').all();
			const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
			expect(hrefs.length).toBeGreaterThan(0);
			for (const href of hrefs) {
				await page.locator(`a[href="${href}"]`).first().click();
				await page.waitForURL(({ pathname }) => pathname.replace(/\/$/, '') === href);
				await whenReady(page);
				await page.goBack();
				await page.waitForURL(site.address());
				await whenReady(page);
			}
		});
	});
}

test('"ready to work offline" is said once, when it is true', async ({ site, page }) => {
	await visit(page, site.address());
	const ready = page.getByText(WORDS.kk.notices.offlineReady);
	await ready.waitFor();
	await whenKeptOffline(page);
	await site.stop();
	await page.reload();
	await page.getByText(WORDS.kk.notices.offlineReady).waitFor();
	await page.getByRole('button', { name: WORDS.kk.notices.understood }).click();
	await expect(ready).toHaveCount(0);
	await page.reload();
	await whenReady(page);
	await expect.poll(() => offlineState(page)).toBe('activated');
	await expect(ready).toHaveCount(0);
});

function offlineState(page: Page): Promise<string | undefined> {
	return page.evaluate(() => navigator.serviceWorker.controller?.state);
}

test('an install that was cut off is completed by the next visit', async ({
	site,
	page,
	breaches
}) => {
	await page.goto(site.address(), { waitUntil: 'commit' });
	// The server leaves while page and worker are fetching; what fails then may say so.
	await site.stop();
	await site.start();
	await page.goto(site.address());
	breaches.length = 0;
	await whenReady(page);
	await whenKeptOffline(page);
	await site.stop();
	await page.reload();
	await whenReady(page);
});
