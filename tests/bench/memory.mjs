import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** How often it is looked, in milliseconds. */
const EVERY = 50;

/**
 * Watches the memory of the browser that was started with this profile: of its process that shows a page, which the
 * workers of the page share. The function that is given ends that and gives the most there was, in megabytes (2^20
 * bytes) of what is no file; null where the system does not tell (only Linux does).
 * @param {string} profile
 * @returns {() => number | null}
 */
export function watchMemory(profile) {
	if (!existsSync('/proc/self/status')) return () => null;
	const renderers = renderersOf(profile);
	let most = 0;
	const look = () => {
		for (const pid of renderers) most = Math.max(most, memoryOf(pid));
	};
	look();
	const looking = setInterval(look, EVERY);
	return () => {
		clearInterval(looking);
		look();
		return most;
	};
}

/** @param {string} profile */
function renderersOf(profile) {
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
	const isOurs = (/** @type {string | undefined} */ pid) => {
		for (let one = pid; one !== undefined; one = parents.get(one))
			if (commandOf(one).includes(`--user-data-dir=${profile}\0`)) return true;
		return false;
	};
	return pids.filter((pid) => commandOf(pid).includes('--type=renderer') && isOurs(pid));
}

/** @param {string} pid */
function parentOf(pid) {
	return /^PPid:\s+(\d+)/m.exec(told(pid, 'status'))?.[1];
}

/** @param {string} pid */
function commandOf(pid) {
	return `${told(pid, 'cmdline')}\0`;
}

/** @param {string} pid */
function memoryOf(pid) {
	return Number(/^RssAnon:\s+(\d+)/m.exec(told(pid, 'status'))?.[1] ?? 0) / 1024;
}

/**
 * What the system tells of a process; nothing of one that has ended.
 * @param {string} pid
 * @param {'status' | 'cmdline'} what
 */
function told(pid, what) {
	try {
		return readFileSync(`/proc/${pid}/${what}`, 'utf8');
	} catch {
		return '';
	}
}
