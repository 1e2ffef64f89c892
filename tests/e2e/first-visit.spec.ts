import { expect, test, WORDS } from './learner.ts';
import { LANGS } from '../../src/lib/core/shared/lang.ts';

/** Ten seconds are the promise, measured by the benchmark; here only a hang is told from a slow machine. */
const HANG = 30_000;

test.describe('on a first visit', () => {
	test('the app speaks Kazakh, shows the switch of languages and asks for nothing', async ({
		learner
	}) => {
		const { page } = learner;
		await learner.visit();
		await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.kk.today.title);
		const choices = page.getByRole('group', { name: WORDS.kk.lang.choose }).getByRole('radio');
		await expect(choices).toHaveCount(LANGS.length);
		await expect(page.getByRole('radio', { name: 'Қазақша' })).toBeChecked();
		await expect(page.locator('dialog[open], input[type=text], [role=alert]')).toHaveCount(0);
	});

	test('the first card is one tap away', async ({ learner }) => {
		const { page } = learner;
		await page.goto(learner.site.address());
		await page.getByRole('link', { name: WORDS.kk.today.start }).click();
		await expect(page.locator('button.option')).toHaveCount(4, { timeout: HANG });
	});

	test('the switch changes the interface and the cards, and both are remembered', async ({
		learner
	}) => {
		const { page } = learner;
		await learner.visit();
		await page.getByText('English', { exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.en.today.title);
		await page.getByRole('link', { name: WORDS.en.today.start }).click();
		await expect(learner.question.locator('span').first()).toHaveAttribute('lang', 'en');
		await learner.visit('settings/');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.locator('input[name=lang][value=en]')).toBeChecked();
		await expect(page.locator('input[name=card-lang][value=en]')).toBeChecked();
	});

	test('a link with a language sets both, once, and it leaves the address', async ({ learner }) => {
		const { page } = learner;
		await learner.visit('?lang=ru');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.ru.today.title);
		await expect(page).toHaveURL(learner.site.address());
		await expect(page.locator('.hero')).toBeVisible();
		await learner.visit('settings/');
		await expect(page.locator('input[name=lang][value=ru]')).toBeChecked();
		await expect(page.locator('input[name=card-lang][value=ru]')).toBeChecked();

		await learner.visit('about/?lang=en');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page).toHaveURL(learner.site.address('about/'));
		await expect.poll(async () => (await learner.settings())['setting/lang']).toBe('en');
		await learner.visit('settings/');
		await expect(page.locator('input[name=lang][value=en]')).toBeChecked();
		await expect(page.locator('input[name=card-lang][value=ru]')).toBeChecked();
	});

	test('a link with a language that there is not changes nothing', async ({ learner }) => {
		const { page } = learner;
		await learner.visit('?lang=tlh&from=poster');
		await expect(page).toHaveURL(learner.site.address('?from=poster'));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.kk.today.title);
	});

	test('a link to one deck works, in its language', async ({ learner }) => {
		const { page } = learner;
		await learner.visit('deck/zandar/?lang=en');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laws');
		await page.getByRole('link', { name: WORDS.en.deck.study }).click();
		await expect(learner.question).toBeVisible();
		await expect(learner.question.locator('span').first()).toHaveAttribute('lang', 'en');
		const { open, waiting } = await learner.session();
		const decks = [open.item, ...waiting].map(({ deck }) => String(deck));
		expect(new Set(decks)).toEqual(new Set(['zandar']));
	});

	test('a link to a deck that there is not leads home', async ({ learner }) => {
		await learner.visit('deck/no-such-deck/');
		const { page } = learner;
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.kk.deck.missingTitle);
		await page.getByRole('link', { name: WORDS.kk.common.home }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.kk.today.title);
	});
});
