import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../src/tools/bundle.mjs';
import { prepareDevice, throttle } from './learner.mjs';
import { noteLongTasks } from './long-tasks.mjs';
import { median, rounded, RUNS } from './median.mjs';
import { watchMemory } from './memory.mjs';

/** Long enough for any of these, in milliseconds. */
const PATIENCE = 300_000;

const WORKS = /** @type {const} */ ({
	make: 'copy of 50,000 cards with 100,000 entries saved',
	look: 'the same copy chosen on an empty phone, until its contents are shown',
	restore: 'the same copy restored there',
	lookHere: 'copy of another phone with 100,000 entries chosen, until its contents are shown',
	merge: 'the same copy merged with 100,000 entries, half of them the same'
});

/**
 * Of one work: its milliseconds, megabytes of the page and its workers at most, the longest task that held up the
 * page, and the longest time in which the screen told nothing new of it (milliseconds).
 * @typedef {{ time: number, memory: number | null, task: number, silence: number }} Watched
 * @typedef {Record<keyof typeof WORKS, Watched>} Round
 */

/** Copies as a learner makes and restores them: how long, how much memory, and whether the page stays alive. */
export async function bench() {
	const full = await prepareDevice('answered');
	const empty = await prepareDevice('shipped');
	const measures = [];
	try {
		for (const rate of [1, 6]) {
			/** @type {Round[]} */
			const rounds = [];
			while (rounds.length < RUNS) rounds.push(await round(full.copy(), empty.copy(), rate));
			for (const work of /** @type {(keyof typeof WORKS)[]} */ (Object.keys(WORKS)))
				measures.push(...measuresOf(`${WORKS[work]}, ${rate}× CPU`, rounds, work));
		}
	} finally {
		full.remove();
		empty.remove();
	}
	return measures;
}

/**
 * @param {string} name
 * @param {Round[]} rounds
 * @param {keyof Round} work
 */
function measuresOf(name, rounds, work) {
	const of = (/** @type {keyof Watched} */ what) =>
		rounds.flatMap((round) => round[work][what] ?? []);
	const measure = (/** @type {number[]} */ values) => ({
		median: rounded(median(values)),
		runs: values.length
	});
	const memory = of('memory');
	return [
		{ name, unit: 'ms', ...measure(of('time')) },
		{ name: `${name}: longest task`, unit: 'ms', ...measure(of('task')), aim: 100 },
		{ name: `${name}: nothing new on the screen`, unit: 'ms', ...measure(of('silence')) },
		...(memory.length < rounds.length
			? []
			: [{ name: `${name}: most memory`, unit: 'MB', ...measure(memory), aim: 300 }])
	];
}

/**
 * Saves a copy on one phone, restores it on the other, and unites the first with what another phone would have had.
 * @param {import('./learner.mjs').Device} full
 * @param {import('./learner.mjs').Device} empty
 * @param {number} rate
 * @returns {Promise<Round>}
 */
async function round(full, empty, rate) {
	const file = join(tmpdir(), `qaitala-bench-${randomUUID()}.txt`);
	try {
		const make = await atSettings(full, rate, (page, watch) => save(page, watch, file));
		const [look, restore] = await atSettings(empty, rate, (page, watch) => add(page, watch, file));
		writeFileSync(file, await asOfOtherPhone(readFileSync(file, 'utf8')));
		const [lookHere, merge] = await atSettings(full, rate, (page, watch) => add(page, watch, file));
		return { make, look, restore, lookHere, merge };
	} finally {
		rmSync(file, { force: true });
		full.remove();
		empty.remove();
	}
}

