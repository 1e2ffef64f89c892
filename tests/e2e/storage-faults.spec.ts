import type { CDPSession, Page } from '@playwright/test';
import { expect, test, visit } from './fixtures.ts';
import { isFull, noteOutcome } from '../faults/fault.ts';
import { answerCards, BUTTONS } from './storage/answer-cards.ts';
import { countHandles, type Handles } from './storage/handles.ts';
import { problemsOf, readStored } from './storage/stored.ts';
import { WORDS } from './words.ts';

const { alarm, study, notices } = WORDS.kk;

test.describe('two tabs over the same deck', () => {
	test('lose nothing, and count as one', async ({ site, context }) => {
		const tabs = [await context.newPage(), await context.newPage()];
		let saved = 0;
		const queries = ['deck=zandar', 'deck=zandar&only=more', 'deck=zandar&only=ahead'];
		// The whole run goes on to some five hundred answers.
		test.setTimeout(isFull ? 600_000 : 60_000);
		for (const query of Array.from({ length: isFull ? 10 : 1 }, () => queries).flat()) {
			for (const tab of tabs) await visit(tab, site.address(`study/?${query}`));
			const answered = await Promise.all(tabs.map((tab, i) => answer(tab, 9, i)));
			saved += answered.reduce((sum, one) => sum + one, 0);
		}
		const stored = await readStored(tabs[0] as Page);
		const lost = Math.max(0, saved - stored.log.length);
		noteOutcome({ tries: saved, acknowledged: saved, lost, recovered: saved });
		expect(saved).toBeGreaterThan(30);
		expect(stored.log).toHaveLength(saved);
		expect(problemsOf(stored)).toEqual([]);
	});

	test('see within a second what the other one has saved', async ({ site, context }) => {
		const [studying, today] = [await context.newPage(), await context.newPage()];
		await visit(studying, site.address('study/'));
		await visit(today, site.address());
		const parts = today.getByText(WORDS.kk.today.parts(0, 10));
		await expect(parts).toBeVisible();
		await answer(studying, 1);
		await expect(parts).toBeHidden({ timeout: 1000 });
	});
});

test('a tab stops writing and says so when another one upgrades the database', async ({
	site,
	context
}) => {
	const page = await context.newPage();
	await visit(page, site.address('study/'));
	await answer(page, 2);
	const other = await context.newPage();
	await visit(other, site.address('about/'));
	await other.evaluate(upgrade);
	await expect(page.getByText(alarm.otherTab)).toBeVisible();

	await answer(page, 1);
	await expect(page.getByText(study.notSaved(1))).toBeVisible();
	expect((await readStored(other)).log).toHaveLength(2);

	// What was answered meanwhile has waited.
	await visit(page, site.address('study/'));
	await expect.poll(async () => (await readStored(page)).log.length).toBe(3);
	expect(problemsOf(await readStored(page))).toEqual([]);
});

test('with the quota used up an answer is saved or visibly is not, and is saved once there is room', async ({
	site,
	page
}) => {
	const cdp = await page.context().newCDPSession(page);
	const { origin } = new URL(site.address());
	await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 16 * 2 ** 20 });
	await visit(page, site.address('study/'));
	await answer(page, 2);
	await page.evaluate(fillStorage);

	let answered = 2;
	const waiting = page.getByText(/жауап әлі сақталмады/);
	for (let i = 0; i < 4; i++) {
		answered += await answer(page, 1);
		const unsaved = Number.parseInt(
			(await waiting.textContent({ timeout: 500 }).catch(() => '0')) ?? ''
		);
		expect((await readStored(page)).log.length + unsaved).toBe(answered);
	}
	await expect(waiting).toBeVisible();
	const refused = Number.parseInt((await waiting.textContent()) ?? '');

	await cdp.send('Storage.overrideQuotaForOrigin', { origin });
	await page.getByRole('button', { name: study.saveAgain }).click();
	await expect(waiting).toBeHidden();
	const stored = await readStored(page);
	const lost = Math.max(0, answered - stored.log.length);
	noteOutcome({ tries: 4, acknowledged: answered, lost, refused, recovered: 1 });
	expect(stored.log).toHaveLength(answered);
	expect(problemsOf(stored)).toEqual([]);
});

