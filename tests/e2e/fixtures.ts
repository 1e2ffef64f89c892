import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	chromium,
	expect,
	test as base,
	type BrowserContext,
	type ConsoleMessage,
	type Page
} from '@playwright/test';
import { chromiumArguments, installedChromium } from '../../src/tools/find-browser.mjs';
import { Site, type Base } from './site.ts';

export { expect } from '@playwright/test';

/** A browser profile on disk: closing it and opening it again is what a learner does overnight. */
export type Profile = {
	open: (options?: { args?: string[] }) => Promise<BrowserContext>;
	path: string;
};

type Options = {
	/** The path the app lives under: '' or '/qaitala'. */
	basePath: Base;
	/** What a test provokes on purpose, and so is no breach. */
	provoked: RegExp | null;
};

type Fixtures = {
	site: Site;
	profile: Profile;
	/** What no page may ever do; filled while the test runs, empty at its end. */
	breaches: string[];
};

/**
 * Playwright's test with a server of the production build. Every page of every test is watched:
 * a request to another host, a breach of the content security policy or an error fails the test.
 */
export const test = base.extend<Options & Fixtures>({
	basePath: ['', { option: true }],
	provoked: [null, { option: true }],

	site: async ({ basePath }, use) => {
		const site = new Site(basePath);
		await site.start();
		await use(site);
		await site.dispose();
	},

	baseURL: async ({ site }, use) => use(site.address()),

	breaches: [
		async ({ basePath, provoked }, use) => {
			const breaches: string[] = [];
			await use(breaches);
			const unmeant = breaches.filter((breach) => !provoked?.test(breach));
			expect(unmeant, `requests to others, breaches, errors under "${basePath}/"`).toEqual([]);
		},
		{ auto: true }
	],

	context: async ({ context, breaches }, use) => {
		await watch(context, breaches);
		await use(context);
	},

	profile: async ({ breaches }, use) => {
		const path = join(tmpdir(), `qaitala-profile-${randomUUID()}`);
		const opened: BrowserContext[] = [];
		const open: Profile['open'] = async ({ args = [] } = {}) => {
			const executablePath = installedChromium();
			const context = await chromium.launchPersistentContext(path, {
				...(executablePath === undefined ? {} : { executablePath }),
				viewport: { width: 360, height: 740 },
				args: [...chromiumArguments(), ...args]
			});
			opened.push(context);
			await watch(context, breaches);
			return context;
		};
		await use({ open, path });
		for (const context of opened) await context.close();
		rmSync(path, { recursive: true, force: true, maxRetries: 5 });
	}
});

/** Waits until the page answers taps and shows what is stored, and not what a newcomer is told beforehand. */
export async function whenReady(page: Page): Promise<void> {
	await page.locator('html[data-ready]').waitFor();
	await expect(page.locator('.expected')).toHaveCount(0);
	await expect(page.locator('h1')).toHaveCount(1);
}

/** Opens an address and waits until the page answers taps. */
export async function visit(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await whenReady(page);
}

/** Waits until this page is served by its service worker, with everything kept. */
export async function whenKeptOffline(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
		);
	});
}

async function watch(context: BrowserContext, breaches: string[]): Promise<void> {
	context.on('request', (request) => {
		const url = new URL(request.url());
		const isOwn = ['localhost', '127.0.0.1', 'qaitala.test'].includes(url.hostname);
		if (/^(http|ws)/.test(url.protocol) && !isOwn) breaches.push(`request to ${url.href}`);
	});
	context.on('console', (message) => {
		if (isBreach(message)) breaches.push(`${message.type()}: ${message.text()}`);
	});
	context.on('weberror', (error) => {
		const { message, stack } = error.error();
		if (!isHarmless(message)) breaches.push(`error: ${message} ${stack}`);
	});
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', (event) => {
			console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
		});
	});
}

function isBreach(message: ConsoleMessage): boolean {
	return message.type() === 'error' && !isHarmless(message.text());
}

/** A connection that fails is what offline tests are about, and an unknown page is told as such. */
function isHarmless(text: string): boolean {
	return /net::ERR_|Failed to load resource|Not found: /.test(text);
}
