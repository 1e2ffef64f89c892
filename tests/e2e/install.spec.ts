import { expect, test, visit, whenKeptOffline } from './fixtures.ts';

for (const basePath of ['', '/qaitala'] as const) {
	test.describe(`the app under "${basePath}/"`, () => {
		test.use({ basePath });

		test('can be installed: the browser finds nothing wrong with it', async ({ site, profile }) => {
			const context = await profile.open();
			const page = await context.newPage();
			await visit(page, site.address());
			await whenKeptOffline(page);
			const cdp = await context.newCDPSession(page);
			const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
			const { errors, url, manifest } = await cdp.send('Page.getAppManifest');
			expect({ installabilityErrors, errors }).toEqual({ installabilityErrors: [], errors: [] });
			expect(url).toBe(site.address('manifest.webmanifest'));
			expect(manifest.startUrl).toBe(site.address());
		});

		test('keeps every file of the site that a learner may need', async ({ site, page }) => {
			await visit(page, site.address());
			await whenKeptOffline(page);
			const missing = await page.evaluate(async (base) => {
				const cached = await Promise.all(
					(await caches.keys()).map(async (name) => (await caches.open(name)).keys())
				);
				const kept = new Set(cached.flat().map(({ url }) => new URL(url).pathname));
				const needed = performance
					.getEntriesByType('resource')
					.map(({ name }) => new URL(name).pathname);
				const unkept = [`${base}/qaitala.json`, `${base}/sw.js`, `${base}/_app/version.json`];
				return needed.filter((path) => !kept.has(path) && !unkept.includes(path));
			}, site.base);
			expect(missing).toEqual([]);
		});
	});
}