test.describe('a handle on the database that has died', () => {
	for (const death of ['closed', 'once'] as const) {
		test(`is opened anew, and the answer is there once (${death})`, async ({ site, page }) => {
			await page.addInitScript(countHandles);
			await visit(page, site.address('study/'));
			await answer(page, 1);
			for (let i = 0; i < 3; i++) {
				expect(await page.evaluate(die, death)).toBeGreaterThan(0);
				expect(await answer(page, 1)).toBe(1);
			}
			await expect(page.getByRole('alert')).toHaveCount(0);
			const stored = await readStored(page);
			expect(stored.log).toHaveLength(4);
			expect(problemsOf(stored)).toEqual([]);
		});
	}

	test('and cannot be opened leaves answers waiting in sight, also through a reload', async ({
		site,
		page
	}) => {
		await page.addInitScript(countHandles);
		await visit(page, site.address('study/'));
		await answer(page, 1);
		await page.evaluate(die, 'for good' as const);
		await answer(page, 2);
		await expect(page.getByText(study.notSaved(2))).toBeVisible();
		await page.reload();
		await expect(page.getByText(study.notSaved(2))).toBeHidden();
		await expect.poll(async () => (await readStored(page)).log.length).toBe(3);
		expect(problemsOf(await readStored(page))).toEqual([]);
	});
});

test.describe('progress that the browser has cleared between visits', () => {
	test('is missed, and restoring a copy is offered', async ({ site, page }) => {
		await visit(page, site.address('study/'));
		await answer(page, 2);
		await clear(await page.context().newCDPSession(page), site.address());
		await visit(page, site.address());
		const alert = page.getByRole('alert').filter({ hasText: notices.gone });
		await expect(alert).toBeVisible();
		await alert.getByRole('link', { name: notices.restore }).click();
		await expect(page).toHaveURL(site.address('settings/#progress'));
	});

	test('is not missed where there was none', async ({ site, page }) => {
		await visit(page, site.address());
		await expect(page.locator('.hero .n')).toBeVisible();
		await clear(await page.context().newCDPSession(page), site.address());
		await visit(page, site.address());
		await expect(page.locator('.hero .n')).toBeVisible();
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
});

test.describe('a browser that forbids storage', () => {
	for (const link of ['', 'study/', 'settings/']) {
		test(`is told of on /${link}`, async ({ site, page }) => {
			await page.addInitScript(() => {
				Object.defineProperty(globalThis, 'indexedDB', {
					get() {
						throw new DOMException('Not here', 'SecurityError');
					}
				});
			});
			await visit(page, site.address(link));
			await expect(page.getByRole('alert').filter({ hasText: alarm.noStorage })).toBeVisible();
		});
	}
});

function answer(page: Page, most: number, seed = 1): Promise<number> {
	return page.evaluate(answerCards, { seed, most, words: BUTTONS });
}

async function clear(cdp: CDPSession, address: string): Promise<void> {
	const { origin } = new URL(address);
	await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

/** Runs in the page: what a later version of the app would do to the database. */
function upgrade(): Promise<void> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('qaitala', 990);
		opening.addEventListener('success', () => {
			opening.result.close();
			resolve();
		});
		opening.addEventListener('error', () => reject(opening.error ?? new Error('No upgrade')));
	});
}

/** Runs in the page: uses up all room there is, first by large and then by small pieces. */
async function fillStorage(): Promise<void> {
	const opening = indexedDB.open('filler', 1);
	opening.addEventListener('upgradeneeded', () => {
		opening.result.createObjectStore('pieces', { autoIncrement: true });
	});
	await new Promise((resolve, reject) => {
		opening.addEventListener('success', resolve);
		opening.addEventListener('error', () => reject(opening.error ?? new Error('No filler')));
	});
	const fits = (size: number) =>
		new Promise<boolean>((resolve) => {
			const piece = Array.from({ length: size / 4096 }, () =>
				crypto.getRandomValues(new Uint8Array(4096))
			);
			const transaction = opening.result.transaction('pieces', 'readwrite');
			transaction.objectStore('pieces').add(piece);
			transaction.addEventListener('complete', () => resolve(true));
			transaction.addEventListener('abort', () => resolve(false));
		});
	for (const size of [2 ** 20, 2 ** 16, 2 ** 12]) {
		for (let pieces = 0; pieces < 100 && (await fits(size)); pieces++);
	}
}

/** Runs in the page: ends the app's handles; gives how many there were. */
function die(death: 'closed' | 'once' | 'for good'): number {
	const page = globalThis as unknown as Handles;
	const open = page.handles.filter((handle) => !handle.isClosed);
	if (death === 'closed') for (const { db } of open) db.close();
	else page.failing = death === 'once' ? 1 : Infinity;
	return open.length;
}
