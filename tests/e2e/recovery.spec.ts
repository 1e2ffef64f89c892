import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { LANGS } from '../../src/lib/core/shared/lang.ts';
import { readCopy } from '../../src/lib/exchange/copy/read-copy.ts';
import { RECOVERY_WORDS } from '../../src/lib/i18n/messages/recovery/recovery.ts';
import { expect, test, visit } from './fixtures.ts';
import { answerCards, BUTTONS } from './storage/answer-cards.ts';
import { Learner } from './learner.ts';
import { Look, STILL } from './look.ts';
import { problemsOf, readStored } from './storage/stored.ts';
import { pastAsCopy } from './past.ts';
import { chosenCards } from './shipped.ts';
import type { Site } from './site.ts';
import { WORDS } from './words.ts';

const words = RECOVERY_WORDS.kk;

test.use({ ...STILL, serviceWorkers: 'block', provoked: /Damaged|reading 'kind'|null/ });

test.describe('data that will not open', () => {
	test('are said on a whole screen, and trying again is enough once they open', async ({
		site,
		page
	}) => {
		await study(page, site, 2);
		await shut(page, site);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title);
		await expect(page.getByRole('alert')).toHaveText(words.text);
		await expect(page.getByRole('button').first()).toHaveText(words.again.go);
		await letOpen(page);
		await page.getByRole('button', { name: words.again.go }).first().click();
		await expect(page.locator('.hero .n')).toBeVisible();
		expect((await readStored(page)).log).toHaveLength(2);
	});

	test('are taken out as a copy, as far as they can be read', async ({ site, page }) => {
		await study(page, site, 3);
		await shut(page, site);
		const file = await downloaded(page);
		expect(file.name).toMatch(/^qaitala-\d{4}-\d\d-\d\d\.txt$/);
		const read = readCopy(file.text);
		if (!read.ok) throw new Error(read.problem.code);
		expect(read.value.entries).toHaveLength(3);
		await expect(page.getByText(words.takeOut.done(3))).toBeVisible();
		expect((await readStored(page)).log).toHaveLength(3);
	});

	test('and whose log cannot be read are taken out as plain lines', async ({ site, page }) => {
		await study(page, site, 1);
		await shut(page, site, { table: 'log' });
		const file = await downloaded(page);
		expect(file.name).toMatch(/^qaitala-\d{4}/);
		await expect(page.getByText(words.takeOut.noAnswers)).toBeVisible();
	});

	test('are replaced by a copy after a question that names the loss', async ({ site, page }) => {
		await study(page, site, 2);
		const [card = ''] = chosenCards(1, ({ note }) => note.type === 'truefalse');
		const copy = await pastAsCopy({ held: { [card]: 'young' as const } });
		await shut(page, site);
		await choose(page, copy.slice(0, -20));
		await expect(page.getByText(WORDS.kk.copyProblem['cut-short'])).toBeVisible();
		await choose(page, copy);
		const dialog = page.getByRole('dialog', { name: words.restore.ask });
		await expect(dialog).toContainText(words.restore.holds(2));
		await expect(dialog).toContainText(words.loses.answers(2));
		await expect(dialog).toContainText(words.loses.notTaken);
		await letOpen(page);
		await dialog.getByRole('button', { name: words.restore.yes }).click();
		await expect(page.locator('.hero .n')).toBeVisible();
		const stored = await readStored(page);
		expect(stored.log.map((row) => row.card)).toEqual([card, card]);
		expect(problemsOf(stored)).toEqual([]);
	});

	test('are deleted for an empty start only after a yes', async ({ site, page }) => {
		await study(page, site, 2);
		await shut(page, site);
		await page.getByRole('button', { name: words.empty.go }).click();
		const dialog = page.getByRole('dialog', { name: words.empty.ask });
		await expect(dialog).toContainText(words.loses.answers(2));
		await dialog.getByRole('button', { name: WORDS.kk.common.cancel }).click();
		await expect(dialog).toBeHidden();
		expect((await readStored(page)).log).toHaveLength(2);

		await page.getByRole('button', { name: words.empty.go }).click();
		await letOpen(page);
		await dialog.getByRole('button', { name: words.empty.yes }).click();
		await expect(page.locator('.hero .n')).toHaveText('10');
		await expect(page.getByRole('alert')).toHaveCount(0);
		expect((await readStored(page)).log).toEqual([]);
	});
});

