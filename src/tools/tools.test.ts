import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { basePath } from './build-settings.mjs';
import { installedChromium, installedFirefox, isRequired, quickChromium } from './find-browser.mjs';
import { inlineScriptHashes } from './inline-scripts.mjs';
import { nameOfInputs } from './inputs.mjs';
import { keepFormerFiles } from './keep-former-files.mjs';
import { precachedFiles } from './precache.mjs';
import { addCounts, closingLines, readCounts } from './test-counts.mjs';

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
	vi.unstubAllEnvs();
});

function folderWith(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'qaitala-tools-'));
	folders.push(folder);
	for (const [name, content] of Object.entries(files)) put(folder, name, content);
	return folder;
}

function put(folder: string, name: string, content: string): void {
	mkdirSync(dirname(join(folder, name)), { recursive: true });
	writeFileSync(join(folder, name), content);
}

describe('the name of the inputs', () => {
	const sources = { 'src/a.ts': '1', 'decks/x/deck.yaml': 'x', 'package.json': '{}' };

	it('stays while nothing changes, on every machine', () => {
		const name = nameOfInputs(folderWith(sources), {});
		expect(nameOfInputs(folderWith(sources), {})).toBe(name);
		expect(nameOfInputs(folderWith(sources), { BASE_PATH: '' })).toBe(name);
	});

	it.each([
		['a changed file', { ...sources, 'src/a.ts': '2' }],
		['a new file', { ...sources, 'src/b.ts': '' }],
		['a renamed file', { 'src/b.ts': '1', 'decks/x/deck.yaml': 'x', 'package.json': '{}' }],
		['a changed deck', { ...sources, 'decks/x/deck.yaml': 'y' }]
	])('changes with %s', (_, changed) => {
		expect(nameOfInputs(folderWith(changed), {})).not.toBe(nameOfInputs(folderWith(sources), {}));
	});

	it('changes with the base path', () => {
		const folder = folderWith(sources);
		expect(nameOfInputs(folder, { BASE_PATH: '/q' })).not.toBe(nameOfInputs(folder, {}));
	});

	it('does not change with tests and documents', () => {
		const more = { ...sources, 'src/a.test.ts': 'it', 'src/README.md': '#', 'tests/x.ts': '' };
		expect(nameOfInputs(folderWith(more), {})).toBe(nameOfInputs(folderWith(sources), {}));
	});
});

describe('the base path', () => {
	it.each(['', '/qaitala', '/school/qaitala-1'])('may be "%s"', (BASE_PATH) => {
		expect(basePath({ BASE_PATH })).toBe(BASE_PATH);
	});

	it.each(['qaitala', '/qaitala/', '/', '//x', '/a b', 'https://x.kz', '/"><script>'])(
		'may not be "%s"',
		(BASE_PATH) => {
			expect(() => basePath({ BASE_PATH })).toThrow('BASE_PATH');
		}
	);
});

describe('inline scripts', () => {
	it('are hashed as browsers do, those with an address are not', () => {
		const html = `<script>alert(1)</script><script src="/a.js"></script><script type="module">\n</script>`;
		expect(inlineScriptHashes(html)).toEqual([
			'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=',
			'sha256-AbpHGcgLb+kRsJGnwFEktk7uzpZOCcBY74+YBdrKVGs='
		]);
	});

	it('must be known before the page is made', () => {
		const script = `<script>const a = '%sveltekit.assets%'</script>`;
		expect(() => inlineScriptHashes(script)).toThrow('no fixed hash');
	});
});

