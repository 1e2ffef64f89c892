import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageDirectives } from './src/server/policy.mjs';
import { basePath, buildFolder } from './src/tools/build-settings.mjs';
import { inlineScriptHashes } from './src/tools/inline-scripts.mjs';
import { nameOfInputs } from './src/tools/inputs.mjs';

// Kit's options live here and not in vite.config.ts: given there, this file would be silently ignored.
const root = fileURLToPath(new URL('.', import.meta.url));
const folder = buildFolder(process.env);
const template = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ pages: folder, assets: folder, fallback: '404.html', precompress: true }),
		paths: { base: basePath(process.env), relative: false },
		serviceWorker: { register: false },
		// Named after its sources and not after the hour: unchanged sources offer nobody an update.
		version: { name: process.env.QAITALA_VERSION ?? nameOfInputs(root, process.env) },
		csp: {
			mode: 'hash',
			directives: {
				...pageDirectives,
				// Kit hashes the scripts it writes itself; those of app.html are hashed here.
				'script-src': ['self', ...inlineScriptHashes(template)]
			}
		}
	}
};
