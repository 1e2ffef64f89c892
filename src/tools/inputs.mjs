import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Everything that the finished site is made of; tests and documents change nothing in it. */
const inputs = [
	'src',
	'static',
	'decks',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];

const leftOut = /(\.test\.ts|\.md|\.DS_Store)$/;

/**
 * One short name for the present state of the sources and of the settings that end up in the site,
 * the same on every system: nothing changed, same name.
 * @param {string} root
 * @param {{ BASE_PATH?: string | undefined }} env
 */
export function nameOfInputs(root, env) {
	const hash = createHash('sha256').update(`base ${env.BASE_PATH ?? ''}\n`);
	for (const file of inputs.flatMap((input) => filesUnder(join(root, input)))) {
		const content = createHash('sha256').update(readFileSync(file)).digest('hex');
		hash.update(`${relative(root, file).split(sep).join('/')} ${content}\n`);
	}
	return hash.digest('hex').slice(0, 16);
}

/**
 * All files under a folder, or the file itself, in an order that no file system decides.
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found || leftOut.test(path)) return [];
	if (!found.isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}
