import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** How many former builds stay whole: a tab that is open while three updates come still works. */
const formerBuilds = 3;
const hashed = '_app/immutable';

/**
 * Copies the hashed files of former builds from `oldFolder` into `newFolder`, so that a tab opened
 * before an update finds its parts. `record` is a file that remembers which files each build had.
 * @param {{ oldFolder: string, newFolder: string, record: string }} places
 */
export function keepFormerFiles({ oldFolder, newFolder, record }) {
	const current = filesIn(join(newFolder, hashed));
	const former = readBuilds(record).filter((build) => build.join() !== current.join());
	const kept = former.slice(0, formerBuilds);
	for (const file of new Set(kept.flat())) {
		const from = join(oldFolder, hashed, file);
		const to = join(newFolder, hashed, file);
		if (existsSync(from) && !existsSync(to)) cpSync(from, to, { recursive: true });
	}
	mkdirSync(dirname(record), { recursive: true });
	writeFileSync(record, JSON.stringify([current, ...kept]));
}

/**
 * @param {string} record
 * @returns {string[][]} the newest build first
 */
function readBuilds(record) {
	return existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : [];
}

/** @param {string} folder */
function filesIn(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => statSync(join(folder, file)).isFile())
		.map((file) => file.split(sep).join('/'))
		.sort();
}
