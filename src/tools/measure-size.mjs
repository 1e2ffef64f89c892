import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureFirstVisit } from './measure-first-visit.mjs';
import { bytesOf, precachedFiles } from './precache.mjs';
import { root } from './run.mjs';

/** @typedef {{ what: string, is: number, most: number, over: number }} Size in kB of 1000 bytes, or a number of files */

/**
 * How large a built site is, beside what `tests/budgets.json` allows. A browser visits it for this.
 * @param {string} folder
 * @returns {Promise<Size[]>}
 */
export async function measureSize(folder) {
	/** @type {Record<string, number>} */
	const budgets = JSON.parse(readFileSync(join(root, 'tests/budgets.json'), 'utf8'));
	const { untilPaint, untilCard } = await measureFirstVisit(folder);
	const precached = precachedFiles(folder);
	const later = ending(precached, '.js').filter((file) => !untilCard.includes(file));

	return [
		row(
			'JavaScript of / until first paint, gzip',
			'scriptsUntilFirstPaintKb',
			zipped(untilPaint, '.js')
		),
		row(
			'JavaScript until the first card, gzip',
			'scriptsUntilFirstCardKb',
			zipped(untilCard, '.js')
		),
		row(
			'Largest script fetched later, gzip',
			'laterScriptKb',
			Math.max(...later.map((file) => zipped([file], '.js')))
		),
		row('CSS until the first card, gzip', 'stylesKb', zipped(untilCard, '.css')),
		row('Font, all files', 'fontsKb', kb(bytesOf(folder, ending(precached, '.woff2')))),
		row('Kept for offline, on disk', 'precachedKb', kb(bytesOf(folder, precached))),
		row('Kept for offline, files', 'precachedFiles', precached.length)
	];

	/**
	 * @param {string} what
	 * @param {string} budget its name in tests/budgets.json
	 * @param {number} is
	 */
	function row(what, budget, is) {
		const most = budgets[budget];
		if (most === undefined) throw new Error(`tests/budgets.json has no ${budget}`);
		return { what, is, most, over: Math.max(0, Number((is - most).toFixed(1))) };
	}

	/**
	 * Kilobytes of 1000 bytes, gzipped one by one as a server would.
	 * @param {string[]} files
	 * @param {string} end
	 */
	function zipped(files, end) {
		const found = ending(files, end);
		if (found.length === 0)
			throw new Error(`The page fetched no ${end} file: nothing was measured`);
		return kb(
			found.reduce(
				(sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
				0
			)
		);
	}
}

/**
 * @param {string[]} files
 * @param {string} end
 */
function ending(files, end) {
	return files.filter((file) => file.endsWith(end));
}

/** @param {number} bytes */
function kb(bytes) {
	return Number((bytes / 1000).toFixed(1));
}
