import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { provideChromium, provideFirefox, quickChromium } from './find-browser.mjs';

const root = new URL('../../', import.meta.url);
const stamp = new URL('node_modules/.qaitala-installed', root);

requireNode();
installPackages();
if (process.argv.includes('--browser')) findBrowsers();

function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	stop(
		`Qaitala needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`
	);
}

function installPackages() {
	const wanted = createHash('sha256')
		.update(readFileSync(new URL('package-lock.json', root)))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	const npm = process.env.npm_execpath;
	if (!npm) return stop('Packages are missing. Start this through npm: npm start, or npm test.');
	say('Installing the packages; this takes a minute, once.');
	const { status } = spawnSync(process.execPath, [npm, 'ci', '--include=dev'], {
		cwd: fileURLToPath(root),
		stdio: 'inherit'
	});
	if (status !== 0) return stop('The packages could not be installed: the lines above say why.');
	writeFileSync(stamp, wanted);
}

function findBrowsers() {
	const chromium = provideChromium(say);
	if (!chromium) {
		return stop(
			'The tests need Chrome or Chromium, and none was found. Install one, or set CHROME_PATH to it.'
		);
	}
	const all = [...new Set([quickChromium() ?? chromium, chromium])];
	say(`Testing with ${all.join(' and ')}.`);
	const firefox = provideFirefox(say);
	say(firefox ? `Testing with ${firefox}.` : 'No Firefox found: its tests are left out.');
}

/** @param {string} sentence */
function say(sentence) {
	console.log(sentence);
}

/** @param {string} sentence */
function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}