test('data that the app cannot work with are told of, and can be taken out', async ({
	site,
	page
}) => {
	await study(page, site, 2);
	await visit(page, site.address('about/'));
	await page.evaluate(spoil);
	await page.goto(site.address());
	await expect(page.getByRole('alert')).toHaveText(words.broken);
	const file = await downloaded(page);
	expect(readCopy(file.text)).toMatchObject({ ok: true, value: { entries: { length: 2 } } });
});

for (const lang of LANGS) {
	test(`the screen is accessible and fits in ${lang}, light and dark`, async ({ site, page }) => {
		const look = await Look.begin(new Learner(page, site), lang);
		const own = RECOVERY_WORDS[lang];
		await visit(page, site.address(`?lang=${lang}`));
		await expect(page.locator(`html[lang=${lang}]`)).toHaveCount(1);
		await shut(page, site);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.title);
		await page.getByRole('button', { name: own.takeOut.go }).click();
		await expect(page.getByRole('status')).toContainText('qaitala');
		await look.at('taken out');
		await page.getByRole('button', { name: own.empty.go }).click();
		await expect(page.getByRole('dialog', { name: own.empty.ask })).toBeVisible();
		await look.at('asked before deleting');
	});
}

async function study(page: Page, site: Site, most: number): Promise<void> {
	await visit(page, site.address('study/'));
	await page.evaluate(answerCards, { seed: 1, most, words: BUTTONS });
	await page.goto('about:blank');
}

/** Opens the app on a database that opens for nobody who asks for a version; `table` cannot be read at all. */
async function shut(page: Page, site: Site, { table = '' } = {}): Promise<void> {
	await page.addInitScript((table) => {
		if (localStorage.getItem('opens') !== null) return;
		const { open } = IDBFactory.prototype;
		IDBFactory.prototype.open = function (name, version) {
			if (name === 'qaitala' && version !== undefined && localStorage.getItem('opens') === null)
				throw new DOMException('Damaged', 'UnknownError');
			return open.call(this, name, version);
		};
		const { objectStore } = IDBTransaction.prototype;
		IDBTransaction.prototype.objectStore = function (name) {
			if (name === table) throw new DOMException('Damaged', 'UnknownError');
			return objectStore.call(this, name);
		};
	}, table);
	await page.goto(site.address());
	await page.getByRole('heading', { level: 1 }).waitFor();
}

/** What was wrong has passed. */
function letOpen(page: Page): Promise<void> {
	return page.evaluate(() => localStorage.setItem('opens', 'yes'));
}

async function downloaded(page: Page): Promise<{ name: string; text: string }> {
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: words.takeOut.go }).first().click();
	const download = await downloading;
	const text = await readFile(await download.path(), 'utf8');
	return { name: download.suggestedFilename(), text };
}

async function choose(page: Page, content: string): Promise<void> {
	const buffer = Buffer.from(content);
	const file = { name: 'qaitala.txt', mimeType: 'text/plain', buffer };
	await page.locator('input[type=file]').setInputFiles(file);
}

/** Runs in the page, past the app: an entry that no fold can take, and all schedules to be folded anew. */
async function spoil(): Promise<void> {
	const opening = indexedDB.open('qaitala');
	await new Promise((resolve) => opening.addEventListener('success', resolve));
	const transaction = opening.result.transaction(['profiles', 'log', 'meta'], 'readwrite');
	const reading = transaction.objectStore('profiles').getAllKeys();
	reading.addEventListener('success', () => {
		const [profile] = reading.result;
		const row = { profile, id: 'device00:77', card: 'zandar/x#forward', day: 1, entry: null };
		transaction.objectStore('log').put(row);
		transaction.objectStore('meta').delete(`fold/${String(profile)}`);
	});
	await new Promise((resolve) => transaction.addEventListener('complete', resolve));
	opening.result.close();
}
