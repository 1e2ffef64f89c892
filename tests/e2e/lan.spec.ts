import { expect, test, visit } from './fixtures.ts';

// A name that is not localhost makes plain http what it is in a classroom: no secure context.
const args = ['--host-resolver-rules=MAP qaitala.test 127.0.0.1'];

test.describe('at a plain-http address of the local network', () => {
	test('every screen works without what such a page lacks', async ({ site, profile }) => {
		const context = await profile.open({ args });
		const page = await context.newPage();
		for (const link of ['', 'about/', 'settings/', 'study/']) {
			await visit(page, site.address(link, 'qaitala.test'));
		}
		const has = await page.evaluate(() => ({
			secure: isSecureContext,
			worker: 'serviceWorker' in navigator,
			locks: 'locks' in navigator,
			storage: 'storage' in navigator,
			caches: 'caches' in globalThis,
			randomUUID: 'randomUUID' in crypto,
			subtle: 'subtle' in crypto && crypto.subtle !== undefined
		}));
		expect(Object.values(has)).toEqual(Object.values(has).map(() => false));
	});

	test('the school can say where progress is kept', async ({ page, site }) => {
		const answer = await page.request.get(site.address('qaitala.json'));
		expect(await answer.json()).toEqual({ home: '' });
	});
});
