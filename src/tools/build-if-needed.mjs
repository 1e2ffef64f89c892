import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isSiteFresh } from './build-site.mjs';
import { root } from './run.mjs';

const programs = ['server', 'cli'].map((name) => join(root, '.output', `${name}.mjs`));

if (isSiteFresh() && programs.every((program) => existsSync(program))) {
	console.log('Nothing has changed since the last build.');
} else {
	const { build } = await import('./build.mjs');
	try {
		await build();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}
