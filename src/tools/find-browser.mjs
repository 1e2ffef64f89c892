import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const chromiumNames = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'microsoft-edge-stable',
	'chrome',
	'msedge'
];
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell'];
const firefoxNames = ['firefox-esr', 'firefox'];

/**
 * Arguments for any Chromium under test: quiet towards the network, and runnable by root in a container.
 * A new array each time, since puppeteer changes the one it is given.
 */
export function chromiumArguments() {
	const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
	return isRoot() ? ['--no-sandbox', ...quiet] : quiet;
}

/** Path of a Chromium that is already here, or undefined: CHROME_PATH, PATH, the usual places, Playwright's. */
export function installedChromium() {
	return (
		given('CHROME_PATH') ??
		onPath(chromiumNames) ??
		firstExisting(usualPlaces(chromiumPlaces)) ??
		playwrightsChromium()
	);
}

/**
 * Path of the Chromium that has no window if it is here, else of another: it shows pages as the other does, in two
 * thirds of the time, but installs no app. CHROME_PATH stands for both.
 */
export function quickChromium() {
	return (
		given('CHROME_PATH') ??
		onPath(shellNames) ??
		firstExisting(
			process.platform === 'linux' ? ['/usr/lib/chromium/chromium-headless-shell'] : []
		) ??
		installedChromium()
	);
}

/** Path of a Firefox that is already here, or undefined: FIREFOX_PATH, PATH, the usual places. */
export function installedFirefox() {
	return given('FIREFOX_PATH') ?? onPath(firefoxNames) ?? firstExisting(usualPlaces(firefoxPlaces));
}

/**
 * Path of a Chromium, fetched if there is none: Playwright's download, else Debian's package for root.
 * @param {(sentence: string) => void} say
 */
export function provideChromium(say) {
	return (
		installedChromium() ??
		downloadChromium(say) ??
		debianPackage('chromium', installedChromium, say)
	);
}

/**
 * Path of a Firefox; only where `QAITALA_REQUIRE` names it is Debian's package fetched for root.
 * @param {(sentence: string) => void} say
 */
export function provideFirefox(say) {
	const found = installedFirefox();
	if (found || !isRequired('firefox')) return found;
	return debianPackage('firefox-esr', installedFirefox, say);
}

/**
 * Whether `QAITALA_REQUIRE` (a list with commas) names this, so that its absence is a failure.
 * @param {string} name
 */
export function isRequired(name) {
	return (process.env.QAITALA_REQUIRE ?? '').split(',').some((one) => one.trim() === name);
}

const chromiumPlaces = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: [
		'Google\\Chrome\\Application\\chrome.exe',
		'Chromium\\Application\\chrome.exe',
		'Microsoft\\Edge\\Application\\msedge.exe'
	],
	linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium']
};
const firefoxPlaces = {
	darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
	win32: ['Mozilla Firefox\\firefox.exe'],
	linux: ['/usr/lib/firefox-esr/firefox-esr', '/snap/bin/firefox']
};

/** @param {{ darwin: string[], win32: string[], linux: string[] }} places */
function usualPlaces(places) {
	if (process.platform === 'darwin') return places.darwin;
	if (process.platform !== 'win32') return places.linux;
	const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
	return folders
		.map((name) => process.env[name] ?? '')
		.filter((folder) => folder !== '')
		.flatMap((folder) => places.win32.map((place) => join(folder, place)));
}

/** @param {string} variable */
function given(variable) {
	const path = process.env[variable];
	if (!path) return undefined;
	if (existsSync(path)) return path;
	throw new Error(`${variable} names ${path}, but there is no such file.`);
}

/** @param {string[]} names */
function onPath(names) {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	const ending = process.platform === 'win32' ? '.exe' : '';
	return firstExisting(
		names.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
	);
}

/** @param {string[]} paths */
function firstExisting(paths) {
	return paths.find((path) => {
		try {
			accessSync(path, constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}

function playwrightsChromium() {
	try {
		const { chromium } = createRequire(import.meta.url)('@playwright/test');
		/** @type {string} */
		const path = chromium.executablePath();
		return existsSync(path) ? path : undefined;
	} catch {
		// Before the first install there is no Playwright to ask.
		return undefined;
	}
}

/** @param {(sentence: string) => void} say */
function downloadChromium(say) {
	say('No Chrome or Chromium found: downloading one with Playwright.');
	const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
	run(process.execPath, [cli, 'install', 'chromium']);
	return playwrightsChromium();
}

/**
 * @param {string} name
 * @param {() => string | undefined} find
 * @param {(sentence: string) => void} say
 */
function debianPackage(name, find, say) {
	if (!isRoot() || !onPath(['apt-get'])) return undefined;
	say(`Installing the system's package ${name}.`);
	const install = ['install', '--yes', '--no-install-recommends', name];
	if (!run('apt-get', install) && run('apt-get', ['update'])) run('apt-get', install);
	return find();
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
	const done = spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		timeout: 300_000,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	return done.status === 0;
}

function isRoot() {
	return process.getuid?.() === 0;
}
