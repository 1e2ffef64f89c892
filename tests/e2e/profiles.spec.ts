import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readCopy } from '../../src/lib/exchange/copy/read-copy.ts';
import { MINUTE } from '../../src/lib/core/shared/time.ts';
import { PROFILES_WORDS } from '../../src/lib/i18n/messages/profiles/profiles.ts';
import { answerRightly, goOn } from './answering.ts';
import { test as anyTest, visit, whenKeptOffline } from './fixtures.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { chosenCards } from './shipped.ts';

const words = PROFILES_WORDS.kk;
const whose = (name: string) => words.whose.label(name);

/** Names whoever is at the phone. */
async function nameMe(learner: Learner, name: string): Promise<void> {
	const { page } = learner;
	await learner.visit('profiles/');
	await page.getByRole('button', { name: words.list.manage(words.nameless(1)) }).click();
	await page.getByLabel(words.manage.name).fill(name);
	await page.getByRole('button', { name: words.manage.save }).click();
	await expect(page.getByText(words.said.renamed(name))).toBeVisible();
	// Whoever comes now comes later.
	await learner.wait(MINUTE);
}

/** Adds a learner with a name, who is at the phone then. */
async function add(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: words.fresh.title }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel(words.fresh.name).fill(name);
	await dialog.getByRole('button', { name: words.fresh.go }).click();
	await expect(page.locator('[data-question]')).toBeVisible();
}

/** Goes on as another learner of the list. */
async function switchTo(learner: Learner, name: string): Promise<void> {
	await learner.visit('profiles/');
	await learner.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
	await expect(learner.page.getByRole('link', { name: whose(name) })).toBeVisible();
}

async function choose(page: Page, symbols: readonly (keyof typeof words.symbols)[]): Promise<void> {
	for (const symbol of symbols)
		await page.getByRole('button', { name: words.symbols[symbol], exact: true }).click();
}

test('a new learner begins with two taps, and each learner has progress of their own', async ({
	learner
}) => {
	const { page } = learner;
	const cards = chosenCards(3, ({ note }) => note.type === 'truefalse');
	await learner.remember({
		held: Object.fromEntries(cards.map((card) => [card, 'firm'])),
		preferences: { theme: 'dark' }
	});
	await nameMe(learner, 'Айгерім');
	const before = await learner.log();

	await page.getByRole('button', { name: words.fresh.title }).click();
	await page.getByRole('button', { name: words.fresh.go }).click();
	await expect(learner.question).toBeVisible();
	await expect(page).toHaveURL(/\/study\/$/);
	expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
	await answerRightly(learner);
	await goOn(learner);
	await expect.poll(async () => (await learner.log()).length).toBe(before.length + 1);

	await learner.visit();
	await expect(page.getByRole('link', { name: whose(words.nameless(2)) })).toBeVisible();
	await learner.visit('decks/');
	await switchTo(learner, 'Айгерім');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('.hero .soft')).toHaveText(WORDS.kk.today.parts(3, 10));
	// The session of the other one is not gone on with.
	await expect(page.getByRole('link', { name: WORDS.kk.today.start })).toBeVisible();
	await learner.visit('settings/');
	await expect(page.getByRole('link', { name: whose('Айгерім') })).toBeVisible();
	await learner.visit('progress/');
	await learner.visit('profiles/');
	await expect(
		page.getByRole('button', { name: new RegExp(`^${words.nameless(2)}`) })
	).toContainText(words.list.lastStudied(WORDS.kk.time.today));
});

test('a learner goes into the trash after a copy, and comes back with everything', async ({
	learner
}) => {
	const { page } = learner;
	const [card = ''] = chosenCards(1, ({ note }) => note.type === 'truefalse');
	await learner.remember({ held: { [card]: 'firm' as const } });
	await nameMe(learner, 'Айгерім');
	const log = await learner.log();
	await add(page, 'Дана');
	await learner.visit('profiles/');

	await page.getByRole('button', { name: words.list.manage('Айгерім') }).click();
	await page.getByRole('button', { name: words.manage.remove }).click();
	const dialog = page.getByRole('dialog', { name: words.manage.removeTitle('Айгерім') });
	const downloading = page.waitForEvent('download');
	await dialog.getByRole('button', { name: WORDS.kk.notice.saveCopy }).click();
	const copy = readCopy(await readFile(await (await downloading).path(), 'utf8'));
	expect(copy).toMatchObject({ ok: true, value: { profile: { name: 'Айгерім' } } });
	await dialog.getByRole('button', { name: words.manage.remove }).click();
	await expect(page.getByText(words.said.removed('Айгерім'))).toBeFocused();
	await expect(
		page.getByText(words.trash.until('2026\u00A0жылғы 22\u00A0желтоқсан'))
	).toBeVisible();

	await page.getByRole('button', { name: words.trash.restore('Айгерім') }).click();
	await expect(page.getByRole('heading', { name: words.trash.title })).toHaveCount(0);
	await switchTo(learner, 'Айгерім');
	expect(await learner.log()).toEqual(log);

	// Whoever is at the phone can go too: somebody else goes on.
	await learner.visit('profiles/');
	await page.getByRole('button', { name: words.list.manage('Айгерім') }).click();
	await page.getByRole('button', { name: words.manage.remove }).click();
	await page.getByRole('dialog').getByRole('button', { name: words.manage.remove }).click();
	await expect(page.locator('[aria-current=true]')).toContainText('Дана');
	await expect(page.getByRole('button', { name: words.trash.restore('Айгерім') })).toBeVisible();
});

