import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { installedFirefox, isRequired } from '../../src/tools/find-browser.mjs';
import { expect, test } from './fixtures.ts';
import { answerCards, BUTTONS } from './storage/answer-cards.ts';
import { problemsOf, readStored } from './storage/stored.ts';
import { WORDS } from './words.ts';

const executablePath = installedFirefox();

// Playwright drives only its own Firefox; an installed one speaks WebDriver BiDi, which puppeteer knows.
test('Firefox opens the app, and opens it again with the server gone', async ({ site }) => {
	test.skip(!executablePath && !isRequired('firefox'), 'no Firefox found');
	if (!executablePath) throw new Error('QAITALA_REQUIRE names firefox, and none was found');
	test.slow();
	const userDataDir = mkdtempSync(join(tmpdir(), 'qaitala-firefox-'));
	const browser = await launch({
		browser: 'firefox',
		protocol: 'webDriverBiDi',
		executablePath,
		userDataDir
	});
	try {
		const page = await browser.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(String(error)));
		await page.goto(site.address());
		await page.waitForSelector('html[data-ready]');
		// Said once everything is kept; a file that is still on its way would be broken off by the reload.
		const said = (words: string) => document.body.innerText.includes(words);
		await page.waitForFunction(said, {}, WORDS.kk.notices.offlineReady);
		await site.stop();
		await page.reload();
		await page.waitForSelector('html[data-ready] h1');
		for (const link of ['about/', 'study/']) {
			const tab = await browser.newPage();
			tab.on('pageerror', (error) => errors.push(String(error)));
			await tab.goto(site.address(link));
			await tab.waitForSelector('html[data-ready] h1');
		}
		expect(errors).toEqual([]);
	} finally {
		await browser.close();
		rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
	}
});

test('Firefox opens the app, studies a card, and has both again without the server', async ({
	site
}) => {
	test.skip(!executablePath && !isRequired('firefox'), 'no Firefox on this machine');
	if (!executablePath) throw new Error('Firefox is required here, and there is none');
	test.setTimeout(120_000);
	const profile = join(tmpdir(), `qaitala-firefox-${randomUUID()}`);
	mkdirSync(profile);
	const open = () =>
		launch({ browser: 'firefox', executablePath, userDataDir: profile, headless: true });
	let browser = await open();
	try {
		const page = await browser.newPage();
		await visit(page, site.address());
		await page.evaluate(async () => {
			await navigator.serviceWorker.ready;
		});
		await visit(page, site.address('study/'));
		expect(await page.evaluate(answerCards, { seed: 1, most: 1, words: BUTTONS })).toBe(1);
		const before = await readStored(page);
		expect(before.log).toHaveLength(1);
		await site.stop();

		await page.reload();
		await isReady(page);
		expect(await readStored(page)).toEqual(before);
		await browser.close();

		browser = await open();
		const again = await browser.newPage();
		await visit(again, site.address('study/'));
		expect((await readStored(again)).log).toEqual(before.log);
		expect(await again.evaluate(answerCards, { seed: 2, most: 1, words: BUTTONS })).toBe(1);
		const after = await readStored(again);
		expect(after.log).toHaveLength(2);
		expect(problemsOf(after)).toEqual([]);
	} finally {
		await browser.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
});

async function visit(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await isReady(page);
}

async function isReady(page: Page): Promise<void> {
	await page.waitForSelector('html[data-ready]');
}
