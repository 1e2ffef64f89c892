/*
 * Takes pictures of every screen into .output/screens, for the eye: phone and desktop, light and dark, three
 * languages. `npm run screens -- study kk` takes only those whose name holds all of the words,
 * `-- decks,timeline kk` those of either; `whole` in it takes whole pages instead of what is seen at once.
 */
import { mkdir } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { chromiumArguments, installedChromium } from './find-browser.mjs';
import { root } from './run.mjs';
import { copyShelves } from './screen-copies.mjs';
import { editShelves } from './screen-edits.mjs';
import { learnerShelves } from './screen-learners.mjs';
import { placeShelves } from './screen-places.mjs';
import { NOW, shelves } from './screen-states.mjs';

const { chromium } = await import('@playwright/test');

const fullPage = process.argv.includes('whole');
const words = process.argv.slice(2).filter((word) => word !== 'whole');
const folder = join(root, '.output', 'screens');
const port = 4390;
const address = `http://localhost:${port}`;
const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } };
const langs = /** @type {const} */ (['kk', 'ru', 'en']);
const themes = /** @type {const} */ (['light', 'dark']);

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {(typeof langs)[number]} Lang */

/** What learners on the pictures have behind them, by the bundled fixtures of the end-to-end tests. */
const { picturedPast } = await import(pathToFileURL(await bundle('e2e/pictured-pasts')).href);
const allShelves = [...shelves, ...placeShelves, ...learnerShelves, ...editShelves, ...copyShelves];

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
	await untilServed();
	for (const lang of langs) {
		for (const shelf of allShelves) await takeShelf(shelf, lang);
	}
} finally {
	await browser.close();
	server.kill();
}

/**
 * Shows the wanted states of a shelf to a new learner, one after another.
 * @param {import('./screen-states.mjs').Shelf} shelf
 * @param {Lang} lang
 */
async function takeShelf(shelf, lang) {
	const wanted = Object.keys(shelf.states).filter((name) => looksOf(name, lang).length > 0);
	if (wanted.length === 0) return;
	const context = await browser.newContext({
		viewport: sizes.phone,
		serviceWorkers: shelf.offline ? 'allow' : 'block',
		reducedMotion: 'reduce',
		timezoneId: 'Asia/Almaty',
		permissions: ['clipboard-write']
	});
	context.setDefaultTimeout(15_000);
	await context.clock.setFixedTime(NOW);
	const page = await context.newPage();
	await page.goto(`${address}/?lang=${lang}`);
	// The language is kept once there is where to keep it.
	await page.locator(`html[lang=${lang}] .langs:not([inert])`).waitFor();
	if (shelf.past) await remember(page, await picturedPast(shelf.past, lang));
	for (const [name, show] of Object.entries(shelf.states)) {
		// States that lead to one another are gone through even if only the last is wanted.
		if (!wanted.includes(name) && !shelf.inTurn) continue;
		try {
			await show(page, { address, lang });
		} catch (error) {
			// What looks otherwise than expected is no reason to go without all the others.
			console.error(`${name} in ${lang}:`, error instanceof Error ? error.message : error);
			process.exitCode = 1;
			if (shelf.inTurn) break;
			continue;
		}
		for (const look of looksOf(name, lang)) await takePicture(page, look);
		await page.setViewportSize(sizes.phone);
	}
	await context.close();
}

/**
 * Gives the learner a past, as she would take it to a new phone.
 * @param {Page} page
 * @param {string} copy
 */
async function remember(page, copy) {
	await page.goto(`${address}/settings/`);
	await page.locator('html[data-ready]').waitFor();
	const buffer = Buffer.from(copy);
	const file = { name: 'past.txt', mimeType: 'text/plain', buffer };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.locator('dialog[open] .actions button').first().click();
	await page.locator('.said:not(:empty)').waitFor();
	await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

/**
 * The pictures of a state that were asked for.
 * @param {string} name
 * @param {Lang} lang
 */
function looksOf(name, lang) {
	const size = /** @type {(keyof typeof sizes)[]} */ (Object.keys(sizes));
	return size
		.flatMap((size) =>
			themes.map((theme) => ({ size, theme, file: `${name}-${size}-${lang}-${theme}` }))
		)
		.filter(({ file }) =>
			words.every((word) => word.split(',').some((each) => file.includes(each)))
		);
}

/**
 * @param {Page} page
 * @param {ReturnType<typeof looksOf>[number]} look
 */
async function takePicture(page, { size, theme, file }) {
	await page.setViewportSize(sizes[size]);
	await page.emulateMedia({ colorScheme: theme });
	await page.evaluate(() => document.fonts.ready.then(() => true));
	const path = join(folder, `${file}${fullPage ? '-whole' : ''}.png`);
	await page.screenshot({ path, fullPage, animations: 'disabled' });
}

async function untilServed() {
	const deadline = Date.now() + 10_000;
	for (;;) {
		try {
			await fetch(address);
			return;
		} catch (error) {
			if (Date.now() > deadline) throw new Error('The server did not start', { cause: error });
		}
		await new Promise((resolve) => {
			setTimeout(resolve, 100);
		});
	}
}
