import { buildSite } from './build-site.mjs';
import { bundle } from './bundle.mjs';

/** Builds everything: the site into `build/`, the server and the command line into `.output/`. */
export async function build() {
	console.log('Bundling the server and the command line.');
	await bundle('server');
	await bundle('cli');
	// Last, since the site carries the name of its sources: with it, all is known to be fresh.
	console.log('Building the site; this takes half a minute.');
	await buildSite();
}

if (import.meta.filename === process.argv[1]) {
	try {
		await build();
		console.log('Done: the folder build/ can be published on any static https host.');
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
