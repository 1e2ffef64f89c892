import { prepareDevice, throttle } from './learner.mjs';
import { median, percentile, rounded, RUNS } from './median.mjs';

const ANSWERS = 100;

/** So long a learner reads the first card of a session, in milliseconds: nobody answers what is not read yet. */
const READING = 3000;

/**
 * Of single answers, at a sixth of the processor and with 50,000 cards: how long a tap takes to turn a card over,
 * to show the next card, and to be shown as saved.
 */
export async function bench() {
	const device = await prepareDevice('large');
	/** @type {Awaited<ReturnType<typeof measureAnswers>>[]} */
	const rounds = [];
	try {
		// Each round begins the same day's session of 200 cards.
		while (rounds.length < RUNS) rounds.push(await round(device.copy()));
	} finally {
		device.remove();
	}
	const of = (/** @type {'turned' | 'next' | 'saved'} */ what, /** @type {number} */ percent) =>
		rounded(median(rounds.map((round) => percentile(round[what], percent))));
	const common = { unit: 'ms', runs: RUNS };
	return [
		{
			name: 'tap to turned card painted, p98, 6× CPU',
			median: of('turned', 98),
			aim: 200,
			...common
		},
		{
			name: 'grade to next card painted, p98, 6× CPU',
			median: of('next', 98),
			aim: 200,
			...common
		},
		{ name: 'grade to next card painted, p50, 6× CPU', median: of('next', 50), ...common },
		{ name: 'grade to shown as saved, p99, 6× CPU', median: of('saved', 99), aim: 150, ...common },
		{ name: 'grade to shown as saved, p50, 6× CPU', median: of('saved', 50), ...common }
	];
}

/** @param {import('./learner.mjs').Device} device */
async function round(device) {
	const context = await device.open();
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		await throttle(page, 6);
		await page.goto(`${device.address}study/`);
		return await page.evaluate(measureAnswers, { answers: ANSWERS, reading: READING });
	} finally {
		await context.close();
		device.remove();
	}
}

/**
 * Runs in the page: turns cards over and rates them; gives the milliseconds of each.
 * @param {{ answers: number, reading: number }} learner
 */
async function measureAnswers({ answers, reading }) {
	/** @type {{ turned: number[], next: number[], saved: number[] }} */
	const times = { turned: [], next: [], saved: [] };
	const until = (/** @type {() => boolean} */ holds) =>
		/** @type {Promise<void>} */ (
			new Promise((resolve, reject) => {
				const late = () => reject(new Error(`Waited in vain at ${document.body.innerText}`));
				const waiting = setTimeout(late, 60_000);
				const look = () => {
					if (!holds()) return;
					clearTimeout(waiting);
					observer.disconnect();
					resolve();
				};
				const observer = new MutationObserver(look);
				observer.observe(document, { subtree: true, childList: true, attributes: true });
				look();
			})
		);
	const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	const rest = (milliseconds = 30) =>
		new Promise((resolve) => {
			setTimeout(resolve, milliseconds);
		});
	const buttons = () => [...document.querySelectorAll('.dock [role="group"] button')];
	/** @param {Element | null | undefined} element */
	const tap = (element) => {
		if (!(element instanceof HTMLElement)) throw new Error('Nothing to tap');
		const start = performance.now();
		element.click();
		return start;
	};
	const isOpen = () => document.querySelector('.dock button[aria-keyshortcuts="Space"]') !== null;

	for (let i = 0; i < answers; i++) {
		await until(isOpen);
		await rest(i === 0 ? reading : undefined);
		const turned = tap(document.querySelector('.dock button[aria-keyshortcuts="Space"]'));
		await until(() => buttons().length > 0);
		await painted();
		times.turned.push(performance.now() - turned);

		await rest();
		const rated = tap(buttons().at(-1));
		// The tick of the last answer goes with the tap.
		await Promise.resolve();
		await until(() => document.querySelector('.tick') === null);
		await until(() => document.querySelector('.tick') !== null);
		times.saved.push(performance.now() - rated);
		await until(isOpen);
		await painted();
		times.next.push(performance.now() - rated);
	}
	return times;
}
