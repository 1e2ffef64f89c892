import { prepareDevice, throttle } from './learner.mjs';
import { noteLongTasks } from './long-tasks.mjs';
import { median, rounded, RUNS } from './median.mjs';

/**
 * @typedef {{ name: string, path: string, rate: number, aim?: number, unit?: string, measure: (page: import('@playwright/test').Page) => Promise<number> }} Wanted
 */

/** What some twenty notes of each deck hold, the first of them near its beginning, and what its last note alone holds. */
const USUAL = '123';
const RARE = '9999';

/** Of the large screens with 50,000 cards, and of the list of decks with 200 of them: how long they take to be there. */
export async function bench() {
	return [
		...(await measure('large', [
			...[
				{ rate: 1, aim: 300 },
				{ rate: 6, aim: 1000 }
			].map(({ rate, aim }) => ({
				name: `search of 50,000 notes as one types, first results, ${rate}× CPU`,
				path: 'decks/',
				rate,
				aim,
				measure: search(USUAL)
			})),
			...[1, 6].map((rate) => ({
				name: `the same for a word that only the 10,000th note holds, ${rate}× CPU`,
				path: 'decks/',
				rate,
				measure: search(RARE)
			})),
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

/**
 * From the last letter of a word until the first note that holds it is on the screen; it is typed as by a quick hand,
 * the search running all the while.
 * @param {string} wanted
 * @returns {Wanted['measure']}
 */
const search = (wanted) => async (page) => {
	const field = page.locator('input[type="search"], main input').first();
	await field.waitFor();
	await settled(page);
	return field.evaluate(
		async (element, { word, pause }) => {
			const input = /** @type {HTMLInputElement} */ (element);
			for (let letters = 1; letters < word.length; letters++) {
				type(letters);
				await new Promise((resolve) => setTimeout(resolve, pause));
			}
			const start = performance.now();
			return /** @type {Promise<number>} */ (
				new Promise((resolve) => {
					const observer = new MutationObserver(look);
					observer.observe(document, { subtree: true, childList: true, characterData: true });
					type(word.length);

					function look() {
						const marks = [...document.querySelectorAll('mark')];
						if (!marks.some(({ textContent }) => textContent === word)) return;
						observer.disconnect();
						requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
					}
				})
			);

			/** @param {number} letters */
			function type(letters) {
				input.value = word.slice(0, letters);
				input.dispatchEvent(new Event('input', { bubbles: true }));
			}
		},
		{ word: wanted, pause: 150 }
	);
};

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
