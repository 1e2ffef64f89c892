import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runPackage } from './run.mjs';

const entries = /** @type {const} */ ({
	server: 'src/server/main.ts',
	cli: 'src/cli/main.ts',
	bench: 'tests/bench/measured/index.ts',
	// Two folders deep like its source, which looks for the decks from there.
	'e2e/pictured-pasts': 'tests/e2e/pictured-pasts.ts'
});

/**
 * Bundles one of our Node programs, packages included, into `.output/<name>.mjs`, since Node 20 runs
 * no TypeScript. Gives the path of the bundle.
 * @param {keyof typeof entries} name
 */
export async function bundle(name) {
	// tsconfig.json builds on a file of SvelteKit's, which a fresh clone has not got yet.
	if (!existsSync(join(root, '.svelte-kit', 'tsconfig.json'))) {
		await runPackage('@sveltejs/kit', ['sync'], { program: 'svelte-kit', quiet: true });
	}
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
