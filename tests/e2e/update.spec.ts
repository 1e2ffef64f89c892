import type { Page } from '@playwright/test';
import { expect, test, visit, whenKeptOffline, whenReady } from './fixtures.ts';
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
