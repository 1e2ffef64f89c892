import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import lighthouse from 'lighthouse';
import { launch } from 'puppeteer-core';
import { chromiumArguments, installedChromium } from '../../src/tools/find-browser.mjs';
import { root } from '../../src/tools/run.mjs';
import { median, rounded } from './median.mjs';

const RUNS = 5;

/** Lighthouse's performance of the first page, on the phone and the network that it imagines. */
export async function bench() {
	const { serve } = await import(pathToFileURL(join(root, '.output', 'server.mjs')).href);
	const serving = await serve({ folder: join(root, 'build'), port: 0, host: '127.0.0.1' });
	/** @type {{ score: number, paint: number, blocked: number, shift: number }[]} */
	const rounds = [];
	try {
		while (rounds.length < RUNS) rounds.push(await round(`http://localhost:${serving.port}/`));
	} finally {
		await serving.close();
	}
	const of = (/** @type {'score' | 'paint' | 'blocked' | 'shift'} */ what) =>
		rounded(median(rounds.map((one) => one[what])));
	const runs = RUNS;
	return [
		{
			name: 'Lighthouse performance of /',
			unit: 'of 100',
			median: of('score'),
			runs,
			aim: 95,
			atLeast: /** @type {const} */ (true)
		},
		{ name: 'largest paint of /, by Lighthouse', unit: 'ms', median: of('paint'), runs, aim: 2500 },
		{
			name: 'blocking time of /, by Lighthouse',
			unit: 'ms',
			median: of('blocked'),
			runs,
			aim: 200
		},
		{ name: 'layout shift of /, by Lighthouse', unit: '', median: of('shift'), runs, aim: 0.02 }
	];
}

/** @param {string} address */
async function round(address) {
	const executablePath = installedChromium();
	if (executablePath === undefined) throw new Error('There is no Chromium here');
	const browser = await launch({ executablePath, args: chromiumArguments() });
	try {
		const port = Number(new URL(browser.wsEndpoint()).port);
		const result = await lighthouse(address, {
			port,
			onlyCategories: ['performance'],
			logLevel: 'error'
		});
		if (!result) throw new Error('Lighthouse gave nothing');
		const { categories, audits } = result.lhr;
		const number = (/** @type {string} */ id) => audits[id]?.numericValue ?? NaN;
		return {
			score: (categories['performance']?.score ?? NaN) * 100,
			paint: number('largest-contentful-paint'),
			blocked: number('total-blocking-time'),
			shift: number('cumulative-layout-shift')
		};
	} finally {
		await browser.close();
	}
}
