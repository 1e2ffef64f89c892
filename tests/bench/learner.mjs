import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { bundle } from '../../src/tools/bundle.mjs';
import { chromiumArguments, installedChromium } from '../../src/tools/find-browser.mjs';
import { root } from '../../src/tools/run.mjs';

/** Decks and notes of the large collections: every so many-th card was answered so many times. */
const SIZES = {
	/** 50,000 cards, half of them introduced and most of those due. */
	large: { decks: 5, notes: 10_000, every: 2, times: 1 },
	/** The same cards in many decks. */
	many: { decks: 200, notes: 250, every: 2, times: 1 },
	/** 50,000 cards with 100,000 entries. */
	answered: { decks: 5, notes: 10_000, every: 1, times: 2 }
};

/**
 * A learner's device after the first visit, offline from then on; a copy holds the same, and goes its own way.
 * `profile` is the folder of its browser.
 * @typedef {{ address: string, profile: string, open: () => Promise<import('@playwright/test').BrowserContext>, copy: () => Device, remove: () => void }} Device
 */

/**
 * Makes a browser profile with everything kept for offline and the shipped decks, or 50,000 cards more, on which the
 * app has done what it does by itself: its check of the data, and before that the day's copy inside.
 * @param {'shipped' | keyof typeof SIZES} collection
 * @param {{ reviewsPerDay?: number }} limits
 * @returns {Promise<Device>}
 */
export async function prepareDevice(collection, { reviewsPerDay = 200 } = {}) {
	const { serve } = await import(pathToFileURL(join(root, '.output', 'server.mjs')).href);
	const serving = await serve({ folder: join(root, 'build'), port: 0, host: '127.0.0.1' });
	const address = `http://localhost:${serving.port}/`;
	const profile = join(tmpdir(), `qaitala-bench-${randomUUID()}`);
	const context = await openProfile(profile);
	const page = await context.newPage();
	await page.goto(address);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await page.locator('.facts:not(.expected) .hero').waitFor();
	if (collection !== 'shipped') {
		// Not beside the app, which would check and copy what is half there.
		await page.goto(`${address}_app/version.json`);
		await addLargeCollection(page, { ...SIZES[collection], reviewsPerDay });
		await page.goto(address);
	}
	await page.waitForFunction(isChecked, undefined, { polling: 1000, timeout: 300_000 });
	// Chromium writes down some seconds later which files it has kept: the worker of copies among them.
	await page.waitForTimeout(10_000);
	await context.close();
	await serving.close();
	return deviceOf(profile, address);
}

/**
 * @param {string} profile
 * @param {string} address
 * @returns {Device}
 */
function deviceOf(profile, address) {
	return {
		address,
		profile,
		open: () => openProfile(profile),
		copy: () => {
			const copied = `${profile}-${randomUUID()}`;
			cpSync(profile, copied, { recursive: true });
			return deviceOf(copied, address);
		},
		remove: () => rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
	};
}

/**
 * Slows the processor of a page.
 * @param {import('@playwright/test').Page} page
 * @param {number} rate how many times slower
 */
export async function throttle(page, rate) {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

/** @param {string} profile */
function openProfile(profile) {
	const executablePath = installedChromium();
	return chromium.launchPersistentContext(profile, {
		...(executablePath === undefined ? {} : { executablePath }),
		viewport: { width: 360, height: 740 },
		args: chromiumArguments()
	});
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {{ decks: number, notes: number, every: number, times: number, reviewsPerDay: number }} size
 */
async function addLargeCollection(page, { reviewsPerDay, ...size }) {
	const { makeCollection, problemsOf } = await import(pathToFileURL(await bundle('bench')).href);
	const profile = await page.evaluate(readProfile);
	const offset = 0 - new Date().getTimezoneOffset();
	const moment = { at: Date.now(), offset };
	// None of the new cards of the shipped decks: those are asked in other forms.
	const limits = { reviewsPerDay, newPerDay: 0 };
	const { tables, order } = makeCollection({ profile, moment, ...limits, ...size });
	const problems = problemsOf(tables);
	if (problems.length > 0) throw new Error(`The collection is not sound: ${problems[0]}`);
	for (const [table, rows] of Object.entries(tables)) {
		for (let from = 0; from < rows.length; from += 2000) {
			await page.evaluate(putRows, { table, json: JSON.stringify(rows.slice(from, from + 2000)) });
		}
	}
	const seen = { key: `order/${profile}`, value: order };
	const unchecked = { key: 'checked', value: { at: 0, found: [], mended: 0 } };
	await page.evaluate(putRows, { table: 'meta', json: JSON.stringify([seen, unchecked]) });
}

/** Runs in the page. */
async function readProfile() {
	/** @type {IDBDatabase} */
	const db = await new Promise((resolve, reject) => {
		const opening = indexedDB.open('qaitala');
		opening.addEventListener('success', () => resolve(opening.result));
		opening.addEventListener('error', () => reject(opening.error ?? new Error('No database')));
	});
	return new Promise((resolve) => {
		const request = db.transaction('profiles').objectStore('profiles').getAll();
		request.addEventListener('success', () => {
			db.close();
			resolve(request.result[0].id);
		});
	});
}

/** Runs in the page. */
async function isChecked() {
	/** @type {IDBDatabase} */
	const db = await new Promise((resolve, reject) => {
		const opening = indexedDB.open('qaitala');
		opening.addEventListener('success', () => resolve(opening.result));
		opening.addEventListener('error', () => reject(opening.error ?? new Error('No database')));
	});
	return new Promise((resolve) => {
		const request = db.transaction('meta').objectStore('meta').get('checked');
		request.addEventListener('success', () => {
			db.close();
			resolve(request.result?.value.at > 0);
		});
	});
}

/**
 * Runs in the page; rows as text, which travels much faster.
 * @param {{ table: string, json: string }} rows
 */
async function putRows({ table, json }) {
	/** @type {IDBDatabase} */
	const db = await new Promise((resolve, reject) => {
		const opening = indexedDB.open('qaitala');
		opening.addEventListener('success', () => resolve(opening.result));
		opening.addEventListener('error', () => reject(opening.error ?? new Error('No database')));
	});
	await new Promise((resolve, reject) => {
		const transaction = db.transaction(table, 'readwrite');
		for (const row of JSON.parse(json)) transaction.objectStore(table).put(row);
		transaction.addEventListener('complete', resolve);
		transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Aborted')));
	});
	db.close();
}
