import type { CardId } from '../../src/lib/core/shared/ids.ts';
import { LANGS, type Lang } from '../../src/lib/core/shared/lang.ts';
import { DAY } from '../../src/lib/core/shared/time.ts';
import { EXAM_WORDS } from '../../src/lib/i18n/messages/exam/exam.ts';
import { tagName } from '../../src/lib/i18n/tag-names.ts';
import { DECKS_WORDS } from '../../src/lib/i18n/messages/decks/decks.ts';
import { answerRightly, goOn } from './answering.ts';
import { test as base, visit, whenKeptOffline } from './fixtures.ts';
import { expect, test, type Learner } from './learner.ts';
import { Look, STILL } from './look.ts';
import { TODAY, type Held } from './past.ts';
import { shippedCards } from './shipped.ts';

const kk = EXAM_WORDS.kk;

const ofDeck = shippedCards.filter(({ deck }) => String(deck) === 'zandar').map(({ id }) => id);

/** Some cards of the deck, learnt weeks, a week and days ago. */
const held = Object.fromEntries(
	ofDeck.slice(0, 12).map((card, i): [CardId, Held] => {
		const how = (['young', 'middle', 'firm'] as const)[i % 3];
		return [card, how ?? 'young'];
	})
);

async function setDate({ page }: Learner, day: string, month: string, lang: Lang): Promise<void> {
	const w = EXAM_WORDS[lang].form;
	await page.getByLabel(w.day, { exact: true }).fill(day);
	await page.getByLabel(w.month).selectOption(month);
	await page.getByRole('button', { name: w.save }).click();
}

const share = ({ page }: Learner) => page.locator('main .n');

test('an exam can be about one topic of all decks', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('exam/');
	await page.getByText(kk.list.topics).click();
	await page.locator('details a[href$="tag=akim"]', { hasText: tagName('akim', 'kk') }).click();
	await page.waitForURL(/\/exam\/\?tag=akim$/);
	await setDate(learner, '20', '12', 'kk');
	await expect(page.getByText(kk.when.inDays(28))).toBeVisible();
	expect(await learner.settings()).toMatchObject({ 'exam//akim': { day: TODAY + 28 } });
	// What has a date is in the list above, and offered no more.
	await page.goBack();
	await expect(page.getByText(kk.list.topicOfAll)).toBeVisible();
	await page.getByText(kk.list.topics).click();
	await expect(page.locator('details a[href$="tag=maslikhat"]')).toBeVisible();
	await expect(page.locator('details a[href$="tag=akim"]')).toHaveCount(0);
});

test('a learner sets the date on the page of a deck, sees what it takes, and studies what gains most', async ({
	learner
}) => {
	const { page } = learner;
	await learner.remember({ held, scheduling: { newPerDay: 2 } });
	await learner.visit('deck/zandar/');
	await page.getByRole('link', { name: DECKS_WORDS.kk.notes.exam }).click();
	await setDate(learner, '20', '12', 'kk');
	await expect(page.getByText(kk.when.inDays(28))).toBeVisible();
	await expect(share(learner)).toHaveText(/^\d+\s%$/);
	expect(await learner.settings()).toMatchObject({ 'exam/zandar': { day: TODAY + 28, goal: 0.9 } });

	// What the curve shows is in a table: from today to the exam, and more with study than without.
	const table = page.getByRole('table', { name: kk.curve.title });
	await expect(table.getByRole('row').nth(1)).toContainText('22 қараша');
	await expect(table.getByRole('row').last()).toContainText('20 желтоқсан');
	const [minutes = 0, going = 0, nothing = 0] = await percentages(
		table.getByRole('row').last().getByRole('cell').allInnerTexts()
	);
	expect(minutes).toBeGreaterThanOrEqual(90);
	expect(going).toBeGreaterThan(nothing);

	const before = (await learner.schedules()).map(({ card, due }) => ({ card, due }));
	await page.getByRole('link', { name: kk.study, exact: false }).click();
	await expect(learner.question).toBeVisible();
	const { open, waiting } = await learner.session();
	const asked = [open.item, ...waiting].map(({ card }) => card);
	expect(asked.length).toBeGreaterThan(2);
	expect(ofDeck).toEqual(expect.arrayContaining(asked));
	// No day was moved before an answer was given, and the answer is a review like any.
	expect((await learner.schedules()).map(({ card, due }) => ({ card, due }))).toEqual(before);
	await answerRightly(learner);
	await goOn(learner);
	await expect.poll(async () => (await learner.answers()).length).toBe(1);
});

