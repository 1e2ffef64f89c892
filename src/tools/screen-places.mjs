/* Pictures of the student side around the daily session, as one who has studied for a while comes to see it. */
import { open } from './screen-states.mjs';
import { quizStates, gameStates } from './screen-rounds.mjs';

/** @typedef {import('./screen-states.mjs').Show} Show */
/** @typedef {import('./screen-states.mjs').Shelf} Shelf */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./screen-states.mjs').Where} Where */

const CARD = encodeURIComponent('organdar-men-lauazymdar/committee-chair-elected-by#forward');
/** What half of the decks speak of, as it is written without looking. */
const WORD = { kk: 'кенес', ru: 'совет', en: 'council' };

/** @type {Shelf[]} */
export const placeShelves = [
	{
		past: 'studious',
		states: {
			'today-known': (page, where) => open(page, where, '/', '.facts:not(.expected) .row'),
			decks: (page, where) => open(page, where, '/decks/', 'main li a'),
			'decks-search': (page, where) => search(page, where, WORD[where.lang]),
			'decks-none-found': (page, where) => search(page, where, 'щщщ'),
			'deck-known': (page, where) => open(page, where, '/deck/zandar/', 'article'),
			'deck-notes': async (page, where) => {
				await open(page, where, '/deck/zandar/', 'article');
				await page.locator('#notes').evaluate((element) => element.scrollIntoView());
			},
			'deck-tag': async (page, where) => {
				await open(page, where, '/deck/zandar/', 'article');
				await page.locator('main select').first().selectOption('law');
				await page.locator('#notes').evaluate((element) => element.scrollIntoView());
			},
			progress: (page, where) => open(page, where, '/progress/', 'section table'),
			card: showCard,
			'card-acts': async (page, where) => {
				await showCard(page, where);
				await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
			},
			'card-suspended': async (page, where) => {
				await showCard(page, where);
				await page.locator('.content button').first().click();
				await page.locator('.dock').waitFor();
			},
			play: (page, where) => open(page, where, '/play/', 'main li a'),
			timeline: (page, where) => open(page, where, '/timeline/', 'main li[data-key]'),
			'timeline-note': async (page, where) => {
				await open(page, where, '/timeline/', 'main li[data-key]');
				await page.locator('li[data-key] button').nth(2).click();
				await page.locator('.note .explain').waitFor();
			},
			'timeline-covered': async (page, where) => {
				await open(page, where, '/timeline/', 'main li[data-key]');
				await page.locator('input[name=cover] + span').nth(1).click();
				await page.locator('li[data-key] button').first().click();
			},
			...quizStates,
			...gameStates
		}
	},
	{
		past: 'studious',
		inTurn: true,
		states: {
			'exam-none': (page, where) => open(page, where, '/exam/', 'main li a'),
			'exam-form': (page, where) => open(page, where, '/exam/?deck=zandar', 'form'),
			'exam-curve': (page, where) =>
				setExam(page, where, { deck: 'terminder', day: 20, month: 12 }),
			'exam-unreachable': (page, where) =>
				setExam(page, where, { deck: 'zandar', day: 23, month: 11, goal: 0.95 }),
			'exam-list': (page, where) => open(page, where, '/exam/', 'main li a')
		}
	},
	{
		past: 'away',
		inTurn: true,
		states: {
			'today-backlog': (page, where) => open(page, where, '/', '.facts:not(.expected) .row'),
			backlog: (page, where) => open(page, where, '/backlog/', 'main input[type=radio]'),
			'backlog-spread': async (page) => {
				await page.locator('.dock .go').click();
				await page.locator('main input[type=radio]').first().waitFor({ state: 'detached' });
			}
		}
	},
	{
		states: {
			'progress-empty': (page, where) => open(page, where, '/progress/', '.dock .go'),
			'confusables-empty': (page, where) => open(page, where, '/play/confusables/', '.dock .go'),
			'backlog-none': (page, where) => open(page, where, '/backlog/', 'h1')
		}
	}
];

/** @param {Page} page @param {Where} where @param {string} text */
async function search(page, where, text) {
	await open(page, where, '/decks/', 'main li a');
	await page.locator('input[type=search], main input[type=text]').first().fill(text);
	const found = page.getByRole('status').filter({ hasText: /\d/ });
	await found.or(page.locator('main .none')).first().waitFor();
}

/** @type {Show} */
async function showCard(page, where) {
	await open(page, where, `/card/?id=${CARD}`, '.content button');
	await page.locator('.content svg').first().waitFor();
}

/**
 * @param {Page} page
 * @param {Where} where
 * @param {{ deck: string, day: number, month: number, goal?: number }} exam
 */
async function setExam(page, where, { deck, day, month, goal }) {
	await open(page, where, `/exam/?deck=${deck}`, 'form');
	await page.locator('.day input').fill(String(day));
	await page.locator('.month select').selectOption(String(month));
	if (goal !== undefined) await page.locator(`input[name=goal][value="${goal}"] + span`).click();
	await page.locator('form button[type=submit]').click();
	await page.locator('main .n').waitFor();
}
