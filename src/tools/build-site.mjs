import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from './build-settings.mjs';
import { nameOfInputs } from './inputs.mjs';
import { keepFormerFiles } from './keep-former-files.mjs';
import { root, runPackage } from './run.mjs';

/**
 * Builds the site beside the old one and puts it in its place only when it is whole, so that a build
 * that fails changes nothing. Throws what Vite printed if it fails.
 * @param {{ base?: string, folder?: string }} [options] base path and folder, else `BASE_PATH` and `build`
 */
export async function buildSite({ base = basePath(process.env), folder = 'build' } = {}) {
	const fresh = join('.output', 'building');
	rmSync(join(root, fresh), { recursive: true, force: true });
	const env = {
		BASE_PATH: base,
		QAITALA_BUILD: fresh,
		// Named once: a source saved meanwhile would give page and script of one build two names, and a white page.
		QAITALA_VERSION: nameOfInputs(root, { BASE_PATH: base }),
		NODE_ENV: 'production'
	};
	const { code, output } = await runPackage('vite', ['build'], { env, quiet: true });
	if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
	keepFormerFiles({
		oldFolder: join(root, folder),
		newFolder: join(root, fresh),
		record: join(root, '.output', `${folder.replaceAll(/\W/g, '-')}-files.json`)
	});
	rmSync(join(root, folder), { recursive: true, force: true });
	renameSync(join(root, fresh), join(root, folder));
}

/**
 * Whether the site in `folder` was made of the sources as they are now: it carries their name as its version.
 * @param {{ base?: string, folder?: string }} [options]
 */
export function isSiteFresh({ base = basePath(process.env), folder = 'build' } = {}) {
	const version = join(root, folder, '_app', 'version.json');
	if (!existsSync(version) || !existsSync(join(root, folder, 'sw.js'))) return false;
	return (
		JSON.parse(readFileSync(version, 'utf8')).version === nameOfInputs(root, { BASE_PATH: base })
	);
}
