import type { Locator } from '@playwright/test';
import type { Round } from '../../src/lib/core/quiz/modes/round.ts';
import type { PracticeEntry } from '../../src/lib/core/scheduler/log-entry.ts';
import type { CardId } from '../../src/lib/core/shared/ids.ts';
import { LANGS, type Lang } from '../../src/lib/core/shared/lang.ts';
import { formatDate } from '../../src/lib/core/answer/format-date.ts';
import { GAMES_WORDS } from '../../src/lib/i18n/messages/games/games.ts';
import { PLAY_WORDS } from '../../src/lib/i18n/messages/play/play.ts';
import { optionOf, wordsOf } from './answering.ts';
import { expect, test, WORDS, type Learner } from './learner.ts';
import { Look, STILL } from './look.ts';
import { shippedCards, shippedFace } from './shipped.ts';

const words = GAMES_WORDS.kk;
const play = PLAY_WORDS.kk;

/** Two dates that can be asked against each other. */
const PAIR = [
	'manyzdy-datalar/oblast-akims-decree-date#forward',
	'manyzdy-datalar/okrug-law-date#forward'
] as [CardId, CardId];

/** The open task of a game, as the app keeps it for a reload. */
async function cardsAsked({ page }: Learner): Promise<readonly CardId[]> {
	const text = await page.evaluate(() => {
		const [mode] = /(?<=play\/)\w+/.exec(location.pathname) ?? [];
		const key = Object.keys(localStorage).find((name) => name.includes(`/round/${mode}/`));
		return key === undefined ? null : localStorage.getItem(key);
	});
	const { round } = JSON.parse(text ?? 'null') as { round: Round };
	const [task] = round.tasks;
	if (!task) throw new Error('The round is over');
	return task.kind === 'card' ? [task.card] : task.cards;
}

async function practised(learner: Learner): Promise<PracticeEntry[]> {
	return (await learner.log()).filter((entry): entry is PracticeEntry => entry.kind === 'practice');
}

const answerOf = (card: CardId, lang: Lang = 'kk') => wordsOf(shippedFace(card, lang));
const questions = ({ page }: Learner) => page.locator('button[data-side=left]');
const answers = ({ page }: Learner) => page.locator('button[data-side=right]');
const events = ({ page }: Learner) => page.locator('main ol li .event');

function answerTo(learner: Learner, card: CardId, lang: Lang = 'kk'): Locator {
	const text = learner.page.getByText(answerOf(card, lang), { exact: true });
	return answers(learner).filter({ has: text });
}

