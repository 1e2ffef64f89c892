/* Pictures of the ways of studying beside the schedule: before, in and after a round. */
import { open } from './screen-states.mjs';

/** @typedef {import('./screen-states.mjs').Show} Show */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./screen-states.mjs').Where} Where */

/** @type {Record<string, Show>} */
export const quizStates = {
	'quiz-setup': (page, where) => openSetup(page, where, 'quiz/?deck=zandar'),
	'quiz-asked': (page, where) => begin(page, where, 'quiz/?deck=zandar'),
	'quiz-marked': async (page, where) => {
		await begin(page, where, 'quiz/?deck=zandar');
		await answerOne(page, 0);
	},
	'quiz-result': async (page, where) => {
		await begin(page, where, 'quiz/?deck=zandar');
		await answerAll(page);
	},
	'quiz-paper': async (page, where) => {
		await openSetup(page, where, 'quiz/?deck=manyzdy-datalar');
		await page.locator('input[name=at-end] + span').nth(1).click();
		await start(page);
		const option = page.locator('main fieldset label').first();
		if ((await option.count()) > 0) await option.click();
	},
	learn: (page, where) => begin(page, where, 'learn/?deck=terminder'),
	'cram-setup': (page, where) => openSetup(page, where, 'cram/'),
	cram: (page, where) => begin(page, where, 'cram/?tag=akim')
};

/** @type {Record<string, Show>} */
export const gameStates = {
	match: async (page, where) => {
		await openGame(page, where, 'match');
		await page.locator('button[data-side=left]').first().click();
	},
	'match-marked': async (page, where) => {
		await openGame(page, where, 'match');
		await page.locator('.rest button').click();
		await page.locator('.score').waitFor();
	},
	chronology: (page, where) => openGame(page, where, 'chronology'),
	'chronology-marked': async (page, where) => {
		await openGame(page, where, 'chronology');
		await page.locator('.check button').last().click();
		await page.locator('.score').waitFor();
	},
	confusables: (page, where) => openGame(page, where, 'confusables'),
	'confusables-marked': async (page, where) => {
		await openGame(page, where, 'confusables');
		await answerOne(page, 0);
	}
};

/**
 * Begins a round anew, without what was left of the one on the picture before.
 * @param {Page} page
 * @param {Where} where
 * @param {string} path
 */
async function begin(page, where, path) {
	await openSetup(page, where, path);
	await start(page);
}

/** @param {Page} page @param {Where} where @param {string} path */
async function openSetup(page, where, path) {
	await forgetRounds(page, where);
	await open(page, where, `/play/${path}`, '.dock .go');
}

/** @param {Page} page @param {Where} where @param {string} mode */
async function openGame(page, where, mode) {
	await forgetRounds(page, where);
	await open(page, where, `/play/${mode}/`, '[data-question]');
}

/** @param {Page} page @param {Where} where */
async function forgetRounds(page, where) {
	await open(page, where, '/about/', 'h1');
	await page.evaluate(() => {
		for (const key of Object.keys(localStorage))
			if (/^qaitala\/(round|choice)\//.test(key)) localStorage.removeItem(key);
	});
}

/** @param {Page} page */
async function start(page) {
	await page.locator('.dock .go').click();
	await page.locator('[data-question]').waitFor();
}

/** Takes an option, or says that it is not known, up to the marked answer. @param {Page} page @param {number} option */
async function answerOne(page, option) {
	await page.locator('.dock button, button.option').first().waitFor();
	if ((await page.locator('button.option').count()) > 0)
		await page.locator('button.option').nth(option).click();
	else await page.locator('.dock button').first().click();
	await page.locator('.dock .go:not([disabled])').last().waitFor();
}

/** @param {Page} page */
async function answerAll(page) {
	for (let n = 0; n < 40; n++) {
		await answerOne(page, n % 2);
		const before = await page.locator('main .nth').textContent();
		await page.locator('.dock .go').last().click();
		await page.waitForFunction(
			(nth) => document.querySelector('main .nth')?.textContent !== nth,
			before
		);
		if ((await page.locator('[data-question]').count()) === 0) return;
	}
	throw new Error('The round does not end');
}
