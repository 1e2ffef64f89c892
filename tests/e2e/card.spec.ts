import type { Locator } from '@playwright/test';
import { retrievability } from '../../src/lib/core/scheduler/retrievability.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/scheduler/settings.ts';
import { cardParts, type CardId } from '../../src/lib/core/shared/ids.ts';
import { LANGS, type Lang } from '../../src/lib/core/shared/lang.ts';
import { CARDINFO_WORDS } from '../../src/lib/i18n/messages/cardinfo/cardinfo.ts';
import { answerRightly, atEnd, goOn } from './answering.ts';
import { test as atSite, visit, whenKeptOffline, whenReady } from './fixtures.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { Look, STILL } from './look.ts';
import { TODAY, type Held } from './past.ts';
import { chosenCards, shippedFace } from './shipped.ts';

const own = CARDINFO_WORDS.kk;
const { acts, history } = own;

const pathOf = (card: string) => `card/?${new URLSearchParams({ id: card }).toString()}`;
const lines = ({ page }: Learner) => page.locator('main ol li .entry');

function heldCards(count: number, held: Held): Record<CardId, Held> {
	const questions = chosenCards(count, ({ note }) => note.type === 'basic');
	return Object.fromEntries(questions.map((card) => [card, held]));
}

const theOnly = (held: Record<CardId, Held>) => Object.keys(held)[0] as CardId;

test('from a note of a deck to its card, what it asks and where it is from, and back to the note', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('deck/zandar/');
	await page.locator('article .links a').first().click();
	await expect(page).toHaveURL(/card\/?\?id=zandar/);
	const card = new URL(page.url()).searchParams.get('id') as CardId;
	const face = shippedFace(card, 'kk');
	const [part] = face.prompt.parts;
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		part && 'text' in part ? part.text : ''
	);
	await expect(page.locator('.answer')).toHaveText(face.wants === 'answer' ? face.answer.text : '');
	await expect(page.locator('.cite')).toBeVisible();
	await expect(page.getByText(own.memory.untouched)).toBeVisible();
	await expect(page.getByText(history.none)).toBeVisible();
	await page.getByRole('link', { name: WORDS.kk.common.back }).click();
	await expect(page).toHaveURL(new RegExp(`deck/zandar/?#${cardParts(card).note}$`));
	await expect(page.locator('article.wanted')).toBeFocused();
});

test('how a card is remembered: numbers, the forgetting curve with its table, and the history', async ({
	learner
}) => {
	const { page } = learner;
	const held = heldCards(1, 'firm');
	await learner.remember({ held });
	await learner.visit(pathOf(theOnly(held)));
	const [schedule] = await learner.schedules();
	const recall = retrievability(schedule!.memory!, TODAY, DEFAULT_SETTINGS.weights);
	const percent = own.memory.percent(Math.round(100 * recall));
	await expect(page.locator('dl')).toContainText(percent);
	await expect(page.locator('dl')).toContainText(WORDS.kk.time.today);
	await expect(page.locator('figure svg path.past')).toHaveAttribute('d', /^M0\.0 0\.0 L/);
	const row = page.locator('figure tr').filter({ hasText: own.curve.today });
	await expect(row.getByRole('cell')).toHaveText(percent);
	await expect(lines(learner)).toHaveCount(2);
	await expect(lines(learner).first()).toContainText(WORDS.kk.study.good);
	await expect(lines(learner).nth(1)).toContainText(WORDS.kk.study.easy);
});

