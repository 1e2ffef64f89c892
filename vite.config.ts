import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: ['chrome109', 'safari16.4', 'firefox115'] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/reference/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts']
				}
			}
		]
	}
});
