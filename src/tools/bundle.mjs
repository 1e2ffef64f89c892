import { join } from 'node:path';
import { root } from './run.mjs';

const entries = /** @type {const} */ ({
	server: 'src/server/main.ts',
	cli: 'src/cli/main.ts'
});

/**
 * Bundles one of our Node programs, packages included, into `.output/<name>.mjs`, since Node 20 runs
 * no TypeScript. Gives the path of the bundle.
 * @param {keyof typeof entries} name
 */
export async function bundle(name) {
	const { build } = await import('vite');
	await build({
		root,
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: {
			ssr: entries[name],
			outDir: '.output',
			emptyOutDir: false,
			target: 'node20',
			minify: false,
			rollupOptions: {
				output: { entryFileNames: `${name}.mjs`, codeSplitting: false }
			}
		}
	});
	return join(root, '.output', `${name}.mjs`);
}
