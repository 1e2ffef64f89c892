import type { Page } from '@playwright/test';
import { dueDay } from '../../src/lib/core/scheduler/due.ts';
import type { ReviewEntry } from '../../src/lib/core/scheduler/log-entry.ts';
import type { CardId } from '../../src/lib/core/shared/ids.ts';
import { LANGS } from '../../src/lib/core/shared/lang.ts';
import { formatDay } from '../../src/lib/i18n/calendar.ts';
import { PROGRESS_WORDS } from '../../src/lib/i18n/messages/progress/progress.ts';
import { whenKeptOffline } from './fixtures.ts';
import { history } from './history.ts';
import { expect, test, WORDS } from './learner.ts';
import { Look, STILL } from './look.ts';
import { TODAY } from './past.ts';
import { shippedCards } from './shipped.ts';

const words = PROGRESS_WORDS.kk;
const ids = shippedCards.map(({ id }) => id);
/** A card of another note than its neighbours, taken for the one three further on. */
const mixedUp = ids.slice(0, 16).map((id, i) => [id, ids[i + 3]!] as const);
const studious = history(ids, { days: 100, until: 1, newPerDay: 3, mixedUp });
const part = (page: Page, name: string) => page.getByRole('region', { name });

/** The share recalled by cards in review, at their first review of each of the last days. */
function retention(log: readonly ReviewEntry[], days: number): string {
	const firsts = new Map<string, ReviewEntry>();
	for (const entry of log) {
		const key = `${entry.day} ${entry.card}`;
		if (!firsts.has(key)) firsts.set(key, entry);
	}
	const counted = [...firsts.values()].filter(
		({ day, before }) => day > TODAY - days && before?.state === 'review'
	);
	const recalled = counted.filter(({ rating }) => rating > 1);
	return words.percent(Math.round((100 * recalled.length) / counted.length));
}

/** On which day each card comes back, from the last answer of each. */
function dueDays(log: readonly ReviewEntry[]): number[] {
	const last = new Map<CardId, ReviewEntry>(log.map((entry) => [entry.card, entry]));
	return [...last.values()].map(({ due, offset }) => dueDay(due, offset));
}

test('progress is told from the log: days, retention, what comes, decks and what is mixed up', async ({
	learner
}) => {
	const { page } = learner;
	await learner.remember({ log: studious });
	await learner.visit('progress/');

	const days = part(page, words.studied.title);
	await expect(days).toContainText(words.studied.since(17, 84));
	await days.locator('summary').click();
	const yesterday = studious.filter(({ day }) => day === TODAY - 1);
	const row = days.getByRole('row', { name: formatDay(TODAY - 1, 'kk') });
	await expect(row.getByRole('cell').first()).toHaveText(
		String(new Set(yesterday.map(({ card }) => card)).size)
	);

	const kept = part(page, words.retention.title);
	await expect(kept.locator('.big')).toHaveText(retention(studious, 30));
	await kept.getByText(words.retention.periodName(null), { exact: true }).click();
	await expect(kept.locator('.big')).toHaveText(retention(studious, Infinity));

	const soon = dueDays(studious).filter((day) => day < TODAY + 30).length;
	const mean = String(Math.round(soon / 30));
	await expect(part(page, words.coming.title(30))).toContainText(words.coming.sum(soon, mean));
	const apart = page.getByRole('link', { name: words.mixedUp.practise });
	await expect(apart).toHaveAttribute('href', /\/play\/confusables\/$/);
	await page.getByRole('link', { name: /^Органдар мен лауазымдар/ }).click();
	await expect(page).toHaveURL(/deck\/organdar-men-lauazymdar/);
	await page.goBack();
	await expect(kept.locator('.big')).toHaveText(retention(studious, 30));
});

test('what waits from earlier days is told apart from what comes, and no missed day is held against anyone', async ({
	learner
}) => {
	const { page } = learner;
	const log = history(ids, { days: 60, until: 12, newPerDay: 3 });
	await learner.remember({ log });
	await learner.visit('progress/');
	const waiting = dueDays(log).filter((day) => day < TODAY).length;
	expect(waiting).toBeGreaterThan(10);
	const coming = part(page, words.coming.title(30));
	await expect(coming).toContainText(words.coming.backlog(waiting));
	await coming.locator('summary').click();
	await expect(coming.getByRole('row').nth(1)).toHaveText(
		new RegExp(`${words.coming.waiting}\\s*${waiting}`)
	);
	const missed = words.studied.run(0).split('0')[0]!;
	await expect(part(page, words.studied.title)).not.toContainText(missed);
});

test('before the first session the page says what will be here, and leads to it', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('progress/');
	await expect(page.getByRole('heading', { name: words.emptyTitle })).toBeVisible();
	await page.getByRole('link', { name: words.emptyStart }).click();
	await expect(learner.question).toBeVisible();
});

test('all of it by keyboard', async ({ learner }) => {
	const { page } = learner;
	const held = Object.fromEntries(ids.slice(0, 4).map((id) => [id, 'firm' as const]));
	await learner.remember({ held });
	await learner.visit('progress/');
	const days = part(page, words.studied.title);
	await days.locator('summary').waitFor();
	await page.getByRole('link', { name: WORDS.kk.common.settings }).focus();
	await page.keyboard.press('Tab');
	await expect(days.locator('summary')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(days.getByRole('table')).toBeVisible();
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByLabel(words.retention.periodName(7))).toBeChecked();
	await expect(part(page, words.retention.title)).toContainText(words.retention.none);
	const deck = page.locator('main li a').first();
	for (let i = 0; i < 9 && !(await deck.evaluate((a) => a === document.activeElement)); i++) {
		await page.keyboard.press('Tab');
	}
	await expect(deck).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/deck\//);
});

test.describe('with the server gone', () => {
	test.use({ serviceWorkers: 'allow' });

	test('progress is told all the same', async ({ learner }) => {
		const { page } = learner;
		await learner.remember({ log: studious });
		await whenKeptOffline(page);
		await learner.site.stop();
		await learner.visit('progress/');
		await expect(part(page, words.memory.difficulty)).toBeVisible();
	});
});

test.describe('to the eye and the ear', () => {
	test.use(STILL);

	for (const lang of LANGS) {
		test(`progress is accessible and fits in ${lang}, light and dark`, async ({ learner }) => {
			test.slow();
			const { page } = learner;
			const own = PROGRESS_WORDS[lang];
			const look = await Look.begin(learner, lang);
			await learner.remember({ preferences: { lang, cardLang: lang, theme: 'light' } });
			await learner.visit('progress/');
			await page.getByRole('heading', { name: own.emptyTitle }).waitFor();
			await look.at('progress empty');
			await learner.remember({ log: history(ids, { days: 60, until: 9, newPerDay: 4, mixedUp }) });
			await learner.visit('progress/');
			await part(page, own.memory.difficulty).waitFor();
			await look.at('progress');
			for (const summary of await page.locator('summary').all()) await summary.click();
			await look.at('progress in figures');
		});
	}
});
