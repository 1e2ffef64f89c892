import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { COPIES_WORDS } from '../../src/lib/i18n/messages/copies/copies.ts';
import { HISTORY_WORDS } from '../../src/lib/i18n/messages/history/history.ts';
import { test as anyTest, visit, whenKeptOffline } from './fixtures.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { pastAsCopy } from './past.ts';
import { chosenCards } from './shipped.ts';

const { settings } = WORDS.kk;
const copies = COPIES_WORDS.kk;
const history = HISTORY_WORDS.kk;

const [first = '', second = '', third = ''] = chosenCards(3, () => true);

const cardsOf = async (learner: Learner) =>
	[
		...new Set((await learner.log()).flatMap((entry) => ('card' in entry ? [entry.card] : [])))
	].sort();

const preview = (page: Page) => page.getByRole('dialog', { name: settings.restoreTitle });

/** Says twice that everything is to be replaced. */
async function replaceAll(page: Page): Promise<void> {
	await preview(page).getByRole('button', { name: copies.replace }).click();
	const sure = page.getByRole('dialog', { name: copies.replaceTitle });
	await expect(sure).toContainText(copies.replaceText);
	await sure.getByRole('button', { name: copies.replaceGo }).click();
	await expect(page.locator('dialog[open]')).toHaveCount(0);
	await expect(page.locator('.said').first()).not.toBeEmpty();
}

test('everything is put in the place of all that is here, and taken back', async ({ learner }) => {
	const { page } = learner;
	await learner.remember({ held: { [first]: 'firm' as const, [second]: 'young' as const } });
	const before = await learner.log();
	await learner.choose('old.txt', await pastAsCopy({ held: { [third]: 'young' as const } }));
	await replaceAll(page);
	expect(await cardsOf(learner)).toEqual([third]);

	await learner.visit('history/');
	await expect(page.getByText(history.inside.why.replace)).toBeVisible();
	const line = page.getByRole('listitem').filter({ hasText: history.what.replaced });
	await line.getByRole('button').click();
	await expect(page.getByText(history.done.saidBack)).toBeVisible();
	expect(await learner.log()).toEqual(before);
});

test('a copy inside is looked at and gone back to', async ({ learner }) => {
	const { page } = learner;
	await learner.remember({ held: { [first]: 'firm' as const } });
	await learner.visit('history/');
	await page.getByRole('button', { name: history.inside.now }).click();
	await expect(page.getByText(history.inside.taken)).toBeVisible();
	const then = await learner.log();

	await learner.visit('settings/');
	await learner.choose(
		'more.txt',
		await pastAsCopy({ held: { [first]: 'firm' as const, [second]: 'young' as const } })
	);
	await preview(page).getByRole('button', { name: settings.restoreGo }).click();
	await expect(page.locator('.said')).not.toBeEmpty();
	expect(await cardsOf(learner)).toEqual([first, second].sort());

	await learner.visit('history/');
	const inside = page
		.getByRole('listitem')
		.filter({ hasText: history.inside.why.daily })
		.filter({ hasText: history.inside.holds(String(then.length)) });
	await inside.first().getByRole('button').click();
	await expect(preview(page)).toContainText(settings.restoreNothing);
	await replaceAll(page);
	expect(await learner.log()).toEqual(then);
});

test('a copy of nobody known here goes to whoever is picked, and the page goes on as that learner', async ({
	learner
}) => {
	const { page } = learner;
	await learner.study();
	const copy = await pastAsCopy({ held: { [first]: 'firm' as const } });
	await learner.visit('settings/');
	await learner.choose('strange.txt', copy);
	const into = preview(page).getByRole('group', { name: copies.into });
	await expect(into.getByRole('radio', { checked: true })).toHaveAccessibleName(copies.me(''));
	await into.getByText(copies.newLearner).click();
	await preview(page).getByRole('button', { name: settings.restoreGo }).click();

	const came = page.getByRole('dialog', { name: copies.newTitle });
	await expect(came).toContainText(/\d/);
	await came.getByRole('button', { name: copies.newGo }).click();
	await expect(page).toHaveURL(learner.site.address());

	// Once it is somebody's, it goes to nobody else.
	await learner.visit('settings/');
	await learner.choose('strange.txt', copy);
	await expect(preview(page)).toContainText(copies.goesTo);
	await expect(preview(page)).toContainText(settings.restoreNothing);
});

test('copies are saved and restored in the page where a browser has no workers', async ({
	learner
}) => {
	const { page } = learner;
	await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
	await learner.remember({ held: { [first]: 'firm' as const } });
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: settings.saveCopyNote }).click();
	const text = await readFile(await (await downloading).path(), 'utf8');
	await learner.choose('same.txt', text);
	await expect(preview(page)).toContainText(settings.restoreNothing);
});

anyTest('copies are saved and restored without a network', async ({ site, page }) => {
	await visit(page, site.address('settings/'));
	await whenKeptOffline(page);
	const choose = async () => {
		const buffer = Buffer.from(await pastAsCopy({ held: { [first]: 'firm' as const } }));
		const file = { name: 'past.txt', mimeType: 'text/plain', buffer };
		await page.locator('input[type=file]').setInputFiles(file);
		await expect(preview(page)).toBeVisible();
	};
	// The check of the first visit has fetched the worker.
	const kept = () =>
		page.evaluate(async () => (await (await caches.open('workers')).keys()).length);
	await expect.poll(kept, { timeout: 30_000 }).toBe(2);
	await site.stop();
	await page.reload();
	const working = page.waitForEvent('worker');
	await choose();
	expect((await working).url()).toContain('copies');
	await preview(page).getByRole('button', { name: settings.restoreGo }).click();
	await expect(page.locator('.said')).not.toBeEmpty();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: settings.saveCopyNote }).click();
	expect(await readFile(await (await downloading).path(), 'utf8')).toContain(first);
});
