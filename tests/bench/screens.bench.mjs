import { prepareDevice, throttle } from './learner.mjs';
import { median, rounded, RUNS } from './median.mjs';

/**
 * @typedef {{ name: string, path: string, rate: number, aim?: number, unit?: string, measure: (page: import('@playwright/test').Page) => Promise<number> }} Wanted
 */

/** Of the large screens with 50,000 cards, and of the list of decks with 200 of them: how long they take to be there. */
export async function bench() {
	return [
		...(await measure('large', [
			{
				name: 'search of 50,000 notes, first results, 1× CPU',
				path: 'decks/',
				rate: 1,
				aim: 300,
				measure: search
			},
			{
				name: 'search of 50,000 notes, first results, 6× CPU',
				path: 'decks/',
				rate: 6,
				aim: 1000,
				measure: search
			},
			{
				name: 'scrolling a list of 10,000 notes, longest task, 1× CPU',
				path: 'deck/large-0/',
				rate: 1,
				aim: 50,
				measure: scroll
			},
			{
				name: 'progress with 50,000 cards, all of it shown, 1× CPU',
				path: '',
				rate: 1,
				measure: progress
			},
			{
				name: 'progress with 50,000 cards, longest task, 1× CPU',
				path: '',
				rate: 1,
				aim: 50,
				measure: progressTasks
			},
			{
				name: 'progress with 50,000 cards, all of it shown, 6× CPU',
				path: '',
				rate: 6,
				measure: progress
			}
		])),
		...(await measure('many', [
			{
				name: 'list of 200 decks with 50,000 cards, 6× CPU',
				path: '',
				rate: 6,
				aim: 300,
				measure: list
			}
		]))
	];
}

/**
 * @param {'large' | 'many'} collection
 * @param {readonly Wanted[]} wanted
 */
async function measure(collection, wanted) {
	const device = await prepareDevice(collection);
	const measures = [];
	try {
		for (const { name, path, rate, aim, measure } of wanted) {
			/** @type {number[]} */
			const times = [];
			while (times.length < RUNS) {
				const context = await device.open();
				try {
					const page = context.pages()[0] ?? (await context.newPage());
					await throttle(page, rate);
					await page.addInitScript(noteLongTasks);
					await page.goto(`${device.address}${path}`);
					times.push(await measure(page));
				} finally {
					await context.close();
				}
			}
			const aimed = aim === undefined ? {} : { aim };
			measures.push({
				name,
				unit: 'ms',
				median: rounded(median(times)),
				runs: times.length,
				...aimed
			});
		}
	} finally {
		device.remove();
	}
	return measures;
}

/** @param {import('@playwright/test').Page} page */
async function search(page) {
	const field = page.locator('input[type="search"], main input').first();
	await field.waitFor();
	await settled(page);
	return field.evaluate(
		(input) =>
			/** @type {Promise<number>} */ (
				new Promise((resolve) => {
					const start = performance.now();
					const look = () => {
						if (!document.querySelector('mark')) return;
						observer.disconnect();
						requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
					};
					const observer = new MutationObserver(look);
					observer.observe(document, { subtree: true, childList: true });
					/** @type {HTMLInputElement} */ (input).value = '9999';
					input.dispatchEvent(new Event('input', { bubbles: true }));
				})
			)
	);
}

/** @param {import('@playwright/test').Page} page */
async function scroll(page) {
	await page.locator('article').first().waitFor();
	await settled(page);
	return page.evaluate(async () => {
		const noted = /** @type {{ longTasks?: number[] }} */ (globalThis);
		noted.longTasks = [];
		const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
		for (let step = 0; step < 60; step++) {
			scrollBy(0, 2000);
			await pause();
		}
		await pause();
		return Math.max(0, ...noted.longTasks);
	});
}

/** @param {import('@playwright/test').Page} page */
async function progress(page) {
	const start = await follow(page, 'progress');
	await page.waitForFunction(
		() => performance.getEntriesByName('progress-shown').length > 0,
		undefined,
		{ timeout: 180_000 }
	);
	const shown = await page.evaluate(
		() => performance.getEntriesByName('progress-shown')[0]?.startTime ?? 0
	);
	return shown - start;
}

/** @param {import('@playwright/test').Page} page */
async function progressTasks(page) {
	await progress(page);
	await settled(page);
	return page.evaluate(() =>
		Math.max(
			0,
			.../** @type {{ longTasks: number[] }} */ (/** @type {unknown} */ (globalThis)).longTasks
		)
	);
}

/** @param {import('@playwright/test').Page} page */
async function list(page) {
	const start = await follow(page, 'decks');
	await page.waitForFunction(() => {
		const noted = /** @type {{ shownAt?: number }} */ (globalThis);
		return noted.shownAt;
	});
	const shown = await page.evaluate(
		() => /** @type {{ shownAt?: number }} */ (globalThis).shownAt ?? 0
	);
	return shown - start;
}

/**
 * Goes to another screen by a tap from the first one, where all is at rest: the code is on the device, what the screen
 * reads is not in memory. Gives when it was tapped, by the clock of the page.
 * @param {import('@playwright/test').Page} page
 * @param {'progress' | 'decks'} screen
 */
async function follow(page, screen) {
	await page.locator('.facts:not(.expected) .hero').waitFor();
	await settled(page);
	return page.evaluate((screen) => {
		const noted = /** @type {{ longTasks?: number[], shownAt?: number }} */ (globalThis);
		noted.longTasks = [];
		const look = () => {
			if (!document.querySelector('main input') || !document.querySelector('main li a')) return;
			observer.disconnect();
			requestAnimationFrame(() => setTimeout(() => (noted.shownAt = performance.now())));
		};
		const observer = new MutationObserver(look);
		observer.observe(document, { subtree: true, childList: true });
		const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a'));
		const link = [...links].find(
			({ pathname }) => pathname.endsWith(`/${screen}/`) || pathname.endsWith(`/${screen}`)
		);
		if (!link) throw new Error(`No link to ${screen}`);
		const start = performance.now();
		link.click();
		return start;
	}, screen);
}

/**
 * Waits until a screen is at rest: what it does when it opens is not what is measured.
 * @param {import('@playwright/test').Page} page
 */
async function settled(page) {
	await page.waitForTimeout(2000);
}

/** Runs in the page: notes how long each long task takes. */
function noteLongTasks() {
	const noted = /** @type {{ longTasks?: number[] }} */ (globalThis);
	noted.longTasks = [];
	new PerformanceObserver((entries) => {
		for (const { duration } of entries.getEntries()) noted.longTasks?.push(duration);
	}).observe({ type: 'longtask' });
}
