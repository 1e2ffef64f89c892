/* Pictures of the learners of one device: the list, what can be done with one, the lock, and the question who is here. */
import { open } from './screen-states.mjs';

/** @typedef {import('./screen-states.mjs').Shelf} Shelf */
/** @typedef {import('./screen-states.mjs').Show} Show */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./screen-states.mjs').Where} Where */

/** As long as a first and a last name get. */
const NAME = 'Айгерім Нұрсұлтанқызы';

/** @type {Shelf[]} */
export const learnerShelves = [
	{
		past: 'studious',
		inTurn: true,
		states: {
			'profiles-one': (page, where) => open(page, where, '/profiles/', 'main .more'),
			'profiles-manage': async (page) => {
				await page.locator('main .more').click();
				await page.locator('form input').fill(NAME);
				await page.locator('form button').click();
				await page.locator('.said:not(:empty)').waitFor();
			},
			'profiles-lock': async (page) => {
				await page.locator('.parts section button').first().click();
				await choose(page, 3);
			},
			'profiles-locked': async (page) => {
				await choose(page, 1);
				await page.locator('.parts section .go').click();
				await page.locator('.name .lock').waitFor();
			},
			'profiles-new': async (page) => {
				await page.locator('.dock .go').click();
				await page.locator('dialog[open] input').waitFor();
			},
			profiles: async (page, where) => {
				await page.locator('dialog[open] input').fill('Жанар');
				await page.locator('dialog[open] .go').click();
				await page.locator('[data-question]').waitFor();
				await open(page, where, '/profiles/', 'main .note');
			},
			'profiles-remove': async (page) => {
				await page.locator('main .more').click();
				await page.locator('.parts > .danger').click();
				await page.locator('dialog[open]').waitFor();
			},
			'today-whose': (page, where) => open(page, where, '/', 'header a[href$="profiles"]'),
			'settings-learners': (page, where) =>
				open(page, where, '/settings/', '.learners a:not(:only-child)'),
			lock: async (page, where) => {
				await open(page, where, '/profiles/', 'main .note');
				await page.locator('button.main').first().click();
				await page.locator('dialog[open] .pad').waitFor();
				await page.locator('dialog[open] .symbols button').first().click();
			},
			'lock-wrong': async (page) => {
				await page.locator('dialog[open] .symbols button').first().click({ clickCount: 3 });
				await page.locator('dialog[open] .problem:not(:empty)').waitFor();
			},
			'lock-others': async (page) => {
				await page.locator('.acts button').first().click();
				await page.locator('dialog[open] .pad').waitFor({ state: 'detached' });
			},
			'lock-forgotten': async (page) => {
				await page.locator('.acts button').last().click();
				await page.locator('dialog[open] input').waitFor();
			},
			'lock-who': showWhoElse,
			'profiles-trash': async (page, where) => {
				await page.locator('dialog[open] .actions button').last().click();
				await page.locator('dialog[open]').waitFor({ state: 'detached' });
				await open(page, where, '/profiles/', 'main .more');
				await page.locator('main .more').last().click();
				await page.locator('.parts > .danger').click();
				await page.locator('dialog[open] .danger').click();
				await page.locator('.thrown').waitFor();
			}
		}
	}
];

/** @param {Page} page @param {number} times */
async function choose(page, times) {
	for (let n = 0; n < times; n++)
		await page
			.locator('.symbols button')
			.nth(n * 2)
			.click();
}

/** The lock comes off, and another is chosen in a second tab. @type {Show} */
async function showWhoElse(page, where) {
	await page.locator('dialog[open] input').fill(NAME);
	await page.locator('dialog[open] form button').click();
	await page.locator('dialog[open]').waitFor({ state: 'detached' });
	await open(page, where, '/profiles/', 'main .more');
	const tab = await page.context().newPage();
	await open(tab, where, '/profiles/', 'button.main');
	await tab.locator('button.main').first().click();
	await page.locator('dialog[open]').waitFor();
	await tab.close();
}