test('a lock asks for its symbols, lets others through, and comes off by the name', async ({
	learner
}) => {
	const { page } = learner;
	await nameMe(learner, 'Айгерім');
	await page.getByRole('button', { name: words.manage.setLock }).click();
	await choose(page, ['sun', 'yurt', 'fish']);
	await page.keyboard.press('Backspace');
	await page.keyboard.press('7');
	await choose(page, ['sun']);
	await page.getByRole('button', { name: words.manage.confirmLock }).click();
	await expect(page.getByText(words.said.locked('Айгерім'))).toBeVisible();
	// Not again in the tab that knows it.
	await learner.visit();
	await expect(page.locator('.hero')).toBeVisible();
	await expect(page.getByRole('dialog')).toHaveCount(0);

	const tab = await learner.otherTab();
	const gate = tab.page.getByRole('dialog', { name: 'Айгерім' });
	await tab.page.goto(tab.site.address());
	await expect(gate).toBeVisible();
	await expect(tab.page.locator('.hero .n')).toBeHidden();
	await tab.page.keyboard.press('Escape');
	await tab.page.keyboard.press('Escape');
	await expect(gate).toBeVisible();
	await choose(tab.page, ['sun', 'yurt', 'sun', 'fish']);
	await expect(gate.getByRole('alert')).toHaveText(words.gate.wrong);

	await gate.getByRole('button', { name: words.gate.switch }).click();
	await gate.getByRole('button', { name: words.fresh.title }).click();
	await tab.page.getByRole('button', { name: words.fresh.go }).click();
	await expect(tab.question).toBeVisible();
	await tab.visit('profiles/');
	await expect(tab.page.getByText(words.list.lockedNote)).toBeVisible();
	await expect(tab.page.getByRole('button', { name: words.list.manage('Айгерім') })).toHaveCount(0);

	await tab.page.getByRole('button', { name: /^Айгерім/ }).click();
	await choose(tab.page, ['sun', 'yurt', 'fish', 'sun']);
	await expect(gate).toHaveCount(0);
	await expect(tab.page.getByRole('link', { name: whose('Айгерім') })).toBeVisible();

	const third = await learner.otherTab();
	await third.page.goto(tab.site.address('decks/'));
	const again = third.page.getByRole('dialog', { name: 'Айгерім' });
	await again.getByRole('button', { name: words.gate.forgotten }).click();
	await again.getByLabel(words.gate.name).fill('Дана');
	await again.getByRole('button', { name: words.gate.takeOff }).click();
	await expect(again.getByText(words.gate.wrongName)).toBeVisible();
	await again.getByLabel(words.gate.name).fill('айгерім');
	await again.getByRole('button', { name: words.gate.takeOff }).click();
	await expect(again).toHaveCount(0);
	await expect(third.page.getByRole('heading', { level: 1 })).toHaveText(WORDS.kk.nav.decks);
});

test('a page keeps its learner when another is chosen elsewhere, and asks whose it is', async ({
	learner
}) => {
	const { page } = learner;
	const dated = chosenCards(2, ({ note, variant }) => note.type === 'event' && variant === 'date');
	await learner.remember({
		held: Object.fromEntries(dated.map((card) => [card, 'middle'])),
		scheduling: { newPerDay: 0 }
	});
	await nameMe(learner, 'Айгерім');
	const before = await learner.log();
	await learner.study();
	const tab = await learner.otherTab();
	await tab.visit('profiles/');
	await add(tab.page, 'Дана');

	const asked = page.getByRole('dialog', { name: words.gate.whoTitle });
	await expect(asked).toContainText(words.gate.whoText('Айгерім', 'Дана'));
	await page.keyboard.press('Escape');
	await expect(asked).toBeVisible();
	await asked.getByRole('button', { name: 'Айгерім' }).click();
	await expect(asked).toHaveCount(0);
	await learner.button(WORDS.kk.study.show).click();
	await learner.button(WORDS.kk.study.know).click();
	await expect.poll(async () => (await learner.log()).length).toBe(before.length + 1);

	// The other page is asked in its turn, and follows.
	const other = tab.page.getByRole('dialog', { name: words.gate.whoTitle });
	await other.getByRole('button', { name: 'Айгерім' }).click();
	await expect(tab.page.getByRole('link', { name: whose('Айгерім') })).toBeVisible();
	await expect(tab.page.getByRole('link', { name: WORDS.kk.today.goOn })).toBeVisible();
});

anyTest('learners switch and begin without a network', async ({ site, page }) => {
	await visit(page, site.address());
	await whenKeptOffline(page);
	await site.stop();
	await page.goto(site.address('profiles/'));
	await add(page, 'Дана');
	await page.goto(site.address('profiles/'));
	await page.getByRole('button', { name: new RegExp(`^${words.nameless(1)}`) }).click();
	await expect(page.getByRole('link', { name: whose(words.nameless(1)) })).toBeVisible();
});
