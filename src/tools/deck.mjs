import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { root } from './run.mjs';

/** What the command line is bundled from. */
const sources = ['src/cli', 'src/lib/core', 'src/lib/i18n/deck-problems', 'package-lock.json'];

/**
 * When something under a path was last changed, in milliseconds.
 * @param {string} path
 * @returns {number}
 */
function changed(path) {
	const found = statSync(path);
	const inside = found.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
	return Math.max(found.mtimeMs, ...inside.map(changed));
}

/** @param {string} file */
function isStale(file) {
	if (!existsSync(file)) return true;
	return Math.max(...sources.map((source) => changed(join(root, source)))) > statSync(file).mtimeMs;
}

const program = join(root, '.output', 'cli.mjs');
if (isStale(program)) await bundle('cli');
await import(pathToFileURL(program).href);
