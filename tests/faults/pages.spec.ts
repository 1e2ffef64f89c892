import type { Page } from '@playwright/test';
import { expect, test, visit } from '../e2e/fixtures.ts';
import { answerCards, BUTTONS } from '../e2e/storage/answer-cards.ts';
import { problemsOf, readStored } from '../e2e/storage/stored.ts';
import { WORDS } from '../e2e/words.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteOutcome } from './fault.ts';
import { installOld, type OldDatabase } from './old-database.ts';

const { alarm, notices } = WORDS.kk;
const fixture = join(import.meta.dirname, '../fixtures/database-1.json');
const old = JSON.parse(readFileSync(fixture, 'utf8')) as unknown as OldDatabase;

test('[19] a slow network and a slow phone come to a card, and no answer waits for either', async ({
	site,
	page
}) => {
	test.setTimeout(120_000);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Network.enable');
	// Regular 3G.
	const speed = { downloadThroughput: 700_000 / 8, uploadThroughput: 700_000 / 8 };
	await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 300, ...speed });
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.goto(site.address('study/'));
	await expect(page.locator('[data-question]')).toBeVisible({ timeout: 30_000 });
	let answered = await answer(page, 2);
	await whenFetched(page);
	// And then none at all.
	await cdp.send('Network.emulateNetworkConditions', { offline: true, latency: 300, ...speed });
	answered += await answer(page, 2);
	const { log } = await readStored(page);
	const lost = Math.max(0, answered - log.length);
	noteOutcome({ tries: 1, acknowledged: answered, lost, recovered: 1 });
	expect(log).toHaveLength(answered);
});

/** What follows the first card comes after it: until nothing more has come for some seconds. */
async function whenFetched(page: Page): Promise<void> {
	let before = -1;
	const count = () => page.evaluate(() => performance.getEntriesByType('resource').length);
	await expect
		.poll(
			async () => {
				const now = await count();
				const isStill = now === before;
				before = now;
				return isStill;
			},
			{ intervals: [5000], timeout: 60_000 }
		)
		.toBe(true);
}

test('[20] a page that the phone has frozen goes on where it was, each answer once', async ({
	site,
	page
}) => {
	const cdp = await page.context().newCDPSession(page);
	await visit(page, site.address('study/'));
	let answered = await answer(page, 2);
	for (let i = 0; i < 3; i++) {
		await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
		await cdp.send('Page.setWebLifecycleState', { state: 'active' });
		answered += await answer(page, 1);
	}
	const stored = await readStored(page);
	noteOutcome({
		tries: 3,
		acknowledged: answered,
		lost: Math.max(0, answered - stored.log.length),
		recovered: 3
	});
	expect(stored.log).toHaveLength(answered);
	expect(problemsOf(stored)).toEqual([]);
});

test('[21] what the browser clears while the app is open is missed, and what is answered then is kept', async ({
	site,
	page
}) => {
	const cdp = await page.context().newCDPSession(page);
	const { origin } = new URL(site.address());
	await visit(page, site.address('study/'));
	await answer(page, 2);
	await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
	await answer(page, 1);
	await visit(page, site.address());
	await expect(page.getByRole('alert').filter({ hasText: notices.gone })).toBeVisible();
	const { log } = await readStored(page);
	noteOutcome({ tries: 1, acknowledged: 1, lost: 1 - log.length, refused: 2, recovered: 1 });
	expect(log).toHaveLength(1);
});

test('[6] an old tab that hears nothing keeps no spinner turning: the new one says which tab to close', async ({
	site,
	context
}) => {
	const deaf = await context.newPage();
	await deaf.route('**/*', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
	);
	await deaf.goto(site.address());
	await deaf.evaluate(installOld, old);
	await deaf.evaluate(holdOld);
	const page = await context.newPage();
	await page.goto(site.address());
	const said = page.getByRole('alert').filter({ hasText: alarm.blocked });
	await expect(said).toBeVisible({ timeout: 5000 });
	await deaf.close();
	await page.getByRole('button', { name: WORDS.kk.notice.reload }).click();
	await expect(page.locator('.hero .n')).toBeVisible();
	await expect(said).toHaveCount(0);
	noteOutcome({ tries: 1, refused: 1, recovered: 1 });
});

function answer(page: Page, most: number): Promise<number> {
	return page.evaluate(answerCards, { seed: 1, most, words: BUTTONS });
}

/** Runs in the page: opens a database of the first version, and does not let go of it. */
async function holdOld(): Promise<void> {
	const opening = indexedDB.open('qaitala', 10);
	await new Promise((resolve, reject) => {
		opening.addEventListener('success', resolve);
		opening.addEventListener('error', () => reject(opening.error ?? new Error('Not opened')));
	});
	Object.assign(globalThis, { held: opening.result });
}
