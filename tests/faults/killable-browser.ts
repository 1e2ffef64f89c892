import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launch, type Browser, type LaunchOptions } from 'puppeteer-core';
import {
	chromiumArguments,
	installedChromium,
	installedFirefox
} from '../../src/tools/find-browser.mjs';

/** What keeps the database: either of Chromium's two stores, or Firefox's. Never two of them on one profile. */
export const LANES = ['leveldb', 'sqlite', 'firefox'] as const;
export type Lane = (typeof LANES)[number];

/** Whether this machine has the browser of a lane. */
export function hasLane(lane: Lane): boolean {
	return (lane === 'firefox' ? installedFirefox() : installedChromium()) !== undefined;
}

/**
 * Which store the database of a profile lies in, by its files: a browser may take another than it was told to. Null
 * where it died before it had made any.
 */
export function laneOf(profile: string): Lane | null {
	const folder = join(profile, 'Default', 'IndexedDB');
	if (!existsSync(folder)) return existsSync(join(profile, 'Default')) ? null : 'firefox';
	const names = readdirSync(folder);
	if (names.length === 0) return null;
	return names.some((name) => name.endsWith('.leveldb')) ? 'leveldb' : 'sqlite';
}

/** A browser on a profile that an earlier one may have died on. */
export async function openKillable(
	profile: string,
	lane: Lane = 'leveldb',
	env: Record<string, string> = {}
): Promise<Browser> {
	mkdirSync(profile, { recursive: true });
	// What a dead browser leaves there would keep the next one out.
	for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', '.parentlock', 'lock'])
		rmSync(join(profile, lock), { force: true });
	if (lane === 'firefox') await preferencesPutBack(profile);
	return launch({
		userDataDir: profile,
		defaultViewport: { width: 360, height: 740 },
		handleSIGINT: false,
		env: { ...process.env, ...env },
		...(lane === 'firefox' ? firefox() : chromium(lane))
	});
}

/** Puppeteer puts Firefox's preferences back in its own time after the end, and would stumble over that. */
async function preferencesPutBack(profile: string): Promise<void> {
	const kept = ['user.js.puppeteer', 'prefs.js.puppeteer'].map((name) => join(profile, name));
	for (let n = 0; n < 100 && kept.some((file) => existsSync(file)); n++) await wait(50);
	for (const file of kept) rmSync(file, { force: true });
}

/** Made anew for each launch: puppeteer takes what it has merged out of the list it is given. */
function chromium(lane: Lane): LaunchOptions {
	const executablePath = installedChromium();
	if (executablePath === undefined) throw new Error('There is no Chromium here');
	const store = lane === 'sqlite' ? ['--enable-features=IdbSqliteBackingStore'] : [];
	const quiet = ['--no-first-run', '--hide-crash-restore-bubble'];
	return { executablePath, args: [...chromiumArguments(), ...quiet, ...store] };
}

function firefox(): LaunchOptions {
	const executablePath = installedFirefox();
	if (executablePath === undefined) throw new Error('There is no Firefox here');
	return {
		browser: 'firefox',
		protocol: 'webDriverBiDi',
		executablePath,
		// Its worker cannot be passed over from outside, and would answer for the empty page.
		extraPrefsFirefox: { 'dom.serviceWorkers.enabled': false }
	};
}

/** Ends a browser as a dying battery would: all its processes at once, without a word to any of them. */
export async function kill(browser: Browser): Promise<void> {
	const child = browser.process();
	if (!child?.pid) throw new Error('The browser has no process to be killed');
	const gone = new Promise((resolve) => child.once('exit', resolve));
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
	} else {
		// It was started as the leader of a group, which its own processes belong to.
		process.kill(-child.pid, 'SIGKILL');
	}
	await gone;
	await browser.disconnect().catch(() => {});
}
