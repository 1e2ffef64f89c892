/*
 * Takes pictures of every screen into .output/screens, for the eye: phone and desktop, light and dark, three
 * languages. `npm run screens -- study kk` takes only those whose name holds all of the words.
 */
import { mkdir } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromiumArguments, installedChromium } from './find-browser.mjs';
import { root } from './run.mjs';

const { chromium } = await import('@playwright/test');

const words = process.argv.slice(2);
const folder = join(root, '.output', 'screens');
const port = 4390;
const address = `http://localhost:${port}`;
const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } };
const langs = ['kk', 'ru', 'en'];
const themes = /** @type {const} */ (['light', 'dark']);

/** @typedef {import('@playwright/test').Page} Page */

/** A card of the shipped decks in a given form. @type {Record<string, { card: string, form: string, after?: (page: Page) => Promise<void> }>} */
const cards = {
	flip: { card: 'zandar/law-4200-number#forward', form: 'flip' },
	'flip-answer': { card: 'zandar/law-4200-number#forward', form: 'flip', after: reveal },
	'date-answer': { card: 'manyzdy-datalar/decree-1992#date', form: 'flip', after: reveal },
	choice: { card: 'zandar/law-4200-number#forward', form: 'choice' },
	'choice-answer': {
		card: 'zandar/law-4200-number#forward',
		form: 'choice',
		after: (page) => page.locator('.option').nth(1).click()
	},
	typed: { card: 'zandar/law-4200-number#forward', form: 'typed' },
	'typed-wrong': {
		card: 'zandar/law-4200-number#forward',
		form: 'typed',
		after: async (page) => {
			await page.locator('input[type=text]').fill('№4100');
			await page.keyboard.press('Enter');
		}
	},
	cloze: { card: 'manyzdy-datalar/acts-of-1992#c1', form: 'cloze' },
	'cloze-answer': { card: 'manyzdy-datalar/acts-of-1992#c1', form: 'cloze', after: reveal },
	truefalse: { card: 'manyzdy-datalar/village-akim-not-1992#main', form: 'truefalse' },
	'truefalse-answer': {
		card: 'manyzdy-datalar/village-akim-not-1992#main',
		form: 'truefalse',
		after: (page) => page.locator('.option').nth(0).click()
	},
	ordering: { card: 'manyzdy-datalar/order-acts-1992-1993#main', form: 'ordering' },
	'ordering-answer': {
		card: 'manyzdy-datalar/order-acts-1992-1993#main',
		form: 'ordering',
		after: (page) => page.locator('.dock button').last().click()
	},
	matching: { card: 'manyzdy-datalar/match-days-1992-1993#main', form: 'matching' },
	'matching-answer': {
		card: 'manyzdy-datalar/match-days-1992-1993#main',
		form: 'matching',
		after: (page) => page.locator('.dock button').first().click()
	}
};

const screens = {
	today: (/** @type {Page} */ page) => open(page, '/'),
	deck: (/** @type {Page} */ page) => open(page, '/deck/zandar/'),
	settings: (/** @type {Page} */ page) => open(page, '/settings/'),
	about: (/** @type {Page} */ page) => open(page, '/about/'),
	privacy: (/** @type {Page} */ page) => open(page, '/privacy/'),
	missing: (/** @type {Page} */ page) => open(page, '/no-such-page/'),
	...Object.fromEntries(
		Object.entries(cards).map(([name, card]) => [
			`study-${name}`,
			(/** @type {Page} */ page) => ask(page, card)
		])
	),
	end: finish
};

const server = spawn(process.execPath, [join(root, 'src/tools/start.mjs')], {
	env: { ...process.env, PORT: String(port) },
	stdio: 'ignore'
});
const executablePath = installedChromium();
const browser = await chromium.launch({
	...(executablePath === undefined ? {} : { executablePath }),
	args: chromiumArguments()
});
try {
	await mkdir(folder, { recursive: true });
	for (const [size, viewport] of Object.entries(sizes)) {
		for (const lang of langs) {
			for (const theme of themes) await takeAll(size, viewport, lang, theme);
		}
	}
} finally {
	await browser.close();
	server.kill();
}

