/*
 * The states of the screens that are worth a picture, and how a learner comes to see them. A function is done when
 * what it is about stands there. States of one shelf are shown to one learner.
 */
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run.mjs';
import { NUMBER, ask, cardStates, openMenu, reveal } from './screen-cards.mjs';

/** A Sunday morning in Kazakhstan. */
export const NOW = Date.UTC(2026, 10, 22, 5);
const DAY = 24 * 3_600_000;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ address: string, lang: 'kk' | 'ru' | 'en' }} Where */
/** @typedef {(page: Page, where: Where) => Promise<void>} Show */
/**
 * `inTurn` where a state comes out of the one before; `offline` where the service worker belongs to it; `past` where
 * the learner has one.
 * @typedef {{ inTurn?: true, offline?: true, past?: 'studious' | 'away', states: Record<string, Show> }} Shelf
 */

/** @type {Shelf[]} */
export const shelves = [
	{
		states: {
			today: (page, where) => open(page, where, '/', '.facts:not(.expected) .row'),
			deck: (page, where) => open(page, where, '/deck/zandar/', '.about'),
			'deck-missing': (page, where) => open(page, where, '/deck/no-such-deck/', '.go'),
			settings: (page, where) => open(page, where, '/settings/', '.parts .soft'),
			'settings-progress': showProgress,
			'settings-delete': showDeletion,
			about: (page, where) => open(page, where, '/about/', '.cite'),
			privacy: (page, where) => open(page, where, '/privacy/', 'h2'),
			missing: (page, where) => open(page, where, '/no-such-page/', '.go'),
			nothing: (page, where) => open(page, where, '/study/?only=mistakes', '.none'),
			...cardStates
		}
	},
	{
		inTurn: true,
		states: {
			'four-buttons': askWithFourButtons,
			'today-empty': removeAllDecks
		}
	},
	{
		inTurn: true,
		states: {
			end: finish,
			'end-install': offerInstall,
			'today-done': (page, where) => open(page, where, '/', '.ways .button'),
			'today-next-day': async (page, where) => {
				await page.context().clock.setFixedTime(NOW + DAY);
				await open(page, where, '/', '.facts:not(.expected) .row');
			}
		}
	},
	{ states: { 'settings-restore': showRestoring } },
	{
		offline: true,
		states: {
			'today-offline': async (page, where) => {
				await open(page, where, '/', '.notice');
				await page.locator('.notice').scrollIntoViewIfNeeded();
			}
		}
	}
];

/**
 * @param {Page} page
 * @param {Where} where
 * @param {string} path
 * @param {string} seen what must stand there
 */
export async function open(page, { address }, path, seen) {
	await page.goto(address + path);
	await page.locator('html[data-ready]').waitFor();
	await page.locator(seen).first().waitFor();
	// Where the page was left the last time: the clock stands still, so that the router takes it for the same visit.
	await page.evaluate(() => scrollTo(0, 0));
}

/** @type {Show} */
async function showProgress(page, where) {
	await open(page, where, '/settings/', '.parts .soft');
	await page.locator('#progress').evaluate((element) => element.scrollIntoView());
}

/** @type {Show} */
async function showDeletion(page, where) {
	await open(page, where, '/settings/', '.parts .soft');
	await page.locator('.danger').first().click();
	await page.locator('dialog[open]').waitFor();
}

/** @type {Show} */
async function askWithFourButtons(page, where) {
	await open(page, where, '/settings/', '.parts .soft');
	await page.locator('input[name=buttons][value="4"] + span').click();
	await page.locator('input[name=buttons][value="4"]:checked').waitFor();
	await ask(page, where, { card: NUMBER, form: 'flip', after: reveal });
	await page.locator('.four .button').nth(3).waitFor();
}

/** @type {Show} */
async function removeAllDecks(page, where) {
	const decks = readdirSync(join(root, 'decks'), { withFileTypes: true });
	for (const { name: deck } of decks.filter((entry) => entry.isDirectory())) {
		await open(page, where, `/deck/${deck}/`, '.about');
		await page.locator('.content button.plain').click();
		await page.locator('.content button.plain').waitFor({ state: 'detached' });
	}
	await open(page, where, '/', '.blank');
	await page.locator('.grown').waitFor({ state: 'attached' });
}

/** Studies what is there for today, with some mistakes, until the last screen. @type {Show} */
async function finish(page, where) {
	await open(page, where, '/study/', '[data-question]');
	const seen = new Map();
	while ((await page.locator('.grown').count()) === 0) {
		await answer(page, seen);
		if (seen.size > 60) throw new Error('The session does not end');
	}
	await page.locator('.n').waitFor();
}

/**
 * Answers the open question, and waits for the next one or for the end.
 * @param {Page} page
 * @param {Map<string, string>} seen right answers by their question, as far as they were shown
 */
async function answer(page, seen) {
	const nth = await page.locator('.nth').textContent();
	const question = await page.locator('[data-question]').innerText();
	const right = seen.get(question);
	await page.locator('.dock button').first().waitFor();
	if ((await page.locator('.option').count()) > 0) {
		// Every third new question is not known; none is missed twice, or the session would have no end.
		if (right === undefined)
			await page
				.locator('.option')
				.nth(seen.size % 3)
				.click();
		else await page.locator('.option', { hasText: right }).first().click();
	} else {
		if ((await page.locator('.dock button').count()) > 1) await turnOver(page);
		await page.locator('.dock button').first().click();
	}
	await page.locator('.cite').waitFor();
	const shown = page.locator('.option.right .box > span').last();
	seen.set(question, (await shown.count()) > 0 ? await shown.innerText() : '');
	await page.locator('.dock .go').last().click();
	await page.waitForFunction((before) => {
		const now = document.querySelector('.nth')?.textContent;
		return document.querySelector('.grown') !== null || (now !== undefined && now !== before);
	}, nth);
}

/** What is to be put in order or paired is looked at instead. @param {Page} page */
async function turnOver(page) {
	await openMenu(page);
	await page.locator('dialog[open] .body button').first().click();
	await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

/** The browser's offer, which no browser makes by itself in a picture. @type {Show} */
async function offerInstall(page) {
	await page.evaluate(() => {
		const offer = new Event('beforeinstallprompt', { cancelable: true });
		dispatchEvent(Object.assign(offer, { prompt: () => Promise.resolve() }));
	});
	await page.locator('.notice').first().waitFor();
	await page.locator('.notice').first().scrollIntoViewIfNeeded();
}

/** A copy with answers, chosen on a device that has none. @type {Show} */
async function showRestoring(page, where) {
	await open(page, where, '/study/', '[data-question]');
	const seen = new Map();
	while (seen.size < 3) await answer(page, seen);
	await open(page, where, '/settings/', '.parts .soft');
	const saved = page.waitForEvent('download');
	await page.locator('.parts > .go').click();
	const copy = join(tmpdir(), `qaitala-screens-${process.pid}-${where.lang}.txt`);
	await (await saved).saveAs(copy);
	await page.locator('.danger').first().click();
	await page.locator('dialog[open] .danger').click();
	await page.locator('.langs:not([inert])').waitFor();
	// The language is forgotten with all the rest.
	await page.goto(`${where.address}/?lang=${where.lang}`);
	await page.locator(`html[lang=${where.lang}] .langs:not([inert])`).waitFor();
	await open(page, where, '/settings/', '.parts .soft');
	await page.locator('input[type=file]').setInputFiles(copy);
	await page.locator('dialog[open]').waitFor();
	await rm(copy);
}
