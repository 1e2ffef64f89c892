import { prepareDevice } from './learner.mjs';
import { median, rounded, RUNS } from './median.mjs';

const ANSWERS = 950;

/** Answered before, so that all code has run and every list has its size. */
const BEFORE = 30;

/** How much the heap of a page grows over a session of nearly a thousand answers, after the garbage was collected. */
export async function bench() {
	const device = await prepareDevice('large', { reviewsPerDay: 1000 });
	/** @type {number[]} */
	const growths = [];
	try {
		while (growths.length < RUNS) growths.push(await grow(device.copy()));
	} finally {
		device.remove();
	}
	const name = `heap growth over ${ANSWERS} answers`;
	return [{ name, unit: 'MB', median: rounded(median(growths)), runs: RUNS, aim: 5 }];
}

/** @param {import('./learner.mjs').Device} device */
async function grow(device) {
	const context = await device.open();
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		const cdp = await context.newCDPSession(page);
		const used = async () => {
			await cdp.send('HeapProfiler.collectGarbage');
			const { usedSize } = await cdp.send('Runtime.getHeapUsage');
			return usedSize / 2 ** 20;
		};
		await page.goto(`${device.address}study/`);
		await page.evaluate(answerCards, BEFORE);
		const before = await used();
		const answered = await page.evaluate(answerCards, ANSWERS);
		if (answered < ANSWERS) throw new Error(`The session ended after ${answered} answers`);
		return (await used()) - before;
	} finally {
		await context.close();
		device.remove();
	}
}

/**
 * Runs in the page: turns cards over and rates them until so many are answered or the session ends; gives how many.
 * @param {number} most
 */
async function answerCards(most) {
	const until = (/** @type {() => boolean} */ holds) =>
		/** @type {Promise<void>} */ (
			new Promise((resolve) => {
				const look = () => {
					if (!holds()) return;
					observer.disconnect();
					resolve();
				};
				const observer = new MutationObserver(look);
				observer.observe(document, { subtree: true, childList: true, attributes: true });
				look();
			})
		);
	const open = () => document.querySelector('.dock button[aria-keyshortcuts="Space"]');
	const ratings = () => [...document.querySelectorAll('.dock [role="group"] button')];
	const isOver = () => !document.querySelector('[data-question]') && open() === null;
	let answered = 0;
	for (; answered < most; answered++) {
		await until(() => open() !== null || (answered > 0 && isOver()));
		const button = open();
		if (!(button instanceof HTMLElement)) break;
		button.click();
		await until(() => ratings().length > 0);
		const last = ratings().at(-1);
		if (last instanceof HTMLElement) last.click();
		await until(() => ratings().length === 0);
	}
	return answered;
}
