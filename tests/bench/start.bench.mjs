import { prepareDevice, throttle } from './learner.mjs';
import { median, rounded, RUNS } from './median.mjs';

const collections = /** @type {const} */ (['shipped', 'large']);
const names = { shipped: 'the shipped decks', large: '50,000 cards' };

/** Offline, in a browser that has just been started: from the address to the first card that takes an answer. */
export async function bench() {
	const measures = [];
	for (const collection of collections) {
		const device = await prepareDevice(collection);
		for (const rate of [1, 6]) {
			/** @type {number[]} */
			const times = [];
			while (times.length < RUNS) times.push(await startOnce(device, rate));
			measures.push({
				name: `offline start to the first card, ${names[collection]}, ${rate}× CPU`,
				unit: 'ms',
				median: rounded(median(times)),
				runs: times.length,
				...(rate === 6 ? { aim: 2500 } : {})
			});
		}
		device.remove();
	}
	return measures;
}

/**
 * @param {import('./learner.mjs').Device} device
 * @param {number} rate
 */
async function startOnce(device, rate) {
	const context = await device.open();
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		await throttle(page, rate);
		await page.addInitScript(watchForCard);
		await page.goto(`${device.address}study/`, { waitUntil: 'commit' });
		const card = await page.waitForFunction(
			() => /** @type {{ firstCard?: number }} */ (globalThis).firstCard
		);
		return Number(await card.jsonValue());
	} finally {
		await context.close();
	}
}

/** Runs in the page: notes when the first card was painted with a button to answer it, counted from the address. */
function watchForCard() {
	const observer = new MutationObserver(() => {
		if (!document.querySelector('[data-question]')) return;
		if (!document.querySelector('.dock button:enabled')) return;
		observer.disconnect();
		requestAnimationFrame(() =>
			setTimeout(() => Object.assign(globalThis, { firstCard: performance.now() }))
		);
	});
	observer.observe(document, { subtree: true, childList: true, attributes: true });
}
