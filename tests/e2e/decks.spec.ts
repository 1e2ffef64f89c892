import type { CardId } from '../../src/lib/core/shared/ids.ts';
import { cardParts } from '../../src/lib/core/shared/ids.ts';
import { DECKS_WORDS } from '../../src/lib/i18n/messages/decks/decks.ts';
import { tagName } from '../../src/lib/i18n/tag-names.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { shippedCards, shippedDecks } from './shipped.ts';

const words = DECKS_WORDS.kk;

const field = ({ page }: Learner) => page.getByLabel(words.search.label);
const hits = ({ page }: Learner) => page.locator('main li a');

test('all decks are listed with how far they are held; one that was taken away is among the others', async ({
	learner
}) => {
	const { page } = learner;
	const held = shippedCards.filter(({ deck }) => String(deck) === 'zandar').slice(0, 3);
	await learner.remember({ held: Object.fromEntries(held.map(({ id }) => [id, 'firm'])) });
	await learner.visit('decks/');
	await expect(hits(learner)).toHaveCount(shippedDecks.length);
	const total = shippedCards.filter(({ deck }) => String(deck) === 'zandar').length;
	await expect(page.getByRole('link', { name: /^Заңдар/ })).toContainText(`3/${total}`);
	await expect(page.getByRole('heading', { name: words.list.others })).toHaveCount(0);

	await page.getByRole('link', { name: /^Заңдар/ }).click();
	await learner.button(WORDS.kk.deck.remove).click();
	await learner.button(WORDS.kk.deck.add).waitFor();
	await page.getByRole('link', { name: WORDS.kk.common.back }).click();
	await expect(page.getByRole('heading', { name: words.list.others })).toBeVisible();
	// Its progress is shown still.
	await expect(page.getByRole('link', { name: /^Заңдар/ })).toContainText(`3/${total}`);
});

test('a note is found as one types, in plain letters, and leads to its place in the deck', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('decks/');
	await field(learner).fill('КЕНЕС');
	await expect(hits(learner).first()).toBeVisible();
	await expect(page.locator('mark').first()).toHaveText(/^кеңес$/i);
	await expect(page.getByRole('status')).toHaveText(/табылды/);
	const wide = await page.getByRole('status').innerText();
	await field(learner).fill('кенес аким 1992');
	await expect(page.getByRole('status')).not.toHaveText(wide);
	await expect(page.getByRole('status')).toHaveText(/табылды/);
	const text = await hits(learner).first().locator('.asked').innerText();
	await hits(learner).first().click();
	await expect(page).toHaveURL(/deck\/.*#/);
	const wanted = page.locator('article.wanted');
	await expect(wanted).toBeInViewport();
	await expect(wanted).toBeFocused();
	await expect(wanted.getByRole('heading')).toHaveText(text);
	// Back leads to what was found.
	await page.goBack();
	await expect(field(learner)).toHaveValue('кенес аким 1992');
	await expect(hits(learner).first()).toBeVisible();
});

test('a search works without a network, in every language, and says when nothing is found', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('decks/');
	await expect(hits(learner).first()).toBeVisible();
	await page.context().setOffline(true);
	await field(learner).fill('village council');
	await expect(page.locator('.asked [lang=en]').first()).toBeVisible();
	await field(learner).fill('сельский совет');
	await expect(page.locator('.asked [lang=ru]').first()).toBeVisible();
	await field(learner).fill('щщщ');
	await expect(page.getByRole('heading', { name: words.search.noneTitle })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(field(learner)).toHaveValue('');
	await expect(hits(learner)).toHaveCount(shippedDecks.length);
});

test('the page of a deck shows every note with its source, and how firm its cards are', async ({
	learner
}) => {
	const { page } = learner;
	const cards = shippedCards.filter(({ deck }) => String(deck) === 'zandar');
	const notes = new Set(cards.map(({ note }) => note.id));
	const [first] = cards;
	await learner.remember({ held: { [first!.id]: 'firm' } as Record<CardId, 'firm'> });
	await learner.visit('deck/zandar/');
	await expect(page.locator('article')).toHaveCount(notes.size);
	await expect(page.locator('article .caption')).toHaveCount(notes.size);
	await expect(page.locator('article').first()).toContainText(/берік – 1/);
	await expect(page.locator('article').nth(1)).not.toContainText(/берік/);
});

test('the notes of a topic are shown and studied by themselves', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('deck/zandar/');
	const ofTag = shippedCards.filter(
		({ deck, note }) => String(deck) === 'zandar' && note.tags.includes('akim')
	);
	await page.getByLabel(words.notes.tag).selectOption('akim');
	await expect(page.locator('article')).toHaveCount(new Set(ofTag.map(({ note }) => note.id)).size);
	await page.getByRole('link', { name: words.notes.studyTag }).click();
	await expect(learner.question).toBeVisible();
	await expect(page).toHaveURL(learner.site.address('study/?deck=zandar&tag=akim'));
	const { open, waiting } = await learner.session();
	for (const { card } of [open.item, ...waiting]) {
		expect(ofTag.map(({ id }) => id)).toContain(card);
		expect(cardParts(card).deck).toBe('zandar');
	}
	await learner.button(WORDS.kk.study.close).click();
	await page.getByRole('link', { name: WORDS.kk.today.goOn }).click();
	await expect(page).toHaveURL(learner.site.address('study/?deck=zandar&tag=akim'));
	expect(tagName('akim', 'kk')).toBe('Әкім');
});

test('the new cards of a deck are held back, and come mixed', async ({ learner }) => {
	const { page } = learner;
	await learner.remember({ scheduling: { newPerDay: 8 } });
	for (const deck of shippedDecks.filter((id) => id !== 'zandar')) {
		await learner.visit(`deck/${deck}/`);
		await page.getByText(words.fresh.off, { exact: true }).click();
		await expect(page.getByText(words.fresh.offNote)).toBeVisible();
	}
	await learner.visit();
	await expect(page.locator('.hero .n')).toHaveText('8');
	await expect(page.getByRole('link', { name: /Маңызды даталар/ })).toContainText(
		WORDS.kk.today.deckDone
	);
	await learner.visit('deck/zandar/');
	await page.getByText(words.fresh.mixed, { exact: true }).click();
	await expect(page.getByLabel(words.fresh.mixed)).toBeChecked();
	await learner.study();
	const { open, waiting } = await learner.session();
	const asked = [open.item, ...waiting].map(({ card }) => card);
	const authors = shippedCards.filter(({ deck }) => String(deck) === 'zandar').slice(0, 8);
	expect(asked).toHaveLength(8);
	expect(asked).not.toEqual(authors.map(({ id }) => id));
	expect(await learner.settings()).toMatchObject({
		'new/manyzdy-datalar': { on: false },
		'order/zandar': { seed: expect.any(String) }
	});
});

test('all of it by keyboard', async ({ learner }) => {
	const { page } = learner;
	await learner.visit('decks/');
	await field(learner).focus();
	await page.keyboard.type('маслихат');
	// Found of the whole word, and not of its beginning: what is found changes while one types.
	await expect(page.locator('mark').first()).toHaveText(/м[аә]слихат/i);
	await expect(page.getByRole('status').filter({ hasText: /\d/ })).toHaveCount(1);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(hits(learner).first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('article.wanted')).toBeFocused();
});
