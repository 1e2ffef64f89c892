import { expect, test, WORDS, type Learner } from './learner.ts';
import { chosenCards } from './shipped.ts';
import { answerRightly, goOn } from './answering.ts';

const words = WORDS.kk.settings;

test('the languages of the app and of the cards are two settings', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('settings/');
	const ofTheApp = page.getByRole('group', { name: words.interfaceLang });
	await ofTheApp.getByText('Русский', { exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.ru.settings.title);
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	await choose(learner, WORDS.ru.settings.cardLang, 'English');

	await learner.study();
	await expect(learner.question.locator('span').first()).toHaveAttribute('lang', 'en');
	await expect(learner.button(WORDS.ru.study.dontKnow)).toBeVisible();
	expect((await learner.session()).open.lang).toBe('en');
	await answerRightly(learner);
	await goOn(learner);
	expect((await learner.answers())[0]).toMatchObject({ lang: 'en', rating: 3 });
});

test('the theme is really dark or light, and there before the next first paint', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('settings/');
	await choose(learner, words.theme, words.themeDark);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect.poll(() => paper(learner)).toBeLessThan(0.1);
	await choose(learner, words.theme, words.themeLight);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	await expect.poll(() => paper(learner)).toBeGreaterThan(0.9);

	await choose(learner, words.theme, words.themeDark);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.goto(learner.site.address(), { waitUntil: 'commit' });
	await page.locator('body').waitFor({ state: 'attached' });
	expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

	await learner.visit('settings/');
	await choose(learner, words.theme, words.themeAuto);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect.poll(() => paper(learner)).toBeLessThan(0.1);
	await page.emulateMedia({ colorScheme: 'light' });
	await expect.poll(() => paper(learner)).toBeGreaterThan(0.9);
});

test('text grows with its setting', async ({ learner }) => {
	await learner.visit('settings/');
	const size = () =>
		learner.page
			.getByText(words.storageHere)
			.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
	const normal = await size();
	await choose(learner, words.textSize, words.textLarge);
	await expect.poll(size).toBeGreaterThan(normal * 1.1);
	const large = await size();
	await choose(learner, words.textSize, words.textLarger);
	await expect.poll(size).toBeGreaterThan(large * 1.1);
	await choose(learner, words.textSize, words.textNormal);
	await expect.poll(size).toBe(normal);
});

test('four buttons stand where two stood, and each writes its rating', async ({ learner }) => {
	const cards = chosenCards(4, ({ note, variant }) => note.type === 'event' && variant === 'date');
	const study = WORDS.kk.study;
	await learner.remember({
		held: Object.fromEntries(cards.map((card) => [card, 'middle'])),
		scheduling: { newPerDay: 0 }
	});
	await learner.study();
	await learner.button(study.show).click();
	await expect(learner.page.locator('.dock button')).toHaveCount(2);

	await learner.visit('settings/');
	await choose(learner, WORDS.kk.study.buttons, words.four);
	await learner.study();
	const labels = [study.forgot, study.hard, study.good, study.easy];
	for (const [index, label] of labels.entries()) {
		if (index > 0) await learner.button(study.show).click();
		await expect(learner.page.locator('.dock button')).toHaveText(
			labels.map((each) => new RegExp(each))
		);
		await learner.page.locator('.dock').getByRole('button', { name: label }).click();
		await expect.poll(async () => (await learner.answers()).length).toBe(index + 1);
	}
	expect((await learner.answers()).map(({ rating }) => rating)).toEqual([1, 2, 3, 4]);
});