/**
 * @template T
 * @param {import('./learner.mjs').Device} device
 * @param {number} rate
 * @param {(page: import('@playwright/test').Page, watch: Watch) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function atSettings(device, rate, work) {
	const context = await device.open();
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		page.setDefaultTimeout(PATIENCE);
		await throttle(page, rate);
		await page.addInitScript(noteLongTasks);
		await page.goto(`${device.address}settings/`);
		await page.locator('input[type=file]').waitFor({ state: 'attached' });
		// What a screen does when it opens is not what is measured.
		await page.waitForTimeout(2000 * Math.sqrt(rate));
		return await work(page, (begin, end) => watched(page, device.profile, begin, end));
	} finally {
		await context.close();
	}
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {Watch} watch
 * @param {string} file
 */
async function save(page, watch, file) {
	const [download, saved] = await Promise.all([
		page.waitForEvent('download'),
		watch(() => page.locator('.parts > button.go').click(), '.said p')
	]);
	await download.saveAs(file);
	return saved;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {Watch} watch
 * @param {string} file
 * @returns {Promise<[Watched, Watched]>}
 */
async function add(page, watch, file) {
	const look = await watch(
		() => page.locator('input[type=file]').setInputFiles(file),
		'dialog[open] .brings'
	);
	// The buttons of a dialog take nothing while it comes.
	await page.waitForTimeout(1000);
	const restore = await watch(
		() => page.locator('dialog[open] .actions button').first().click(),
		'.said p'
	);
	return [look, restore];
}

/**
 * Begins something and waits until the page shows what ends it.
 * @typedef {(begin: () => Promise<unknown>, end: string) => Promise<Watched>} Watch
 * @param {import('@playwright/test').Page} page
 * @param {string} profile
 * @param {() => Promise<unknown>} begin
 * @param {string} end
 * @returns {Promise<Watched>}
 */
async function watched(page, profile, begin, end) {
	await page.evaluate(noteChanges, end);
	const memory = watchMemory(profile);
	await begin();
	await page.waitForFunction(
		() => /** @type {{ changes?: { end?: number } }} */ (globalThis).changes?.end !== undefined,
		undefined,
		{ polling: 200 }
	);
	const most = memory();
	const { times, longTasks } = await page.evaluate(() => {
		const noted = /** @type {{ changes: { times: number[] }, longTasks: number[] }} */ (
			/** @type {unknown} */ (globalThis)
		);
		return { times: noted.changes.times, longTasks: noted.longTasks };
	});
	const silences = times.slice(1).map((time, i) => time - (times[i] ?? time));
	return {
		time: (times.at(-1) ?? NaN) - (times[0] ?? NaN),
		memory: most,
		task: Math.max(0, ...longTasks),
		silence: Math.max(...silences)
	};
}

/**
 * Runs in the page: notes when anything on the screen changes, from the tap or the chosen file until what ends the
 * work is there.
 * @param {string} end
 */
function noteChanges(end) {
	const noted = /** @type {{ longTasks: number[], changes: { times: number[], end?: number } }} */ (
		/** @type {unknown} */ (globalThis)
	);
	noted.longTasks = [];
	/** @type {{ times: number[], end?: number }} */
	const changes = { times: [] };
	noted.changes = changes;
	const begin = () => changes.times.push(performance.now());
	addEventListener('click', begin, { capture: true, once: true });
	addEventListener('change', begin, { capture: true, once: true });
	const observer = new MutationObserver(() => {
		if (changes.times.length === 0) return;
		const now = performance.now();
		changes.times.push(now);
		if (document.querySelector(end) === null) return;
		observer.disconnect();
		changes.end = now;
	});
	observer.observe(document, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true
	});
}

/**
 * The copy that another phone of the same learner would have made.
 * @param {string} text
 */
async function asOfOtherPhone(text) {
	/** @type {import('./measured/index.ts')} */
	const { readCopy, copyText, otherPhone, compareEntries } = await import(
		pathToFileURL(await bundle('bench')).href
	);
	const copy = readCopy(text);
	if (!copy.ok) throw new Error(`The copy is not sound: ${JSON.stringify(copy.problem)}`);
	const entries = otherPhone([...copy.value.entries].sort(compareEntries));
	return copyText({ ...copy.value, entries });
}