test('what is done with a card is saved, told in its history, and taken back at once', async ({
	learner
}) => {
	const { page } = learner;
	const held = heldCards(1, 'middle');
	await learner.remember({ held });
	await learner.visit(pathOf(theOnly(held)));
	const schedule = async () => (await learner.schedules())[0]!;
	const before = await schedule();
	const undo = learner.button(acts.undo);

	await learner.button(acts.suspend).click();
	await expect(page.locator('.done')).toContainText(acts.done.suspend);
	await expect(page.locator('dl')).toContainText(own.memory.suspended);
	expect((await schedule()).suspended).toBe(true);
	await expect(lines(learner).first()).toHaveText(new RegExp(`^${history.suspended}`));
	await undo.click();
	await expect(undo).toBeHidden();
	await expect(page.getByRole('status')).toHaveText(acts.undone);
	await expect(lines(learner).first().locator('s')).toHaveText(history.suspended);
	await expect(lines(learner).first()).toContainText(history.undone);
	expect(await schedule()).toEqual(before);

	await learner.button(acts.bury).click();
	await expect(learner.button(acts.unbury)).toBeVisible();
	expect((await schedule()).buriedUntil).toBe(TODAY + 1);
	await learner.button(acts.unbury).click();
	await expect(learner.button(acts.bury)).toBeVisible();

	const flag = learner.button(acts.flags[2]!);
	await flag.click();
	await expect(flag).toHaveAttribute('aria-pressed', 'true');
	expect((await schedule()).flag).toBe(2);
	await flag.click();
	await expect(flag).toHaveAttribute('aria-pressed', 'false');

	await learner.button(acts.reset).click();
	await page.getByRole('dialog').getByRole('button', { name: acts.reset }).click();
	await expect(page.getByText(own.memory.untouched)).toBeVisible();
	expect((await schedule()).memory).toBeNull();
	await undo.click();
	await expect(page.locator('dl')).toBeVisible();
	expect((await schedule()).memory).toEqual(before.memory);
});

test('what cannot be saved waits in sight, and is saved when it can be', async ({ learner }) => {
	const { page } = learner;
	const held = heldCards(1, 'middle');
	await learner.remember({ held });
	await page.addInitScript(() => {
		const real = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (names, mode, options) {
			if (mode === 'readwrite' && (globalThis as { isFull?: boolean }).isFull === true)
				throw new DOMException('full', 'QuotaExceededError');
			return real.call(this, names, mode, options);
		};
	});
	await learner.visit(pathOf(theOnly(held)));
	await page.evaluate(() => Object.assign(globalThis, { isFull: true }));
	await learner.button(acts.suspend).click();
	await expect(page.locator('.done')).toContainText(acts.notSaved);
	expect((await learner.schedules())[0]!.suspended).toBe(false);
	await page.evaluate(() => Object.assign(globalThis, { isFull: false }));
	await learner.button(WORDS.kk.study.saveAgain).click();
	await expect(page.locator('.done')).toContainText(acts.done.suspend);
	expect((await learner.schedules())[0]!.suspended).toBe(true);
});

test('a session goes on where it was, without the cards that were put away meanwhile', async ({
	learner
}) => {
	const { page } = learner;
	await learner.remember({ held: heldCards(5, 'middle'), scheduling: { newPerDay: 0 } });
	await learner.study();
	await answerRightly(learner);
	await goOn(learner);
	const { open, waiting, steps } = await learner.session();
	await learner.button(WORDS.kk.study.menu).click();
	await page.getByRole('link', { name: own.card.title }).click();
	await expect(page).toHaveURL(learner.site.address(pathOf(open.item.card)));
	await learner.button(acts.bury).click();
	await expect(page.locator('.done')).toBeVisible();
	await page.getByRole('link', { name: WORDS.kk.common.back }).click();

	// Another is asked, and what was done before is still there.
	await expect(learner.question).toBeVisible();
	const after = await learner.session();
	expect(after.open.item.card).toBe(waiting[0]!.card);
	expect(after.waiting.map(({ card }) => card)).toEqual(waiting.slice(1).map(({ card }) => card));
	expect(after.steps.map(({ kind }) => kind)).toEqual(steps.map(({ kind }) => kind));
	await expect(page.getByText(WORDS.kk.study.left(3))).toBeVisible();

	// One that waits, from elsewhere; the open one stays as it is, answer and all.
	const last = after.waiting.at(-1)!.card;
	await answerRightly(learner);
	await learner.keptSession();
	await learner.visit(pathOf(last));
	await learner.button(acts.suspend).click();
	await expect(page.locator('.done')).toBeVisible();
	await learner.study();
	const again = await learner.session();
	expect(again).toMatchObject({ phase: 'revealed', open: { item: after.open.item } });
	const asked: string[] = [];
	while (!(await atEnd(learner))) {
		const { open: now, phase } = await learner.session();
		asked.push(now.item.card);
		if (phase === 'asking') await answerRightly(learner);
		await goOn(learner);
	}
	expect(asked).toEqual([after.open.item.card, after.waiting[0]!.card]);
});

