import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumArguments, installedChromium } from '../../../src/tools/find-browser.mjs';

/** A Chromium on a profile that an earlier one may have died on. */
export async function openKillable(profile: string): Promise<Browser> {
	// What a dead browser leaves there would keep the next one out.
	for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
		rmSync(join(profile, lock), { force: true });
	}
	const executablePath = installedChromium();
	if (executablePath === undefined) throw new Error('There is no Chromium here');
	return launch({
		executablePath,
		userDataDir: profile,
		defaultViewport: { width: 360, height: 740 },
		args: [...chromiumArguments(), '--no-first-run', '--hide-crash-restore-bubble'],
		handleSIGINT: false
	});
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
	await browser.disconnect();
}
