import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program of an installed package with this same Node, without a shell.
 * Gives its exit code and, if `quiet`, what it printed. After `minutes` it is ended: nothing may hang.
 * @param {string} packageName
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, program?: string, minutes?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runPackage(
	packageName,
	args,
	{ env = {}, quiet = false, program, minutes = 10 } = {}
) {
	const command = [programPath(packageName, program), ...args];
	const child = spawn(process.execPath, command, {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
	});
	const timer = setTimeout(() => child.kill('SIGKILL'), minutes * 60_000);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text) => (output += text));
	}
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => {
			clearTimeout(timer);
			resolve({ code: code ?? 1, output });
		});
	});
}

/**
 * @param {string} packageName
 * @param {string} [program] where the package has several
 */
function programPath(packageName, program) {
	const manifest = manifestPath(packageName);
	/** @type {{ bin: string | Record<string, string> }} */
	const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
	const file = typeof bin === 'string' ? bin : bin[program ?? packageName];
	if (!file) throw new Error(`${packageName} has no program ${program ?? packageName}`);
	return join(dirname(manifest), file);
}

/**
 * A package may hide its package.json from `require.resolve`, so it is looked for by its path.
 * @param {string} packageName
 */
function manifestPath(packageName) {
	const folders = createRequire(import.meta.url).resolve.paths(packageName) ?? [];
	for (const folder of folders) {
		const path = join(folder, packageName, 'package.json');
		try {
			readFileSync(path);
			return path;
		} catch {
			// Not in this folder; Node looks in the next one above too.
		}
	}
	throw new Error(`${packageName} is not installed`);
}
