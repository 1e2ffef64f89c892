import { expect, test, visit, whenKeptOffline } from './fixtures.ts';

test.describe('the content security policy', () => {
	// What it stops is told to the console; that anything left the machine would be told as a request.
	test.use({ provoked: /^error: / });

	test('is in force on a page, as its header and as its meta', async ({ site, page }) => {
		const answer = await page.goto(site.address());
		const header = answer?.headers()['content-security-policy'] ?? '';
		const meta = await page
			.locator('meta[http-equiv="content-security-policy"]')
			.getAttribute('content');
		expect(header).toBe(`${meta}; frame-ancestors 'none'`);
		expect(header).toContain("require-trusted-types-for 'script'");
		expect(header).toMatch(/script-src 'self'( 'sha256-[^']+')+;/);
	});

	test('stops strings that become code, inline scripts and other hosts', async ({ site, page }) => {
		await visit(page, site.address());
		const stopped = await page.evaluate(async () => {
			const fails = async (what: () => unknown): Promise<boolean> => {
				try {
					await what();
					return false;
				} catch {
					return true;
				}
			};
			const script = document.createElement('script');
			return {
				html: await fails(() => (document.body.innerHTML += '<b>x</b>')),
				scriptText: await fails(() => (script.text = 'globalThis.ran = true')),
				plainWorker: await fails(() => new Worker('/sw.js')),
				otherPolicy: await fails(() =>
					(
						globalThis as unknown as {
							trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
						}
					).trustedTypes.createPolicy('other', {})
				),
				otherHost: await fails(() => fetch('https://example.com/'))
			};
		});
		expect(stopped).toEqual({
			html: true,
			scriptText: true,
			plainWorker: true,
			otherPolicy: true,
			otherHost: true
		});
	});

	test('holds the service worker, which starts and serves under it', async ({ site, page }) => {
		const answer = await page.request.get(site.address('sw.js'));
		expect(answer.headers()['content-security-policy']).toContain(
			"require-trusted-types-for 'script'"
		);
		await visit(page, site.address());
		await whenKeptOffline(page);
		const kept = await page.evaluate(async () => {
			const names = await caches.keys();
			const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
			return all.flat().length;
		});
		expect(kept).toBeGreaterThan(10);
	});

	test('holds a worker, which starts under it and can reach nobody else', async ({
		site,
		page
	}) => {
		await site.add('_app/immutable/probe.js', probe);
		await page.addInitScript(rememberPolicies);
		await visit(page, site.address());
		await whenKeptOffline(page);
		const answer = await page.evaluate((address) => {
			const { policies } = globalThis as unknown as Remembered;
			const url = policies['qaitala-script-url']?.createScriptURL(address) as string;
			const worker = new Worker(url, { type: 'module' });
			return new Promise((resolve) =>
				worker.addEventListener('message', ({ data }) => resolve(data), { once: true })
			);
		}, site.address('_app/immutable/probe.js'));
		expect(answer).toEqual({ own: 'reached', other: 'stopped', code: 'stopped' });
	});

	test('keeps the site from being framed', async ({ site, page }) => {
		await page.route('http://localhost:*/frame', (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: `<iframe src="${site.address()}"></iframe>`
			})
		);
		await page.goto(`http://localhost:${site.port}/frame`);
		await expect.poll(() => page.frames().at(1)?.url()).toBe('chrome-error://chromewebdata/');
	});
});

type Remembered = {
	policies: Record<string, { createScriptURL: (url: string) => unknown }>;
};

/** The app may create its policy only once, so the test takes the one that the app created. */
function rememberPolicies(): void {
	const page = globalThis as unknown as Remembered & {
		trustedTypes: { createPolicy: (name: string, rules: object) => Remembered['policies'][string] };
	};
	const factory = page.trustedTypes;
	const create = factory.createPolicy.bind(factory);
	page.policies = {};
	factory.createPolicy = (name, rules) => (page.policies[name] = create(name, rules));
}

/** Tries from inside a worker what a worker may do and what not. */
const probe = `
	const reaches = (what) => what().then(() => 'reached', () => 'stopped');
	const own = await reaches(() => fetch(location.href));
	const other = await reaches(() => fetch('https://example.com/', { mode: 'no-cors' }));
	const code = await reaches(async () => (0, eval)('1'));
	postMessage({ own, other, code });
`;