/** The events of the open line, the earliest first. */
async function inOrder(learner: Learner): Promise<{ text: string; date: string }[]> {
	const asked = new Set(await cardsAsked(learner));
	const notes = shippedCards.filter(({ id }) => asked.has(id)).map(({ note }) => note);
	return notes
		.flatMap((note) => (note.type === 'event' ? [{ text: note.what.kk, date: note.date }] : []))
		.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Answers what is left of a round of questions rightly. */
async function answerToTheEnd(learner: Learner, lang: Lang): Promise<void> {
	const { game } = GAMES_WORDS[lang];
	const end = learner.page.getByRole('heading', { name: game.endTitle });
	await expect(async () => {
		if (await end.isVisible()) return;
		const [card] = (await cardsAsked(learner)) as [CardId];
		await optionOf(learner, answerOf(card, lang)).click({ timeout: 2000 });
		await learner.button(game.next).click({ timeout: 2000 });
		await expect(end).toBeVisible({ timeout: 300 });
	}).toPass();
}

test('pairs are found by tap and by keys, a wrong one is said and counted, also without a network', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('play/match/');
	await expect(questions(learner).first()).toBeVisible();
	await page.context().setOffline(true);
	const [first, second, ...others] = (await cardsAsked(learner)) as [CardId, CardId, ...CardId[]];
	await questions(learner).first().click();
	await answerTo(learner, second).click();
	await expect(page.getByRole('status').filter({ hasText: words.match.notAPair })).toHaveCount(1);
	await expect(page.locator('button.wrong')).toHaveCount(2);
	for (const [index, card] of [first, second, ...others].entries()) {
		// Either of the two may be taken first.
		const taps = [questions(learner).nth(index), answerTo(learner, card)];
		for (const one of index % 2 ? taps : taps.reverse()) await one.click();
	}
	const count = others.length + 2;
	await expect(page.locator('.score')).toHaveText(words.match.score(count - 1, count));
	await expect(page.locator('main li.wrong')).toHaveCount(1);
	expect((await practised(learner)).map(({ card, rating }) => [card, rating])).toEqual(
		[first, second, ...others].map((card) => [card, card === first ? 1 : 3])
	);

	// By keys alone: the number of the question, then that of its answer.
	await page.keyboard.press('Enter');
	await expect(questions(learner).first()).toBeVisible();
	const cards = await cardsAsked(learner);
	const texts = await answers(learner).locator('.box').allInnerTexts();
	for (const [index, card] of cards.entries()) {
		await page.keyboard.press(`Digit${index + 1}`);
		await page.keyboard.press(`Digit${texts.indexOf(answerOf(card)) + 1}`);
	}
	await expect(page.locator('.score')).toHaveText(words.match.score(cards.length, cards.length));
	await page.keyboard.press('Enter');

	await expect(questions(learner).first()).toBeVisible();
	const given = await cardsAsked(learner);
	await learner.button(words.match.showRest).click();
	await expect(page.locator('main li.right')).toHaveCount(0);
	await learner.button(words.game.next).click();
	await expect(page.getByRole('heading', { name: words.game.endTitle })).toBeFocused();

	// Every card that was wrong is told, with what was given for it.
	await expect(page.locator('main li h3')).toHaveCount(1 + given.length);
	await expect(page.getByText(`${play.result.yours}: ${answerOf(second)}`)).toBeVisible();
	await learner.button(play.result.onlyMistakes).click();
	await expect(questions(learner).first()).toBeVisible();

	// Another round, about one deck only.
	await learner.button(words.game.choose).click();
	for (const box of await page.getByRole('checkbox').all())
		if (await box.isEnabled()) await box.uncheck();
	await expect(learner.button(play.setup.start)).toBeDisabled();
	await page.getByRole('checkbox', { name: /^Заңдар/ }).check();
	await learner.button(play.setup.start).click();
	await expect(questions(learner).first()).toBeVisible();
	expect((await cardsAsked(learner)).filter((card) => !card.startsWith('zandar/'))).toEqual([]);
});

test('a game can be about one topic, which its address names', async ({ learner }) => {
	await learner.visit('play/match/?tag=akim');
	await expect(questions(learner).first()).toBeVisible();
	const tagged = new Set(
		shippedCards.filter(({ note }) => note.tags.includes('akim')).map(({ id }) => id)
	);
	const cards = await cardsAsked(learner);
	expect(cards.length).toBeGreaterThan(2);
	expect(cards.filter((card) => !tagged.has(card))).toEqual([]);
});

test('events are put in order by buttons, by keys and by dragging; what is in place counts', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('play/chronology/');
	await expect(events(learner).first()).toBeVisible();
	const right = await inOrder(learner);
	const texts = () => events(learner).allInnerTexts();
	const [top = '', next = '', ...rest] = await texts();

	await learner.button(`${words.line.moveDown}: ${top}`).click();
	expect(await texts()).toEqual([next, top, ...rest]);
	// The focus stays with the event, and the arrows take it on.
	await page.keyboard.press('ArrowUp');
	expect(await texts()).toEqual([top, next, ...rest]);
	const moved = words.line.moved(top, 1, right.length);
	await expect(page.getByRole('status').filter({ hasText: moved })).toHaveCount(1);

	// A drag over all of it, which scrolls when it comes to the edge.
	const grip = page.locator('.grip').first();
	const from = (await grip.boundingBox())!;
	await page.mouse.move(from.x + 10, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(from.x + 10, 500);
	await page.mouse.move(from.x + 10, 735, { steps: 4 });
	await expect(page.locator('li.held')).toHaveCount(1);
	await expect
		.poll(() => page.evaluate(() => scrollY + innerHeight >= document.body.scrollHeight - 1))
		.toBe(true);
	await page.mouse.up();
	expect(await texts()).toEqual([next, ...rest, top]);

	// The last event first, all others in order among themselves: one is out of place.
	const wanted = [...right.slice(-1), ...right.slice(0, -1)].map(({ text }) => text);
	for (const [place, text] of wanted.entries()) {
		while ((await texts()).indexOf(text) > place)
			await learner.button(`${words.line.moveUp}: ${text}`).click();
	}
	await learner.button(words.line.check).click();
	await expect(page.locator('.score')).toHaveText(words.line.score(right.length - 1, right.length));
	expect(await texts()).toEqual(right.map(({ text }) => text));
	await expect(page.locator('.date')).toHaveText(right.map(({ date }) => formatDate(date, 'kk')));
	await expect(page.locator('main li.wrong')).toContainText(words.line.yours(1));
	expect((await practised(learner)).map(({ rating }) => rating).sort()).toEqual([
		1,
		...right.slice(1).map(() => 3)
	]);
});