/**
 * @param {string} size
 * @param {{ width: number, height: number }} viewport
 * @param {string} lang
 * @param {'light' | 'dark'} theme
 */
async function takeAll(size, viewport, lang, theme) {
	const wanted = Object.entries(screens).filter(([name]) =>
		words.every((word) => `${name}-${size}-${lang}-${theme}`.includes(word))
	);
	if (wanted.length === 0) return;
	const context = await browser.newContext({
		viewport,
		colorScheme: theme,
		serviceWorkers: 'block',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await untilServed(page);
	await page.goto(`${address}/?lang=${lang}`);
	await page.locator('.row').first().waitFor();
	for (const [name, show] of wanted) {
		await show(page);
		await page.waitForTimeout(150);
		await page.screenshot({ path: join(folder, `${name}-${size}-${lang}-${theme}.png`) });
	}
	await context.close();
}

/** @param {Page} page */
async function untilServed(page) {
	for (let tries = 0; tries < 50; tries++) {
		try {
			await page.goto(address);
			return;
		} catch {
			await page.waitForTimeout(200);
		}
	}
	throw new Error('The server did not start');
}

/** @param {Page} page @param {string} path */
async function open(page, path) {
	await page.goto(address + path);
	await page.locator('html[data-ready]').waitFor();
	await page.waitForTimeout(300);
}

/** @param {Page} page */
async function reveal(page) {
	await page.locator('.dock button').first().click();
}

/**
 * Opens a card in a form, as a session that was left there.
 * @param {Page} page
 * @param {{ card: string, form: string, after?: (page: Page) => Promise<void> }} wanted
 */
async function ask(page, { card, form, after }) {
	await open(page, '/');
	await page.evaluate(
		async ({ card, form }) => {
			/** @type {IDBDatabase} */
			const db = await new Promise((resolve, reject) => {
				const request = indexedDB.open('qaitala');
				request.addEventListener('success', () => resolve(request.result));
				request.addEventListener('error', () => reject(request.error));
			});
			/** @type {{ id: string }[]} */
			const profiles = await new Promise((resolve) => {
				const request = db.transaction('profiles').objectStore('profiles').getAll();
				request.addEventListener('success', () => resolve(request.result));
			});
			db.close();
			const now = Date.now();
			const deck = card.split('/')[0];
			const item = { card, deck, isNew: true, dueAt: null, memory: null };
			const lang = document.documentElement.lang;
			const from = { list: 'waiting', index: 0 };
			const session = {
				version: 1,
				id: 'screens',
				startedAt: now,
				size: 12,
				waiting: [],
				learning: [],
				steps: [],
				phase: 'asking',
				open: { item, from, form, lang, seed: 'screens', askedAt: now, draft: null }
			};
			const offset = -new Date().getTimezoneOffset();
			const day = Math.floor((now + offset * 60_000 - 4 * 3_600_000) / 86_400_000);
			const saved = { scope: 'today/', day, session: JSON.stringify(session) };
			localStorage.setItem(`qaitala/session/${profiles[0]?.id}`, JSON.stringify(saved));
		},
		{ card, form }
	);
	await open(page, '/study/');
	await page.locator('[data-question]').waitFor();
	await after?.(page);
}

/** @param {Page} page */
async function finish(page) {
	await open(page, '/');
	await page.evaluate(() => {
		for (const key of Object.keys(localStorage)) {
			if (key.startsWith('qaitala/session/')) localStorage.removeItem(key);
		}
	});
	await open(page, '/study/?deck=zandar');
	for (let cards = 0; cards < 60; cards++) {
		if ((await page.locator('[data-question]').count()) === 0) break;
		// "I do not know" to every third, the first option otherwise.
		const option = page.locator('.option');
		const options = await option.count();
		if (options > 0) await option.nth(cards % Math.min(3, options)).click();
		else await page.locator('.dock button').first().click();
		await page.locator('.dock .go').last().click();
		await page.waitForTimeout(60);
	}
	await page.waitForTimeout(300);
}
