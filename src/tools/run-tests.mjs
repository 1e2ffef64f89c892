import { join } from 'node:path';
import { isSiteFresh, buildSite } from './build-site.mjs';
import { bundle } from './bundle.mjs';
import { root, runPackage } from './run.mjs';
import { countsVariable, forgetCounts, readCounts } from './test-counts.mjs';

/** Sites that the end-to-end tests run on: the one to publish, and one under a base path. */
export const sites = [
	{ base: '', folder: 'build' },
	{ base: '/qaitala', folder: '.output/build-under-base' }
];

/**
 * Runs vitest with these arguments and gives its counts.
 * @param {string[]} args
 */
export function runVitest(args) {
	const reporters = ['--reporter=dot', `--reporter=${join(root, 'src/tools/vitest-counts.mjs')}`];
	return runCounted('vitest', ['run', ...reporters, ...args], {});
}

/**
 * Runs Playwright with these arguments on the production builds and gives its counts; ends it after so many minutes.
 * @param {string[]} args
 * @param {number} [minutes]
 */
export function runPlaywright(args, minutes = 25) {
	const config = ['test', '--config', 'tests/e2e/playwright.config.ts'];
	return runCounted('@playwright/test', [...config, ...args], { program: 'playwright', minutes });
}

/** Builds what the end-to-end tests need, as far as it has changed. */
export async function buildForTests() {
	await bundle('server');
	for (const site of sites) {
		if (isSiteFresh(site)) continue;
		console.log(`Building the site${site.base ? ` under ${site.base}` : ''}.`);
		await buildSite(site);
	}
}

/**
 * @param {string} packageName
 * @param {string[]} args
 * @param {{ program?: string, minutes?: number }} options
 */
async function runCounted(packageName, args, { minutes = 25, ...options }) {
	const file = join(root, '.output', `${packageName.replaceAll(/\W/g, '-')}-counts.json`);
	forgetCounts(file);
	const env = { [countsVariable]: file };
	const { code } = await runPackage(packageName, args, { ...options, env, minutes });
	return readCounts(file, code);
}