test('the limits of a day take effect, and senseless ones are put right', async ({ learner }) => {
	const { page } = learner;
	const cards = chosenCards(8, ({ note }) => note.type === 'truefalse');
	await learner.remember({ held: Object.fromEntries(cards.map((card) => [card, 'young'])) });
	const fresh = page.getByLabel(words.newPerDay, { exact: true });
	const reviews = page.getByLabel(words.reviewsPerDay, { exact: true });
	await fresh.fill('3');
	await fresh.press('Tab');
	await reviews.fill('5');
	await reviews.press('Tab');
	await learner.visit();
	await expect(page.locator('.hero .soft')).toHaveText(WORDS.kk.today.parts(5, 3));
	await learner.study();
	const { open, waiting } = await learner.session();
	expect([open.item, ...waiting].filter(({ isNew }) => isNew)).toHaveLength(3);
	expect(waiting).toHaveLength(7);

	await learner.visit('settings/');
	for (const [typed, shown] of [
		['99999', '200'],
		['-4', '0'],
		['on', '0']
	] as const) {
		await fresh.fill(typed);
		await fresh.press('Tab');
		await expect(fresh).toHaveValue(shown);
	}
});

test('a higher goal of remembering brings cards back sooner', async ({ learner }) => {
	const { page } = learner;
	const cards = chosenCards(1, ({ note, variant }) => note.type === 'event' && variant === 'date');
	await learner.remember({
		held: Object.fromEntries(cards.map((card) => [card, 'middle'])),
		scheduling: { newPerDay: 0 }
	});
	const goal = page.getByLabel(words.retention);
	const promises = [];
	for (const key of ['End', 'Home']) {
		await goal.press(key);
		await expect(goal).toHaveValue(key === 'End' ? '97' : '70');
		if (key === 'End') await expect(page.getByText(words.retentionHigh)).toBeVisible();
		await learner.study();
		if (await learner.button(WORDS.kk.study.show).isVisible())
			await learner.button(WORDS.kk.study.show).click();
		const know = learner.button(WORDS.kk.study.know);
		await expect(know).toHaveText(/\d/);
		promises.push(await know.innerText());
		await learner.visit('settings/');
	}
	const [often = 0, seldom = 0] = promises.map(inDays);
	expect(often).toBeGreaterThan(0);
	expect(seldom).toBeGreaterThan(3 * often);
});

test('where the progress lives is said as it is', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('settings/');
	await expect(page.getByText(words.storageHere)).toBeVisible();
	await expect(page.getByText(words.noCopy)).toBeVisible();
	const kept = await page.evaluate(() => navigator.storage.persisted());
	await expect(page.getByText(kept ? words.persisted : words.notPersisted)).toBeVisible();
	await expect(page.locator('section', { hasText: words.storageHere })).toContainText(/\d\sМБ/);
});

test('about and privacy are reached from the settings, and tell what they must', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('settings/');
	await page.getByRole('link', { name: words.about }).click();
	await expect(page.locator('.cite')).toContainText(/Жұмашов|Zhumash|Жумаш/);
	await expect(page.getByText(WORDS.kk.about.numbers)).toBeVisible();
	await page.getByRole('link', { name: WORDS.kk.about.privacy }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.kk.privacy.title);
	for (const [name] of WORDS.kk.privacy.points) {
		await expect(page.getByRole('heading', { name })).toBeVisible();
	}
	// One screen: what a parent sees without scrolling for long.
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	expect(height).toBeLessThan(1.6 * 740);
});

/** Chooses one of a strip of choices. */
async function choose(learner: Learner, legend: string, label: string): Promise<void> {
	const group = learner.page.getByRole('group', { name: legend });
	await group.getByText(label, { exact: true }).click();
	await expect(group.getByRole('radio', { name: label, exact: true })).toBeChecked();
}

/** How light the paper is, 0 to 1, in whatever way its colour is written. */
function paper(learner: Learner): Promise<number> {
	return learner.page.evaluate(() => {
		const pixel = document.createElement('canvas').getContext('2d');
		if (!pixel) throw new Error('This browser draws nothing');
		pixel.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
		pixel.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
		return (red + green + blue) / 3 / 255;
	});
}

/** Days that a button promises: "9 күннен соң", "2,5 айдан соң". */
function inDays(promise: string): number {
	const [, n = '', unit = ''] = /([\d,]+)\s+(күн|ай)/.exec(promise) ?? [];
	return Number(n.replace(',', '.')) * (unit === 'ай' ? 30 : 1);
}
