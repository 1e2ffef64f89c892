import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { decks } from './src/cli/vite-decks.ts';
import { basePath, buildFolder } from './src/tools/build-settings.mjs';
import { chunks } from './src/tools/chunks.mjs';
import { chromiumArguments, installedChromium } from './src/tools/find-browser.mjs';
import { kitPwa } from './src/tools/kit-pwa.mjs';
import { leanKit } from './src/tools/lean-kit.mjs';
import { minifyAgain } from './src/tools/minify-again.mjs';
import { webApp } from './src/tools/web-app.mjs';

const executablePath = installedChromium();

export default defineConfig({
	plugins: [
		sveltekit(),
		decks(),
		chunks(),
		leanKit(),
		minifyAgain(),
		kitPwa(webApp(basePath(process.env), buildFolder(process.env)))
	],
	// Dexie for browsers that know `async`, as all of ours do: 2 kB less than what its package names.
	resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
	build: { target: ['chrome109', 'safari16.4', 'firefox115'] },
	worker: {
		// Workers fetch what they rarely need by themselves, which the other format cannot.
		format: 'es',
		// Large libraries apart from what is ours: no single file of the app is large.
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{ name: 'yaml', test: /node_modules[\\/]yaml[\\/]/ },
						{ name: 'dexie', test: /node_modules[\\/]dexie[\\/]/ }
					]
				}
			}
		}
	},
	test: {
		// Only hangs are to be caught; speed is measured by the benches.
		testTimeout: 60_000,
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// The tests share nothing that they change: loading all modules anew for each file would double the time.
					isolate: false,
					setupFiles: ['tests/fixtures/same-chance.ts'],
					include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/reference/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				optimizeDeps: { include: ['dexie', 'ts-fsrs', 'valibot', 'vitest-browser-svelte'] },
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						instances: [{ browser: 'chromium' }],
						provider: playwright({
							launchOptions: {
								...(executablePath === undefined ? {} : { executablePath }),
								args: chromiumArguments()
							}
						})
					}
				}
			}
		]
	}
});