test('all of it by keyboard alone', async ({ learner }) => {
	const { page } = learner;
	const held = heldCards(1, 'middle');
	await learner.remember({ held });
	await learner.visit(pathOf(theOnly(held)));
	await expect(page.locator('dl')).toBeVisible();
	await press(learner, learner.button(acts.suspend));
	await expect(learner.button(acts.resume)).toBeFocused();
	await press(learner, learner.button(acts.undo));
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await press(learner, learner.button(acts.flags[1]!));
	await expect(learner.button(acts.flags[1]!)).toHaveAttribute('aria-pressed', 'true');
	await press(learner, learner.button(acts.reset));
	await press(learner, page.getByRole('dialog').getByRole('button', { name: acts.reset }));
	await expect(page.getByText(own.memory.untouched)).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

	// A long history is shown on request, and the keyboard goes on in it.
	const flag = learner.button(acts.flags[3]!);
	for (const pressed of [true, false, true, false, true, false, true, false]) {
		await press(learner, flag);
		await expect(flag).toHaveAttribute('aria-pressed', String(pressed));
	}
	await expect(lines(learner)).toHaveCount(10);
	await press(learner, learner.button(history.more(2)));
	await expect(lines(learner)).toHaveCount(12);
	await expect(lines(learner).nth(10)).toBeFocused();
});

/** Goes on with Tab until it is reached, and presses it. */
async function press({ page }: Learner, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	for (let i = 0; i < 60; i++) {
		if (await target.evaluate((element) => element === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(target).toBeFocused();
	await page.keyboard.press('Enter');
}

atSite('a card is there with the server gone', async ({ site, page }) => {
	await visit(page, site.address());
	await whenKeptOffline(page);
	await site.stop();
	await visit(page, site.address(pathOf('zandar/no-such#forward')));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.card.missingTitle);
	await page.getByRole('link', { name: WORDS.kk.common.back }).click();
	await whenReady(page);
	const [card] = chosenCards(1, ({ note }) => note.type === 'event');
	await visit(page, site.address(pathOf(card!)));
	await page.getByRole('button', { name: acts.suspend }).click();
	await expect(page.locator('.done')).toContainText(acts.done.suspend);
	await visit(page, site.address('backlog/'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.backlog.noneTitle);
});

test.describe('every state of the page is accessible and fits', () => {
	test.use(STILL);
	for (const lang of LANGS) {
		test(lang, async ({ learner }) => {
			test.slow();
			const look = await Look.begin(learner, lang);
			const held = heldCards(1, 'firm');
			await learner.remember({ held, preferences: { lang, cardLang: lang, theme: 'light' } });
			await lookAtCards(learner, look, lang, theOnly(held));
			expect(look.seen).toHaveLength(9);
		});
	}
});

async function lookAtCards(learner: Learner, look: Look, lang: Lang, card: CardId): Promise<void> {
	const { page } = learner;
	const words = CARDINFO_WORDS[lang];
	for (const type of ['cloze', 'truefalse', 'ordering', 'matching'] as const) {
		const [one] = chosenCards(1, ({ note }) => note.type === type);
		await learner.visit(pathOf(one!));
		await page.getByText(words.memory.untouched).waitFor();
		await look.at(`new ${type}`);
	}
	await learner.visit(pathOf('zandar/no-such#forward'));
	await look.at('missing');
	await learner.visit(pathOf(card));
	await page.locator('dl').waitFor();
	await look.at('held');
	await learner.button(words.acts.reset).click();
	await look.at('reset dialog');
	await page.keyboard.press('Escape');
	await learner.button((await learner.words()).menu.report).click();
	await look.at('report dialog');
	await page.keyboard.press('Escape');
	await learner.button(words.acts.suspend).click();
	await learner.button(words.acts.undo).click();
	await learner.button(words.acts.bury).click();
	await page.locator('.done').waitFor();
	await look.at('put off, with a history');
}
