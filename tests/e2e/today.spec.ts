import { DAY } from '../../src/lib/core/shared/time.ts';
import { answerRightly, goOn } from './answering.ts';
import { expect, test, WORDS } from './learner.ts';
import { visit } from './fixtures.ts';
import { NOW } from './past.ts';
import { chosenCards, shippedCards, shippedDecks } from './shipped.ts';

const words = WORDS.kk.today;

test('today says what is due, in all and per deck', async ({ learner }) => {
	const { page } = learner;
	const cards = chosenCards(
		6,
		({ deck, note, variant }) =>
			String(deck) === 'manyzdy-datalar' && note.type === 'event' && variant === 'date'
	);
	await learner.remember({
		held: Object.fromEntries(cards.map((card) => [card, 'middle'])),
		scheduling: { newPerDay: 4 }
	});
	await learner.visit();
	await expect(page.locator('.hero .n')).toHaveText('10');
	await expect(page.locator('.hero .soft')).toHaveText(words.parts(6, 4));
	await expect(page.getByRole('link', { name: /Маңызды даталар/ })).toContainText(
		words.parts(6, 1)
	);
	// Four new cards over five decks, by turns.
	await expect(page.getByRole('link', { name: /Терминдер/ })).toContainText(words.parts(0, 1));
	await expect(page.getByRole('link', { name: /Заңдар/ })).toContainText(words.deckDone);
	await expect(page.locator('.dock .button')).toHaveCount(1);
});

test('today counts down as cards are answered, and offers to go on', async ({ learner }) => {
	const { page } = learner;
	await learner.visit();
	await expect(page.locator('.hero .n')).toHaveText('10');
	await page.getByRole('link', { name: words.start }).click();
	for (let i = 0; i < 2; i++) {
		await expect(learner.question).toBeVisible();
		await answerRightly(learner);
		await goOn(learner);
	}
	await learner.button(WORDS.kk.study.close).click();
	await expect(page.getByRole('link', { name: words.goOn })).toBeVisible();
	// New cards wait for their next step within the day, so they count as reviews now.
	await expect(page.locator('.hero .soft')).toHaveText(words.parts(2, 8));
});

test('a session that was left in one deck is gone on with in that deck', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('deck/zandar/');
	await page.getByRole('link', { name: WORDS.kk.deck.study }).click();
	await expect(learner.question).toBeVisible();
	const { open } = await learner.session();
	await learner.button(WORDS.kk.study.close).click();
	await page.getByRole('link', { name: words.goOn }).click();
	await expect(page).toHaveURL(learner.site.address('study/?deck=zandar'));
	await expect(learner.question).toBeVisible();
	expect((await learner.session()).open.seed).toBe(open.seed);
});

test('a session of yesterday is not gone on with', async ({ learner }) => {
	await learner.study();
	await learner.wait(DAY);
	await learner.visit();
	await expect(learner.page.getByRole('link', { name: words.start })).toBeVisible();
});

test('the evening after midnight still belongs to the day before, until four', async ({
	learner
}) => {
	const { page } = learner;
	const day = page.locator('.hero .caption');
	await learner.visit();
	await expect(day).toHaveText('22\u00A0қараша, жексенбі');
	const hour = DAY / 24;
	await learner.wait(17.5 * hour);
	await learner.visit();
	await expect(day).toHaveText('22\u00A0қараша, жексенбі');
	await learner.wait(hour);
	await learner.visit();
	await expect(day).toHaveText('23\u00A0қараша, дүйсенбі');
});

test('an open page learns of a new day when it is looked at again', async ({ learner }) => {
	const { page } = learner;
	await learner.visit();
	await expect(page.locator('.hero .caption')).toHaveText('22\u00A0қараша, жексенбі');
	await learner.wait(DAY);
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(page.locator('.hero .caption')).toHaveText('23\u00A0қараша, дүйсенбі');
});

test('a page that stays open in sight turns to the new day at four by itself', async ({
	page,
	site
}) => {
	const day = page.locator('.hero .caption');
	await page.clock.install({ time: NOW.at });
	await visit(page, site.address());
	await expect(day).toHaveText('22\u00A0қараша, жексенбі');
	await expect(page.locator('.hero .n')).toHaveText('10');
	await page.clock.fastForward('17:58:00');
	await expect(day).toHaveText('22\u00A0қараша, жексенбі');
	await page.clock.fastForward('00:02:00');
	await expect(day).toHaveText('23\u00A0қараша, дүйсенбі');
});

test('decks are taken out and brought back, and progress stays', async ({ learner }) => {
	const { page } = learner;
	await learner.study('?deck=zandar');
	await answerRightly(learner);
	await goOn(learner);
	for (const deck of shippedDecks) {
		await learner.visit(`deck/${deck}/`);
		await learner.button(WORDS.kk.deck.remove).click();
		await expect(learner.button(WORDS.kk.deck.add)).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	}
	await learner.button(WORDS.kk.deck.add).click();
	await expect(page.getByRole('link', { name: WORDS.kk.deck.study })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await learner.button(WORDS.kk.deck.remove).click();
	await expect(learner.button(WORDS.kk.deck.add)).toBeVisible();
	await learner.visit();
	await expect(page.getByRole('heading', { name: words.emptyTitle })).toBeVisible();
	await learner.button(words.addDecks).click();
	await expect(page.locator('.hero .n')).toHaveText('10');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	const all = shippedCards.filter(({ deck }) => String(deck) === 'zandar').length;
	await expect(page.getByRole('link', { name: /Заңдар/ })).toContainText(words.held(0, 1, all));
});

test('a change in another tab is shown here', async ({ learner }) => {
	await learner.visit();
	const other = await learner.otherTab();
	await other.visit('settings/');
	const fresh = other.page.getByLabel(WORDS.kk.settings.newPerDay, { exact: true });
	await fresh.fill('7');
	await fresh.press('Tab');
	await expect(learner.page.locator('.hero .n')).toHaveText('7');
	await other.page.getByText('English', { exact: true }).first().click();
	await expect(learner.page.getByRole('heading', { level: 1 })).toHaveText(WORDS.en.today.title);
});