test('only what is mixed up is asked, and both are explained; what is told apart goes', async ({
	learner
}) => {
	const { page } = learner;
	await learner.visit('play/confusables/');
	await expect(page.getByRole('heading', { name: words.mixed.noneTitle })).toBeVisible();
	await learner.remember({ mixedUp: [PAIR] });
	await learner.visit('play/confusables/?deck=zandar');
	await expect(page.getByRole('heading', { name: words.mixed.noneHereTitle })).toBeVisible();

	await learner.visit('play/confusables/');
	await expect(learner.question).toBeVisible();
	const [asked] = await cardsAsked(learner);
	const [card, other] = asked === PAIR[0] ? PAIR : [PAIR[1], PAIR[0]];
	await optionOf(learner, answerOf(other)).click();
	const both = page.getByRole('region', { name: words.mixed.apart });
	await expect(both.getByRole('article').first()).toContainText(answerOf(card));
	await expect(both.getByRole('article').last()).toContainText(answerOf(other));
	await expect(both.locator('details')).toHaveCount(2);
	expect((await practised(learner)).at(-1)).toMatchObject({ card, mistakenFor: other, rating: 1 });
	await learner.button(words.game.next).click();
	// What was wrong comes again, and still counts once.
	await answerToTheEnd(learner, 'kk');
	await expect(page.getByText(words.game.right(1, 2))).toBeVisible();
});

test.describe('the looks of the games', () => {
	test.use(STILL);
	for (const lang of LANGS) {
		test(`are fit for everyone in ${lang}`, async ({ learner }) => {
			test.slow();
			const { page } = learner;
			const own = GAMES_WORDS[lang];
			const look = await Look.begin(learner, lang);
			await learner.remember({ preferences: { lang, cardLang: lang } });
			await learner.visit('play/confusables/');
			await expect(page.getByRole('heading', { name: own.mixed.noneTitle })).toBeVisible();
			await look.at('nothing mixed up');
			await learner.visit('play/match/');
			await page.getByLabel(own.match.clock).check();
			await questions(learner).first().click();
			await look.at('pairs, one picked');
			const [, second] = (await cardsAsked(learner)) as [CardId, CardId];
			await questions(learner).nth(1).click();
			await answerTo(learner, second, lang).click();
			await learner.button(own.match.showRest).click();
			await expect(page.locator('.score')).toBeVisible();
			await look.at('pairs marked');
			await learner.visit('play/chronology/');
			await expect(events(learner).first()).toBeVisible();
			await look.at('a line');
			await learner.button(own.line.check).click();
			await expect(page.locator('.score')).toBeVisible();
			await look.at('a line marked');
			await learner.remember({ mixedUp: [PAIR] });
			await learner.visit('play/confusables/');
			await expect(learner.question).toBeVisible();
			await look.at('a pair asked');
			await learner.button(WORDS[lang].study.dontKnow).click();
			await expect(page.getByRole('region', { name: own.mixed.apart })).toBeVisible();
			await look.at('a pair explained');
			await learner.button(own.game.next).click();
			await answerToTheEnd(learner, lang);
			await look.at('the end');
			expect(look.seen).toHaveLength(8);
		});
	}
});