test('the honest answer: a goal that cannot be reached, an exam of today and one of the past', async ({
	learner
}) => {
	const { page } = learner;
	await learner.remember({ held });
	await learner.visit('exam/?deck=zandar');
	await setDate(learner, '31', '11', 'kk');
	await expect(page.getByRole('alert')).toHaveText(kk.form.noSuchDay);
	await expect(page.getByLabel(kk.form.day, { exact: true })).toBeFocused();
	await setDate(learner, '21', '11', 'kk');
	await expect(page.getByRole('alert')).toHaveText(kk.form.hasPassed);
	await page.getByText('95\u00A0%', { exact: true }).click();
	await setDate(learner, '23', '11', 'kk');
	await expect(
		page.getByText(/Күніне \d+\sминут оқысаңыз да, бұл күнге дейін мақсатқа жетпейсіз/)
	).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.getByRole('button', { name: kk.form.change }).click();
	await expect(page.getByLabel(kk.form.day, { exact: true })).toBeFocused();
	await setDate(learner, '22', '11', 'kk');
	await expect(page.getByText(kk.when.today)).toBeVisible();
	await expect(page.getByText(kk.reckon.onTheDay)).toBeVisible();

	await learner.wait(9 * DAY);
	await page.reload();
	await expect(page.getByText(kk.when.daysAgo(9))).toBeVisible();
	await expect(page.getByText(kk.past.was)).toBeVisible();
	await page.getByRole('button', { name: kk.form.remove }).click();
	await expect(page.getByText(kk.form.removed)).toBeVisible();
	await page.getByRole('button', { name: kk.form.undo }).click();
	await expect(page.getByText(kk.past.was)).toBeVisible();
	await learner.visit('exam/');
	await expect(page.getByRole('heading', { name: kk.list.past })).toBeVisible();
});

test('all of it by keyboard', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('exam/');
	await page.getByRole('link', { name: 'Заңдар' }).focus();
	await page.keyboard.press('Enter');
	await page.getByLabel(kk.form.day, { exact: true }).focus();
	await page.keyboard.press('Control+A');
	await page.keyboard.type('24');
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByText(kk.when.inDays(2))).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	expect(await learner.settings()).toMatchObject({ 'exam/zandar': { day: TODAY + 2, goal: 0.8 } });
	await page.getByRole('link', { name: kk.study, exact: false }).focus();
	await page.keyboard.press('Enter');
	await expect(learner.question).toBeVisible();
});

base('an exam can be set with the server gone', async ({ site, page }) => {
	await visit(page, site.address());
	await whenKeptOffline(page);
	await site.stop();
	await visit(page, site.address('exam/?deck=zandar'));
	await page.getByRole('button', { name: kk.form.save }).click();
	await expect(page.locator('main .n')).toHaveText(/^\d+\s%$/);
	await page.getByRole('link', { name: kk.study, exact: false }).click();
	await expect(page.locator('[data-question]')).toBeVisible();
});

test.describe('looked at', () => {
	test.use(STILL);

	for (const lang of LANGS) {
		test(`every state is accessible and fits in ${lang}, light and dark`, async ({ learner }) => {
			test.slow();
			const { page } = learner;
			const w = EXAM_WORDS[lang];
			const look = await Look.begin(learner, lang);
			await learner.remember({ held, preferences: { lang, cardLang: lang, theme: 'light' } });
			await learner.visit('exam/');
			await page.getByRole('heading', { name: w.list.emptyTitle }).waitFor();
			await look.at('no exam');
			await learner.visit('exam/?deck=no-such-deck');
			await page.getByRole('heading', { name: w.missing.title }).waitFor();
			await look.at('no such deck');
			await learner.visit('exam/?deck=zandar&tag=law');
			await setDate(learner, '31', '11', lang);
			await page.getByRole('alert').waitFor();
			await look.at('no such day');
			await setDate(learner, '20', '12', lang);
			await share(learner).waitFor();
			await look.at('to come');
			await page.getByRole('button', { name: w.form.remove }).click();
			await page.getByText(w.form.removed).waitFor();
			await look.at('removed');
			await learner.visit('exam/?deck=zandar');
			await setDate(learner, '23', '11', lang);
			await share(learner).waitFor();
			await look.at('tomorrow');
			await learner.wait(3 * DAY);
			await page.reload();
			await page.getByText(w.past.was).waitFor();
			await look.at('past');
			await learner.visit('exam/');
			await page.getByRole('heading', { name: w.list.past }).waitFor();
			await look.at('exams');
		});
	}
});

/** "84 %" as 84. */
async function percentages(texts: Promise<string[]>): Promise<number[]> {
	return (await texts).map((text) => Number.parseInt(text, 10));
}