describe('hashed files of former builds', () => {
	const asset = (name: string): string => `_app/immutable/${name}`;

	function buildOver(folder: string, record: string, ...names: string[]): string {
		const fresh = folderWith(Object.fromEntries(names.map((name) => [asset(name), name])));
		keepFormerFiles({ oldFolder: folder, newFolder: fresh, record });
		return fresh;
	}

	const held = (folder: string): string[] => readdirSync(join(folder, '_app/immutable')).sort();

	it('stay beside those of the next build, and those of both are right', () => {
		const record = join(folderWith({}), 'record.json');
		const first = buildOver(folderWith({}), record, 'a1.js', 'same.js');
		const second = buildOver(first, record, 'a2.js', 'same.js');
		expect(held(second)).toEqual(['a1.js', 'a2.js', 'same.js']);
		expect(readFileSync(join(second, asset('a1.js')), 'utf8')).toBe('a1.js');
	});

	it('stay for three builds and then go', () => {
		const record = join(folderWith({}), 'record.json');
		let folder = folderWith({});
		for (const name of ['a1.js', 'a2.js', 'a3.js', 'a4.js'])
			folder = buildOver(folder, record, name);
		expect(held(folder)).toEqual(['a1.js', 'a2.js', 'a3.js', 'a4.js']);
		folder = buildOver(folder, record, 'a5.js');
		expect(held(folder)).toEqual(['a2.js', 'a3.js', 'a4.js', 'a5.js']);
	});

	it('do not age when the same is built again', () => {
		const record = join(folderWith({}), 'record.json');
		let folder = buildOver(folderWith({}), record, 'a1.js');
		for (let times = 0; times < 5; times += 1) folder = buildOver(folder, record, 'a2.js');
		expect(held(folder)).toEqual(['a1.js', 'a2.js']);
	});
});

describe('what the worker keeps', () => {
	it('is read from the worker itself, each file once', () => {
		const worker = `x([{url:"index.html",revision:"1"},{url:"a.js",revision:null},{url:"a.js",revision:null}])`;
		expect(precachedFiles(folderWith({ 'sw.js': worker }))).toEqual(['index.html', 'a.js']);
	});

	it('is never nothing', () => {
		expect(() => precachedFiles(folderWith({ 'sw.js': 'self' }))).toThrow('keeps nothing');
	});
});

describe('the counts of tests', () => {
	const file = (content: string): string =>
		join(folderWith({ 'counts.json': content }), 'counts.json');

	it('are those of the runner', () => {
		const counts = { passed: 3, failed: 1, skipped: [] };
		expect(readCounts(file(JSON.stringify(counts)), 1)).toEqual(counts);
	});

	it.each([
		['dies before it counts', 'missing', 1],
		['ends well without having run anything', '{"passed":0,"failed":0,"skipped":[]}', 0],
		['fails though every test passed', '{"passed":9,"failed":0,"skipped":[]}', 1]
	])('hold a failure if the runner %s', (_, content, code) => {
		const path = content === 'missing' ? join(tmpdir(), 'no-such-counts.json') : file(content);
		expect(readCounts(path, code).failed).toBe(1);
	});

	it('add up to one closing line, after the reasons of those left out', () => {
		const sum = addCounts([
			{ passed: 2, failed: 1, skipped: [] },
			{ passed: 3, failed: 0, skipped: [{ name: 'smoke', reason: 'no Firefox found' }] }
		]);
		expect(closingLines(sum)).toEqual([
			'skipped: smoke (no Firefox found)',
			'5 passed, 1 failed, 1 skipped'
		]);
	});
});

describe('the search for a browser', () => {
	it('takes the one that is named', () => {
		vi.stubEnv('CHROME_PATH', process.execPath);
		vi.stubEnv('FIREFOX_PATH', process.execPath);
		const found = [installedChromium(), quickChromium(), installedFirefox()];
		expect(found).toEqual([process.execPath, process.execPath, process.execPath]);
	});

	it.runIf(process.platform === 'linux')(
		'takes the browser without a window where it is quicker',
		() => {
			const folder = folderWith({ 'chromium-headless-shell': '' });
			const shell = join(folder, 'chromium-headless-shell');
			chmodSync(shell, 0o755);
			vi.stubEnv('PATH', folder);
			expect(quickChromium()).toBe(shell);
			expect(installedChromium()).not.toBe(shell);
		}
	);

	it('says so when the named one is not there', () => {
		vi.stubEnv('CHROME_PATH', join(tmpdir(), 'no-such-browser'));
		expect(() => installedChromium()).toThrow('CHROME_PATH names');
	});

	it.each([
		['firefox', true],
		['firefox,webkit', true],
		['webkit, firefox', true],
		['webkit', false],
		['', false]
	])('counts Firefox as required by QAITALA_REQUIRE=%s: %s', (list, expected) => {
		vi.stubEnv('QAITALA_REQUIRE', list);
		expect(isRequired('firefox')).toBe(expected);
	});
});
