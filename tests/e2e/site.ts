import { createHash, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import type { ShippedDecks } from '../../src/cli/shipped-decks.ts';
import type { ServeOptions, Serving } from '../../src/server/serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const builds = { '': 'build', '/qaitala': '.output/build-under-base' } as const;
export type Base = keyof typeof builds;

/** A running server of a production build, as `npm start` runs it; it can be stopped for good. */
export class Site {
	#serving: Serving | undefined;
	#options: Partial<ServeOptions>;
	#folder: string;
	/** The folder being served once `deploy()` was called. */
	#copy: string | undefined;
	readonly base: Base;
	port = 0;

	constructor(base: Base, options: Partial<ServeOptions> = {}) {
		this.base = base;
		this.#options = options;
		this.#folder = join(root, builds[base]);
	}

	/** Address of a page, given without a slash at its beginning. */
	address(page = '', host = 'localhost'): string {
		return `http://${host}:${this.port}${this.base}/${page}`;
	}

	/** Starts, on the port of last time if there was one. */
	async start(): Promise<void> {
		const bundle = pathToFileURL(join(root, '.output/server.mjs')).href;
		// The bundle of src/server/main.ts exports the function of this type.
		const { serve } = (await import(bundle)) as {
			serve: (options: ServeOptions) => Promise<Serving>;
		};
		const options = { folder: this.#folder, host: '127.0.0.1', ...this.#options };
		this.#serving = await serve({ ...options, port: this.port });
		this.port = this.#serving.port;
	}

	/** Ends the server and every connection: nothing answers at its address any more. */
	async stop(): Promise<void> {
		await this.#serving?.close();
		this.#serving = undefined;
	}

	/** Puts a newer build in place of this one: the same pages, with a mark that tells them apart. */
	deploy(mark: string): Promise<void> {
		return this.#change((folder) => markBuild(folder, mark));
	}

	/** Serves one file more than was built. */
	add(path: string, content: string): Promise<void> {
		return this.#change((folder) => writeFileSync(join(folder, path), content));
	}

	/** Serves these decks in place of the ones that were built in. */
	ship(decks: ShippedDecks): Promise<void> {
		return this.#change((folder) => shipInstead(folder, decks, this.base));
	}

	async #change(edit: (folder: string) => void): Promise<void> {
		await this.stop();
		const copy = join(tmpdir(), `qaitala-build-${randomUUID()}`);
		cpSync(this.#folder, copy, { recursive: true });
		edit(copy);
		this.#removeCopy();
		this.#folder = copy;
		this.#copy = copy;
		await this.start();
	}

	async dispose(): Promise<void> {
		await this.stop();
		this.#removeCopy();
	}

	#removeCopy(): void {
		if (this.#copy) rmSync(this.#copy, { recursive: true, force: true });
	}
}

/** Changes the first page and its revision in the service worker, as a new build would. */
function markBuild(folder: string, mark: string): void {
	const page = join(folder, 'index.html');
	const html = readFileSync(page, 'utf8')
		.replace(/<meta name="build"[^>]*>/, '')
		.replace('<head>', `<head><meta name="build" content="${mark}">`);
	writeFileSync(page, html);
	for (const ending of ['.gz', '.br']) rmSync(page + ending, { force: true });
	const worker = join(folder, 'sw.js');
	const revision = createHash('md5').update(html).digest('hex');
	const before = readFileSync(worker, 'utf8');
	const after = before.replace(
		/(url:"index\.html",revision:")[0-9a-f]+/,
		(_, start: string) => start + revision
	);
	if (after === before) throw new Error('The service worker does not hold the first page');
	writeFileSync(worker, after);
}

/** Puts the files of other decks where a build puts them, and their list in place of that of the build. */
function shipInstead(folder: string, { list, files }: ShippedDecks, base: Base): void {
	for (const { path, content } of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	const shipped = list.map(({ path, media, ...deck }) => ({
		...deck,
		url: `${base}/${path}`,
		media: media.map(({ path: medium, ...rest }) => ({ ...rest, url: `${base}/${medium}` }))
	}));
	const scripts = join(folder, '_app', 'immutable');
	const names = readdirSync(scripts, { recursive: true, encoding: 'utf8' });
	// Files of former builds lie here too, and hold the list as well.
	const edited = names.filter((name) => name.endsWith('.js') && edit(join(scripts, name)));
	if (edited.length === 0) throw new Error('No script holds the list of decks');

	function edit(script: string): boolean {
		const before = readFileSync(script, 'utf8');
		const list = /\[\{id:[^]*?media:\[\]\}\](?!,\{id:)/;
		if (!list.test(before)) return false;
		writeFileSync(
			script,
			before.replace(list, () => JSON.stringify(shipped))
		);
		for (const ending of ['.gz', '.br']) rmSync(script + ending, { force: true });
		return true;
	}
}
