import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the service worker of a built site keeps: addresses from the site's folder, as files.
 * @param {string} folder
 * @returns {string[]}
 */
export function precachedFiles(folder) {
	const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
	const files = [...worker.matchAll(/\{url:"([^"]+)",revision:/g)].map(([, url = '']) => url);
	if (files.length === 0) throw new Error(`The service worker in ${folder} keeps nothing`);
	return [...new Set(files)];
}

/**
 * Bytes of these files on disk.
 * @param {string} folder
 * @param {string[]} files
 */
export function bytesOf(folder, files) {
	return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
